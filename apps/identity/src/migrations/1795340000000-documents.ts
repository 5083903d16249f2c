import { revokeFromApp } from '@selaras/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Letterheads, the decrees of holdings, and the signed papers that came back. */
export class Documents1795340000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('restore the backup instead');
  }
}

const statements = [
  `CREATE TABLE letterhead (
     owner text NOT NULL,
     agency_id uuid,
     layout text NOT NULL,
     names text[] NOT NULL,
     address text,
     phone text,
     website text,
     email text,
     place text,
     logo jsonb,
     version integer NOT NULL,
     CONSTRAINT letterhead_pk PRIMARY KEY (owner),
     CONSTRAINT letterhead_agency_fk FOREIGN KEY (agency_id) REFERENCES agency (id))`,
  `CREATE TABLE decree (
     holding_id uuid NOT NULL,
     state text NOT NULL,
     content jsonb NOT NULL,
     concept_version integer NOT NULL,
     concept_sha256 text,
     concept_made_at timestamptz,
     signed_id uuid,
     version integer NOT NULL,
     CONSTRAINT decree_pk PRIMARY KEY (holding_id),
     CONSTRAINT decree_holding_fk FOREIGN KEY (holding_id) REFERENCES holding (id))`,
  `CREATE TABLE signed_document (
     id uuid NOT NULL,
     kind text NOT NULL,
     document_id uuid NOT NULL,
     sha256 text NOT NULL,
     file_name text NOT NULL,
     size integer NOT NULL,
     method text NOT NULL,
     recognition jsonb NOT NULL,
     signer text,
     signed_on date,
     concept_version integer,
     uploaded_by text NOT NULL,
     uploaded_at timestamptz NOT NULL,
     CONSTRAINT signed_document_pk PRIMARY KEY (id))`,
  `CREATE INDEX signed_document_of ON signed_document (kind, document_id, uploaded_at)`,
  revokeFromApp('signed_document', 'UPDATE, DELETE, TRUNCATE'),
];
