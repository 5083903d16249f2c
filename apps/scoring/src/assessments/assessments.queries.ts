import type { AssessmentStatus } from './assessment.entity.js';
import type { IndicatorState } from '../indicators/indicator-rules.js';

/** Whatever runs SQL: a transaction, or the data source where nothing is written. */
export interface Rows {
  query<Row>(sql: string, parameters?: unknown[]): Promise<Row[]>;
}

/** A moment as the contracts write it. */
export const instant = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

export interface SummaryRow {
  id: string;
  year: number;
  edition: string;
  status: AssessmentStatus;
  dueDate: string | null;
  indicatorCount: number;
  answeredCount: number;
  acceptedCount: number;
  index: string | null;
  predicate: string | null;
  approvedAt: string | null;
  releasedAt: string | null;
}

const summaries = (where: string, rest: string): string => `
  SELECT a.id, a.year, a.edition, a.status, a.due_date::text AS "dueDate",
    n.total AS "indicatorCount", n.answered AS "answeredCount", n.accepted AS "acceptedCount",
    f.index, f.predicate, ${instant('f.approved_at')} AS "approvedAt", ${instant('r.released_at')} AS "releasedAt"
  FROM assessment a
  LEFT JOIN fixed_result f ON f.assessment_id = a.id
  LEFT JOIN LATERAL (
    SELECT released_at FROM result_release WHERE assessment_id = a.id ORDER BY version DESC LIMIT 1) r ON true
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS total, count(level)::int AS answered,
      count(*) FILTER (WHERE state = 'accepted')::int AS accepted
    FROM indicator_answer WHERE assessment_id = a.id) n
  WHERE ${where} ${rest}`;

/** One assessment: $1 its id. */
export const ONE_SUMMARY = summaries('a.id = $1', '');

/** A page, newest year first: $1 rows wanted, $2 and $3 year and id of the last row seen (null: from the start). */
export const SUMMARY_PAGE = summaries(
  '($2::int IS NULL OR (a.year, a.id) < ($2::int, $3::uuid))',
  'ORDER BY a.year DESC, a.id DESC LIMIT $1',
);

export interface BoardRow {
  code: string;
  state: IndicatorState;
  optional: boolean;
  level: string | null;
  assessorLevel: string | null;
  agencyId: string | null;
  version: number;
  evidenceCount: number;
}

/** The indicators of one assessment in the instrument's order: $1 its id. */
export const BOARD = `
  SELECT i.code, i.state, i.optional, i.level, i.assessor_level AS "assessorLevel", i.agency_id AS "agencyId",
    i.version, (SELECT count(*)::int FROM evidence e
      WHERE e.assessment_id = i.assessment_id AND e.code = i.code) AS "evidenceCount"
  FROM indicator_answer i WHERE i.assessment_id = $1 ORDER BY i.position`;
