import { identityEvents } from '@selaras/contracts';
import type { Tx } from '@selaras/platform';

/** The people, and whoever acts in their names: what is remembered of them is dropped everywhere. */
export async function tellRightsChanged(tx: Tx, personIds: readonly string[]): Promise<void> {
  const rows = await tx.query<{ id: string; version: number }>(
    `SELECT p.id, p.version FROM person p
     WHERE p.id = ANY($1::uuid[]) OR p.id IN (
       SELECT d.aide_id FROM delegation d WHERE d.leader_id = ANY($1::uuid[]) AND d.revoked_at IS NULL)
     ORDER BY p.id`,
    [personIds],
  );
  for (const { id, version } of rows)
    await tx.publish(identityEvents.accessChanged, { subject: id, version });
}

/** The same after an act: it also counts as a change of the people. */
export async function changeRights(tx: Tx, personIds: readonly string[]): Promise<void> {
  await tx.query(
    `UPDATE person SET version = version + 1 WHERE id IN (
       SELECT id FROM person WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE)`,
    [personIds],
  );
  await tellRightsChanged(tx, personIds);
}
