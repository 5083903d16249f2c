import type { MigrationInterface, QueryRunner } from 'typeorm';
import { revokeFromApp } from '../database/revoke-from-app.js';

/** The sealer's queue, and an index for the few entries that were refused. */
export class AuditSealing1795305660000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('restore the backup instead');
  }
}

const STATEMENTS = [
  `CREATE TABLE audit_waiting (
     position bigint NOT NULL,
     CONSTRAINT audit_waiting_pk PRIMARY KEY (position))`,
  // Nothing was sealed before there was a sealer.
  `INSERT INTO audit_waiting (position) SELECT position FROM audit_entry`,
  revokeFromApp('audit_waiting', 'UPDATE, TRUNCATE'),
  `CREATE INDEX audit_entry_refused ON audit_entry (at, id) WHERE outcome = 'refused'`,
];
