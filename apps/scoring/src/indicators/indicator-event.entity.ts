import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { IndicatorAnswer } from './indicator-answer.entity.js';

/** Who did what to an indicator, in which position. Rows are added and never changed. */
@Entity('indicator_event')
@Index('indicator_event_of_indicator', ['assessmentId', 'code', 'id'])
@Index('indicator_event_person', ['callerId', 'id'])
export class IndicatorEventRow {
  @PrimaryColumn({
    type: 'bigint',
    generated: 'identity',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'indicator_event_pk',
  })
  id!: string;

  @Column('uuid', { name: 'assessment_id' })
  assessmentId!: string;

  @Column('text')
  code!: string;

  @ManyToOne(() => IndicatorAnswer)
  @JoinColumn([
    {
      name: 'assessment_id',
      referencedColumnName: 'assessmentId',
      foreignKeyConstraintName: 'indicator_event_answer',
    },
    { name: 'code', referencedColumnName: 'code', foreignKeyConstraintName: 'indicator_event_answer' },
  ])
  answer?: IndicatorAnswer;

  @Column('timestamptz', { default: () => 'now()' })
  at!: Date;

  @Column('text', { name: 'caller_id' })
  callerId!: string;

  @Column('text')
  by!: string;

  @Column('text', { nullable: true })
  position!: string | null;

  @Column('text')
  action!: string;

  @Column('text', { nullable: true })
  level!: string | null;

  @Column('text', { nullable: true })
  note!: string | null;
}
