import { platformTables, revokeFromApp } from '@selaras/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const EXCHANGE_TABLES = [
  `CREATE TABLE peer (
     code text NOT NULL,
     name text NOT NULL,
     base_url text NOT NULL,
     public_key jsonb NOT NULL,
     sends_to boolean NOT NULL,
     standing_release boolean NOT NULL,
     created_at timestamptz NOT NULL DEFAULT now(),
     updated_at timestamptz NOT NULL DEFAULT now(),
     CONSTRAINT peer_pk PRIMARY KEY (code))`,
  `CREATE TABLE stream (
     direction text NOT NULL,
     peer_code text NOT NULL,
     last_sequence integer NOT NULL DEFAULT 0,
     head_hash bytea NOT NULL,
     CONSTRAINT stream_pk PRIMARY KEY (direction, peer_code))`,
  `CREATE TABLE entry (
     direction text NOT NULL,
     peer_code text NOT NULL,
     sequence integer NOT NULL,
     header bytea NOT NULL,
     hash bytea NOT NULL,
     signature bytea NOT NULL,
     kind text NOT NULL,
     object_id text NOT NULL,
     version integer NOT NULL,
     at timestamptz NOT NULL,
     recorded_at timestamptz NOT NULL DEFAULT now(),
     CONSTRAINT entry_pk PRIMARY KEY (direction, peer_code, sequence))`,
  `CREATE INDEX entry_object ON entry (direction, peer_code, object_id, kind, version)`,
  `CREATE TABLE entry_body (
     direction text NOT NULL,
     peer_code text NOT NULL,
     sequence integer NOT NULL,
     body bytea,
     salt bytea,
     title text,
     CONSTRAINT entry_body_pk PRIMARY KEY (direction, peer_code, sequence))`,
  `CREATE TABLE receipt (
     peer_code text NOT NULL,
     sequence integer NOT NULL,
     receipt bytea NOT NULL,
     signature bytea NOT NULL,
     received_at timestamptz NOT NULL DEFAULT now(),
     CONSTRAINT receipt_pk PRIMARY KEY (peer_code, sequence))`,
  `CREATE TABLE delivery (
     direction text NOT NULL,
     peer_code text NOT NULL,
     acknowledged_sequence integer NOT NULL DEFAULT 0,
     refused boolean NOT NULL DEFAULT false,
     problem jsonb,
     last_delivered_at timestamptz,
     next_attempt_at timestamptz,
     CONSTRAINT delivery_pk PRIMARY KEY (direction, peer_code))`,
];

const HOLDING_TABLES = [
  `CREATE TABLE holding_government (
     code text NOT NULL,
     application_count integer NOT NULL DEFAULT 0,
     as_of timestamptz NOT NULL,
     CONSTRAINT holding_government_pk PRIMARY KEY (code))`,
  `CREATE TABLE holding_result (
     government_code text NOT NULL,
     object_id text NOT NULL,
     version integer NOT NULL,
     sequence integer NOT NULL,
     year integer NOT NULL,
     edition text NOT NULL,
     label text NOT NULL,
     index text NOT NULL,
     predicate text NOT NULL,
     provisional boolean NOT NULL,
     parts jsonb NOT NULL,
     released_at timestamptz NOT NULL,
     received_at timestamptz NOT NULL,
     CONSTRAINT holding_result_pk PRIMARY KEY (government_code, object_id))`,
  `CREATE INDEX holding_result_latest ON holding_result (government_code, year, released_at)`,
  `CREATE TABLE holding_application (
     government_code text NOT NULL,
     object_id text NOT NULL,
     version integer NOT NULL,
     sequence integer NOT NULL,
     name text NOT NULL,
     sort_name text NOT NULL,
     search text NOT NULL,
     purpose text,
     owner_agency text,
     status text,
     type text,
     url text,
     received_at timestamptz NOT NULL,
     CONSTRAINT holding_application_pk PRIMARY KEY (government_code, object_id))`,
  `CREATE INDEX holding_application_page ON holding_application (sort_name, government_code, object_id)`,
  `CREATE INDEX holding_application_government ON holding_application (government_code, sort_name, object_id)`,
  `CREATE INDEX holding_application_search ON holding_application USING gin (search gin_trgm_ops)`,
];

/** Rows that prove something: the app role adds them and can neither change nor remove them. */
const APPEND_ONLY = ['entry', 'entry_body', 'receipt'];

export class Exchange1763700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      ...platformTables(),
      ...EXCHANGE_TABLES,
      ...HOLDING_TABLES,
      ...APPEND_ONLY.map((table) => revokeFromApp(table, 'UPDATE, DELETE, TRUNCATE')),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('restore the backup instead');
  }
}
