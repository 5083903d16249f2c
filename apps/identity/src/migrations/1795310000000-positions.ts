import { revokeFromApp } from '@selaras/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A position outlives its holders: who holds it, from when until when and by which decree becomes a row of its own. The
 * positions of 0.1.0 keep their ids, which the history of other services points to.
 */
export class Positions1795310000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...holdings, ...positions, ...delegations]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('restore the backup instead');
  }
}

const holdings = [
  `CREATE TABLE holding (
     id uuid NOT NULL,
     position_id uuid NOT NULL,
     person_id uuid NOT NULL,
     kind text NOT NULL,
     from_day date NOT NULL,
     until_day date,
     decree_number text,
     decree_day date,
     ordinal integer NOT NULL,
     revoked_at timestamptz,
     revoked_reason text,
     created_at timestamptz NOT NULL DEFAULT now(),
     CONSTRAINT holding_pk PRIMARY KEY (id),
     CONSTRAINT holding_position_fk FOREIGN KEY (position_id) REFERENCES position (id),
     CONSTRAINT holding_person_fk FOREIGN KEY (person_id) REFERENCES person (id))`,
  // The first day is not known: the day the person was added, in UTC and so never after the local one. Read-only access
  // is lent (Inspektorat, BPK): who had it without a last day keeps it for ninety days.
  `INSERT INTO holding (id, position_id, person_id, kind, from_day, until_day, ordinal)
   SELECT gen_random_uuid(), o.id, o.person_id, 'definitive', (p.created_at AT TIME ZONE 'UTC')::date,
     CASE WHEN o.role = 'auditor' THEN CURRENT_DATE + 90 END, o.ordinal
   FROM position o JOIN person p ON p.id = o.person_id`,
  `CREATE INDEX holding_person ON holding (person_id, ordinal)`,
  `CREATE INDEX holding_position ON holding (position_id, from_day)`,
  `CREATE INDEX holding_from ON holding (from_day)`,
  `CREATE INDEX holding_until ON holding (until_day)`,
  revokeFromApp('holding', 'DELETE, TRUNCATE'),
  `CREATE TABLE rights_day (
     id boolean NOT NULL,
     day date NOT NULL,
     CONSTRAINT rights_day_pk PRIMARY KEY (id))`,
  `INSERT INTO rights_day (id, day) VALUES (true, CURRENT_DATE)`,
];

const positions = [
  `DROP INDEX position_person`,
  `ALTER TABLE position DROP COLUMN person_id, DROP COLUMN ordinal,
     ADD COLUMN active boolean NOT NULL DEFAULT true, ADD COLUMN version integer NOT NULL DEFAULT 1`,
  `ALTER TABLE position ALTER COLUMN active DROP DEFAULT, ALTER COLUMN version DROP DEFAULT`,
  `CREATE INDEX position_by_title ON position (lower(title), id)`,
  `CREATE INDEX position_search ON position USING gin (lower(title) gin_trgm_ops)`,
];

const delegations = [
  `CREATE TABLE delegation (
     id uuid NOT NULL,
     position_id uuid NOT NULL,
     leader_id uuid NOT NULL,
     aide_id uuid NOT NULL,
     acts text[] NOT NULL,
     reason text NOT NULL,
     from_day date NOT NULL,
     until_day date NOT NULL,
     revoked_at timestamptz,
     CONSTRAINT delegation_pk PRIMARY KEY (id),
     CONSTRAINT delegation_position_fk FOREIGN KEY (position_id) REFERENCES position (id),
     CONSTRAINT delegation_leader_fk FOREIGN KEY (leader_id) REFERENCES person (id),
     CONSTRAINT delegation_aide_fk FOREIGN KEY (aide_id) REFERENCES person (id))`,
  `CREATE INDEX delegation_leader ON delegation (leader_id, id)`,
  `CREATE INDEX delegation_aide ON delegation (aide_id, id)`,
  revokeFromApp('delegation', 'DELETE, TRUNCATE'),
];
