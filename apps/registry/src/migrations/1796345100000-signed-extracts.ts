import { revokeFromApp } from '@selaras/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The extracts that came back signed. */
export class SignedExtracts1796345100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('restore the backup instead');
  }
}

const statements = [
  `CREATE TABLE signed_extract (
     id uuid NOT NULL,
     application_id uuid,
     covers text NOT NULL,
     number text NOT NULL,
     day date NOT NULL,
     sha256 text NOT NULL,
     file_name text NOT NULL,
     size integer NOT NULL,
     method text NOT NULL,
     recognition jsonb NOT NULL,
     signer text,
     signed_on date,
     uploaded_by text NOT NULL,
     uploaded_at timestamptz NOT NULL,
     CONSTRAINT signed_extract_pk PRIMARY KEY (id))`,
  `CREATE INDEX signed_extract_of ON signed_extract (application_id, id)`,
  revokeFromApp('signed_extract', 'UPDATE, DELETE, TRUNCATE'),
];
