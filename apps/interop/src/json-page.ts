import { JsonText, encodeCursor } from '@selaras/platform';

/** One row of a page: its JSON as Postgres wrote it, and the keys the next page starts after. */
export interface JsonRow {
  json: string;
  keys: (string | number)[];
}

/**
 * Puts a page together without parsing its rows.
 * @param rows `limit + 1` rows were asked for: the extra one only tells that there is a next page
 */
export function jsonPage<Page extends object>(rows: readonly JsonRow[], limit: number): JsonText<Page> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const nextCursor = rows.length > limit && last ? JSON.stringify(encodeCursor(last.keys)) : 'null';
  return new JsonText<Page>(
    `{"items":[${items.map(({ json }) => json).join(',')}],"nextCursor":${nextCursor}}`,
  );
}

/** A timestamptz column in the contracts' form, as SQL. */
export const instant = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The words of a search as LIKE patterns; each must be found. */
export const likePatterns = (q: string): string[] =>
  q
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => `%${word.replace(/[\\%_]/g, String.raw`\$&`)}%`);
