import type { Bus, OutboundHttp, Transactions } from '@selaras/platform';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { genesisHash, streamName } from '../entries/entry-header.js';
import type { NodeKey } from '../keys/node-key.js';
import { doubtStream } from '../streams/restored-streams.js';
import { Alarm } from './alarm.js';
import {
  destination,
  headerHash,
  keepFailure,
  keepReceipt,
  nextBatch,
  type Batch,
  type Destination,
} from './deliveries.queries.js';
import { DeliveryFailure, retryPause, type RetryPauses } from './delivery-failure.js';
import { postToPeer } from './peer-address.js';
import { readReceipt } from './receipt-text.js';
import { confirmStream, takeBack, type TakeBackParts } from './take-back.js';

export interface SenderParts {
  ownCode: string;
  key: NodeKey;
  database: DataSource;
  transactions: Transactions;
  bus: Bus;
  http: OutboundHttp;
  pauses: RetryPauses;
  log: Logger;
}

const IDLE_MS = 30_000;
/** A receiver that was restored from a backup has forgotten what it signed for, and cannot tell us by itself. */
const ASK_AGAIN_MS = 15 * 60_000;
const BROKEN_MS = 1_000;

/**
 * Sends one peer its stream. What the peer has signed for is the only thing believed: after a start and after any
 * failure it is asked how far it is, and sending resumes there, so nothing is lost or doubled whichever side failed
 * and whenever. Two batches are in memory at most: the one on its way, and the next, read while the peer is busy.
 */
export class PeerSender {
  private readonly alarm = new Alarm();
  private stopped = false;
  /** Last sequence the peer has signed for; null while unsure. */
  private cursor: number | null = null;
  /** What follows the batch that was sent last. */
  private ahead: Batch | null = null;
  /** By the clock that only counts, as `retryAt`. */
  private askedAt = 0;
  private failures = 0;
  private retryAt = 0;

  constructor(
    private readonly code: string,
    private readonly parts: SenderParts,
  ) {}

  async run(): Promise<void> {
    while (!this.stopped) {
      const pause = await this.step().catch((error: unknown) => {
        this.parts.log.error({ err: error, peer: this.code }, 'delivery starts again');
        this.cursor = null;
        return BROKEN_MS;
      });
      if (pause > 0 && !this.stopped) await this.alarm.wait(pause);
    }
  }

  stop(): void {
    this.stopped = true;
    this.alarm.ring();
  }

  /** There may be something to send; a pause after a failure goes on. */
  wake(): void {
    this.alarm.ring();
  }

  /** The peer was changed: what failed before may work now. */
  tryNow(): void {
    this.cursor = null;
    this.failures = 0;
    this.retryAt = 0;
    this.alarm.ring();
  }

  /** One batch, or one question for the cursor. @returns milliseconds until there may be more to do */
  private async step(): Promise<number> {
    const rest = this.retryAt - performance.now();
    if (rest > 0) return rest;
    const peer = await destination(this.parts.database, this.code);
    if (!peer || (peer.lastSequence === 0 && peer.confirmed)) return IDLE_MS;
    try {
      if (performance.now() - this.askedAt > ASK_AGAIN_MS) this.cursor = null;
      this.cursor ??= await this.ask(peer);
      const batch = await this.batchAfter(this.cursor);
      if (batch.entries.length) {
        const ahead = this.lookAhead(batch);
        this.cursor = await this.deliver(peer, batch);
        this.ahead = await ahead;
      }
      this.failures = 0;
      return batch.entries.length ? 0 : IDLE_MS;
    } catch (error) {
      this.cursor = null;
      if (!(error instanceof DeliveryFailure)) throw error;
      return this.stopped ? 0 : this.failed(error);
    }
  }

  private async batchAfter(cursor: number): Promise<Batch> {
    const { ahead } = this;
    this.ahead = null;
    return ahead?.after === cursor ? ahead : nextBatch(this.parts.database, this.code, cursor);
  }

  /** Null where there is nothing yet, or nothing could be read: it is asked for again when its turn comes. */
  private async lookAhead({ last }: Batch): Promise<Batch | null> {
    const next = await nextBatch(this.parts.database, this.code, last).catch(() => null);
    return next?.entries.length ? next : null;
  }

  private async ask(peer: Destination): Promise<number> {
    const place = await this.deliver(peer, { after: 0, last: 0, entries: [] });
    this.askedAt = performance.now();
    return place;
  }

  /** @returns the sequence the peer has signed for */
  private async deliver(peer: Destination, batch: Batch): Promise<number> {
    const stream = streamName(this.parts.ownCode, this.code);
    const answer = await postToPeer(this.parts.http, peer, 'entries', { stream, entries: batch.entries });
    const receipt = await readReceipt(answer, peer.publicKey);
    const ours = receipt?.stream === stream && receipt.receiver === this.code;
    if (!receipt || !ours || receipt.sequence < batch.last)
      throw new DeliveryFailure('refused', { code: 'interop.receipt-invalid', params: { peer: peer.name } });
    const { sequence } = receipt;
    const known = await this.hashAt(stream, sequence);
    if (!known) await this.catchUp(sequence);
    const hash = known ?? (await this.hashAt(stream, sequence));
    if (hash?.toString('base64url') !== receipt.headHash)
      throw new DeliveryFailure('refused', { code: 'interop.chain-broken', params: { sequence } });
    await this.parts.transactions.inTransaction((tx) => keepReceipt(tx, this.code, receipt));
    if (!known || !peer.confirmed) await confirmStream(this.takeBackParts(peer), this.code);
    this.nudge();
    return sequence;
  }

  private async hashAt(stream: string, sequence: number): Promise<Buffer | null> {
    return sequence === 0 ? genesisHash(stream) : headerHash(this.parts.database, this.code, sequence);
  }

  /** The peer holds entries of ours that we do not: our rows are those of an older day. */
  private async catchUp(target: number): Promise<void> {
    const peer = await destination(this.parts.database, this.code);
    if (!peer) return;
    if (peer.confirmed) await this.parts.transactions.inTransaction((tx) => doubtStream(tx, this.code));
    await takeBack(this.takeBackParts(peer), peer, target);
  }

  private takeBackParts(peer: Destination): TakeBackParts {
    const { ownCode, key, transactions, http } = this.parts;
    return {
      ownCode,
      key,
      transactions,
      ask: (question) => postToPeer(http, peer, 'entries/held', question),
    };
  }

  private async failed({ kind, problem }: DeliveryFailure): Promise<number> {
    this.failures += 1;
    // The peer keeps the good entries before a bad one, and it may simply be at another place than we thought: ask it
    // once at once before calling the stream refused.
    if (problem.detail && this.failures === 1) return 0;
    const pause = retryPause(kind, this.failures, this.parts.pauses, Math.random());
    this.retryAt = performance.now() + pause;
    await keepFailure(this.parts.database, this.code, {
      refused: kind === 'refused',
      problem,
      nextAttemptAt: new Date(Date.now() + pause),
    });
    this.parts.log.warn({ peer: this.code, code: problem.code, pause }, 'delivery failed');
    this.nudge();
    return pause;
  }

  private nudge(): void {
    this.parts.bus.nudge({ topic: 'exchange', id: this.code, personId: null, progress: null });
  }
}
