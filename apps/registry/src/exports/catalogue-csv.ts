import type { Writable } from 'node:stream';
import { BYTE_ORDER_MARK, csvLine, drained } from '@selaras/platform';
import { FIELDS } from '../applications/application-fields.js';

/** Writes the catalogue as the CSV that Indonesian spreadsheet programs open with a double click: `;`, UTF-8 with a mark. */
export class CatalogueCsv {
  constructor(private readonly target: Writable) {
    target.write(`${BYTE_ORDER_MARK}${csvLine(FIELDS.map(({ title }) => title))}`);
  }

  /** @param cells Texts in the order of FIELDS. */
  async write(cells: readonly string[]): Promise<void> {
    this.target.write(csvLine(cells));
    await drained(this.target);
  }

  async close(): Promise<void> {
    this.target.end();
  }
}
