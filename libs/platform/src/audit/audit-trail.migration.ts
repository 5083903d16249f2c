import type { MigrationInterface, QueryRunner } from 'typeorm';
import { revokeFromApp } from '../database/revoke-from-app.js';

/** The audit trail of a schema: rows are added and read, by nobody changed or taken away. */
export class AuditTrail1795305600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('restore the backup instead');
  }
}

const STATEMENTS = [
  `CREATE TABLE audit_entry (
     position bigint GENERATED ALWAYS AS IDENTITY,
     id uuid NOT NULL,
     at timestamptz NOT NULL,
     event text NOT NULL,
     outcome text NOT NULL,
     reason text,
     actor_kind text NOT NULL,
     actor_id text NOT NULL,
     actor_name text NOT NULL,
     actor_position text,
     object_kind text,
     object_id text,
     object_name text,
     before text,
     after text,
     origin text,
     correlation_id text,
     CONSTRAINT audit_entry_pk PRIMARY KEY (position))`,
  `CREATE UNIQUE INDEX audit_entry_id ON audit_entry (id)`,
  `CREATE INDEX audit_entry_at ON audit_entry (at, id)`,
  `CREATE INDEX audit_entry_event ON audit_entry (event, at, id)`,
  `CREATE INDEX audit_entry_actor ON audit_entry (actor_id, at, id)`,
  `CREATE INDEX audit_entry_object ON audit_entry (object_id, at, id)`,
  `CREATE TABLE audit_seal (
     sequence bigint NOT NULL,
     entry_position bigint NOT NULL,
     hash text NOT NULL,
     sealed_at timestamptz NOT NULL,
     CONSTRAINT audit_seal_pk PRIMARY KEY (sequence))`,
  `CREATE UNIQUE INDEX audit_seal_entry ON audit_seal (entry_position)`,
  revokeFromApp('audit_entry', 'UPDATE, DELETE, TRUNCATE'),
  revokeFromApp('audit_seal', 'UPDATE, DELETE, TRUNCATE'),
];
