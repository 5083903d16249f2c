import type { Role } from '@selaras/contracts';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Agency } from '../agencies/agency.entity.js';
import { Person } from './person.entity.js';

/** A jabatan held by a person: a role, for the whole government or for one agency and those below it. */
@Entity('position')
@Index('position_person', ['personId', 'ordinal'])
@Index('position_agency', ['agencyId'])
@Index('position_role', ['role'])
export class Position {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'position_pk' })
  id!: string;

  @ForeignKey(() => Person, { name: 'position_person_fk' })
  @Column('uuid', { name: 'person_id' })
  personId!: string;

  /** The order in which the administrator listed them. */
  @Column('integer')
  ordinal!: number;

  @Column('text')
  title!: string;

  @Column('text')
  role!: Role;

  @ForeignKey(() => Agency, { name: 'position_agency_fk' })
  @Column('uuid', { name: 'agency_id', nullable: true })
  agencyId!: string | null;
}
