import type { Client } from 'pg';
import type { Logger } from 'pino';
import { Anchors, type Anchor } from './anchors.js';
import { SEALED_COLUMNS, genesisHash, linkHash, type SealedEntry } from './chain.js';

/** Entries of one round. */
const BATCH = 500;
const HOUR_MS = 3_600_000;
/** Between rounds that found less than a batch: a busy node is sealed in lots, not entry by entry. */
const REST_MS = 1_000;

export const WAITING = `SELECT ${SEALED_COLUMNS} FROM audit_waiting w JOIN audit_entry e ON e.position = w.position
  WHERE w.position > $1 ORDER BY w.position LIMIT ${BATCH}`;
export const HEAD = `SELECT sequence::float8, hash FROM audit_seal ORDER BY sequence DESC LIMIT 1`;

interface Head {
  sequence: number;
  hash: string;
}

export interface SealerParts {
  service: string;
  governmentCode: string;
  dataDir: string;
  log: Logger;
}

/**
 * Chains the entries nobody has chained yet; run by the leading relay of the schema, so by one process at a time.
 *
 * An entry's position says when it was asked for, not when it was committed, so a lower one may appear after a higher one
 * was sealed: it becomes the next link then. The chain's order is that of the seals; every entry is in it exactly once.
 * What is open stands in a queue, so a round costs what is new, however long the trail: for 500 entries three statements
 * and 500 SHA-256.
 */
export class Sealer {
  private readonly anchors: Anchors;
  private anchored: Anchor | null | undefined;
  /** By the clock that only counts: whoever sets the other one back must not make the trail wait. */
  private dueAt = 0;
  /** Within a burst each round begins behind the one before: rows just taken away need not be stepped over again. */
  private after = '0';
  private hourlyAt = 0;
  private alarmAt = 0;

  constructor(private readonly parts: SealerParts) {
    this.anchors = new Anchors(parts.dataDir, parts.service);
  }

  /**
   * One round, when one is due. Whatever goes wrong here is logged and tried again: the outbox behind it goes on.
   * @returns true when there is more to seal at once
   */
  async sealWhenDue(client: Pick<Client, 'query'>): Promise<boolean> {
    if (performance.now() < this.dueAt) return false;
    const more = await this.seal(client).catch((error: unknown) => {
      this.alarm({ err: error }, 'audit trail could not be sealed');
      return false;
    });
    if (!more) this.dueAt = performance.now() + REST_MS;
    return more;
  }

  private async seal(client: Pick<Client, 'query'>): Promise<boolean> {
    const { rows } = await client.query<SealedEntry>({
      name: 'audit-waiting',
      text: WAITING,
      values: [this.after],
    });
    const more = rows.length === BATCH;
    this.after = (more && rows.at(-1)?.position) || '0';
    if (rows.length) await this.add(client, rows);
    else if (this.anchored !== undefined) return false;
    await this.anchor(client);
    return more;
  }

  private async add(client: Pick<Client, 'query'>, entries: readonly SealedEntry[]): Promise<void> {
    const { service, governmentCode } = this.parts;
    await client.query('BEGIN');
    try {
      const head = await readHead(client);
      let hash = head?.hash ?? genesisHash(governmentCode, service);
      const first = (head?.sequence ?? 0) + 1;
      const hashes = entries.map((entry) => (hash = linkHash(hash, entry)));
      const positions = entries.map(({ position }) => position);
      await client.query(
        `INSERT INTO audit_seal (sequence, entry_position, hash, sealed_at)
         SELECT $1::bigint + place - 1, position, hash, clock_timestamp()
         FROM unnest($2::bigint[], $3::text[]) WITH ORDINALITY AS s (position, hash, place)`,
        [first, positions, hashes],
      );
      await client.query('DELETE FROM audit_waiting WHERE position = ANY($1::bigint[])', [positions]);
      await client.query('COMMIT');
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    }
  }

  /** A head that the anchor contradicts is not anchored: what was seen before stays the witness. */
  private async anchor(client: Pick<Client, 'query'>): Promise<void> {
    const { log } = this.parts;
    try {
      this.anchored ??= await this.anchors.latest();
      const head = await readHead(client);
      if (!(await continues(client, head, this.anchored))) {
        this.alarm({ anchor: this.anchored, head }, 'audit trail cut or rewritten');
        return;
      }
      if (!head || head.hash === this.anchored?.hash) return;
      const seen = { ...head, at: new Date().toISOString() };
      await this.anchors.keep(seen);
      this.anchored = seen;
      if (performance.now() < this.hourlyAt) return;
      this.hourlyAt = performance.now() + HOUR_MS;
      await this.anchors.keepForGood(seen);
      log.info({ sequence: seen.sequence, hash: seen.hash }, 'audit trail head');
    } catch (error) {
      // A full disk must not stop the trail itself.
      log.warn({ err: error }, 'audit trail head could not be kept');
    }
  }

  /** Once an hour, however often it happens. */
  private alarm(what: object, sentence: string): void {
    if (performance.now() < this.alarmAt) return;
    this.alarmAt = performance.now() + HOUR_MS;
    this.parts.log.error(what, sentence);
  }
}

async function readHead(client: Pick<Client, 'query'>): Promise<Head | null> {
  const { rows } = await client.query<Head>({ name: 'audit-head', text: HEAD });
  return rows[0] ?? null;
}

async function continues(
  client: Pick<Client, 'query'>,
  head: Head | null,
  anchor: Anchor | null,
): Promise<boolean> {
  if (!anchor || head?.hash === anchor.hash) return true;
  if (!head || head.sequence < anchor.sequence) return false;
  const { rows } = await client.query<{ hash: string }>('SELECT hash FROM audit_seal WHERE sequence = $1', [
    anchor.sequence,
  ]);
  return rows[0]?.hash === anchor.hash;
}
