import { isoOf } from '../lists/time-place.js';

export const closeSessionsOfQuery = `
  UPDATE session SET closed_at = now() WHERE person_id = $1 AND closed_at IS NULL`;

/** All but the one the person asks from. $1 person, $2 the session's name in lists; null: all. */
export const closeOtherSessionsQuery = `${closeSessionsOfQuery} AND id IS DISTINCT FROM $2::uuid`;

/**
 * A session that is used moves its idle limit on, in the same statement that looks whether it still stands.
 * $1 hash of the session id, $2 idle limit in minutes, $3 where it is used, shortened.
 */
export const seenQuery = `
  WITH seen AS (
    UPDATE session SET last_seen_at = now(), address = coalesce($3, address)
    WHERE id_hash = $1 AND closed_at IS NULL AND expires_at > now()
      AND last_seen_at > now() - make_interval(mins => $2)
    RETURNING id, person_id, expires_at)
  SELECT p.id, p.name, seen.id AS session, seen.expires_at AS "sessionEnds"
  FROM seen JOIN person p ON p.id = seen.person_id WHERE p.active`;

/** $1 hash of the session id. Answers only the first time. */
export const closeQuery = `
  WITH closed AS (
    UPDATE session SET closed_at = now() WHERE id_hash = $1 AND closed_at IS NULL RETURNING person_id)
  SELECT p.id, p.name, p.version FROM closed JOIN person p ON p.id = closed.person_id`;

/** One ID token opens one session: a copy of it, from a log or a history, opens none. */
export const openQuery = `
  WITH opened AS (
    INSERT INTO session (id, id_hash, person_id, id_token_hash, user_agent, expires_at, address)
    SELECT gen_random_uuid(), $1, p.id, $3, $4, now() + make_interval(mins => $5), $6 FROM person p WHERE p.id = $2 AND p.active
    ON CONFLICT DO NOTHING RETURNING expires_at)
  SELECT opened.expires_at AS "expiresAt", p.name FROM opened, person p WHERE p.id = $2`;

/** The sessions of a person that still stand, the newest first. $1 person, $2 idle minutes, $3 and $4 place, $5 rows. */
export const sessionsQuery = `
  SELECT id, user_agent AS "userAgent", address, ${isoOf('created_at')} AS "signedInAt",
    ${isoOf('last_seen_at')} AS "lastSeenAt", ${isoOf('expires_at')} AS "expiresAt", created_at::text AS at
  FROM session
  WHERE person_id = $1 AND closed_at IS NULL AND expires_at > now()
    AND last_seen_at > now() - make_interval(mins => $2)
    AND ($3::timestamptz IS NULL OR (created_at, id) < ($3, $4::uuid))
  ORDER BY created_at DESC, id DESC LIMIT $5`;
