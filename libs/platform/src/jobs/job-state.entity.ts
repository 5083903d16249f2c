import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What is known of a job: which tick it has seen, how the last run went. */
@Entity('job_state')
export class JobState {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'job_state_pk' })
  name!: string;

  /** The last tick handled; a later one makes it run. */
  @Column('timestamptz', { name: 'seen_tick', nullable: true })
  seenTick!: Date | null;

  @Column('timestamptz', { name: 'started_at', nullable: true })
  startedAt!: Date | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  /** Tries of the last run that failed; 0 once it is done. */
  @Column('integer', { default: 0 })
  failures!: number;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('timestamptz', { name: 'failed_at', nullable: true })
  failedAt!: Date | null;

  /** Set when every try failed; null again once a run is done. */
  @Column('timestamptz', { name: 'given_up_at', nullable: true })
  givenUpAt!: Date | null;
}
