import type { HoldingKind } from '@selaras/contracts';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from '../people/person.entity.js';
import { Position } from './position.entity.js';

/**
 * Who held a position, from the first day to the last, both included, by the calendar of the node's zone. Rows are
 * never taken away: they are the history of the position.
 */
@Entity('holding')
@Index('holding_person', ['personId', 'ordinal'])
@Index('holding_position', ['positionId', 'from'])
@Index('holding_from', ['from'])
@Index('holding_until', ['until'])
export class Holding {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'holding_pk' })
  id!: string;

  @ForeignKey(() => Position, { name: 'holding_position_fk' })
  @Column('uuid', { name: 'position_id' })
  positionId!: string;

  @ForeignKey(() => Person, { name: 'holding_person_fk' })
  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('text')
  kind!: HoldingKind;

  @Column('date', { name: 'from_day' })
  from!: string;

  @Column('date', { name: 'until_day', nullable: true })
  until!: string | null;

  @Column('text', { name: 'decree_number', nullable: true })
  decreeNumber!: string | null;

  @Column('date', { name: 'decree_day', nullable: true })
  decreeDay!: string | null;

  /** The order in which a person's positions are shown; the first speaks for the person where one must. */
  @Column('integer')
  ordinal!: number;

  /** Taken away before its last day. */
  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;

  @Column('text', { name: 'revoked_reason', nullable: true })
  revokedReason!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
