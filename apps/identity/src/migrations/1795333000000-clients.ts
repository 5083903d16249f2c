import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * API clients with purpose, agency, expiry and rotation of secrets; applications of the catalogue that sign people in
 * here, what people consent to, and where they are signed in. Clients made before get a year.
 */
export class Clients1795333000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...clients, ...relyingParties, ...consents]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('restore the backup instead');
  }
}

const clients = [
  `CREATE TABLE client_secret (
     id uuid NOT NULL,
     client_id text NOT NULL,
     secret_hash text NOT NULL,
     created_at timestamptz NOT NULL DEFAULT now(),
     good_until timestamptz,
     CONSTRAINT client_secret_pk PRIMARY KEY (id))`,
  `CREATE INDEX client_secret_client ON client_secret (client_id)`,
  `INSERT INTO client_secret (id, client_id, secret_hash, created_at)
   SELECT gen_random_uuid(), id, secret_hash, created_at FROM api_client`,
  `ALTER TABLE api_client
     ADD COLUMN purpose text NOT NULL DEFAULT '',
     ADD COLUMN agency_id uuid,
     ADD COLUMN only_agency_id uuid,
     ADD COLUMN sources text[] NOT NULL DEFAULT '{}',
     ADD COLUMN proof text NOT NULL DEFAULT 'client_secret_basic',
     ADD COLUMN public_keys jsonb,
     ADD COLUMN expires_at timestamptz NOT NULL DEFAULT now() + interval '1 year',
     ADD COLUMN last_used_at timestamptz,
     ADD COLUMN revoked_at timestamptz,
     ADD COLUMN version integer NOT NULL DEFAULT 1`,
  `UPDATE api_client SET revoked_at = now() WHERE NOT active`,
  `ALTER TABLE api_client
     DROP COLUMN secret_hash, DROP COLUMN active,
     ALTER COLUMN purpose DROP DEFAULT, ALTER COLUMN sources DROP DEFAULT, ALTER COLUMN proof DROP DEFAULT,
     ALTER COLUMN expires_at DROP DEFAULT, ALTER COLUMN version DROP DEFAULT`,
  `CREATE INDEX api_client_by_name ON api_client (lower(name), id)`,
  `CREATE INDEX api_client_expires ON api_client (expires_at) WHERE revoked_at IS NULL`,
];

const relyingParties = [
  `CREATE TABLE sign_in_application (
     id uuid NOT NULL,
     name text NOT NULL,
     owner_agency_id uuid NOT NULL,
     owner_agency_name text NOT NULL,
     status text NOT NULL,
     version integer NOT NULL,
     subject_salt text NOT NULL,
     CONSTRAINT sign_in_application_pk PRIMARY KEY (id))`,
  `CREATE INDEX sign_in_application_by_name ON sign_in_application (lower(name), id)`,
  `CREATE TABLE relying_party (
     id text NOT NULL,
     application_id uuid NOT NULL,
     redirect_uris text[] NOT NULL,
     post_logout_uris text[] NOT NULL,
     back_channel_logout_uri text,
     proof text NOT NULL,
     public_keys jsonb,
     signing_algorithm text NOT NULL,
     scopes text[] NOT NULL,
     refresh boolean NOT NULL,
     preconsent_reason text,
     expires_at timestamptz,
     last_used_at timestamptz,
     revoked_at timestamptz,
     created_by uuid NOT NULL,
     created_at timestamptz NOT NULL DEFAULT now(),
     version integer NOT NULL,
     CONSTRAINT relying_party_pk PRIMARY KEY (id),
     CONSTRAINT relying_party_application_fk FOREIGN KEY (application_id) REFERENCES sign_in_application (id))`,
  `CREATE INDEX relying_party_application ON relying_party (application_id)`,
  `CREATE INDEX relying_party_expires ON relying_party (expires_at) WHERE revoked_at IS NULL`,
];

const consents = [
  `CREATE TABLE consent (
     person_id uuid NOT NULL,
     client_id text NOT NULL,
     scopes text[] NOT NULL,
     policy text,
     given_at timestamptz NOT NULL DEFAULT now(),
     last_at timestamptz,
     revoked_at timestamptz,
     CONSTRAINT consent_pk PRIMARY KEY (person_id, client_id),
     CONSTRAINT consent_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
     CONSTRAINT consent_client_fk FOREIGN KEY (client_id) REFERENCES relying_party (id))`,
  `CREATE INDEX consent_of_person ON consent (person_id, given_at, client_id) WHERE revoked_at IS NULL`,
  `CREATE INDEX consent_client ON consent (client_id) WHERE revoked_at IS NULL`,
  `CREATE TABLE application_sign_in (
     session_hash text NOT NULL,
     client_id text NOT NULL,
     person_id uuid NOT NULL,
     grant_id text NOT NULL,
     sid text NOT NULL,
     started_at timestamptz NOT NULL DEFAULT now(),
     ended_at timestamptz,
     CONSTRAINT application_sign_in_pk PRIMARY KEY (session_hash, client_id),
     CONSTRAINT application_sign_in_grant_unique UNIQUE (grant_id))`,
  `CREATE INDEX application_sign_in_person ON application_sign_in (person_id, client_id) WHERE ended_at IS NULL`,
  `CREATE INDEX application_sign_in_client ON application_sign_in (client_id) WHERE ended_at IS NULL`,
  `CREATE INDEX application_sign_in_ended ON application_sign_in (ended_at) WHERE ended_at IS NOT NULL`,
  `CREATE TABLE logout_notice (
     id uuid NOT NULL,
     client_id text NOT NULL,
     person_id uuid NOT NULL,
     sid text NOT NULL,
     attempts integer NOT NULL,
     next_at timestamptz NOT NULL DEFAULT now(),
     settled_at timestamptz,
     outcome text,
     CONSTRAINT logout_notice_pk PRIMARY KEY (id))`,
  `CREATE INDEX logout_notice_due ON logout_notice (next_at) WHERE settled_at IS NULL`,
  `CREATE INDEX logout_notice_settled ON logout_notice (settled_at) WHERE settled_at IS NOT NULL`,
];
