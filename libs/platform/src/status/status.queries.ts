import type { ServiceStatus } from '@selaras/contracts';

/** `clock`: milliseconds since 1970, when the query ran. */
export type DatabaseStatus = Omit<ServiceStatus, 'release' | 'startedAt' | 'databaseAhead'> & {
  clock: string;
};

const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;

/**
 * One row. Each part costs one index look-up, but for the size (a sum over the database's files, some milliseconds) and
 * the waiting facts, of which at most 10,000 are counted.
 */
export const databaseStatusQuery = `
  SELECT (extract(epoch FROM clock_timestamp()) * 1000)::text AS clock,
    (SELECT name FROM migration ORDER BY "timestamp" DESC, id DESC LIMIT 1) AS migration,
    current_setting('server_version') AS "databaseVersion",
    pg_database_size(current_database())::float8 AS "databaseBytes",
    (SELECT sum(numbackends)::integer FROM pg_stat_database) AS connections,
    current_setting('max_connections')::integer AS "maxConnections",
    to_char(greatest(
      (SELECT created_at FROM outbox ORDER BY position DESC LIMIT 1),
      (SELECT at FROM audit_entry ORDER BY at DESC LIMIT 1)
    ) AT TIME ZONE 'UTC', ${INSTANT}) AS "youngestAt",
    (SELECT count(*)::integer FROM
      (SELECT 1 FROM outbox WHERE published_at IS NULL LIMIT 10000) waiting) AS "waitingFacts",
    seal.sequence::integer AS "auditSequence", seal.hash AS "auditHead"
  FROM (VALUES (1)) one(row)
  LEFT JOIN LATERAL (SELECT sequence, hash FROM audit_seal ORDER BY sequence DESC LIMIT 1) seal ON true`;
