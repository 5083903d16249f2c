import type { DelegableAct } from '@selaras/contracts';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from '../people/person.entity.js';
import { Position } from '../positions/position.entity.js';

/** What a leader lets an aide do in his name for some days (mandat). Rows are never taken away. */
@Entity('delegation')
@Index('delegation_leader', ['leaderId', 'id'])
@Index('delegation_aide', ['aideId', 'id'])
export class Delegation {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'delegation_pk' })
  id!: string;

  @ForeignKey(() => Position, { name: 'delegation_position_fk' })
  @Column('uuid', { name: 'position_id' })
  positionId!: string;

  @ForeignKey(() => Person, { name: 'delegation_leader_fk' })
  @Column('uuid', { name: 'leader_id' })
  leaderId!: string;

  @ForeignKey(() => Person, { name: 'delegation_aide_fk' })
  @Column('uuid', { name: 'aide_id' })
  aideId!: string;

  @Column('text', { array: true })
  acts!: DelegableAct[];

  @Column('text')
  reason!: string;

  @Column('date', { name: 'from_day' })
  from!: string;

  @Column('date', { name: 'until_day' })
  until!: string;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;
}
