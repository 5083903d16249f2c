import type { Tx } from '@selaras/platform';
import type { Fact } from './append-entries.js';

/** What a stream's head row says of a restore. */
export interface RestoredHead {
  confirmed: boolean;
  restored_at: Date | null;
  recovered_from: number | null;
}

/**
 * After a restore nobody here knows what was sent after the backup was made. Whatever becomes true meanwhile waits, so
 * that no entry gets a number that the receiver knows another entry by.
 */
export async function doubtStreams(tx: Tx): Promise<void> {
  await tx.query(`UPDATE stream SET confirmed = false, restored_at = now() WHERE direction = 'outgoing'`);
  await tx.query(
    `UPDATE delivery d SET refused = false, next_attempt_at = NULL,
       problem = jsonb_build_object('code', 'interop.place-unconfirmed', 'params', jsonb_build_object('peer', p.name))
     FROM peer p WHERE p.code = d.peer_code AND d.direction = 'outgoing' AND p.sends_to`,
  );
}

/** The same for one stream whose receiver turns out to hold more than we do: our rows went back in time. */
export async function doubtStream(tx: Tx, peer: string): Promise<void> {
  await tx.query(
    `UPDATE stream s SET confirmed = false, restored_at = coalesce(
       (SELECT e.recorded_at FROM entry e WHERE e.direction = 'outgoing' AND e.peer_code = $1
          AND e.sequence = s.last_sequence), 'epoch')
     WHERE s.direction = 'outgoing' AND s.peer_code = $1`,
    [peer],
  );
}

/** Keeps facts in their order until the stream is confirmed. The head row is locked by the caller. */
export async function holdFacts(tx: Tx, peer: string, facts: readonly Fact[]): Promise<void> {
  await tx.query(
    `INSERT INTO held_fact (peer_code, fact) SELECT $1, fact FROM unnest($2::text[]) WITH ORDINALITY AS f (fact, place)
     ORDER BY place`,
    [peer, facts.map((fact) => JSON.stringify(fact))],
  );
}

const RELEASED_AT_ONCE = 500;

/** The oldest facts that wait, taken out of the queue. */
export async function takeHeldFacts(tx: Tx, peer: string): Promise<Fact[]> {
  const rows = await tx.query<{ fact: string }>(
    `WITH taken AS (
       DELETE FROM held_fact WHERE position IN (
         SELECT position FROM held_fact WHERE peer_code = $1 ORDER BY position LIMIT ${RELEASED_AT_ONCE})
       RETURNING position, fact)
     SELECT fact FROM taken ORDER BY position`,
    [peer],
  );
  return rows.map(({ fact }) => JSON.parse(fact) as Fact);
}

/**
 * The version under which a fact goes out. Usually its own. Where entries of the object were fetched back after a
 * restore, the stream knows versions that our own data have lost: what became true since then is newer than all of
 * them, whatever its own count says, and must not be passed over as old.
 * @param newest the object's newest entry in the stream
 * @returns null for what is in the stream already
 */
export function versionToSend(
  fact: Pick<Fact, 'version' | 'time'>,
  newest: { version: number; sequence: number } | undefined,
  head: RestoredHead,
): number | null {
  if (!newest || fact.version > newest.version) return fact.version;
  const { restored_at: restoredAt, recovered_from: recoveredFrom } = head;
  const lostSince = restoredAt && recoveredFrom !== null && newest.sequence >= recoveredFrom;
  return lostSince && Date.parse(fact.time) > restoredAt.getTime() ? newest.version + 1 : null;
}
