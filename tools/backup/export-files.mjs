import { createHash } from 'node:crypto';
import { copyFileSync, constants, createReadStream, existsSync, mkdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ExportFile } from './export-tables.mjs';
import { objectPaths } from './home-files.mjs';
import { identifier, qualified } from './snapshot.mjs';

const cells = () => import('../../libs/platform/dist/spreadsheets/cells.js');
const SHA256 = /^[0-9a-f]{64}$/;
const HASH_COLUMN = /^(?:\w+_)?sha256$/;
const MAX_NAME = 150;

/**
 * Every uploaded file under a name people can read, and a list that says which row each belongs to. A file that no row
 * names any more goes under its hash.
 * @param {import('./snapshot.mjs').Snapshot} snapshot
 * @param {import('./format.mjs').TableContents[]} tables
 * @param {string} home @param {string} root
 */
export async function exportFiles(snapshot, tables, home, root) {
  const { BYTE_ORDER_MARK, csvLine } = await cells();
  const list = new ExportFile(root, 'berkas.csv');
  await list.write(
    `${BYTE_ORDER_MARK}${csvLine(['berkas', 'sha256', 'layanan', 'tabel', 'baris', 'nama asli', 'keadaan'])}`,
  );
  const named = new Set();
  let count = 0;
  for (const table of tables) {
    const column = table.columns.find((name) => HASH_COLUMN.test(name));
    if (!column || !table.columns.includes('file_name')) continue;
    for await (const row of snapshot.rows(table.schema, ownersQuery(table, column))) {
      if (!SHA256.test(row.sha256 ?? '')) continue;
      const source = objectFile(home, table.schema, row.sha256);
      const folder = ['berkas', table.schema, table.table, ...(row.code ? [readable(row.code)] : [])].join(
        '/',
      );
      const path = existsSync(source)
        ? copyAs(source, root, folder, readable(row.file_name || row.sha256))
        : '';
      const state = path ? await stateOf(join(root, path), row.sha256) : 'tidak ada di server';
      await list.write(
        csvLine([path, row.sha256, table.schema, table.table, row.id ?? '', row.file_name ?? '', state]),
      );
      named.add(`${table.schema}/${row.sha256}`);
      count += 1;
    }
  }
  for await (const path of objectPaths(home)) {
    const [service, , , sha256] = path.split('/');
    if (named.has(`${service}/${sha256}`)) continue;
    const copy = copyAs(join(home, 'objects', path), root, `berkas/${service}/tanpa-nama`, sha256);
    const state = await stateOf(join(root, copy), sha256);
    await list.write(csvLine([copy, sha256, service, '', '', '', state]));
    count += 1;
  }
  return { count, list: await list.close() };
}

function ownersQuery(table, column) {
  const part = (name) => (table.columns.includes(name) ? `${identifier(name)}::text` : 'NULL');
  return `SELECT ${identifier(column)} AS sha256, file_name, ${part('id')} AS id, ${part('code')} AS code
    FROM ${qualified(table)} ORDER BY 4, 2, 3`;
}

const objectFile = (home, service, sha256) =>
  join(home, 'objects', service, sha256.slice(0, 2), sha256.slice(2, 4), sha256);

/** Without what a file system, or Windows, does not take in a name. */
export function readable(name) {
  const plain = name
    .replace(/[\u0000-\u001f<>:"/\\|?*\u007f]/g, '_')
    .replace(/^[\s.]+|[\s.]+$/g, '')
    .slice(0, MAX_NAME);
  return plain || '_';
}

/** A name that is taken gets a number; the disk itself says so, whatever its idea of upper and lower case. */
function copyAs(source, root, folder, name) {
  mkdirSync(join(root, folder), { recursive: true });
  const ending = extname(name);
  const stem = name.slice(0, name.length - ending.length);
  for (let number = 1; ; number += 1) {
    const path = `${folder}/${number === 1 ? name : `${stem} (${number})${ending}`}`;
    try {
      copyFileSync(source, join(root, path), constants.COPYFILE_EXCL);
      return path;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
  }
}

async function stateOf(file, sha256) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex') === sha256 ? 'utuh' : 'rusak di server';
}
