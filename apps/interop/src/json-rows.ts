/** One row of a page: its JSON as Postgres wrote it, and the keys the next page starts after. */
export interface JsonRow {
  json: string;
  keys: (string | number)[];
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
