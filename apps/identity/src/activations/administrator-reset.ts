import { identityEvents } from '@selaras/contracts';
import { Transactions } from '@selaras/platform';
import type { DataSource } from 'typeorm';
import { newSecret } from '../keys/secrets.js';
import { closeSessionsOfQuery } from '../sessions/sessions.queries.js';
import { activationLink, issueActivation } from './activations.service.js';

const VALID_MS = 24 * 3_600_000;

/** Administrators by user name, whatever the days of their office: whoever keeps the server decides. */
const ADMINISTRATOR = `SELECT p.id, p.name, p.version, p.password_hash IS NOT NULL AS "hasPassword"
  FROM person p WHERE p.username = $1 AND p.active AND EXISTS (
    SELECT 1 FROM holding h JOIN position o ON o.id = h.position_id
    WHERE h.person_id = p.id AND o.role = 'administrator' AND h.revoked_at IS NULL)`;

interface Administrator {
  id: string;
  name: string;
  version: number;
  hasPassword: boolean;
}

/**
 * For an administrator who has lost password or authenticator and has no colleague to ask: takes the second factor and
 * all sessions away and gives a one-time link for a new password. Done on the server itself, and audited.
 * @param database The service's own, as its app role.
 * @returns null when no administrator has this user name.
 */
export function administratorResetLink(
  database: DataSource,
  publicUrl: string,
  username: string,
): Promise<string | null> {
  return new Transactions(database).inTransaction(async (tx) => {
    const [person] = await tx.query<Administrator>(ADMINISTRATOR, [username]);
    if (!person) return null;
    await tx.query('DELETE FROM totp WHERE person_id = $1', [person.id]);
    await tx.query('DELETE FROM recovery_code WHERE person_id = $1', [person.id]);
    await tx.query(closeSessionsOfQuery, [person.id]);
    await tx.publish(identityEvents.accessChanged, { subject: person.id, version: person.version });
    const token = newSecret();
    const purpose = person.hasPassword ? 'reset' : 'invitation';
    await issueActivation(tx, person.id, token, new Date(Date.now() + VALID_MS), purpose);
    const object = { kind: 'person', id: person.id, name: person.name };
    await tx.audit('identity.administrator-reset', { object });
    return activationLink(publicUrl, token);
  });
}
