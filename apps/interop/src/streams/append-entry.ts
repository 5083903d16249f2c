import { randomBytes } from 'node:crypto';
import type { Tx } from '@selaras/platform';
import { sha256 } from '../entries/bytes.js';
import { eventSource, writeCloudEvent } from '../entries/cloud-event.js';
import { bodyHash, streamName, writeHeader } from '../entries/entry-header.js';
import type { Kind } from '../entries/kinds.js';
import type { NodeKey } from '../keys/node-key.js';
import { wakeDeliverer } from './wake.js';

const SALT_BYTES = 32;

/** Something released: one version of one object. */
export interface Fact {
  id: string;
  /** When it became true. */
  time: string;
  kind: Kind;
  object: string;
  version: number;
  /** What a person calls it. */
  title: string;
  data: object;
}

/**
 * Adds a fact to the stream for one peer; sequence and chain come from the locked head row. Does nothing when this
 * version of the object, or a newer one, is already in the stream.
 */
export async function appendEntry(
  tx: Tx,
  node: { code: string; key: NodeKey },
  peer: string,
  fact: Fact,
): Promise<void> {
  const [head] = await tx.query<{ last_sequence: number; head_hash: Buffer }>(
    `SELECT last_sequence, head_hash FROM stream WHERE direction = 'outgoing' AND peer_code = $1 FOR UPDATE`,
    [peer],
  );
  if (!head) throw new Error(`no outgoing stream for ${peer}`);
  if (await alreadySent(tx, peer, fact)) return;
  const source = eventSource(node.code);
  const body = writeCloudEvent({ ...fact, source, subject: fact.object });
  const salt = randomBytes(SALT_BYTES);
  const sequence = head.last_sequence + 1;
  const at = new Date().toISOString();
  const header = writeHeader({
    stream: streamName(node.code, peer),
    sequence,
    kind: fact.kind,
    object: fact.object,
    version: fact.version,
    bodyHash: bodyHash(salt, body),
    previous: head.head_hash.toString('base64url'),
    at,
  });
  const hash = sha256(header);
  await tx.query(
    `INSERT INTO entry (direction, peer_code, sequence, header, hash, signature, kind, object_id, version, at)
     VALUES ('outgoing', $1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [peer, sequence, header, hash, node.key.sign(header), fact.kind, fact.object, fact.version, at],
  );
  await tx.query(
    `INSERT INTO entry_body (direction, peer_code, sequence, body, salt, title)
     VALUES ('outgoing', $1, $2, $3, $4, $5)`,
    [peer, sequence, body, salt, fact.title],
  );
  await tx.query(
    `UPDATE stream SET last_sequence = $2, head_hash = $3 WHERE direction = 'outgoing' AND peer_code = $1`,
    [peer, sequence, hash],
  );
  await wakeDeliverer(tx, 'entry');
}

async function alreadySent(tx: Tx, peer: string, fact: Fact): Promise<boolean> {
  const newest = await tx.query(
    `SELECT 1 FROM entry WHERE direction = 'outgoing' AND peer_code = $1 AND object_id = $2 AND kind = $3
       AND version >= $4 LIMIT 1`,
    [peer, fact.object, fact.kind, fact.version],
  );
  return newest.length > 0;
}
