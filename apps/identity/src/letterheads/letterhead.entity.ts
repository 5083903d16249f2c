import type { LetterheadLayout, LogoView } from '@selaras/contracts';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Agency } from '../agencies/agency.entity.js';

/** The owner that is no agency: its letterhead stands where an agency has none. */
export const GOVERNMENT = 'government';

/** The head of an agency's papers, or of the government's. */
@Entity('letterhead')
export class LetterheadRow {
  /** `government`, or the agency's id. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'letterhead_pk' })
  owner!: string;

  @ForeignKey(() => Agency, { name: 'letterhead_agency_fk' })
  @Column('uuid', { name: 'agency_id', nullable: true })
  agencyId!: string | null;

  @Column('text')
  layout!: LetterheadLayout;

  @Column('text', { array: true })
  names!: string[];

  @Column('text', { nullable: true })
  address!: string | null;

  @Column('text', { nullable: true })
  phone!: string | null;

  @Column('text', { nullable: true })
  website!: string | null;

  @Column('text', { nullable: true })
  email!: string | null;

  @Column('text', { nullable: true })
  place!: string | null;

  /** At most a few hundred kilobytes, and printed on every paper: kept with the row. */
  @Column('jsonb', { nullable: true })
  logo!: LogoView | null;

  @Column('integer')
  version!: number;
}
