import type { ProblemCode } from '@selaras/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Direction } from '../streams/stream.entity.js';

/** Why the last attempt failed: our own problem with its parameters, or the peer's sentence as it came. */
export interface DeliveryProblem {
  code: ProblemCode;
  params?: Record<string, string | number>;
  detail?: string;
}

/** How far a stream has been handed over. Apart from its head, so that sending never holds up adding. */
@Entity('delivery')
export class Delivery {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'delivery_pk' })
  direction!: Direction;

  @PrimaryColumn('text', { name: 'peer_code', primaryKeyConstraintName: 'delivery_pk' })
  peerCode!: string;

  @Column('integer', { name: 'acknowledged_sequence', default: 0 })
  acknowledgedSequence!: number;

  @Column('boolean', { default: false })
  refused!: boolean;

  @Column('jsonb', { nullable: true })
  problem!: DeliveryProblem | null;

  @Column('timestamptz', { name: 'last_delivered_at', nullable: true })
  lastDeliveredAt!: Date | null;

  @Column('timestamptz', { name: 'next_attempt_at', nullable: true })
  nextAttemptAt!: Date | null;
}
