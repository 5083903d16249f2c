import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Failure, reason } from './failure.mjs';
import { inUse, isAlive } from './lock.mjs';
import { freePort } from './ports.mjs';
import { beside, placesOf, postgresAccount, postgresBinaries, reachablePlaces } from './postgres-host.mjs';
import { describeExit, startProcess } from './processes.mjs';
import { newSecret } from './secrets.mjs';

const SUPERUSER = 'postgres';
const PASSWORD_FILE = 'superuser.password';
const START_TIMEOUT_MS = 60_000;

/**
 * Sized for a laptop or a small server that also runs everything else. On the command line and not in
 * postgresql.conf, so that an upgrade of this list reaches data directories that exist already.
 */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: 120,
  shared_buffers: '64MB',
  maintenance_work_mem: '64MB',
  effective_cache_size: '512MB',
  max_wal_size: '512MB',
  // Nothing replicates from here and backups are taken by COPY: the smallest WAL will do.
  wal_level: 'minimal',
  max_wal_senders: 0,
  max_worker_processes: 4,
  max_parallel_workers_per_gather: 0,
  autovacuum_max_workers: 2,
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  password_encryption: 'scram-sha-256',
  idle_in_transaction_session_timeout: '5min',
  cluster_name: 'selaras',
};

/** For a cluster that is thrown away: a crash may lose it, so nothing waits for the disk. */
const THROWAWAY = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' };

/**
 * Starts the packaged PostgreSQL on a data directory, creating it at first.
 * @param {import('./index.mjs').PostgresOptions} options
 * @returns {Promise<import('./index.mjs').Postgres>}
 */
export async function startPostgres(options) {
  const { log = () => {}, fsync = true } = options;
  const binaries = postgresBinaries();
  const account = postgresAccount(options.dataDir);
  const { home, dataDir } = reachablePlaces(binaries, options.dataDir, account, {
    throwaway: !fsync,
    log,
  });
  const host = { home, dataDir, account, fsync, logFile: options.logFile ?? beside(dataDir, 'log') };

  assertUsable(dataDir, binaries.major);
  if (!existsSync(join(dataDir, 'PG_VERSION'))) {
    if (options.again) throw goneFailure(dataDir);
    log('PostgreSQL: menyiapkan direktori data (creating the data directory)');
    initialise(host);
  }
  const password = readPassword(dataDir);
  const settings = { ...SETTINGS, ...(fsync ? {} : THROWAWAY), ...options.settings };

  for (let attempt = 1; ; attempt += 1) {
    const port = options.port ?? (await freePort());
    const server = launch(host, { ...settings, port });
    const problem = await untilReady(server, dataDir);
    if (!problem)
      return handle(server, { port, password, dataDir, asked: options.dataDir, throwaway: !fsync });
    // Lost the race for a port, or the backends of a killed server have not all noticed its death yet.
    const passing = options.port
      ? /pre-existing shared memory/
      : /pre-existing shared memory|could not create any TCP/;
    if (attempt === 4 || !passing.test(problem)) throw startFailure(problem, server);
    await pause(500);
  }
}

/**
 * Removes a data directory wherever it really is, unless a server runs on it.
 * @param {string} dataDir
 */
export function removePostgresData(dataDir) {
  if (existsSync(dataDir)) assertIdle(realpathSync(dataDir));
  for (const place of placesOf(dataDir)) rmSync(place, { recursive: true, force: true });
}

function handle(server, { port, password, dataDir, asked, throwaway }) {
  return {
    url: `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/postgres`,
    port,
    pid: server.pid,
    dataDir,
    process: server,
    exited: server.exited,
    async stop({ immediate = false } = {}) {
      await server.stop(immediate ? [['SIGQUIT', 2000]] : undefined);
      // Whoever removes the directory that was asked for would only remove a link.
      if (throwaway && asked !== dataDir) removePostgresData(asked);
    },
  };
}

function assertUsable(dataDir, major) {
  let made;
  try {
    made = readFileSync(join(dataDir, 'PG_VERSION'), 'utf8').trim();
  } catch (error) {
    if (error.code === 'ENOENT') return;
    throw new Failure(
      `Direktori data ${dataDir} tidak terbaca (${reason(error)}); jalankan sebagai pemiliknya.`,
      `The data directory cannot be read; run this as its owner.`,
    );
  }
  if (made !== major) {
    throw new Failure(
      `Data di ${dataDir} dibuat PostgreSQL ${made}, sedangkan versi ini memakai ${major}; cadangkan dengan versi Selaras sebelumnya (npm run backup) lalu npm run restore, atau mulai dari kosong: npm start -- --fresh.`,
      `The data was made by PostgreSQL ${made}, this release uses ${major}; back it up with the previous release and restore it, or begin anew: npm start -- --fresh.`,
    );
  }
  assertIdle(dataDir);
}

function assertIdle(dataDir) {
  const pid = livingPostmaster(dataDir);
  if (pid) throw inUse(`Direktori data ${dataDir}`, pid);
}

/**
 * PostgreSQL removes a stale pid file itself, but takes any living process with that number for a server: after a
 * reboot the number may be somebody else's.
 */
