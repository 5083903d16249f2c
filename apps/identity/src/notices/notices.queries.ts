import { holding } from '../positions/positions.queries.js';

const COLUMNS = (
  locale: 'id' | 'en',
): string => `n.id, n.kind, n.title_${locale} AS title, n.path, n.due::text AS due,
  n.urgent, n.raised_at AS "raisedAt"`;

const UNREAD = (person: string): string =>
  `NOT EXISTS (SELECT FROM notice_read r WHERE r.person_id = ${person} AND r.notice_id = u.notice_id)`;

/** The newest of each address, merged: never more rows are looked at than addresses × rows wanted. */
const newest = (where: string, limit: string): string => `
  SELECT DISTINCT u.notice_id AS id FROM unnest($1::text[]) AS mine (audience)
  CROSS JOIN LATERAL (
    SELECT u.notice_id FROM notice_audience u WHERE u.audience = mine.audience AND ${where}
    ORDER BY u.notice_id DESC LIMIT ${limit}) u
  ORDER BY id DESC LIMIT ${limit}`;

/** $1 addresses, $2 person, $3 id of the last row seen (null: from the start), $4 only unread, $5 rows wanted. */
export const noticePage = (locale: 'id' | 'en'): string => `
  SELECT ${COLUMNS(locale)},
    EXISTS (SELECT FROM notice_read r WHERE r.person_id = $2 AND r.notice_id = n.id) AS read
  FROM (${newest(`($3::uuid IS NULL OR u.notice_id < $3) AND (NOT $4 OR ${UNREAD('$2')})`, '$5')}) AS page
  JOIN notice n ON n.id = page.id ORDER BY n.id DESC`;

/** $1 addresses, $2 person, $3 counted up to. */
export const UNREAD_COUNT = `SELECT count(*)::int AS unread FROM (${newest(UNREAD('$2'), '$3')}) AS unread`;

/** $1 addresses, $2 person, $3 at most. */
export const READ_ALL = `INSERT INTO notice_read (person_id, notice_id)
  SELECT $2, id FROM (${newest(UNREAD('$2'), '$3')}) AS unread ON CONFLICT DO NOTHING`;

/** $1 addresses, $2 person, $3 the notice: null when it is not addressed to the person. */
export const READ_ONE = `
  WITH mine AS (SELECT 1 FROM notice_audience WHERE notice_id = $3 AND audience = ANY($1) LIMIT 1),
  marked AS (INSERT INTO notice_read (person_id, notice_id) SELECT $2, $3 FROM mine ON CONFLICT DO NOTHING)
  SELECT 1 AS found FROM mine`;

/** What is owed, the most pressing first: $1 addresses, $2 rows wanted. `total` counts all. */
export const owedBy = (locale: 'id' | 'en'): string => `
  SELECT n.title_${locale} AS title, n.path, n.due::text AS due, count(*) OVER ()::int AS total
  FROM notice n WHERE n.kind = 'task'
    AND n.id IN (SELECT notice_id FROM notice_audience WHERE audience = ANY($1))
  ORDER BY n.due NULLS LAST, n.id LIMIT $2`;

/** Who holds one of these addresses on a day: $1 addresses, $2 today. */
export const HOLDERS = `
  SELECT DISTINCT p.id FROM person p WHERE p.active AND (
    'person:' || p.id = ANY($1)
    OR EXISTS (
      SELECT FROM holding h JOIN position o ON o.id = h.position_id LEFT JOIN agency a ON a.id = o.agency_id
      WHERE h.person_id = p.id AND ${holding('$2')} AND o.active AND a.active IS NOT FALSE
        AND 'role:' || o.role || ':' || coalesce(o.agency_id::text, '*') = ANY($1)))
  LIMIT 500`;

/** The addresses a person answers to on a day: $1 person, $2 today. */
export const ADDRESSES = `
  SELECT 'person:' || $1::text AS audience
  UNION SELECT 'role:' || o.role || ':' || coalesce(o.agency_id::text, '*')
  FROM holding h JOIN position o ON o.id = h.position_id LEFT JOIN agency a ON a.id = o.agency_id
  WHERE h.person_id = $1::uuid AND ${holding('$2')} AND o.active AND a.active IS NOT FALSE`;

/** The next people who get the morning summary of a day ($1) and have not yet, $2 rows at a time. */
export const SUMMARY_READERS = `
  SELECT c.person_id AS id, c.locale FROM person_contact c JOIN person p ON p.id = c.person_id
  WHERE c.digest AND c.email IS NOT NULL AND c.refused IS NULL AND p.active
    AND c.digest_day IS DISTINCT FROM $1::date
  ORDER BY c.person_id LIMIT $2 FOR UPDATE OF c SKIP LOCKED`;
