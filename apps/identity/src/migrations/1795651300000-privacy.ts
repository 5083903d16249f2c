import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `ALTER TABLE person ADD left_at timestamptz, ADD erased_at timestamptz, ADD restricted_at timestamptz`,
  // When somebody left was not kept before: their time runs from now on.
  `UPDATE person SET left_at = now() WHERE NOT active`,
  `CREATE INDEX person_to_erase ON person (left_at) WHERE erased_at IS NULL AND left_at IS NOT NULL`,
  `CREATE TABLE data_request (
     id uuid NOT NULL,
     year integer NOT NULL,
     ordinal integer NOT NULL,
     kind text NOT NULL,
     state text NOT NULL,
     person_id uuid,
     applicant_name text NOT NULL,
     applicant_contact text,
     identity_proof text,
     details text NOT NULL,
     received_at timestamptz NOT NULL,
     due_at timestamptz NOT NULL,
     decided_at timestamptz,
     decided_by text,
     ground text,
     answer text,
     copy_until timestamptz,
     entered_by text,
     reminded integer NOT NULL DEFAULT 0,
     forgotten_at timestamptz,
     version integer NOT NULL,
     CONSTRAINT data_request_pk PRIMARY KEY (id),
     CONSTRAINT data_request_number UNIQUE (year, ordinal),
     CONSTRAINT data_request_person_fk FOREIGN KEY (person_id) REFERENCES person (id))`,
  `CREATE INDEX data_request_state ON data_request (state, id)`,
  `CREATE INDEX data_request_of ON data_request (person_id, id)`,
  `CREATE INDEX data_request_to_forget ON data_request (decided_at) WHERE forgotten_at IS NULL`,
  `CREATE TABLE breach_report (
     id uuid NOT NULL,
     year integer NOT NULL,
     ordinal integer NOT NULL,
     state text NOT NULL,
     title text NOT NULL,
     known_at timestamptz NOT NULL,
     due_at timestamptz NOT NULL,
     happened text NOT NULL,
     how text NOT NULL,
     data_exposed text NOT NULL,
     subjects text NOT NULL,
     subject_count integer,
     consequences text NOT NULL,
     handling text NOT NULL,
     recovery text NOT NULL,
     contact text NOT NULL,
     agency_told_at timestamptz,
     subjects_told_at timestamptz,
     public_told_at timestamptz,
     public_reason text,
     closing text,
     entered_by text NOT NULL,
     reminded integer NOT NULL DEFAULT 0,
     version integer NOT NULL,
     CONSTRAINT breach_report_pk PRIMARY KEY (id),
     CONSTRAINT breach_report_number UNIQUE (year, ordinal))`,
  `CREATE INDEX breach_report_state ON breach_report (state, id)`,
];

/** Requests of data subjects, failures of protection, and when somebody left. */
export class Privacy1795651300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('restore the backup instead');
  }
}
