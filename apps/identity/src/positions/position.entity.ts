import type { Role } from '@selaras/contracts';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Agency } from '../agencies/agency.entity.js';

/** A jabatan: a role for the whole government, or for one agency and those below it. It outlives its holders. */
@Entity('position')
@Index('position_agency', ['agencyId'])
@Index('position_role', ['role'])
@Index('position_by_title', { synchronize: false })
@Index('position_search', { synchronize: false })
export class Position {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'position_pk' })
  id!: string;

  @Column('text')
  title!: string;

  @Column('text')
  role!: Role;

  @ForeignKey(() => Agency, { name: 'position_agency_fk' })
  @Column('uuid', { name: 'agency_id', nullable: true })
  agencyId!: string | null;

  /** False: abolished. What was done in it stays. */
  @Column('boolean')
  active!: boolean;

  @Column('integer')
  version!: number;
}
