import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Waits until a stream takes more. @throws Error when it was closed: whoever reads it has gone. */
export async function drained(target: Writable): Promise<void> {
  if (target.destroyed) throw new Error('the file is no longer written');
  if (target.writableNeedDrain) await once(target, 'drain');
}
