import type { Tx } from '@selaras/platform';

/** Tables whose rows are numbered anew each year. */
const PREFIXES = { data_request: 'PDP', breach_report: 'KPD' } as const;
type Numbered = keyof typeof PREFIXES;

/** `PDP-2026-0001` */
export const numberOf = (table: Numbered, { year, ordinal }: { year: number; ordinal: number }): string =>
  `${PREFIXES[table]}-${year}-${String(ordinal).padStart(4, '0')}`;

/** The next number of the year, without gaps: whoever takes one holds up the others to the end of the transaction. */
export async function nextOrdinal(tx: Tx, table: Numbered, year: number): Promise<number> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtext($1), $2)`, [`identity.${table}`, year]);
  const [row] = await tx.query<{ next: number }>(
    `SELECT coalesce(max(ordinal), 0)::int + 1 AS next FROM ${table} WHERE year = $1`,
    [year],
  );
  return row?.next ?? 1;
}
