/**
 * The tables every service has in its own schema: outbox, inbox, idempotency keys and the local copy of the agencies.
 * The first migration of a service runs these statements.
 */
export const platformTables = (): string[] => [
  `CREATE TABLE outbox (
     position bigint GENERATED ALWAYS AS IDENTITY,
     id uuid NOT NULL,
     type text NOT NULL,
     payload text NOT NULL,
     created_at timestamptz NOT NULL DEFAULT now(),
     published_at timestamptz,
     CONSTRAINT outbox_pk PRIMARY KEY (position))`,
  `CREATE INDEX outbox_waiting ON outbox (position) WHERE published_at IS NULL`,
  `CREATE INDEX outbox_published ON outbox (published_at)`,
  `CREATE TABLE inbox (
     consumer text NOT NULL,
     message_id uuid NOT NULL,
     received_at timestamptz NOT NULL DEFAULT now(),
     CONSTRAINT inbox_pk PRIMARY KEY (consumer, message_id))`,
  `CREATE INDEX inbox_received ON inbox (received_at)`,
  `CREATE TABLE idempotency (
     caller text NOT NULL,
     subject text NOT NULL,
     key text NOT NULL,
     request_hash text NOT NULL,
     response text,
     created_at timestamptz NOT NULL DEFAULT now(),
     CONSTRAINT idempotency_pk PRIMARY KEY (caller, subject, key))`,
  `CREATE INDEX idempotency_created ON idempotency (created_at)`,
];

/** Services that name agencies keep a copy of what identity publishes: nobody reads another's tables. */
export const agencyCopyTable = (): string[] => [
  `CREATE TABLE agency_copy (
     id uuid NOT NULL,
     code text NOT NULL,
     name text NOT NULL,
     short_name text NOT NULL,
     parent_id uuid,
     active boolean NOT NULL,
     version integer NOT NULL,
     CONSTRAINT agency_copy_pk PRIMARY KEY (id))`,
];
