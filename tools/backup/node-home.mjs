import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { databaseUrl } from '../infra/database.mjs';
import { Failure, reason } from '../infra/failure.mjs';
import { isAlive } from '../infra/lock.mjs';
import { applyWizardSettings } from '../infra/production.mjs';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const KINDS = ['regency', 'province'];
const SECRETS = 'secrets.json';

/**
 * Where a node keeps itself.
 * @typedef {object} NodePlace
 * @property {'regency' | 'province'} kind
 * @property {string} home its own data directory
 * @property {string} secretsFile
 * @property {string | null} databaseUrl given by the operator; null: the embedded PostgreSQL in `postgresDir`
 * @property {string | null} postgresDir
 * @property {string | null} lockFile of the starter that would run on this data
 * @property {string} database name of the embedded database
 */

/**
 * Finds the node on this machine: from DATA_DIR and DATABASE_URL where each process is told so by its environment,
 * else below the data directory of `npm start`.
 * @param {{ data: string | null, only: string | null }} options
 * @returns {NodePlace}
 */
export function findNode(options) {
  const places = nodePlaces(options);
  const found = places.filter(({ secretsFile }) => existsSync(secretsFile));
  if (found.length === 1) return found[0];
  if (found.length > 1) {
    throw new Failure(
      `Di ${dirname(found[0].home)} ada dua node; pilih satu dengan --only=regency atau --only=province.`,
      'Two nodes live there; choose one with --only=regency or --only=province.',
      { exitCode: 2 },
    );
  }
  throw new Failure(
    `Tidak ada node Selaras di ${places.map(({ home }) => home).join(' atau ')}; sebutkan direktori datanya dengan --data=DIREKTORI.`,
    'No Selaras node is there; name its data directory with --data=DIRECTORY.',
    { exitCode: 2 },
  );
}

/**
 * Where a node of this kind would live, whether it does or not.
 * @param {{ data: string | null, only: string | null }} options
 * @param {string} kind
 * @returns {NodePlace}
 */
export function placeFor(options, kind) {
  const places = nodePlaces({ ...options, only: options.only ?? kind });
  const place = places.find((one) => one.kind === kind);
  if (place) return place;
  throw new Failure(
    `Cadangan ini milik node ${kind}; jalankan tanpa --only atau dengan --only=${kind}.`,
    `This backup is of a ${kind} node; run without --only, or with --only=${kind}.`,
    { exitCode: 2 },
  );
}

function nodePlaces({ data, only }) {
  const { DATA_DIR, NODE_KIND = 'regency', SECRETS_FILE } = process.env;
  if (!data && DATA_DIR) {
    const home = resolve(DATA_DIR);
    return [placeAt(home, NODE_KIND, SECRETS_FILE)];
  }
  const root = resolve(data ?? process.env.SELARAS_DATA ?? join(ROOT, '.data'));
  applyWizardSettings(root);
  return KINDS.filter((kind) => !only || only === kind).map((kind) => placeAt(join(root, kind), kind));
}

function placeAt(home, kind, secretsFile) {
  const root = dirname(home);
  const given = process.env.DATABASE_URL || null;
  return {
    kind,
    home,
    secretsFile: secretsFile ?? join(home, SECRETS),
    databaseUrl: given,
    postgresDir: given ? null : join(root, 'postgres'),
    lockFile: given ? null : join(root, 'starter.lock'),
    database: `selaras_${kind}`,
  };
}

/** @param {string} file @returns {import('../infra/index.mjs').Secrets} */
export function readSecrets(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Failure(
      `Berkas rahasia ${file} tidak terbaca (${reason(error)}); jalankan sebagai pemilik node.`,
      'The secrets file cannot be read; run this as the owner of the node.',
    );
  }
}

/**
 * The superuser's address of an embedded server that runs already.
 * @param {string} postgresDir
 * @returns {string | null} null when none runs there
 */
export function runningServer(postgresDir) {
  try {
    const dir = realpathSync(postgresDir);
    const [pid, , , port, , , , state = ''] = readFileSync(join(dir, 'postmaster.pid'), 'utf8').split('\n');
    if (!isAlive(Number(pid)) || state.trim() !== 'ready') return null;
    const password = readFileSync(join(dir, 'superuser.password'), 'utf8').trim();
    return `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`;
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw new Failure(
      `Basis data tertanam di ${postgresDir} tidak terbaca (${reason(error)}); jalankan sebagai pemilik node.`,
      'The embedded database cannot be read; run this as the owner of the node.',
    );
  }
}

/** @param {string} serverUrl @param {NodePlace} place */
export const nodeDatabaseUrl = (serverUrl, place) => databaseUrl(serverUrl, place.database);