function livingPostmaster(dataDir) {
  const file = join(dataDir, 'postmaster.pid');
  const pid = Number(readPidFile(file)[0]);
  if (!pid) return null;
  if (isAlive(pid) && mayBeServerOf(pid, dataDir)) return pid;
  rmSync(file, { force: true });
  return null;
}

function mayBeServerOf(pid, dataDir) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === dataDir;
  } catch {
    const { stdout } = spawnSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' });
    return stdout ? stdout.includes('postgres') : true;
  }
}

function readPidFile(file) {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}

/** Built beside its final name and renamed at the end, so that an interrupted first start leaves nothing half done. */
function initialise({ home, dataDir, account, fsync, logFile }) {
  const draft = beside(dataDir, 'new');
  const passwordFile = beside(dataDir, 'password');
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordFile, newSecret(), { mode: 0o600 });
  for (const path of account ? [draft, passwordFile] : []) chownSync(path, account.uid, account.gid);

  // The built-in provider sorts the same on every machine; only the character classes come from the C library.
  const characters = process.platform === 'linux' ? 'C.UTF-8' : 'C';
  const { status, stdout, stderr, error } = spawnSync(
    join(home, 'bin/initdb'),
    [
      `--pgdata=${draft}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      `--lc-ctype=${characters}`,
      ...(fsync ? [] : ['--no-sync']),
    ],
    { cwd: '/', env: environment(home), uid: account?.uid, gid: account?.gid, encoding: 'utf8' },
  );
  if (status !== 0) {
    rmSync(draft, { recursive: true, force: true });
    rmSync(passwordFile, { force: true });
    writeFileSync(logFile, `${stdout ?? ''}${stderr ?? ''}`, { flag: 'a' });
    const why = error ? reason(error) : (/error: (.*)/.exec(stderr)?.[1] ?? `exit ${status}`);
    throw new Failure(
      `Direktori data ${dataDir} tidak dapat disiapkan (${why}); periksa ruang disk dan izin, atau isi DATABASE_URL.`,
      `The data directory cannot be created; check disk space and permissions, or set DATABASE_URL.`,
    );
  }
  renameSync(passwordFile, join(draft, PASSWORD_FILE));
  chmodSync(draft, 0o700);
  rmSync(dataDir, { recursive: true, force: true });
  renameSync(draft, dataDir);
}

/** Beginning anew where there were data a moment ago would hide that they are gone, and grow over them. */
function goneFailure(dataDir) {
  return new Failure(
    `Direktori data ${dataDir} hilang selagi basis data berjalan; periksa apakah disknya masih terpasang, lalu mulai lagi.`,
    'The data directory has gone while the database ran; check that its disk is still mounted, then start again.',
  );
}

function readPassword(dataDir) {
  try {
    return readFileSync(join(dataDir, PASSWORD_FILE), 'utf8').trim();
  } catch (error) {
    throw new Failure(
      `Kata sandi basis data di ${join(dataDir, PASSWORD_FILE)} tidak terbaca (${reason(error)}); kembalikan dari cadangan, atau mulai dari kosong: npm start -- --fresh.`,
      `The database password cannot be read; restore it from a backup, or begin anew: npm start -- --fresh.`,
    );
  }
}

function launch({ home, dataDir, account, logFile }, settings) {
  return startProcess({
    name: 'PostgreSQL',
    stage: 'database',
    command: join(home, 'bin/postgres'),
    args: ['-D', dataDir, ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`])],
    cwd: dataDir,
    env: environment(home),
    uid: account?.uid,
    gid: account?.gid,
    logFile,
    stopSignal: 'SIGINT',
    stopSteps: [
      ['SIGINT', 1500],
      ['SIGQUIT', 500],
    ],
  });
}

/** A clean environment: PGPORT or LC_ALL of the person who types `npm start` must not change the server. */
function environment(home) {
  return {
    PATH: process.env.PATH,
    LC_ALL: 'C',
    TZ: 'UTC',
    // Extensions are loaded by dlopen and do not inherit the search path of the main binary.
    ...(process.platform === 'linux' ? { LD_LIBRARY_PATH: join(home, 'lib') } : {}),
    ...(process.platform === 'win32' ? { SystemRoot: process.env.SystemRoot } : {}),
  };
}

/** @returns {Promise<string | null>} null when it accepts connections, else the end of its log */
async function untilReady(server, dataDir) {
  const start = Date.now();
  while (!server.exit && Date.now() - start < START_TIMEOUT_MS) {
    const lines = readPidFile(join(dataDir, 'postmaster.pid'));
    if (Number(lines[0]) === server.pid && lines[7]?.trim() === 'ready') return null;
    await Promise.race([pause(15), server.exited]);
  }
  const problem = server.exit ? describeExit(server) : 'timeout';
  await server.stop();
  return `${problem}\n${logTail(server.logFile)}`;
}

function logTail(file) {
  try {
    return readFileSync(file, 'utf8').split('\n').slice(-12).join('\n');
  } catch {
    return '';
  }
}

function startFailure(problem, { logFile }) {
  const fatal = [...problem.matchAll(/(?:FATAL|PANIC): {2}(.*)/g)].at(-1)?.[1] ?? problem.split('\n')[0];
  return new Failure(
    `PostgreSQL tidak dapat dimulai (${fatal}); lihat ${logFile}.`,
    `PostgreSQL could not be started; see that log.`,
  );
}
