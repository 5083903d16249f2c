import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PeopleImports1795310500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('restore the backup instead');
  }
}

const STATEMENTS = [
  `CREATE TABLE people_import (
     id uuid NOT NULL,
     kind text NOT NULL,
     status text NOT NULL,
     file_name text NOT NULL,
     file_sha256 text NOT NULL,
     layout jsonb,
     failure jsonb,
     summary jsonb NOT NULL,
     receipt jsonb,
     created_at timestamptz NOT NULL DEFAULT now(),
     CONSTRAINT people_import_pk PRIMARY KEY (id))`,
  `CREATE INDEX people_import_created ON people_import (created_at)`,
  `CREATE TABLE people_import_row (
     import_id uuid NOT NULL,
     row integer NOT NULL,
     outcome text NOT NULL,
     name text NOT NULL,
     reasons jsonb NOT NULL,
     changes jsonb NOT NULL,
     texts jsonb NOT NULL,
     made_person_id uuid,
     CONSTRAINT people_import_row_pk PRIMARY KEY (import_id, row),
     CONSTRAINT people_import_row_import_fk FOREIGN KEY (import_id) REFERENCES people_import (id) ON DELETE CASCADE)`,
  `CREATE INDEX people_import_row_outcome ON people_import_row (import_id, outcome, row)`,
];
