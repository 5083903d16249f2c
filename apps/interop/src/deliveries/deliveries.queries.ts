import type { ExchangeEntry } from '@selaras/contracts';
import type { Tx } from '@selaras/platform';
import type { DataSource } from 'typeorm';
import type { PublicJwk } from '../keys/public-key.js';
import type { Direction } from '../streams/stream.entity.js';
import type { DeliveryProblem } from './delivery.entity.js';
import type { SignedReceipt } from './receipt-text.js';

export interface Destination {
  code: string;
  name: string;
  baseUrl: string;
  publicKey: PublicJwk;
  lastSequence: number;
  /** False after a restore, until the peer has named its place. */
  confirmed: boolean;
}

/** A peer we send to as it stands now; null once we no longer do. */
export async function destination(database: DataSource, code: string): Promise<Destination | null> {
  const rows = (await database.query(
    `SELECT p.code, p.name, p.base_url AS "baseUrl", p.public_key AS "publicKey",
       s.last_sequence AS "lastSequence", s.confirmed
     FROM peer p JOIN stream s ON s.direction = 'outgoing' AND s.peer_code = p.code
     WHERE p.code = $1 AND p.sends_to`,
    [code],
  )) as Destination[];
  return rows[0] ?? null;
}

export async function destinationCodes(database: DataSource): Promise<string[]> {
  const rows = (await database.query('SELECT code FROM peer WHERE sends_to')) as { code: string }[];
  return rows.map(({ code }) => code);
}

/** What a receiver takes at once: the contract's limit. */
const BATCH_ENTRIES = 100;
/** The contract's 300,000 characters of base64url. A longer body stays at home; its proof goes. */
export const MAX_BODY_BYTES = 225_000;
/** Under 400 kB with what encloses the entries. */
const MAX_BATCH_BYTES = 395_000;
/** Signature, salt and the field names of one entry on the wire. */
const ENTRY_OVERHEAD = 200;

/** Entries in wire form, with the sequences before the first and of the last. */
export interface Batch {
  after: number;
  last: number;
  entries: ExchangeEntry[];
}

/**
 * The entries after `cursor` in wire form: at most 100 and 400 kB of JSON. Sequences have no gaps, so the range is one
 * index scan however long the stream; said of both tables, because a plan made before anything is known of them may
 * begin with either.
 */
export async function nextBatch(
  database: DataSource,
  peer: string,
  cursor: number,
  direction: Direction = 'outgoing',
): Promise<Batch> {
  const rows = (await database.query(
    `SELECT sequence, header, signature, body, salt FROM (
       SELECT sequence, header, signature, body, salt,
         sum((octet_length(header) + coalesce(octet_length(body), 0)) * 4 / 3 + ${ENTRY_OVERHEAD})
           OVER (ORDER BY sequence) AS size
       FROM (
         SELECT e.sequence, e.header, e.signature, b.salt,
           CASE WHEN octet_length(b.body) <= ${MAX_BODY_BYTES} THEN b.body END AS body
         FROM entry e JOIN entry_body b USING (direction, peer_code, sequence)
         WHERE e.direction = $3 AND e.peer_code = $1
           AND e.sequence > $2 AND e.sequence <= $2 + ${BATCH_ENTRIES}
           AND b.sequence > $2 AND b.sequence <= $2 + ${BATCH_ENTRIES}) AS pending) AS sized
     WHERE size <= ${MAX_BATCH_BYTES} OR sequence = $2 + 1 ORDER BY sequence`,
    [peer, cursor, direction],
  )) as { sequence: number; header: Buffer; signature: Buffer; body: Buffer | null; salt: Buffer | null }[];
  return {
    after: cursor,
    last: rows.at(-1)?.sequence ?? cursor,
    entries: rows.map(({ header, signature, body, salt }) => ({
      header: header.toString('base64url'),
      signature: signature.toString('base64url'),
      body: body?.toString('base64url') ?? null,
      salt: body ? (salt?.toString('base64url') ?? null) : null,
    })),
  };
}

/** The hash of our own header at a sequence. */
export async function headerHash(
  database: DataSource,
  peer: string,
  sequence: number,
): Promise<Buffer | null> {
  const rows = (await database.query(
    `SELECT hash FROM entry WHERE direction = 'outgoing' AND peer_code = $1 AND sequence = $2`,
    [peer, sequence],
  )) as { hash: Buffer }[];
  return rows[0]?.hash ?? null;
}

/** Keeps a receipt that was verified. Only one for more than before is new; the others only show the peer is well. */
export async function keepReceipt(tx: Tx, peer: string, receipt: SignedReceipt): Promise<void> {
  const { sequence, bytes, signature } = receipt;
  if (sequence > 0) {
    await tx.query(
      `INSERT INTO receipt (peer_code, sequence, receipt, signature) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING`,
      [peer, sequence, bytes, signature],
    );
  }
  await tx.query(
    `UPDATE delivery SET acknowledged_sequence = greatest(acknowledged_sequence, $2), refused = false,
       problem = NULL, last_delivered_at = now(), next_attempt_at = NULL
     WHERE direction = 'outgoing' AND peer_code = $1`,
    [peer, sequence],
  );
}

export async function keepFailure(
  database: DataSource,
  peer: string,
  failure: { refused: boolean; problem: DeliveryProblem; nextAttemptAt: Date },
): Promise<void> {
  await database.query(
    `UPDATE delivery SET refused = $2, problem = $3, next_attempt_at = $4
     WHERE direction = 'outgoing' AND peer_code = $1`,
    [peer, failure.refused, JSON.stringify(failure.problem), failure.nextAttemptAt],
  );
}
