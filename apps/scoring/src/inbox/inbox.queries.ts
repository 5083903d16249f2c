export interface OwedRow {
  kind: 'answer' | 'revise' | 'release' | 'review' | 'assign' | 'approve' | 'send';
  id: string;
  edition: string;
  year: number;
  code: string | null;
  agencyId: string | null;
  note: string | null;
  reviewedBy: string | null;
  due: string | null;
  count: number;
}

const NOTE_CHARACTERS = 300;

const assessmentLine = (kind: OwedRow['kind'], count: string, where: string): string => `
  SELECT '${kind}', a.id, a.edition, a.year, NULL, NULL::uuid, NULL, NULL, a.due_date, 0, ${count}
  FROM assessment a
  CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE agency_id IS NULL AND NOT optional)::int AS unassigned,
      count(*) FILTER (WHERE state <> 'accepted' AND NOT (optional AND state = 'draft' AND level IS NULL)) AS open
    FROM indicator_answer WHERE assessment_id = a.id) n
  WHERE ${where}`;

/**
 * What a caller owes, by due date, then in the instrument's order: $1 agencies he answers for, $2 agencies he releases
 * for, $3 whether he is an assessor, $4 whether he is the coordinator, $5 lines wanted.
 */
export const OWED = `
  SELECT kind, id, edition, year, code, agency_id AS "agencyId",
    CASE WHEN length(note) > ${NOTE_CHARACTERS} THEN left(note, ${NOTE_CHARACTERS}) || '…' ELSE note END AS note,
    reviewed_by AS "reviewedBy", due::text, count
  FROM (
    SELECT CASE i.state WHEN 'draft' THEN 'answer' WHEN 'revision' THEN 'revise'
        WHEN 'submitted' THEN 'release' ELSE 'review' END AS kind,
      a.id, a.edition, a.year, i.code, i.agency_id, i.review_note AS note, i.reviewed_by, a.due_date AS due,
      i.position, 1 AS count
    FROM assessment a JOIN indicator_answer i ON i.assessment_id = a.id
    WHERE a.status = 'open' AND (
      (i.state IN ('draft', 'revision') AND i.agency_id = ANY($1::uuid[]))
      OR (i.state = 'submitted' AND i.agency_id = ANY($2::uuid[]))
      OR (i.state = 'handed-over' AND $3::boolean))
    UNION ALL ${assessmentLine('assign', 'n.unassigned', `a.status = 'open' AND $3::boolean AND n.unassigned > 0`)}
    UNION ALL ${assessmentLine('approve', '1', `a.status = 'open' AND $4::boolean AND n.open = 0`)}
    UNION ALL ${assessmentLine('send', '1', `a.status = 'approved' AND $4::boolean`)}
  ) AS owed
  ORDER BY due NULLS LAST, year, edition, position, kind LIMIT $5`;
