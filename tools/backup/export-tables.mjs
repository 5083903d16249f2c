import { createHash } from 'node:crypto';
import { createWriteStream, mkdirSync } from 'node:fs';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { finished } from 'node:stream/promises';
import { identifier, qualified } from './snapshot.mjs';

const cells = () => import('../../libs/platform/dist/spreadsheets/cells.js');

/** A file of an export: written as a stream, hashed on its way. */
export class ExportFile {
  #hash = createHash('sha256');
  #bytes = 0;

  /** @param {string} root of the export @param {string} path below it */
  constructor(root, path) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    this.path = path;
    this.stream = createWriteStream(join(root, path), { flags: 'wx' });
    // Awaited by close(); until then a full disk must not count as unhandled.
    this.done = finished(this.stream);
    this.done.catch(() => {});
  }

  /** @param {string | Buffer} chunk */
  async write(chunk) {
    this.#hash.update(chunk);
    this.#bytes += Buffer.byteLength(chunk);
    if (!this.stream.write(chunk)) await Promise.race([once(this.stream, 'drain'), this.done]);
  }

  /** @returns {Promise<{ path: string, bytes: number, sha256: string }>} */
  async close() {
    this.stream.end();
    await this.done;
    return { path: this.path, bytes: this.#bytes, sha256: this.#hash.digest('hex') };
  }
}

/**
 * One table twice: as CSV for people, and as JSON Lines that lose nothing.
 * @param {import('./snapshot.mjs').Snapshot} snapshot
 * @param {import('./format.mjs').TableContents & { columns: string[] }} table with the columns to be exported
 * @param {string} root
 */
export async function exportTable(snapshot, table, root) {
  const { BYTE_ORDER_MARK, csvLine } = await cells();
  const base = `tabel/${table.schema}/${table.table}`;
  const [csv, lines] = [new ExportFile(root, `${base}.csv`), new ExportFile(root, `${base}.jsonl`)];
  await csv.write(`${BYTE_ORDER_MARK}${csvLine(table.columns)}`);
  const columns = table.columns.map(identifier);
  const sql = `SELECT to_json(t)::text AS json, ARRAY[${columns.map((name) => `t.${name}::text`).join(', ')}] AS cells
    FROM (SELECT ${columns.join(', ')} FROM ${qualified(table)}) AS t`;
  let rows = 0;
  for await (const row of snapshot.rows(table.schema, sql)) {
    await csv.write(csvLine(row.cells.map((cell) => cell ?? '')));
    await lines.write(`${row.json}\n`);
    rows += 1;
  }
  return { schema: table.schema, table: table.table, rows, files: [await csv.close(), await lines.close()] };
}

/**
 * The rows of any query as JSON Lines.
 * @param {import('./snapshot.mjs').Snapshot} snapshot
 */
export async function exportLines(snapshot, schema, sql, root, path) {
  const file = new ExportFile(root, path);
  let rows = 0;
  for await (const row of snapshot.rows(schema, `SELECT to_json(t)::text AS json FROM (${sql}) AS t`)) {
    await file.write(`${row.json}\n`);
    rows += 1;
  }
  return { ...(await file.close()), rows };
}
