import { createHash } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { Failure } from '../infra/failure.mjs';
import { productVersion } from '../infra/production.mjs';
import { newlines, objectLine } from './check.mjs';
import {
  DATABASE,
  FORMAT,
  HEADER,
  MANIFEST,
  dataPart,
  filePart,
  objectPart,
  outsidePart,
  rootPart,
} from './format.mjs';
import { keptFiles, objectPaths, openFile } from './home-files.mjs';
import { ROOT } from './node-home.mjs';
import { identifier } from './snapshot.mjs';

const PART_BYTES = 4 * 1024 * 1024;
const NEWLINE = 0x0a;
/** What the first set-up chose, beside the node's directory. */
const SETTINGS = 'settings.json';

/**
 * @param {import('./snapshot.mjs').Snapshot} snapshot
 * @param {import('./node-home.mjs').NodePlace} place
 * @returns {Promise<import('./format.mjs').BackupHeader>}
 */
export async function headerOf(snapshot, place) {
  const node = await snapshot.node();
  if (node) {
    const createdAt = new Date().toISOString();
    return { format: FORMAT, product: productVersion(ROOT), createdAt, node: { ...node, kind: place.kind } };
  }
  throw new Failure(
    'Basis data itu belum berisi node Selaras; jalankan npm start sekali, atau perbaiki DATABASE_URL.',
    'That database holds no Selaras node yet; start it once, or correct DATABASE_URL.',
  );
}

/**
 * Writes everything of a node, in the order that {@link import('./format.mjs')} gives the reason of. An object that a
 * row names was stored before that row, and its service does not take it away, so it is found.
 * @param {import('./archive-writer.mjs').ArchiveWriter} writer
 * @param {import('./snapshot.mjs').Snapshot} snapshot
 * @param {import('./format.mjs').BackupHeader} header
 * @param {{ place: import('./node-home.mjs').NodePlace, settings: string[] }} what
 * @returns {Promise<import('./format.mjs').BackupManifest>}
 */
export async function writeBackup(writer, snapshot, header, { place, settings }) {
  await writer.add(HEADER, JSON.stringify(header, null, 2));
  const parts = await writeFiles(writer, place, settings);
  const contents = await describeDatabase(snapshot);
  parts.push(await writer.add(DATABASE, JSON.stringify(contents, null, 2)));
  const tables = [];
  for (const table of contents.tables) {
    const written = await writeTable(writer, snapshot, table);
    parts.push(...written.parts);
    tables.push({ schema: table.schema, table: table.table, rows: written.rows });
  }
  const manifest = {
    parts,
    tables,
    objects: await writeObjects(writer, place.home),
    chains: await chainHeads((schema, sql) => snapshot.query(schema, sql), contents.tables),
  };
  await writer.add(MANIFEST, JSON.stringify(manifest));
  return manifest;
}

async function writeFiles(writer, place, settings) {
  const root = dirname(place.home);
  const named = [
    [filePart('secrets.json'), place.secretsFile],
    ...[...new Set([join(root, SETTINGS), ...settings])].map((file) => [partOutside(root, file), file]),
  ];
  for await (const path of keptFiles(place.home)) named.push([filePart(path), join(place.home, path)]);
  const parts = [];
  for (const [name, path] of named) {
    const file = await openFile(path);
    if (file) parts.push(await writer.addStream(name, file.size, file.stream, file));
    else if (settings.includes(path)) throw settingsMissing(path);
  }
  return parts;
}

/** Beside the node's directory it is put back there; from elsewhere it is kept for the operator to compare. */
const partOutside = (root, file) =>
  dirname(file) === root ? rootPart(basename(file)) : outsidePart(basename(file));

function settingsMissing(path) {
  return new Failure(
    `Berkas pengaturan ${path} tidak ada; perbaiki --settings.`,
    'That settings file does not exist; correct --settings.',
    { exitCode: 2 },
  );
}

/**
 * Takes the snapshot, and says what it holds before a row is read.
 * @param {import('./snapshot.mjs').Snapshot} snapshot
 * @returns {Promise<import('./format.mjs').DatabaseContents>}
 */
export async function describeDatabase(snapshot) {
  const { at, version } = await snapshot.begin();
  const { own, leftOut } = await snapshot.schemas();
  const described = [];
  for (const schema of own) described.push([schema, await snapshot.describe(schema)]);
  return {
    snapshotAt: at.toISOString(),
    postgres: version,
    migrations: Object.fromEntries(described.map(([schema, { migrations }]) => [schema, migrations])),
    tables: described.flatMap(([, { tables }]) => tables),
    sequences: described.flatMap(([, { sequences }]) => sequences),
    leftOut,
  };
}

/** A table's rows in parts of about 4 MiB, cut between rows: tar wants to know a part's size before its bytes. */
async function writeTable(writer, snapshot, table) {
  const parts = [];
  let rows = 0;
  let pending = [];
  let size = 0;
  const flush = async (bytes) => {
    if (bytes.length === 0) return;
    rows += newlines(bytes);
    parts.push(await writer.add(dataPart(table, parts.length + 1), bytes));
  };
  const stream = await snapshot.copy(table);
  for await (const chunk of stream) {
    pending.push(chunk);
    size += chunk.length;
    if (size < PART_BYTES) continue;
    const bytes = Buffer.concat(pending);
    const end = bytes.lastIndexOf(NEWLINE) + 1;
    await flush(bytes.subarray(0, end));
    pending = [bytes.subarray(end)];
    size = bytes.length - end;
  }
  await flush(Buffer.concat(pending));
  if (rows !== stream.rowCount) {
    throw new Error(`${table.schema}.${table.table}: ${rows} lines for ${stream.rowCount} rows`);
  }
  return { parts, rows };
}

async function writeObjects(writer, home) {
  const digest = createHash('sha256');
  const total = { count: 0, bytes: 0, vanished: 0 };
  const damaged = [];
  for await (const path of objectPaths(home)) {
    const object = await openFile(join(home, 'objects', path));
    if (!object) {
      total.vanished += 1;
      continue;
    }
    const part = await writer.addStream(objectPart(path), object.size, object.stream, object);
    if (!path.endsWith(part.sha256)) damaged.push(part.name);
    digest.update(objectLine(part.name, part.size));
    total.count += 1;
    total.bytes += part.size;
  }
  return { ...total, damaged, digest: digest.digest('hex') };
}

/**
 * The ends of every chain: what they were at the backup, they must be after the restore.
 * @param {(schema: string, sql: string) => Promise<object[]>} query
 * @param {import('./format.mjs').TableContents[]} tables
 * @returns {Promise<import('./format.mjs').ChainHead[]>}
 */
export async function chainHeads(query, tables) {
  const heads = [];
  for (const { schema, table } of tables) {
    if (table === 'audit_seal') {
      const rows = await query(
        schema,
        `SELECT 'audit' AS chain, sequence::text, hash FROM ${identifier(schema)}.audit_seal ORDER BY sequence DESC LIMIT 1`,
      );
      heads.push(...rows.map((row) => ({ schema, ...row })));
    }
    if (schema === 'interop' && table === 'stream') {
      const rows = await query(
        schema,
        `SELECT direction || ' ' || peer_code AS chain, last_sequence::text AS sequence, encode(head_hash, 'hex') AS hash
         FROM ${identifier(schema)}.stream ORDER BY 1`,
      );
      heads.push(...rows.map((row) => ({ schema, ...row })));
    }
  }
  return heads;
}
