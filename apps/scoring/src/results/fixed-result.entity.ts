import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Assessment } from '../assessments/assessment.entity.js';

/** The index as the coordinator approved it, with all that explains it. Added once, never changed, never recomputed. */
@Entity('fixed_result')
export class FixedResult {
  @PrimaryColumn('uuid', { name: 'assessment_id', primaryKeyConstraintName: 'fixed_result_pk' })
  assessmentId!: string;

  @ManyToOne(() => Assessment)
  @JoinColumn({ name: 'assessment_id', foreignKeyConstraintName: 'fixed_result_assessment' })
  assessment?: Assessment;

  @Column('text')
  edition!: string;

  /** Of the instrument's whole content: tells a later reader whether the edition's file still is the one used. */
  @Column('text', { name: 'instrument_sha256' })
  instrumentSha256!: string;

  /** Two decimals. */
  @Column('text')
  index!: string;

  @Column('text')
  predicate!: string;

  /** `ComputedIndex` of the assessor's levels, as JSON text. */
  @Column('text')
  result!: string;

  /** `ComputedIndex` of the agencies' own levels, as JSON text. */
  @Column('text', { name: 'self_result' })
  selfResult!: string;

  @Column('timestamptz', { name: 'approved_at' })
  approvedAt!: Date;

  @Column('text', { name: 'approved_by' })
  approvedBy!: string;

  @Column('text', { nullable: true })
  position!: string | null;
}

/** The approved index went to the province. */
@Entity('result_release')
export class ResultRelease {
  @PrimaryColumn('uuid', { name: 'assessment_id', primaryKeyConstraintName: 'result_release_pk' })
  assessmentId!: string;

  @ManyToOne(() => FixedResult)
  @JoinColumn({ name: 'assessment_id', foreignKeyConstraintName: 'result_release_result' })
  fixedResult?: FixedResult;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'result_release_pk' })
  version!: number;

  @Column('timestamptz', { name: 'released_at' })
  releasedAt!: Date;

  @Column('text', { name: 'released_by' })
  releasedBy!: string;

  @Column('text', { nullable: true })
  position!: string | null;
}
