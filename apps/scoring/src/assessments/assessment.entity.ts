import type { PredicateBasis } from '@selaras/maturity';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

export type AssessmentStatus = 'open' | 'approved' | 'released';

/** One year's self-assessment, pinned to the edition of its instrument. */
@Entity('assessment')
@Unique('assessment_year_edition', ['year', 'edition'])
@Check('assessment_status', `status IN ('open', 'approved', 'released')`)
@Check('assessment_predicate_basis', `predicate_basis IN ('rounded', 'unrounded')`)
@Index('assessment_page', ['year', 'id'])
@Index('assessment_unreleased', ['status'], { where: `status <> 'released'` })
export class Assessment {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'assessment_pk' })
  id!: string;

  @Column('integer')
  year!: number;

  @Column('text')
  edition!: string;

  @Column('text', { default: 'open' })
  status!: AssessmentStatus;

  @Column('date', { name: 'due_date', nullable: true })
  dueDate!: string | null;

  @Column('text', { name: 'predicate_basis' })
  predicateBasis!: PredicateBasis;

  @Column('timestamptz', { name: 'opened_at', default: () => 'now()' })
  openedAt!: Date;

  @Column('text', { name: 'opened_by' })
  openedBy!: string;
}
