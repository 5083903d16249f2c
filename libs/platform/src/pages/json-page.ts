import { JsonText } from '../bus/json-text.js';
import { page } from './cursor.js';

/**
 * A page put together without parsing its rows, each of which is JSON as Postgres wrote it.
 * @param rows `limit + 1` were asked for: the extra one only tells that there is a next page
 * @param more What the page says besides
 */
export function jsonPage<Page extends object, Row extends { json: string }>(
  rows: Row[],
  limit: number,
  keysOf: (row: Row) => (string | number)[],
  more: object = {},
): JsonText<Page> {
  const { items, nextCursor } = page(rows, limit, keysOf);
  const list = items.map(({ json }) => json).join(',');
  return new JsonText(`{"items":[${list}],${JSON.stringify({ nextCursor, ...more }).slice(1)}`);
}
