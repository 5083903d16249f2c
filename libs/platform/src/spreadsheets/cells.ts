import { once } from 'node:events';
import type { Writable } from 'node:stream';

const LIKE_A_FORMULA = /^['=+\-@\t\r]/;

/**
 * A cell that a spreadsheet program would take for a formula is written with an apostrophe before it; so is one that
 * begins with an apostrophe itself, so that reading takes away exactly what writing added.
 */
export const escapeCell = (text: string): string => (LIKE_A_FORMULA.test(text) ? `'${text}` : text);

export const unescapeCell = (text: string): string =>
  text.startsWith("'") && LIKE_A_FORMULA.test(text.slice(1)) ? text.slice(1) : text;

/** Before the first line of a CSV for people: spreadsheet programs then read it as UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** One line of the CSV that Indonesian spreadsheet programs open with a double click: `;`, everything quoted. */
export const csvLine = (cells: readonly string[]): string =>
  `${cells.map((cell) => `"${escapeCell(cell).replaceAll('"', '""')}"`).join(';')}\r\n`;

/** A text of this form would be read back as an escaped sign (ECMA-376 part 1, 22.9.2.19). */
export const escapeXstring = (text: string): string => text.replace(/_(x[0-9a-f]{4}_)/gi, '_x005F_$1');

/** Waits until a stream takes more. @throws Error when it was closed: whoever reads it has gone. */
export async function drained(target: Writable): Promise<void> {
  if (target.destroyed) throw new Error('the file is no longer written');
  if (target.writableNeedDrain) await once(target, 'drain');
}
