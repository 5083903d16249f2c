import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `CREATE TABLE notice (
     id uuid NOT NULL,
     source text NOT NULL,
     key text NOT NULL,
     kind text NOT NULL,
     title_id text NOT NULL,
     title_en text NOT NULL,
     path text NOT NULL,
     due date,
     urgent boolean NOT NULL,
     raised_at timestamptz NOT NULL,
     CONSTRAINT notice_pk PRIMARY KEY (id),
     CONSTRAINT notice_key UNIQUE (source, key),
     CONSTRAINT notice_kind CHECK (kind IN ('task', 'news')))`,
  `CREATE INDEX notice_old_news ON notice (raised_at) WHERE kind = 'news'`,
  `CREATE TABLE notice_audience (
     audience text NOT NULL,
     notice_id uuid NOT NULL,
     CONSTRAINT notice_audience_pk PRIMARY KEY (audience, notice_id),
     CONSTRAINT notice_audience_notice_fk FOREIGN KEY (notice_id) REFERENCES notice (id) ON DELETE CASCADE)`,
  `CREATE INDEX notice_audience_notice ON notice_audience (notice_id)`,
  `CREATE TABLE notice_read (
     person_id uuid NOT NULL,
     notice_id uuid NOT NULL,
     CONSTRAINT notice_read_pk PRIMARY KEY (person_id, notice_id),
     CONSTRAINT notice_read_person_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE,
     CONSTRAINT notice_read_notice_fk FOREIGN KEY (notice_id) REFERENCES notice (id) ON DELETE CASCADE)`,
  `CREATE INDEX notice_read_notice ON notice_read (notice_id)`,
];

/** What people are told, to whom it is addressed, and who has read it. */
export class Notices1795312100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('restore the backup instead');
  }
}
