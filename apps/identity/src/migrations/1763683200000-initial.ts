import { platformTables } from '@selaras/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Initial1763683200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...platformTables(), ...people, ...signIn]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('restore the backup instead');
  }
}

const people = [
  `CREATE TABLE agency (
     id uuid NOT NULL,
     code text NOT NULL,
     name text NOT NULL,
     short_name text NOT NULL,
     kind text NOT NULL,
     parent_id uuid,
     active boolean NOT NULL,
     version integer NOT NULL,
     CONSTRAINT agency_pk PRIMARY KEY (id),
     CONSTRAINT agency_code_unique UNIQUE (code),
     CONSTRAINT agency_parent_fk FOREIGN KEY (parent_id) REFERENCES agency (id))`,
  `CREATE INDEX agency_parent ON agency (parent_id)`,
  `CREATE INDEX agency_by_name ON agency (lower(name), id)`,
  `CREATE INDEX agency_search ON agency USING gin (lower(name || ' ' || short_name || ' ' || code) gin_trgm_ops)`,
  `CREATE TABLE person (
     id uuid NOT NULL,
     name text NOT NULL,
     username text NOT NULL,
     password_hash text,
     active boolean NOT NULL,
     version integer NOT NULL,
     created_at timestamptz NOT NULL DEFAULT now(),
     CONSTRAINT person_pk PRIMARY KEY (id),
     CONSTRAINT person_username_unique UNIQUE (username))`,
  `CREATE INDEX person_by_name ON person (lower(name), id)`,
  `CREATE INDEX person_search ON person USING gin (lower(name || ' ' || username) gin_trgm_ops)`,
  `CREATE TABLE position (
     id uuid NOT NULL,
     person_id uuid NOT NULL,
     ordinal integer NOT NULL,
     title text NOT NULL,
     role text NOT NULL,
     agency_id uuid,
     CONSTRAINT position_pk PRIMARY KEY (id),
     CONSTRAINT position_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
     CONSTRAINT position_agency_fk FOREIGN KEY (agency_id) REFERENCES agency (id))`,
  `CREATE INDEX position_person ON position (person_id, ordinal)`,
  `CREATE INDEX position_agency ON position (agency_id)`,
  `CREATE INDEX position_role ON position (role)`,
  `CREATE TABLE activation (
     token_hash text NOT NULL,
     person_id uuid NOT NULL,
     expires_at timestamptz NOT NULL,
     used_at timestamptz,
     CONSTRAINT activation_pk PRIMARY KEY (token_hash),
     CONSTRAINT activation_person_fk FOREIGN KEY (person_id) REFERENCES person (id))`,
  `CREATE INDEX activation_person ON activation (person_id)`,
  `CREATE INDEX activation_expires ON activation (expires_at)`,
  `CREATE TABLE api_client (
     id text NOT NULL,
     name text NOT NULL,
     secret_hash text NOT NULL,
     scopes text[] NOT NULL,
     active boolean NOT NULL,
     created_by uuid NOT NULL,
     created_at timestamptz NOT NULL DEFAULT now(),
     CONSTRAINT api_client_pk PRIMARY KEY (id))`,
];

const signIn = [
  `CREATE TABLE session (
     id_hash text NOT NULL,
     person_id uuid NOT NULL,
     id_token_hash text NOT NULL,
     user_agent text,
     created_at timestamptz NOT NULL DEFAULT now(),
     last_seen_at timestamptz NOT NULL DEFAULT now(),
     expires_at timestamptz NOT NULL,
     closed_at timestamptz,
     CONSTRAINT session_pk PRIMARY KEY (id_hash),
     CONSTRAINT session_id_token_unique UNIQUE (id_token_hash),
     CONSTRAINT session_person_fk FOREIGN KEY (person_id) REFERENCES person (id))`,
  `CREATE INDEX session_person ON session (person_id)`,
  `CREATE INDEX session_expires ON session (expires_at)`,
  `CREATE TABLE oidc_payload (
     model text NOT NULL,
     id_hash text NOT NULL,
     payload jsonb NOT NULL,
     grant_id text,
     uid text,
     expires_at timestamptz NOT NULL,
     CONSTRAINT oidc_payload_pk PRIMARY KEY (model, id_hash))`,
  `CREATE INDEX oidc_payload_grant ON oidc_payload (grant_id) WHERE grant_id IS NOT NULL`,
  `CREATE INDEX oidc_payload_uid ON oidc_payload (uid) WHERE uid IS NOT NULL`,
  `CREATE INDEX oidc_payload_expires ON oidc_payload (expires_at)`,
  `CREATE TABLE sign_in_attempt (
     key text NOT NULL,
     failures integer NOT NULL,
     window_ends_at timestamptz NOT NULL,
     CONSTRAINT sign_in_attempt_pk PRIMARY KEY (key))`,
  `CREATE INDEX sign_in_attempt_window ON sign_in_attempt (window_ends_at)`,
];
