import { agencyCopyTable, platformTables, revokeFromApp } from '@selaras/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = [
  `CREATE TABLE assessment (
     id uuid NOT NULL,
     year integer NOT NULL,
     edition text NOT NULL,
     status text NOT NULL DEFAULT 'open',
     due_date date,
     predicate_basis text NOT NULL,
     opened_at timestamptz NOT NULL DEFAULT now(),
     opened_by text NOT NULL,
     CONSTRAINT assessment_pk PRIMARY KEY (id),
     CONSTRAINT assessment_year_edition UNIQUE (year, edition),
     CONSTRAINT assessment_status CHECK (status IN ('open', 'approved', 'released')),
     CONSTRAINT assessment_predicate_basis CHECK (predicate_basis IN ('rounded', 'unrounded')))`,
  `CREATE INDEX assessment_page ON assessment (year, id)`,
  `CREATE INDEX assessment_unreleased ON assessment (status) WHERE status <> 'released'`,
  `CREATE TABLE indicator_answer (
     assessment_id uuid NOT NULL,
     code text NOT NULL,
     position integer NOT NULL,
     optional boolean NOT NULL,
     state text NOT NULL DEFAULT 'draft',
     agency_id uuid,
     level text,
     facts text NOT NULL DEFAULT '',
     analysis text NOT NULL DEFAULT '',
     assessor_level text,
     review_note text,
     reviewed_by text,
     version integer NOT NULL DEFAULT 1,
     changed_at timestamptz NOT NULL DEFAULT now(),
     CONSTRAINT indicator_answer_pk PRIMARY KEY (assessment_id, code),
     CONSTRAINT indicator_answer_assessment FOREIGN KEY (assessment_id) REFERENCES assessment (id),
     CONSTRAINT indicator_answer_state
       CHECK (state IN ('draft', 'revision', 'submitted', 'handed-over', 'accepted')),
     CONSTRAINT indicator_answer_accepted CHECK (state <> 'accepted' OR assessor_level IS NOT NULL))`,
  `CREATE TABLE indicator_event (
     id bigint GENERATED ALWAYS AS IDENTITY,
     assessment_id uuid NOT NULL,
     code text NOT NULL,
     at timestamptz NOT NULL DEFAULT now(),
     caller_id text NOT NULL,
     by text NOT NULL,
     position text,
     action text NOT NULL,
     level text,
     note text,
     CONSTRAINT indicator_event_pk PRIMARY KEY (id),
     CONSTRAINT indicator_event_answer FOREIGN KEY (assessment_id, code)
       REFERENCES indicator_answer (assessment_id, code))`,
  `CREATE INDEX indicator_event_of_indicator ON indicator_event (assessment_id, code, id)`,
  `CREATE TABLE evidence (
     id uuid NOT NULL,
     assessment_id uuid NOT NULL,
     code text NOT NULL,
     sha256 text NOT NULL,
     file_name text NOT NULL,
     media_type text NOT NULL,
     size integer NOT NULL,
     uploaded_at timestamptz NOT NULL DEFAULT now(),
     uploaded_by text NOT NULL,
     CONSTRAINT evidence_pk PRIMARY KEY (id),
     CONSTRAINT evidence_content UNIQUE (assessment_id, code, sha256),
     CONSTRAINT evidence_answer FOREIGN KEY (assessment_id, code)
       REFERENCES indicator_answer (assessment_id, code))`,
  `CREATE TABLE download_ticket (
     hash text NOT NULL,
     evidence_id uuid NOT NULL,
     expires_at timestamptz NOT NULL,
     CONSTRAINT download_ticket_pk PRIMARY KEY (hash),
     CONSTRAINT download_ticket_evidence FOREIGN KEY (evidence_id) REFERENCES evidence (id) ON DELETE CASCADE)`,
  `CREATE INDEX download_ticket_evidence_id ON download_ticket (evidence_id)`,
  `CREATE INDEX download_ticket_expires ON download_ticket (expires_at)`,
  `CREATE TABLE fixed_result (
     assessment_id uuid NOT NULL,
     edition text NOT NULL,
     instrument_sha256 text NOT NULL,
     index text NOT NULL,
     predicate text NOT NULL,
     result text NOT NULL,
     self_result text NOT NULL,
     approved_at timestamptz NOT NULL,
     approved_by text NOT NULL,
     position text,
     CONSTRAINT fixed_result_pk PRIMARY KEY (assessment_id),
     CONSTRAINT fixed_result_assessment FOREIGN KEY (assessment_id) REFERENCES assessment (id))`,
  `CREATE TABLE result_release (
     assessment_id uuid NOT NULL,
     version integer NOT NULL,
     released_at timestamptz NOT NULL,
     released_by text NOT NULL,
     position text,
     CONSTRAINT result_release_pk PRIMARY KEY (assessment_id, version),
     CONSTRAINT result_release_result FOREIGN KEY (assessment_id) REFERENCES fixed_result (assessment_id))`,
];

/** What may be added but never rewritten: who did what, the index as approved, what went to the province. */
const ADD_ONLY = ['indicator_event', 'fixed_result', 'result_release'];

export class Initial1795219200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      ...platformTables(),
      ...agencyCopyTable(),
      ...TABLES,
      ...ADD_ONLY.map((table) => revokeFromApp(table, 'UPDATE, DELETE, TRUNCATE')),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('restore the backup instead');
  }
}
