import type { ClientStanding, ListClients } from '@selaras/contracts';
import { Problem, decodeCursor, pageLimit } from '@selaras/platform';
import { Conditions, likeWords } from '../lists/keyset.js';
import { secretsView } from './client-secrets.js';

export const instant = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** What may be said of client `c` now. */
export const STANDING = `CASE WHEN c.revoked_at IS NOT NULL THEN 'revoked' WHEN c.expires_at <= now() THEN 'expired'
  WHEN c.expires_at <= now() + interval '30 days' THEN 'expiring' ELSE 'active' END`;

const STANDINGS: Record<ClientStanding, string> = {
  active: `c.revoked_at IS NULL AND (c.expires_at IS NULL OR c.expires_at > now())`,
  expiring: `c.revoked_at IS NULL AND c.expires_at > now() AND c.expires_at <= now() + interval '30 days'`,
  expired: `c.revoked_at IS NULL AND c.expires_at <= now()`,
  revoked: 'c.revoked_at IS NOT NULL',
  retired: 'false',
};

/** The same as a condition; one that stops soon is active too. */
export const standingIs = (standing: ClientStanding): string => STANDINGS[standing];

const VIEW = `json_build_object(
  'id', c.id, 'name', c.name, 'purpose', c.purpose, 'agencyId', c.agency_id,
  'agencyName', (SELECT a.name FROM agency a WHERE a.id = c.agency_id), 'onlyAgencyId', c.only_agency_id,
  'onlyAgencyName', (SELECT a.name FROM agency a WHERE a.id = c.only_agency_id), 'scopes', c.scopes,
  'sources', c.sources, 'proof', c.proof, 'expiresAt', ${instant('c.expires_at')},
  'lastUsedAt', ${instant('c.last_used_at')}, 'createdAt', ${instant('c.created_at')},
  'revokedAt', ${instant('c.revoked_at')}, 'standing', ${STANDING}, 'secrets', ${secretsView('c.id')},
  'version', c.version)::text`;

export const clientQuery = `SELECT ${VIEW} AS json FROM api_client c WHERE c.id = $1`;

export const expiringQuery = `SELECT count(*)::int AS count FROM api_client c WHERE ${standingIs('expiring')}`;

/** The place in a list of clients, ordered by lower-cased name, then id. @throws Problem `common.invalid-cursor` */
export function clientPlace(cursor: string | undefined): [string, string] | null {
  const keys = decodeCursor(cursor, 2)?.map(String);
  if (!keys) return null;
  const [name = '', id = ''] = keys;
  if (name.includes('\0') || !/^[\w-]{1,60}$/.test(id)) throw new Problem('common.invalid-cursor');
  return [name, id];
}

/**
 * One row more than the page. At most a few hundred machines: words are looked for without an index of their own.
 * @throws Problem `common.invalid-cursor`
 */
export function clientsQuery(body: ListClients): { sql: string; parameters: unknown[] } {
  const conditions = new Conditions();
  for (const word of likeWords(body.q))
    conditions.add(`lower(c.name || ' ' || c.purpose || ' ' || c.id) LIKE ?`, word);
  if (body.standing) conditions.require(standingIs(body.standing));
  const place = clientPlace(body.cursor);
  if (place) conditions.add(`(lower(c.name), c.id) > (?, ${conditions.parameter(place[1])})`, place[0]);
  const most = conditions.parameter(pageLimit(body.limit) + 1);
  const sql = `SELECT ${VIEW} AS json, lower(c.name) AS name, c.id FROM api_client c
               ${conditions.where} ORDER BY lower(c.name), c.id LIMIT ${most}`;
  return { sql, parameters: conditions.parameters };
}

/** Remembers that a client was used, at most once a minute: a busy machine costs no write a question. $1 client. */
export const usedQuery = (table: 'api_client' | 'relying_party'): string =>
  `UPDATE ${table} SET last_used_at = now()
   WHERE id = $1 AND (last_used_at IS NULL OR last_used_at < now() - interval '1 minute')`;
