import { Injectable } from '@nestjs/common';
import type {
  ExchangeState,
  ListStreamEntries,
  PeerClocks,
  StreamEntryPage,
  StreamList,
  StreamView,
} from '@selaras/contracts';
import {
  Problem,
  decodeCursor,
  jsonPage,
  pageLimit,
  problemDocument,
  type Answer,
  type RequestContext,
} from '@selaras/platform';
import { DataSource } from 'typeorm';
import type { DeliveryProblem } from '../deliveries/delivery.entity.js';
import { isWhole } from '../entries/bytes.js';
import { GOVERNMENT_CODE } from '../entries/entry-header.js';
import { clockRows, entryRows, streamRows, type StreamRow } from './streams.queries.js';

@Injectable()
export class StreamsService {
  constructor(private readonly database: DataSource) {}

  async list(context: RequestContext): Promise<StreamList> {
    const rows = await streamRows(this.database);
    return { items: rows.map((row) => streamView(row, context)) };
  }

  /** @throws Problem `common.invalid-cursor` */
  async entries(asked: ListStreamEntries): Promise<Answer<StreamEntryPage>> {
    const [before = null] = decodeCursor(asked.cursor, 1) ?? [];
    if (before !== null && !isWhole(before, 1)) throw new Problem('common.invalid-cursor');
    const limit = pageLimit(asked.limit);
    if (!GOVERNMENT_CODE.test(asked.peer)) return { items: [], nextCursor: null };
    return jsonPage(await entryRows(this.database, asked, before, limit + 1), limit, ({ keys }) => keys);
  }

  /** The outgoing stream that most needs a look; of equal ones the first by name. */
  async state(): Promise<ExchangeState> {
    const outgoing = (await streamRows(this.database)).filter(({ direction }) => direction === 'outgoing');
    const urgency = ['refused', 'waiting', 'delivered'];
    const [row] = outgoing.sort((a, b) => urgency.indexOf(stateOf(a)) - urgency.indexOf(stateOf(b)));
    if (!row) return { state: 'none', peerName: null, waiting: 0, asOf: null };
    return {
      state: stateOf(row),
      peerName: row.peerName,
      waiting: unacknowledged(row),
      asOf: row.lastDeliveredAt?.toISOString() ?? null,
    };
  }

  /** Peers' clocks beside ours, by their last receipts. */
  async clocks(): Promise<PeerClocks> {
    return { items: await clockRows(this.database) };
  }
}

const unacknowledged = (row: StreamRow): number =>
  Math.max(0, row.lastSequence - row.acknowledgedSequence) + row.held;

function stateOf(row: StreamRow): 'refused' | 'waiting' | 'delivered' {
  if (row.refused) return 'refused';
  return unacknowledged(row) > 0 || !row.confirmed ? 'waiting' : 'delivered';
}

const streamView = (row: StreamRow, context: RequestContext): StreamView => ({
  direction: row.direction,
  peerCode: row.peerCode,
  peerName: row.peerName,
  lastSequence: row.lastSequence,
  acknowledgedSequence: row.acknowledgedSequence,
  state: stateOf(row),
  lastProblem: row.problem?.code ?? null,
  lastProblemDetail: row.problem && sentence(row.problem, context),
  lastDeliveredAt: row.lastDeliveredAt?.toISOString() ?? null,
  nextAttemptAt: row.nextAttemptAt?.toISOString() ?? null,
  headHash: row.headHash,
});

/** Our own problems in the reader's language; what a peer answered as it wrote it. */
const sentence = ({ code, params, detail }: DeliveryProblem, context: RequestContext): string =>
  detail ?? problemDocument(new Problem(code, params), context.locale, context.correlationId).detail;
