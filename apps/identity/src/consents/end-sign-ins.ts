import type { Tx } from '@selaras/platform';

/** How the provider's memory names a grant: by the hash of its id (see keys/secrets.ts). */
const grantHash = (column: string): string =>
  `translate(rtrim(encode(sha256(convert_to(${column}, 'UTF8')), 'base64'), '='), '+/', '-_')`;

/**
 * Ends sign-ins at applications: the grant and every code and token that hangs on it go, and an application that wants
 * to know is told. One statement, so that none of it happens alone.
 */
const ending = (condition: string): string => `
  WITH ended AS (
    UPDATE application_sign_in i SET ended_at = now() WHERE i.ended_at IS NULL AND ${condition}
    RETURNING i.client_id, i.person_id, i.grant_id, i.sid),
  tokens AS (DELETE FROM oidc_payload o USING ended e WHERE o.grant_id = e.grant_id),
  grants AS (
    DELETE FROM oidc_payload o USING ended e WHERE o.model = 'Grant' AND o.id_hash = ${grantHash('e.grant_id')}),
  notices AS (
    INSERT INTO logout_notice (id, client_id, person_id, sid, attempts)
    SELECT gen_random_uuid(), e.client_id, e.person_id, e.sid, 0
    FROM ended e JOIN relying_party c ON c.id = e.client_id WHERE c.back_channel_logout_uri IS NOT NULL)
  SELECT count(*)::int AS count FROM ended`;

/** The session behind sign-in `i` stands no more: signed out, switched off, or past its last moment. */
const SESSION_IS_OVER = `NOT EXISTS (
  SELECT FROM session s WHERE s.id_hash = i.session_hash AND s.closed_at IS NULL AND s.expires_at > now())`;

const run = async (tx: Tx, condition: string, parameters: unknown[]): Promise<number> => {
  const [row] = await tx.query<{ count: number }>(ending(condition), parameters);
  return row?.count ?? 0;
};

/** What a person, or anybody (`null`), is still signed in to with a session that is over. @returns how many ended. */
export const endSignInsOfEndedSessions = (tx: Tx, personId: string | null): Promise<number> =>
  personId ? run(tx, `i.person_id = $1 AND ${SESSION_IS_OVER}`, [personId]) : run(tx, SESSION_IS_OVER, []);

export const endSignInsOfConsent = (tx: Tx, personId: string, clientId: string): Promise<number> =>
  run(tx, 'i.person_id = $1 AND i.client_id = $2', [personId, clientId]);

export const endSignInsOfClient = (tx: Tx, clientId: string): Promise<number> =>
  run(tx, 'i.client_id = $1', [clientId]);

export const endSignInsOfApplication = (tx: Tx, applicationId: string): Promise<number> =>
  run(tx, 'i.client_id IN (SELECT id FROM relying_party WHERE application_id = $1)', [applicationId]);

/** One session at one application. */
export const endSignIn = (tx: Tx, sessionHash: string, clientId: string): Promise<number> =>
  run(tx, 'i.session_hash = $1 AND i.client_id = $2', [sessionHash, clientId]);
