import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each schema knows of its jobs; the queue itself lies in the schema beside it (`<service>_jobs`). */
export class JobState1795313000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE job_state (
      name text NOT NULL,
      seen_tick timestamptz,
      started_at timestamptz,
      ended_at timestamptz,
      failures integer NOT NULL DEFAULT 0,
      reason text,
      failed_at timestamptz,
      given_up_at timestamptz,
      CONSTRAINT job_state_pk PRIMARY KEY (name))`);
  }

  async down(): Promise<void> {
    throw new Error('restore the backup instead');
  }
}
