import type { BreachState } from '@selaras/contracts';
import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** A failure of the protection of personal data (Article 46 UU 27/2022): what happened, and who was told when. */
@Entity('breach_report')
@Unique('breach_report_number', ['year', 'ordinal'])
@Index('breach_report_state', ['state', 'id'])
export class BreachReport {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'breach_report_pk' })
  id!: string;

  @Column('integer')
  year!: number;

  /** Counts from 1 in each year. */
  @Column('integer')
  ordinal!: number;

  @Column('text')
  state!: BreachState;

  @Column('text')
  title!: string;

  /** The 3 × 24 hours run from here. */
  @Column('timestamptz', { name: 'known_at' })
  knownAt!: Date;

  @Column('timestamptz', { name: 'due_at' })
  dueAt!: Date;

  @Column('text')
  happened!: string;

  @Column('text')
  how!: string;

  @Column('text', { name: 'data_exposed' })
  dataExposed!: string;

  /** Groups of people, never names. */
  @Column('text')
  subjects!: string;

  @Column('integer', { name: 'subject_count', nullable: true })
  subjectCount!: number | null;

  @Column('text')
  consequences!: string;

  @Column('text')
  handling!: string;

  @Column('text')
  recovery!: string;

  @Column('text')
  contact!: string;

  @Column('timestamptz', { name: 'agency_told_at', nullable: true })
  agencyToldAt!: Date | null;

  @Column('timestamptz', { name: 'subjects_told_at', nullable: true })
  subjectsToldAt!: Date | null;

  @Column('timestamptz', { name: 'public_told_at', nullable: true })
  publicToldAt!: Date | null;

  @Column('text', { name: 'public_reason', nullable: true })
  publicReason!: string | null;

  @Column('text', { nullable: true })
  closing!: string | null;

  @Column('text', { name: 'entered_by' })
  enteredBy!: string;

  /** 0: told once; 1: told that a day is left; 2: told that the term has passed. */
  @Column('integer', { default: 0 })
  reminded!: number;

  @Column('integer')
  version!: number;
}
