import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Assessment } from '../assessments/assessment.entity.js';

/** What has been told about an assessment, so that only what changed is told again. */
@Entity('raised_notice')
export class RaisedNoticeRow {
  @PrimaryColumn('uuid', { name: 'assessment_id', primaryKeyConstraintName: 'raised_notice_pk' })
  assessmentId!: string;

  @ManyToOne(() => Assessment)
  @JoinColumn({ name: 'assessment_id', foreignKeyConstraintName: 'raised_notice_assessment' })
  assessment?: Assessment;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'raised_notice_pk' })
  key!: string;

  /** How many things it stood for. */
  @Column('integer')
  count!: number;

  /** How pressing it was: a next stage is told aloud. */
  @Column('text')
  stage!: string;

  @Column('date', { nullable: true })
  due!: string | null;
}
