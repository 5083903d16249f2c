import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `CREATE TABLE person_contact (
     person_id uuid NOT NULL,
     email text,
     locale text NOT NULL DEFAULT 'id',
     digest boolean NOT NULL DEFAULT true,
     digest_day date,
     refused text,
     CONSTRAINT person_contact_pk PRIMARY KEY (person_id),
     CONSTRAINT person_contact_person_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE,
     CONSTRAINT person_contact_locale CHECK (locale IN ('id', 'en')))`,
  `CREATE TABLE mail_message (
     id uuid NOT NULL,
     person_id uuid NOT NULL,
     letter text NOT NULL,
     params text NOT NULL,
     sealed_link text,
     state text NOT NULL DEFAULT 'waiting',
     attempts integer NOT NULL DEFAULT 0,
     next_attempt_at timestamptz NOT NULL,
     expires_at timestamptz,
     created_at timestamptz NOT NULL,
     ended_at timestamptz,
     last_error text,
     CONSTRAINT mail_message_pk PRIMARY KEY (id),
     CONSTRAINT mail_message_person_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE,
     CONSTRAINT mail_message_state CHECK (state IN ('waiting', 'sent', 'failed', 'expired', 'dropped')),
     CONSTRAINT mail_message_link CHECK (state = 'waiting' OR sealed_link IS NULL))`,
  `CREATE INDEX mail_message_waiting ON mail_message (next_attempt_at, id) WHERE state = 'waiting'`,
  `CREATE INDEX mail_message_failed ON mail_message (id) WHERE state = 'failed'`,
  `CREATE INDEX mail_message_created ON mail_message (created_at)`,
  `CREATE INDEX mail_message_person ON mail_message (person_id)`,
];

/** Where people are written to, and the letters on their way. */
export class Mail1795312000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('restore the backup instead');
  }
}
