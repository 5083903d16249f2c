import type { EvidenceView, IndicatorEvent } from '@selaras/contracts';
import { instant, type BoardRow } from '../assessments/assessments.queries.js';
import type { AssessmentStatus } from '../assessments/assessment.entity.js';

export interface IndicatorRow extends Omit<BoardRow, 'evidenceCount' | 'optional'> {
  assessmentId: string;
  assessmentStatus: AssessmentStatus;
  edition: string;
  dueDate: string | null;
  facts: string;
  analysis: string;
  reviewNote: string | null;
  evidence: EvidenceView[];
  history: IndicatorEvent[];
}

/** An answer must fit one message: the last events, each with the beginning of its note. */
const EVENTS = 40;
const NOTE_CHARACTERS = 1_000;

const EVIDENCE_FIELDS = `
  'id', e.id, 'code', e.code, 'fileName', e.file_name, 'mediaType', e.media_type, 'size', e.size,
  'sha256', e.sha256, 'uploadedAt', ${instant('e.uploaded_at')}, 'uploadedBy', e.uploaded_by`;

const EVENT_FIELDS = `
  'at', ${instant('h.at')}, 'by', h.by, 'position', h.position, 'action', h.action, 'level', h.level,
  'note', CASE WHEN length(h.note) > ${NOTE_CHARACTERS} THEN left(h.note, ${NOTE_CHARACTERS}) || '…' ELSE h.note END`;

/** One indicator with its evidence, oldest first, and its history, newest first: $1 the assessment, $2 the code. */
export const ONE_INDICATOR = `
  SELECT i.code, i.state, i.level, i.assessor_level AS "assessorLevel", i.agency_id AS "agencyId", i.version,
    i.facts, i.analysis, i.review_note AS "reviewNote", a.id AS "assessmentId", a.status AS "assessmentStatus",
    a.edition, a.due_date::text AS "dueDate",
    (SELECT coalesce(json_agg(json_build_object(${EVIDENCE_FIELDS}) ORDER BY e.uploaded_at, e.id), '[]')
      FROM evidence e WHERE e.assessment_id = i.assessment_id AND e.code = i.code) AS evidence,
    (SELECT coalesce(json_agg(json_build_object(${EVENT_FIELDS}) ORDER BY h.id DESC), '[]')
      FROM (SELECT * FROM indicator_event
        WHERE assessment_id = i.assessment_id AND code = i.code ORDER BY id DESC LIMIT ${EVENTS}) h) AS history
  FROM indicator_answer i JOIN assessment a ON a.id = i.assessment_id
  WHERE i.assessment_id = $1 AND i.code = $2`;

/** One piece of evidence as the contract shows it: $1 its id. */
export const ONE_EVIDENCE = `SELECT json_build_object(${EVIDENCE_FIELDS}) AS view FROM evidence e WHERE e.id = $1`;
