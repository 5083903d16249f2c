import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `ALTER TABLE activation
     ADD COLUMN purpose text NOT NULL DEFAULT 'invitation',
     ADD CONSTRAINT activation_purpose CHECK (purpose IN ('invitation', 'reset'))`,
  `CREATE TABLE reset_request (
     person_id uuid NOT NULL,
     requested_at timestamptz NOT NULL DEFAULT now(),
     CONSTRAINT reset_request_pk PRIMARY KEY (person_id),
     CONSTRAINT reset_request_person_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE)`,
  `CREATE INDEX reset_request_oldest ON reset_request (requested_at, person_id)`,
  `ALTER TABLE session ADD COLUMN id uuid, ADD COLUMN address text`,
  `UPDATE session SET id = gen_random_uuid()`,
  `ALTER TABLE session
     ALTER COLUMN id SET NOT NULL,
     ADD CONSTRAINT session_public_id_unique UNIQUE (id)`,
  `ALTER TABLE sign_in_attempt ADD COLUMN blocked_until timestamptz, ADD COLUMN address_key text`,
  `CREATE INDEX sign_in_attempt_address ON sign_in_attempt (address_key, window_ends_at)
     WHERE address_key IS NOT NULL`,
  `CREATE TABLE sign_in_step (
     interaction_hash text NOT NULL,
     person_id uuid,
     method text NOT NULL,
     passed boolean NOT NULL DEFAULT false,
     state_hash text,
     sealed_request text,
     expires_at timestamptz NOT NULL,
     CONSTRAINT sign_in_step_pk PRIMARY KEY (interaction_hash),
     CONSTRAINT sign_in_step_person_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE,
     CONSTRAINT sign_in_step_state_unique UNIQUE (state_hash))`,
  `CREATE INDEX sign_in_step_person ON sign_in_step (person_id)`,
  `CREATE INDEX sign_in_step_expires ON sign_in_step (expires_at)`,
  `CREATE TABLE totp (
     person_id uuid NOT NULL,
     sealed_key text NOT NULL,
     last_step integer NOT NULL,
     since timestamptz NOT NULL DEFAULT now(),
     CONSTRAINT totp_pk PRIMARY KEY (person_id),
     CONSTRAINT totp_person_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE)`,
  `CREATE TABLE recovery_code (
     person_id uuid NOT NULL,
     code_hash text NOT NULL,
     used_at timestamptz,
     CONSTRAINT recovery_code_pk PRIMARY KEY (person_id, code_hash),
     CONSTRAINT recovery_code_person_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE)`,
  `CREATE TABLE foreign_account (
     id uuid NOT NULL,
     person_id uuid NOT NULL,
     issuer text NOT NULL,
     identifier text NOT NULL,
     subject text,
     linked_by uuid NOT NULL,
     linked_at timestamptz NOT NULL DEFAULT now(),
     used_at timestamptz,
     CONSTRAINT foreign_account_pk PRIMARY KEY (id),
     CONSTRAINT foreign_account_identifier_unique UNIQUE (issuer, identifier),
     CONSTRAINT foreign_account_subject_unique UNIQUE (issuer, subject),
     CONSTRAINT foreign_account_person_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE)`,
  `CREATE INDEX foreign_account_person ON foreign_account (person_id)`,
];

/** Second factor, recovery codes, foreign issuers, requests for a new password, and attempts that are slowed down. */
export class SignInSafely1795311400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('restore the backup instead');
  }
}
