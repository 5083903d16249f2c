import { Inject, Injectable } from '@nestjs/common';
import type { DeliverEntries, DeliveryReceipt } from '@selaras/contracts';
import {
  Bus,
  LOG,
  NODE_SETTINGS,
  Problem,
  Refusals,
  Transactions,
  sourceOf,
  type AuditActor,
  type NodeSettings,
  type RequestContext,
  type Tx,
} from '@selaras/platform';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { signReceipt } from '../deliveries/receipt-text.js';
import { keepHoldings } from '../holdings/keep-holdings.js';
import { NodeKey } from '../keys/node-key.js';
import { Peer } from '../peers/peer.entity.js';
import { Stream } from '../streams/stream.entity.js';
import { continueChain, type Continuation, type FreshEntry, type Head } from './continue-chain.js';
import { GOVERNMENT_CODE, streamName } from './entry-header.js';
import { receiveEntry, type ReceivedEntry } from './received-entry.js';

/**
 * Takes what peers deliver. The entries before the first bad one of a batch are kept, then the bad one is refused: the
 * sender resumes right there, and a good entry never waits for a bad one behind it.
 */
@Injectable()
export class EntriesService {
  constructor(
    private readonly database: DataSource,
    private readonly transactions: Transactions,
    private readonly bus: Bus,
    private readonly key: NodeKey,
    @Inject(NODE_SETTINGS) private readonly node: NodeSettings,
    private readonly refusals: Refusals,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  /**
   * Stores a batch and answers with a signed receipt for all that is held of the stream now. An empty batch only asks
   * for that receipt.
   * @throws Problem `interop.peer-unknown`, `interop.entry-unreadable`, `interop.signature-invalid`,
   *   `interop.entry-altered`, `interop.sequence-gap`, `interop.chain-broken`, `interop.body-altered`
   */
  async deliver({ stream, entries }: DeliverEntries, context: RequestContext): Promise<DeliveryReceipt> {
    const peer = await this.senderOf(stream).catch((error: unknown) => {
      if (error instanceof Problem) this.noteRefusal(context, null, error);
      throw error;
    });
    const { read, unproven } = await this.read(entries, peer);
    const outcome = read.length ? await this.take(peer, stream, read, context) : null;
    if (outcome?.fresh.length) this.nudge(peer.code);
    const refusal = outcome?.refusal ?? unproven;
    if (refusal) {
      this.log.warn({ stream, code: refusal.code, ...refusal.params }, 'entry refused');
      this.noteRefusal(context, peer, refusal);
      throw refusal;
    }
    return this.receipt(stream, outcome?.head ?? (await this.headOf(peer.code)));
  }

  private async senderOf(stream: string): Promise<Peer> {
    const sender = stream.split('>')[0] ?? '';
    const ours = GOVERNMENT_CODE.test(sender) && stream === streamName(sender, this.node.GOVERNMENT_CODE);
    const peer = ours ? await this.database.getRepository(Peer).findOneBy({ code: sender }) : null;
    if (!peer) throw new Problem('interop.peer-unknown', { stream });
    return peer;
  }

  private async read(
    entries: DeliverEntries['entries'],
    peer: Peer,
  ): Promise<{ read: ReceivedEntry[]; unproven: Problem | null }> {
    const outcomes = await Promise.allSettled(
      entries.map((entry, at) => receiveEntry(entry, at + 1, peer.publicKey)),
    );
    const read: ReceivedEntry[] = [];
    for (const outcome of outcomes) {
      if (outcome.status === 'fulfilled') read.push(outcome.value);
      else if (outcome.reason instanceof Problem) return { read, unproven: outcome.reason };
      else throw outcome.reason;
    }
    return { read, unproven: null };
  }

  private take(
    peer: Peer,
    stream: string,
    read: ReceivedEntry[],
    context: RequestContext,
  ): Promise<Continuation> {
    return this.transactions.inTransaction(async (tx) => {
      const head = await lockHead(tx, peer.code);
      const known = await heldHashes(tx, peer.code, read);
      const outcome = continueChain({ name: stream, sender: peer.code }, head, known, read);
      if (outcome.fresh.length) {
        await keepEntries(tx, peer.code, outcome);
        await auditEntries(tx, peer, outcome);
      }
      if (outcome.refusal) await rememberRefusal(tx, peer.code, outcome.refusal);
      return outcome;
    }, sourceOf(context));
  }

  /** A stranger's delivery, or one a peer must answer for: bounded, whoever keeps trying. */
  private noteRefusal(context: RequestContext, peer: Peer | null, { code, params }: Problem): void {
    const { sequence } = params;
    this.refusals.note(sourceOf(context), 'interop.entries-received', {
      refused: code,
      ...(peer && { object: peerObject(peer), actor: peerActor(peer) }),
      ...(sequence !== undefined && { after: { sequence } }),
    });
  }

  private async headOf(code: string): Promise<Head> {
    const head = await this.database
      .getRepository(Stream)
      .findOneByOrFail({ direction: 'incoming', peerCode: code });
    return { sequence: head.lastSequence, hash: head.headHash };
  }

  private receipt(stream: string, head: Head): DeliveryReceipt {
    const text = {
      stream,
      sequence: head.sequence,
      headHash: head.hash.toString('base64url'),
      at: new Date().toISOString(),
      receiver: this.node.GOVERNMENT_CODE,
    };
    return signReceipt(text, this.key);
  }

  private nudge(id: string): void {
    for (const topic of ['holding', 'exchange'])
      this.bus.nudge({ topic, id, personId: null, progress: null });
  }
}

/** Deliveries of one stream that come at the same time take turns here. */
async function lockHead(tx: Tx, peer: string): Promise<Head> {
  const [head] = await tx.query<{ last_sequence: number; head_hash: Buffer }>(
    `SELECT last_sequence, head_hash FROM stream WHERE direction = 'incoming' AND peer_code = $1 FOR UPDATE`,
    [peer],
  );
  if (!head) throw new Error(`no incoming stream of ${peer}`);
  return { sequence: head.last_sequence, hash: head.head_hash };
}

async function heldHashes(tx: Tx, peer: string, read: ReceivedEntry[]): Promise<Map<number, Buffer>> {
  const rows = await tx.query<{ sequence: number; hash: Buffer }>(
    `SELECT sequence, hash FROM entry
     WHERE direction = 'incoming' AND peer_code = $1 AND sequence = ANY($2::integer[])`,
    [peer, read.map(({ header }) => header.sequence)],
  );
  return new Map(rows.map(({ sequence, hash }) => [sequence, hash]));
}

async function keepEntries(tx: Tx, peer: string, { fresh, head }: Continuation): Promise<void> {
  const each = <T>(pick: (entry: FreshEntry) => T): T[] => fresh.map(pick);
  const sequences = each(({ entry }) => entry.header.sequence);
  await tx.query(
    `INSERT INTO entry (direction, peer_code, sequence, header, hash, signature, kind, object_id, version, at)
     SELECT 'incoming', $1, * FROM unnest($2::integer[], $3::bytea[], $4::bytea[], $5::bytea[], $6::text[],
       $7::text[], $8::integer[], $9::timestamptz[])`,
    [
      peer,
      sequences,
      each(({ entry }) => entry.headerBytes),
      each(({ entry }) => entry.hash),
      each(({ entry }) => entry.signature),
      each(({ entry }) => entry.header.kind),
      each(({ entry }) => entry.header.object),
      each(({ entry }) => entry.header.version),
      each(({ entry }) => entry.header.at),
    ],
  );
  await tx.query(
    `INSERT INTO entry_body (direction, peer_code, sequence, body, salt, title)
     SELECT 'incoming', $1, * FROM unnest($2::integer[], $3::bytea[], $4::bytea[], $5::text[])`,
    [
      peer,
      sequences,
      each(({ entry }) => entry.body),
      each(({ entry }) => entry.salt),
      each((e) => e.said.title),
    ],
  );
  await keepHoldings(tx, peer, fresh);
  await tx.query(
    `UPDATE stream SET last_sequence = $2, head_hash = $3 WHERE direction = 'incoming' AND peer_code = $1`,
    [peer, head.sequence, head.hash],
  );
  await tx.query(
    `UPDATE delivery SET acknowledged_sequence = $2, refused = false, problem = NULL, last_delivered_at = now()
     WHERE direction = 'incoming' AND peer_code = $1`,
    [peer, head.sequence],
  );
}

const peerObject = ({ code, name }: Peer) => ({ kind: 'peer', id: code, name });

/** What a peer's signature stands for. */
const peerActor = ({ code, name }: Peer): AuditActor => ({ kind: 'client', id: code, name });

/** One entry of the audit trail for a batch, however many entries it brought. */
async function auditEntries(tx: Tx, peer: Peer, { fresh }: Continuation): Promise<void> {
  await tx.audit('interop.entries-received', {
    object: peerObject(peer),
    actor: peerActor(peer),
    after: {
      firstSequence: fresh[0]?.entry.header.sequence,
      lastSequence: fresh.at(-1)?.entry.header.sequence,
      count: fresh.length,
    },
  });
}

/** Only refusals of what the peer itself signed: a stranger must not be able to make a stream look broken. */
async function rememberRefusal(tx: Tx, peer: string, problem: Problem): Promise<void> {
  await tx.query(
    `UPDATE delivery SET refused = true, problem = $2 WHERE direction = 'incoming' AND peer_code = $1`,
    [peer, JSON.stringify({ code: problem.code, params: problem.params })],
  );
}
