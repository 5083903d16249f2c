import type { Writable } from 'node:stream';
import { FIELDS } from '../applications/application-fields.js';
import { escapeCell } from '../sheets/read-csv.js';
import { drained } from './drained.js';

const BYTE_ORDER_MARK = '\uFEFF';

const line = (cells: readonly string[]): string =>
  `${cells.map((cell) => `"${escapeCell(cell).replaceAll('"', '""')}"`).join(';')}\r\n`;

/** Writes the catalogue as the CSV that Indonesian spreadsheet programs open with a double click: `;`, UTF-8 with a mark. */
export class CatalogueCsv {
  constructor(private readonly target: Writable) {
    target.write(`${BYTE_ORDER_MARK}${line(FIELDS.map(({ title }) => title))}`);
  }

  /** @param cells Texts in the order of FIELDS. */
  async write(cells: readonly string[]): Promise<void> {
    this.target.write(line(cells));
    await drained(this.target);
  }

  async close(): Promise<void> {
    this.target.end();
  }
}
