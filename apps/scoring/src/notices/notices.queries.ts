import type { Standing } from './assessment-tasks.js';

export type StandingRow = Omit<Standing, 'name' | 'stage'> & { edition: string; year: number };

/** Where one assessment stands: $1 its id. `waiting` counts by agency and by who is waited for. */
export const STANDING = `
  SELECT a.id, a.edition, a.year, a.status, a.due_date::text AS due, f.index, f.predicate,
    n.unassigned, n.open,
    (SELECT coalesce(json_agg(w ORDER BY w."agencyId", w.kind), '[]') FROM (
      SELECT agency_id AS "agencyId",
        CASE state WHEN 'draft' THEN 'answer' WHEN 'revision' THEN 'revise' WHEN 'submitted' THEN 'release'
          ELSE 'review' END AS kind,
        count(*)::int AS count
      FROM indicator_answer
      WHERE assessment_id = a.id AND agency_id IS NOT NULL AND (state <> 'accepted' OR a.status <> 'open')
      GROUP BY 1, 2) w) AS waiting
  FROM assessment a
  LEFT JOIN fixed_result f ON f.assessment_id = a.id
  CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE agency_id IS NULL AND NOT optional AND state = 'draft')::int AS unassigned,
      count(*) FILTER (WHERE state <> 'accepted' AND NOT (optional AND state = 'draft' AND level IS NULL))::int AS open
    FROM indicator_answer WHERE assessment_id = a.id) n
  WHERE a.id = $1`;

/** Assessments somebody still owes something for. */
export const UNRELEASED = `SELECT id, due_date::text AS due, status FROM assessment WHERE status <> 'released' ORDER BY id`;
