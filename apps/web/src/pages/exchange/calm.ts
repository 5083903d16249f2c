import type { ExchangeState, Node, Stream } from '../../api/types.js';

/** The one sentence of the page: what it says, of how many, and as of when. */
export interface Calm {
  words: 'delivered' | 'waiting' | 'refused' | 'none' | 'received' | 'received-refused';
  peer: string;
  count: number;
  asOf: string | null;
  /** Why it waits or was refused, and when it is tried again. */
  reason: string | null;
  nextAttemptAt: string | null;
}

const latest = (streams: readonly Stream[]): string | null =>
  streams.reduce<string | null>(
    (last, { lastDeliveredAt: at }) => (at !== null && (last === null || at > last) ? at : last),
    null,
  );

/** What a node that sends says: the state the gateway gives, with the reason its stream carries. */
function ofSender(state: ExchangeState, outgoing: readonly Stream[]): Calm {
  const stuck = outgoing.find((stream) => stream.state === state.state && stream.state !== 'delivered');
  return {
    words: state.state,
    peer: state.peerName ?? '',
    count: state.waiting,
    asOf: state.asOf,
    reason: stuck?.lastProblemDetail ?? null,
    nextAttemptAt: stuck?.nextAttemptAt ?? null,
  };
}

/** What a province says: it only receives. */
function ofReceiver(incoming: readonly Stream[]): Calm {
  const carrying = incoming.filter(({ lastSequence }) => lastSequence > 0);
  const refused = incoming.filter(({ state }) => state === 'refused');
  const nothing = { peer: '', reason: null, nextAttemptAt: null };
  if (refused.length > 0)
    return {
      ...nothing,
      words: 'received-refused',
      count: refused.length,
      asOf: latest(incoming),
      reason: refused[0]?.lastProblemDetail ?? null,
    };
  if (carrying.length === 0) return { ...nothing, words: 'none', count: 0, asOf: null };
  return { ...nothing, words: 'received', count: carrying.length, asOf: latest(carrying) };
}

/** The calm sentence of this node: of what it sends where it sends, of what it receives where it only receives. */
export function calmOf(kind: Node['kind'], state: ExchangeState, streams: readonly Stream[]): Calm {
  const outgoing = streams.filter(({ direction }) => direction === 'outgoing');
  if (kind === 'province' && outgoing.length === 0)
    return ofReceiver(streams.filter(({ direction }) => direction === 'incoming'));
  return ofSender(state, outgoing);
}
