import { Problem } from '@selaras/platform';
import { readBody, type ReceivedEntry, type Said } from './received-entry.js';

export interface Head {
  sequence: number;
  hash: Buffer;
}

export interface FreshEntry {
  entry: ReceivedEntry;
  said: Said;
}

export interface Continuation {
  head: Head;
  /** What the stream grew by, in order. */
  fresh: FreshEntry[];
  /** Why it stopped before the batch's end. */
  refusal: Problem | null;
}

/**
 * Continues a stream with a batch, entry by entry, up to the first that does not fit.
 * @param known hashes of the headers held under the batch's sequence numbers
 */
export function continueChain(
  stream: { name: string; sender: string },
  head: Head,
  known: ReadonlyMap<number, Buffer>,
  entries: readonly ReceivedEntry[],
): Continuation {
  const held = new Map(known);
  const fresh: FreshEntry[] = [];
  let now = head;
  try {
    for (const entry of entries) {
      if (isHeld(entry, now, held)) continue;
      requireContinues(stream.name, entry, now);
      fresh.push({ entry, said: readBody(entry, stream.sender) });
      now = { sequence: entry.header.sequence, hash: entry.hash };
      held.set(now.sequence, now.hash);
    }
    return { head: now, fresh, refusal: null };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { head: now, fresh, refusal: error };
  }
}

/** The very same header may come again any number of times. */
function isHeld({ header, hash }: ReceivedEntry, head: Head, held: ReadonlyMap<number, Buffer>): boolean {
  const { sequence } = header;
  if (sequence > head.sequence) return false;
  if (!held.get(sequence)?.equals(hash)) throw new Problem('interop.entry-altered', { sequence });
  return true;
}

function requireContinues(stream: string, { header }: ReceivedEntry, head: Head): void {
  const { sequence } = header;
  const expected = head.sequence + 1;
  if (sequence !== expected) throw new Problem('interop.sequence-gap', { expected, sequence });
  const continues = header.stream === stream && header.previous === head.hash.toString('base64url');
  if (!continues) throw new Problem('interop.chain-broken', { sequence });
}
