import type { Tx } from '@selaras/platform';

const DIGITS = 6;

/**
 * Draws codes of the form `33.22-APL-000123` from the schema's counter, skipping those somebody has given by hand.
 * Gaps do not matter.
 * @param reserved Codes about to be given by hand.
 */
export async function drawCodes(
  tx: Tx,
  governmentCode: string,
  count: number,
  reserved: ReadonlySet<string> = new Set(),
): Promise<string[]> {
  const codes: string[] = [];
  while (codes.length < count) {
    const drawn = await tx.query<{ number: string }>(
      `SELECT nextval('application_number') AS number FROM generate_series(1, $1::integer)`,
      [count - codes.length],
    );
    const fresh = drawn.map(({ number }) => `${governmentCode}-APL-${number.padStart(DIGITS, '0')}`);
    const taken = await takenCodes(tx, fresh);
    codes.push(...fresh.filter((code) => !taken.has(code) && !reserved.has(code)));
  }
  return codes;
}

export async function takenCodes(tx: Tx, codes: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ code: string }>('SELECT code FROM application WHERE code = ANY($1::text[])', [
    codes,
  ]);
  return new Set(rows.map(({ code }) => code));
}
