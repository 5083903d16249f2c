import type { ExchangeEntry } from '@selaras/contracts';
import { Problem, type Transactions, type Tx } from '@selaras/platform';
import { continueChain, type FreshEntry, type Head } from '../entries/continue-chain.js';
import { streamName } from '../entries/entry-header.js';
import { signHeldRequest } from '../entries/held-request.js';
import { receiveEntry, type ReceivedEntry } from '../entries/received-entry.js';
import type { NodeKey } from '../keys/node-key.js';
import { appendEntries } from '../streams/append-entries.js';
import { takeHeldFacts } from '../streams/restored-streams.js';
import type { Destination } from './deliveries.queries.js';
import { DeliveryFailure } from './delivery-failure.js';
import type { DeliveryProblem } from './delivery.entity.js';

export interface TakeBackParts {
  ownCode: string;
  key: NodeKey;
  transactions: Transactions;
  /** Hands a signed question to the peer and gives its answer, unjudged. @throws DeliveryFailure */
  ask(question: object): Promise<unknown>;
}

/**
 * Fetches back from a peer those entries of our own stream that a restored backup does not hold, up to `target`: the
 * exact bytes that this node signed before it was lost. The stream then goes on behind them, without gap or fork.
 * @throws DeliveryFailure refused, with `interop.peer-ahead` when the peer does not give them, or with the entry that
 *   does not continue our chain
 */
export async function takeBack(parts: TakeBackParts, peer: Destination, target: number): Promise<void> {
  const stream = streamName(parts.ownCode, peer.code);
  for (let head = peer.lastSequence; head < target;) {
    const request = { stream, after: head, at: new Date().toISOString(), receiver: peer.code };
    const answer = await parts.ask(signHeldRequest(request, parts.key)).catch((error: unknown) => {
      throw isRefusal(error) ? ahead(peer, target) : error;
    });
    const entries = entriesIn(answer);
    if (!entries.length) throw ahead(peer, target);
    const read = await Promise.all(entries.map((entry, place) => receive(entry, place + 1, parts.key)));
    head = await parts.transactions.inTransaction((tx) => continueOwn(tx, parts.ownCode, peer.code, read));
  }
}

/**
 * Ends the doubt after a restore: what became true meanwhile goes into the stream, in its order, and from now on
 * everything does at once.
 */
export async function confirmStream(parts: TakeBackParts, peer: string): Promise<void> {
  const node = { code: parts.ownCode, key: parts.key };
  const set = (confirmed: boolean) =>
    `UPDATE stream SET confirmed = ${confirmed} WHERE direction = 'outgoing' AND peer_code = $1`;
  for (let more = true; more;) {
    more = await parts.transactions.inTransaction(async (tx) => {
      await tx.query(set(true), [peer]);
      const facts = await takeHeldFacts(tx, peer);
      if (facts.length === 0) return false;
      await appendEntries(tx, node, peer, facts);
      await tx.query(set(false), [peer]);
      return true;
    });
  }
}

async function continueOwn(tx: Tx, sender: string, peer: string, read: ReceivedEntry[]): Promise<number> {
  const [row] = await tx.query<{ last_sequence: number; head_hash: Buffer }>(
    `SELECT last_sequence, head_hash FROM stream WHERE direction = 'outgoing' AND peer_code = $1 FOR UPDATE`,
    [peer],
  );
  if (!row) throw new Error(`no outgoing stream for ${peer}`);
  const head: Head = { sequence: row.last_sequence, hash: row.head_hash };
  const name = streamName(sender, peer);
  const outcome = continueChain({ name, sender }, head, new Map(), read);
  if (outcome.refusal) throw refused({ code: outcome.refusal.code, params: outcome.refusal.params });
  const { fresh } = outcome;
  const [first, last] = [fresh[0], fresh.at(-1)];
  if (!first || !last) throw refused({ code: 'interop.chain-broken', params: { sequence: head.sequence } });
  await keepOwn(tx, peer, fresh, outcome.head);
  await tx.audit('interop.entries-recovered', {
    object: { kind: 'peer', id: peer },
    after: {
      firstSequence: first.entry.header.sequence,
      lastSequence: last.entry.header.sequence,
      count: fresh.length,
    },
  });
  return outcome.head.sequence;
}

async function keepOwn(tx: Tx, peer: string, fresh: readonly FreshEntry[], head: Head): Promise<void> {
  for (const { entry, said } of fresh) {
    const { sequence, kind, object, version, at } = entry.header;
    const { headerBytes, hash, signature, body, salt } = entry;
    await tx.query(
      `INSERT INTO entry (direction, peer_code, sequence, header, hash, signature, kind, object_id, version, at)
       VALUES ('outgoing', $1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [peer, sequence, headerBytes, hash, signature, kind, object, version, at],
    );
    await tx.query(
      `INSERT INTO entry_body (direction, peer_code, sequence, body, salt, title)
       VALUES ('outgoing', $1, $2, $3, $4, $5)`,
      [peer, sequence, body, salt, said.title],
    );
  }
  await tx.query(
    `UPDATE stream SET last_sequence = $2, head_hash = $3, recovered_to = $2,
       recovered_from = coalesce(recovered_from, $4)
     WHERE direction = 'outgoing' AND peer_code = $1`,
    [peer, head.sequence, head.hash, fresh[0]?.entry.header.sequence],
  );
}

async function receive(entry: ExchangeEntry, position: number, key: NodeKey): Promise<ReceivedEntry> {
  try {
    return await receiveEntry(entry, position, key.publicJwk);
  } catch (error) {
    if (error instanceof Problem) throw refused({ code: error.code, params: error.params });
    throw error;
  }
}

function entriesIn(answer: unknown): ExchangeEntry[] {
  const { entries } = (answer ?? {}) as { entries?: unknown };
  if (!Array.isArray(entries)) return [];
  const isText = (value: unknown): boolean => typeof value === 'string';
  const wellFormed = (entry: Partial<Record<keyof ExchangeEntry, unknown>> | null): boolean =>
    isText(entry?.header) &&
    isText(entry?.signature) &&
    (entry?.body === null || isText(entry?.body)) &&
    (entry?.salt === null || isText(entry?.salt));
  return entries.every(wellFormed) ? (entries as ExchangeEntry[]) : [];
}

const refused = (problem: DeliveryProblem): DeliveryFailure => new DeliveryFailure('refused', problem);

const ahead = (peer: Destination, held: number): DeliveryFailure =>
  refused({ code: 'interop.peer-ahead', params: { peer: peer.name, held, ours: peer.lastSequence } });

/** The peer said no, or is of a release that does not know the question: it will not help to ask again soon. */
const isRefusal = (error: unknown): boolean =>
  error instanceof DeliveryFailure && (error.kind === 'refused' || error.problem.params?.status === 404);
