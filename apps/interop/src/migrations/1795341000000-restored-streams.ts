import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `ALTER TABLE stream
     ADD COLUMN confirmed boolean NOT NULL DEFAULT true,
     ADD COLUMN restored_at timestamptz,
     ADD COLUMN recovered_from integer,
     ADD COLUMN recovered_to integer`,
  `CREATE TABLE held_fact (
     position bigint GENERATED ALWAYS AS IDENTITY,
     peer_code text NOT NULL,
     fact text NOT NULL,
     CONSTRAINT held_fact_pk PRIMARY KEY (position))`,
  `CREATE INDEX held_fact_peer ON held_fact (peer_code, position)`,
];

/** What a stream needs to know after its node was restored from a backup. */
export class RestoredStreams1795341000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('restore the backup instead');
  }
}
