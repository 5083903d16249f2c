/**
 * Counts an attempt before it is judged, so that many at the same time are counted too. No row: it has to wait.
 * $1 key, $2 hours a failure is remembered, $3 seconds to wait by number of failures.
 */
export const takeQuery = `
  INSERT INTO sign_in_attempt AS a (key, failures, window_ends_at, blocked_until)
  VALUES ($1, 1, now() + make_interval(hours => $2), now() + make_interval(secs => ($3::int[])[1]))
  ON CONFLICT (key) DO UPDATE SET (failures, window_ends_at, blocked_until) = (
    SELECT f.n, excluded.window_ends_at,
           now() + make_interval(secs => ($3::int[])[least(f.n, cardinality($3::int[]))])
    FROM (SELECT CASE WHEN a.window_ends_at <= now() THEN 1 ELSE a.failures + 1 END AS n) f)
  WHERE a.blocked_until IS NULL OR a.blocked_until <= now()
  RETURNING failures`;

export const secondsLeftQuery = `
  SELECT ceil(extract(epoch FROM blocked_until - now()))::int AS seconds
  FROM sign_in_attempt WHERE key = $1 AND blocked_until > now()`;

/** Names that failed from an address, and names that are being tried there. $1 hash of the address. */
export const namesOfAddressQuery = `
  SELECT count(*) FILTER (WHERE failures > 0)::int AS failed, count(*)::int AS tried
  FROM sign_in_attempt WHERE address_key = $1 AND window_ends_at > now()`;

/** One attempt at a time at an address that tries many names. No row: it has to wait. $1 key, $2 seconds. */
export const slotQuery = `
  INSERT INTO sign_in_attempt AS a (key, failures, window_ends_at, blocked_until)
  VALUES ($1, 0, now() + interval '1 hour', now() + make_interval(secs => $2))
  ON CONFLICT (key) DO UPDATE SET window_ends_at = excluded.window_ends_at, blocked_until = excluded.blocked_until
  WHERE a.blocked_until <= now()
  RETURNING key`;

/** A name that is being tried at an address. $1 key of the two, $2 hash of the address, $3 minutes it counts. */
export const tryNameQuery = `
  INSERT INTO sign_in_attempt AS a (key, failures, window_ends_at, address_key)
  VALUES ($1, 0, now() + make_interval(mins => $3), $2)
  ON CONFLICT (key) DO UPDATE SET window_ends_at = excluded.window_ends_at,
    failures = CASE WHEN a.window_ends_at <= now() THEN 0 ELSE a.failures END`;
