import { Problem, type Tx } from '@selaras/platform';
import { isCovered } from './holding-rules.js';

/** Two administrators who remove each other at the same time wait for each other here; the second is refused. */
export const HOLD_THE_ADMINISTRATORS = `SELECT pg_advisory_xact_lock(hashtext('identity.administrators'))`;

/** The terms, today or later, of everybody who can really sign in as administrator: active, with a password. $1 today. */
export const administratorsQuery = `
  SELECT h.from_day::text AS from, h.until_day::text AS until
  FROM holding h JOIN position o ON o.id = h.position_id JOIN person p ON p.id = h.person_id
  WHERE o.role = 'administrator' AND p.active AND p.password_hash IS NOT NULL
    AND h.revoked_at IS NULL AND (h.until_day IS NULL OR h.until_day >= $1::date)`;

const isKept = async (tx: Tx, today: string): Promise<boolean> =>
  isCovered(await tx.query(administratorsQuery, [today]), { from: today, until: null });

/**
 * Does work that may take the office from an administrator. There must be one on every day to come, as there was before.
 * @throws Problem `identity.last-administrator`
 */
export async function keepingAnAdministrator<T>(tx: Tx, today: string, work: () => Promise<T>): Promise<T> {
  await tx.query(HOLD_THE_ADMINISTRATORS);
  const before = await isKept(tx, today);
  const result = await work();
  if (before && !(await isKept(tx, today))) throw new Problem('identity.last-administrator');
  return result;
}
