import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people have been told about an assessment; and whether anybody holds some bytes. */
export class Notices1795314000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE raised_notice (
      assessment_id uuid NOT NULL,
      key text NOT NULL,
      count integer NOT NULL,
      stage text NOT NULL,
      due date,
      CONSTRAINT raised_notice_pk PRIMARY KEY (assessment_id, key),
      CONSTRAINT raised_notice_assessment FOREIGN KEY (assessment_id) REFERENCES assessment (id))`);
    await runner.query('CREATE INDEX evidence_bytes ON evidence (sha256)');
  }

  async down(): Promise<void> {
    throw new Error('restore the backup instead');
  }
}
