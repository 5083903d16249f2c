import { copyFileSync, existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../infra/failure.mjs';
import { openDatabase } from './database.mjs';
import { exportFiles } from './export-files.mjs';
import { exportPage } from './export-page.mjs';
import { exportedColumns } from './export-policy.mjs';
import { exportAudit, exportExchange } from './export-proofs.mjs';
import { exportTable } from './export-tables.mjs';
import { ROOT, findNode, readSecrets } from './node-home.mjs';
import { parseCommand, wrong } from './options.mjs';
import { Snapshot } from './snapshot.mjs';
import { decimal } from './words.mjs';
import { describeDatabase, headerOf } from './write-backup.mjs';

/** Built before any command runs. */
const directories = () => import('../../libs/platform/dist/files/make-directories.js');

const HELP = `npm run export -- --to=DIREKTORI [opsi / options]

  --to=DIR              direktori yang belum ada atau kosong (a directory that does not exist or is empty)
  --data=DIR            direktori data node; bawaan SELARAS_DATA atau .data (the node's data directory)
  --only=regency|province  bila dua node ada di sana (when two nodes live there)

Seluruh data dalam format terbuka (CSV, JSON Lines, berkas asli); tidak terenkripsi.
(All data in open formats; not encrypted.)
`;

const OPTIONS = {
  to: { type: 'string', path: true },
  data: { type: 'string', path: true },
  only: { type: 'string', choices: ['regency', 'province'] },
};

/** Documents of ours that explain what is in an export. */
const DOCUMENTS = ['kamus-data.md', 'exchange-protocol.md'];

/** @param {string[]} args */
export async function run(args) {
  const { values, files, help } = parseCommand('export', args, OPTIONS);
  if (help) return console.log(HELP);
  if (files.length) throw wrong('export', `${files[0]} tidak dikenal`, 'Unknown argument');
  if (!values.to) throw wrong('export', 'Sebutkan tempatnya dengan --to=DIREKTORI', 'Say --to=DIRECTORY');
  const began = Date.now();
  assertEmpty(values.to);
  const { rows, files: count } = await exportAll(findNode(values), values.to);
  console.log(
    `Ekspor selesai: ${values.to}, ${rows} baris, ${count} berkas unggahan, ${decimal((Date.now() - began) / 1000)} detik. Isinya tidak terenkripsi; mulai dari BACA-DULU.md. (Export done; it is not encrypted.)`,
  );
}

/** Under a draft name until it is whole. */
async function exportAll(place, target) {
  const draft = `${target}.part`;
  rmSync(draft, { recursive: true, force: true });
  const { makeDirectories } = await directories();
  makeDirectories(draft);
  const database = await openDatabase(place, console.error);
  try {
    const snapshot = await Snapshot.connect(database.url, readSecrets(place.secretsFile).dbPasswords);
    try {
      const outcome = await exportSnapshot(snapshot, place, draft);
      rmSync(target, { recursive: true, force: true });
      renameSync(draft, target);
      return outcome;
    } finally {
      await snapshot.close();
    }
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw error;
  } finally {
    await database.close();
  }
}

async function exportSnapshot(snapshot, place, root) {
  const header = await headerOf(snapshot, place);
  const contents = await describeDatabase(snapshot);
  const tables = [];
  for (const table of contents.tables) {
    const columns = exportedColumns(table);
    if (columns.length) tables.push(await exportTable(snapshot, { ...table, columns }, root));
  }
  const uploads = await exportFiles(snapshot, contents.tables, place.home, root);
  const proofs = [
    ...(await exportExchange(snapshot, place.home, root)),
    ...(await exportAudit(snapshot, contents.tables, root)),
  ];
  for (const name of DOCUMENTS) {
    const source = join(ROOT, 'docs', name);
    if (existsSync(source)) copyFileSync(source, join(root, name));
  }
  const at = contents.snapshotAt;
  writeFileSync(join(root, 'BACA-DULU.md'), exportPage({ header, at, tables, files: uploads.count }));
  const list = { ...header, at, tables, files: [uploads.list, ...proofs] };
  writeFileSync(join(root, 'isi.json'), `${JSON.stringify(list, null, 2)}\n`);
  return { rows: tables.reduce((sum, table) => sum + table.rows, 0), files: uploads.count };
}

function assertEmpty(directory) {
  if (!existsSync(directory) || readdirSync(directory).length === 0) return;
  throw new Failure(
    `${directory} tidak kosong; sebutkan direktori yang belum ada.`,
    'That directory is not empty; name one that does not exist yet.',
    { exitCode: 2 },
  );
}
