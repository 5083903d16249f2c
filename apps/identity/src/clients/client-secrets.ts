import { timingSafeEqual } from 'node:crypto';
import type { Tx } from '@selaras/platform';
import { v7 } from 'uuid';
import { secretHash } from '../keys/secrets.js';
import { ClientSecret } from './client-secret.entity.js';

/** The secrets of client `c` that are good now, newest first, as they may be shown. */
export const secretsView = (id: string): string => `(
  SELECT coalesce(json_agg(json_build_object(
    'createdAt', to_char(k.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'goodUntil', to_char(k.good_until AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
    ORDER BY k.good_until DESC NULLS FIRST), '[]')
  FROM client_secret k WHERE k.client_id = ${id} AND (k.good_until IS NULL OR k.good_until > now()))`;

/** Their hashes in one text, as the provider keeps what it calls the client's secret. */
export const secretHashes = (id: string): string => `(
  SELECT string_agg(k.secret_hash, ' ')
  FROM client_secret k WHERE k.client_id = ${id} AND (k.good_until IS NULL OR k.good_until > now()))`;

/** @param kept Hashes with spaces between them: the secret in use and, during a rotation, the one before. */
export function secretMatches(kept: string | undefined, given: string): boolean {
  const hash = Buffer.from(secretHash(given));
  // Every one is compared, whichever fits.
  const fits = (kept ?? '').split(' ').map((known) => {
    const bytes = Buffer.from(known);
    return bytes.length === hash.length && timingSafeEqual(bytes, hash);
  });
  return fits.includes(true);
}

/**
 * Puts a new secret in place. The one in use stays good for so many days; older ones end now.
 * @param secret What is shown once; here is only its hash.
 */
export async function replaceSecret(
  tx: Tx,
  clientId: string,
  secret: string,
  overlapDays: number,
): Promise<void> {
  await tx.query('DELETE FROM client_secret WHERE client_id = $1 AND good_until IS NOT NULL', [clientId]);
  await (overlapDays > 0
    ? tx.query(
        `UPDATE client_secret SET good_until = now() + make_interval(days => $2) WHERE client_id = $1`,
        [clientId, overlapDays],
      )
    : tx.query('DELETE FROM client_secret WHERE client_id = $1', [clientId]));
  await tx.manager.insert(ClientSecret, {
    id: v7(),
    clientId,
    secretHash: secretHash(secret),
    goodUntil: null,
  });
}
