import { holding, lasting } from './positions.queries.js';

/**
 * The positions a person acts in on a day, then those held in a leader's name; only of agencies that are active. A
 * mandate lasts as long as the leader's own holding. $1 person, $2 today.
 */
export const rightsQuery = `
  SELECT o.id, CASE h.kind WHEN 'plt' THEN 'Plt. ' WHEN 'plh' THEN 'Plh. ' ELSE '' END || o.title AS title, o.role,
    o.agency_id AS "agencyId", a.name AS "agencyName", nullif(h.kind, 'definitive') AS acting,
    NULL::text[] AS acts, h.ordinal AS place, h.from_day, h.id AS link
  FROM holding h JOIN position o ON o.id = h.position_id LEFT JOIN agency a ON a.id = o.agency_id
  WHERE h.person_id = $1 AND ${holding('$2')} AND a.active IS NOT FALSE
  UNION ALL
  SELECT o.id, 'a.n. ' || CASE h.kind WHEN 'plt' THEN 'Plt. ' WHEN 'plh' THEN 'Plh. ' ELSE '' END || o.title, o.role,
    o.agency_id, a.name, NULL, d.acts, 2147483647, d.from_day, d.id
  FROM delegation d JOIN holding h ON h.position_id = d.position_id AND h.person_id = d.leader_id AND ${holding('$2')}
    JOIN person l ON l.id = d.leader_id AND l.active
    JOIN position o ON o.id = d.position_id LEFT JOIN agency a ON a.id = o.agency_id
  WHERE d.aide_id = $1 AND d.revoked_at IS NULL AND $2::date BETWEEN d.from_day AND d.until_day
    AND a.active IS NOT FALSE
  ORDER BY place, from_day, link`;

/** The next day on which a person's rights begin or end by themselves; null: none in sight. $1 person, $2 today. */
export const nextChangeQuery = `
  SELECT min(day)::text AS day FROM (
    SELECT h.from_day AS day FROM holding h WHERE h.person_id = $1 AND ${lasting('$2')} AND h.from_day > $2::date
    UNION ALL
    SELECT h.until_day + 1 FROM holding h WHERE h.person_id = $1 AND ${lasting('$2')} AND h.until_day IS NOT NULL
    UNION ALL
    SELECT CASE WHEN d.from_day > $2::date THEN d.from_day ELSE d.until_day + 1 END FROM delegation d
    WHERE d.aide_id = $1 AND d.revoked_at IS NULL AND d.until_day >= $2::date
    UNION ALL
    SELECT h.until_day + 1 FROM delegation d
      JOIN holding h ON h.position_id = d.position_id AND h.person_id = d.leader_id
    WHERE d.aide_id = $1 AND d.revoked_at IS NULL AND ${lasting('$2')} AND h.until_day IS NOT NULL) change`;

/** Holdings that began or ended by themselves after $1 and up to $2, both days. */
export const turnedQuery = `
  SELECT h.id, h.person_id AS "personId", o.title, o.id AS "positionId", 'identity.holding-begun' AS event
  FROM holding h JOIN position o ON o.id = h.position_id
  WHERE h.revoked_at IS NULL AND h.from_day > $1::date AND h.from_day <= $2::date
  UNION ALL
  SELECT h.id, h.person_id, o.title, o.id, 'identity.holding-ended'
  FROM holding h JOIN position o ON o.id = h.position_id
  WHERE h.revoked_at IS NULL AND h.until_day >= $1::date AND h.until_day < $2::date`;

/** Aides whose mandates began or ended by themselves after $1 and up to $2. */
export const turnedAidesQuery = `
  SELECT DISTINCT d.aide_id AS "personId" FROM delegation d WHERE d.revoked_at IS NULL
    AND (d.from_day > $1::date AND d.from_day <= $2::date OR d.until_day >= $1::date AND d.until_day < $2::date)`;
