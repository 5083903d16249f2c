import { randomBytes } from 'node:crypto';
import type { AuditRecord, Tx } from '@selaras/platform';
import { MAX_BODY_BYTES } from '../deliveries/deliveries.queries.js';
import { sha256 } from '../entries/bytes.js';
import { eventSource, writeCloudEvent } from '../entries/cloud-event.js';
import { bodyHash, streamName, writeHeader } from '../entries/entry-header.js';
import { KINDS, type Kind } from '../entries/kinds.js';
import type { NodeKey } from '../keys/node-key.js';
import { holdFacts, versionToSend, type RestoredHead } from './restored-streams.js';
import { wakeDeliverer } from './wake.js';

const SALT_BYTES = 32;

/** What the audit trail calls the things released. */
const OBJECT_KINDS: Record<Kind, string> = {
  [KINDS.application]: 'application',
  [KINDS.result]: 'assessment',
};

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
 * Adds facts to the stream for one peer, in their order; sequence and chain come from the locked head row. Leaves out
 * what is already in the stream in this version of the object or a newer one. Six statements, however many facts.
 */
export async function appendEntries(
  tx: Tx,
  node: { code: string; key: NodeKey },
  peer: string,
  facts: readonly Fact[],
): Promise<void> {
  const [head] = await tx.query<RestoredHead & { last_sequence: number; head_hash: Buffer }>(
    `SELECT last_sequence, head_hash, confirmed, restored_at, recovered_from FROM stream
     WHERE direction = 'outgoing' AND peer_code = $1 FOR UPDATE`,
    [peer],
  );
  if (!head) throw new Error(`no outgoing stream for ${peer}`);
  if (!head.confirmed) return holdFacts(tx, peer, facts);
  const links = chain(node, peer, head, await unsent(tx, peer, facts, head));
  const last = links.at(-1);
  if (!last) return;
  const each = <T>(pick: (link: Link) => T): T[] => links.map(pick);
  const sequences = each(({ sequence }) => sequence);
  await tx.query(
    `INSERT INTO entry (direction, peer_code, sequence, header, hash, signature, kind, object_id, version, at)
     SELECT 'outgoing', $1, * FROM unnest($2::integer[], $3::bytea[], $4::bytea[], $5::bytea[], $6::text[],
       $7::text[], $8::integer[], $9::timestamptz[])`,
    [
      peer,
      sequences,
      each(({ header }) => header),
      each(({ hash }) => hash),
      each(({ header }) => node.key.sign(header)),
      each(({ fact }) => fact.kind),
      each(({ fact }) => fact.object),
      each(({ fact }) => fact.version),
      each(({ at }) => at),
    ],
  );
  await tx.query(
    `INSERT INTO entry_body (direction, peer_code, sequence, body, salt, title)
     SELECT 'outgoing', $1, * FROM unnest($2::integer[], $3::bytea[], $4::bytea[], $5::text[])`,
    [peer, sequences, each(({ body }) => body), each(({ salt }) => salt), each(({ fact }) => fact.title)],
  );
  await tx.query(
    `UPDATE stream SET last_sequence = $2, head_hash = $3 WHERE direction = 'outgoing' AND peer_code = $1`,
    [peer, last.sequence, last.hash],
  );
  await auditReleases(tx, peer, links);
  await wakeDeliverer(tx, 'entry');
}

/** One entry of the audit trail for each thing that leaves, or whose body is too long to leave. */
async function auditReleases(tx: Tx, peer: string, links: readonly Link[]): Promise<void> {
  const recordOf = ({ fact, sequence }: Link, more: object = {}): AuditRecord => ({
    object: { kind: OBJECT_KINDS[fact.kind], id: fact.object, name: fact.title },
    after: { peer, entryKind: fact.kind, version: fact.version, sequence, ...more },
  });
  const isWithheld = ({ body }: Link): boolean => body.length > MAX_BODY_BYTES;
  const withheld = links.filter(isWithheld);
  const released = links.filter((link) => !isWithheld(link));
  await tx.audit(
    'interop.entry-released',
    released.map((link) => recordOf(link)),
  );
  await tx.audit(
    'interop.entry-withheld',
    withheld.map((link) => recordOf(link, { size: link.body.length })),
  );
}

interface Link {
  fact: Fact;
  sequence: number;
  at: string;
  header: Buffer;
  hash: Buffer;
  body: Buffer;
  salt: Buffer;
}

/** Each header names the hash of the one before. */
function chain(
  node: { code: string },
  peer: string,
  head: { last_sequence: number; head_hash: Buffer },
  facts: readonly Fact[],
): Link[] {
  const source = eventSource(node.code);
  const stream = streamName(node.code, peer);
  const at = new Date().toISOString();
  let previous = head.head_hash;
  return facts.map((fact, place) => {
    const body = writeCloudEvent({ ...fact, source, subject: fact.object });
    const salt = randomBytes(SALT_BYTES);
    const sequence = head.last_sequence + 1 + place;
    const header = writeHeader({
      stream,
      sequence,
      kind: fact.kind,
      object: fact.object,
      version: fact.version,
      bodyHash: bodyHash(salt, body),
      previous: previous.toString('base64url'),
      at,
    });
    previous = sha256(header);
    return { fact, sequence, at, header, hash: previous, body, salt };
  });
}

/** Those of the facts that are newer than what the stream holds of their objects, and than those before them. */
async function unsent(tx: Tx, peer: string, facts: readonly Fact[], head: RestoredHead): Promise<Fact[]> {
  const rows = await tx.query<{ kind: string; object_id: string; version: number; sequence: number }>(
    `SELECT e.kind, e.object_id, max(e.version) AS version, max(e.sequence) AS sequence
     FROM entry e JOIN unnest($2::text[], $3::text[]) AS asked (kind, object_id) USING (kind, object_id)
     WHERE e.direction = 'outgoing' AND e.peer_code = $1 GROUP BY e.kind, e.object_id`,
    [peer, facts.map(({ kind }) => kind), facts.map(({ object }) => object)],
  );
  const newest = new Map(rows.map((row) => [`${row.kind} ${row.object_id}`, row]));
  return facts.flatMap((fact) => {
    const key = `${fact.kind} ${fact.object}`;
    const known = newest.get(key);
    const version = versionToSend(fact, known, head);
    if (version === null) return [];
    const { kind, object: object_id } = fact;
    newest.set(key, { kind, object_id, version, sequence: Number.MAX_SAFE_INTEGER });
    return [{ ...fact, version }];
  });
}
