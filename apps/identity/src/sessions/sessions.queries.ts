import { POSITIONS } from '../people/people.queries.js';

export const closeSessionsOfQuery = `
  UPDATE session SET closed_at = now() WHERE person_id = $1 AND closed_at IS NULL`;

/**
 * A session that is used moves its idle limit on, in the same statement that looks whether it still stands.
 * $1 hash of the session id, $2 idle limit in minutes.
 */
export const seenQuery = `
  WITH seen AS (
    UPDATE session SET last_seen_at = now()
    WHERE id_hash = $1 AND closed_at IS NULL AND expires_at > now()
      AND last_seen_at > now() - make_interval(mins => $2)
    RETURNING person_id, expires_at)
  SELECT p.id, p.name, ${POSITIONS} AS positions, seen.expires_at AS "sessionEnds"
  FROM seen JOIN person p ON p.id = seen.person_id WHERE p.active`;

/** $1 hash of the session id. Answers only the first time. */
export const closeQuery = `
  WITH closed AS (
    UPDATE session SET closed_at = now() WHERE id_hash = $1 AND closed_at IS NULL RETURNING person_id)
  SELECT p.id, p.version FROM closed JOIN person p ON p.id = closed.person_id`;

/** One ID token opens one session: a copy of it, from a log or a history, opens none. */
export const openQuery = `
  WITH opened AS (
    INSERT INTO session (id_hash, person_id, id_token_hash, user_agent, expires_at)
    SELECT $1, p.id, $3, $4, now() + make_interval(mins => $5) FROM person p WHERE p.id = $2 AND p.active
    ON CONFLICT DO NOTHING RETURNING expires_at)
  SELECT expires_at AS "expiresAt" FROM opened`;
