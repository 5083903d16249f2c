import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Assessment } from '../assessments/assessment.entity.js';
import type { IndicatorState } from './indicator-rules.js';

/** The answer to one indicator of one assessment; there is one row per indicator from the day it is opened. */
@Entity('indicator_answer')
@Check('indicator_answer_state', `state IN ('draft', 'revision', 'submitted', 'handed-over', 'accepted')`)
@Check('indicator_answer_accepted', `state <> 'accepted' OR assessor_level IS NOT NULL`)
export class IndicatorAnswer {
  @PrimaryColumn('uuid', { name: 'assessment_id', primaryKeyConstraintName: 'indicator_answer_pk' })
  assessmentId!: string;

  @ManyToOne(() => Assessment)
  @JoinColumn({ name: 'assessment_id', foreignKeyConstraintName: 'indicator_answer_assessment' })
  assessment?: Assessment;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'indicator_answer_pk' })
  code!: string;

  /** Its place in the instrument: codes such as `35-2` have no order of their own. */
  @Column('integer')
  position!: number;

  /** True for the second and third service of SPBE 2018: left untouched, they do not apply. */
  @Column('boolean')
  optional!: boolean;

  @Column('text', { default: 'draft' })
  state!: IndicatorState;

  @Column('uuid', { name: 'agency_id', nullable: true })
  agencyId!: string | null;

  /** Canonical decimal text, as `libs/maturity` writes it. */
  @Column('text', { nullable: true })
  level!: string | null;

  @Column('text', { default: '' })
  facts!: string;

  @Column('text', { default: '' })
  analysis!: string;

  /** Set exactly while the indicator is accepted. */
  @Column('text', { name: 'assessor_level', nullable: true })
  assessorLevel!: string | null;

  @Column('text', { name: 'review_note', nullable: true })
  reviewNote!: string | null;

  @Column('text', { name: 'reviewed_by', nullable: true })
  reviewedBy!: string | null;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('timestamptz', { name: 'changed_at', default: () => 'now()' })
  changedAt!: Date;
}
