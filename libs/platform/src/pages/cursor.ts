import { Problem } from '../problems/problem.js';

const DEFAULT_LIMIT = 50;

export const pageLimit = (limit: number | undefined): number => limit ?? DEFAULT_LIMIT;

/** The keys of the last row of a page, opaque to the reader. */
export const encodeCursor = (keys: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(keys)).toString('base64url');

/**
 * Reads a cursor back as exactly `count` keys.
 * @throws Problem `common.invalid-cursor`
 */
export function decodeCursor(cursor: string | undefined, count: number): (string | number)[] | null {
  if (cursor === undefined) return null;
  try {
    const keys = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown;
    const valid =
      Array.isArray(keys) &&
      keys.length === count &&
      keys.every((k) => typeof k === 'string' || typeof k === 'number');
    if (valid) return keys as (string | number)[];
  } catch {
    // Falls through: an unreadable cursor and a wrong one are the same to the reader.
  }
  throw new Problem('common.invalid-cursor');
}

/**
 * Cuts a page out of `limit + 1` rows read: the extra row only tells that there is a next page.
 */
export function page<Row>(
  rows: Row[],
  limit: number,
  keysOf: (row: Row) => (string | number)[],
): { items: Row[]; nextCursor: string | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? encodeCursor(keysOf(last)) : null };
}
