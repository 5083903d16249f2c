import type { Tx } from '@selaras/platform';

/**
 * Who held a session, a one-time link or a half finished sign-in on the machine the backup comes from does not hold it
 * here: the backup may be old, and a session ended since then must not come alive again. Passwords, second factors and
 * recovery codes stay.
 */
export async function endSignIns(tx: Tx): Promise<void> {
  for (const table of ['session', 'oidc_payload', 'sign_in_step', 'activation', 'sign_in_attempt']) {
    await tx.query(`DELETE FROM ${table}`);
  }
}
