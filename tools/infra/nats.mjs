import {
  existsSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Failure, reason } from './failure.mjs';
import { inUse, isAlive } from './lock.mjs';
import { findNatsServer } from './nats-binary.mjs';
import { endWhenSilent } from './nats-watch.mjs';
import { freePort } from './ports.mjs';
import { describeExit, startProcess } from './processes.mjs';

const DEFAULT_CACHE = fileURLToPath(new URL('../../.cache/nats', import.meta.url));
const START_TIMEOUT_MS = 20_000;

/**
 * Starts one nats-server with JetStream for one node.
 * @param {import('./index.mjs').NatsOptions} options
 * @returns {Promise<import('./index.mjs').Nats>}
 */
export async function startNats(options) {
  const { users, log, name = 'selaras' } = options;
  const binary = options.binary ?? (await findNatsServer({ cacheDir: DEFAULT_CACHE, log }));
  if (options.again && !existsSync(options.dir)) throw goneFailure(options.dir);
  mkdirSync(options.dir, { recursive: true, mode: 0o700 });
  const dir = realpathSync(options.dir);
  const logFile = options.logFile ?? join(dir, 'nats.log');
  assertNatsIdle(dir);

  for (let attempt = 1; ; attempt += 1) {
    const port = options.port ?? (await freePort());
    const config = join(dir, 'nats.conf');
    rmSync(config, { force: true });
    writeFileSync(config, natsConfig({ dir, port, users, name, settings: options.settings }), {
      mode: 0o600,
    });
    const server = startProcess({
      name: 'NATS',
      stage: 'broker',
      command: binary,
      args: ['--config', config],
      cwd: dir,
      env: { PATH: process.env.PATH, TZ: 'UTC', GOMAXPROCS: process.env.GOMAXPROCS },
      logFile,
      stopSteps: [['SIGTERM', options.stopTimeoutMs ?? 3000]],
    });
    const problem = await untilReady(server, port);
    if (!problem) {
      const account = users.find(({ user }) => user === 'provisioner');
      if (account) endWhenSilent(server, { port, dir, account, log, limits: options.watch });
      return handle(server, port);
    }
    const portLost = /address already in use/.test(problem);
    if (options.port || attempt === 4 || !portLost) throw startFailure(problem, port, server);
  }
}

function handle(server, port) {
  return {
    url: `nats://127.0.0.1:${port}`,
    port,
    pid: server.pid,
    process: server,
    exited: server.exited,
    stop: () => server.stop(),
  };
}

/**
 * The whole configuration as text.
 * @param {{ dir: string, port: number, name: string, users: import('./index.mjs').NatsUser[], settings?: object }} node
 */
export function natsConfig({ dir, port, name, users, settings }) {
  for (const { user, password } of users) {
    // The server would take such a password for a bcrypt hash and compare it as one.
    if (/^\$2[aby]\$/.test(password))
      throw new TypeError(`password of NATS user ${user} looks like a bcrypt hash`);
  }
  const config = {
    server_name: name,
    listen: `127.0.0.1:${port}`,
    max_payload: 1024 * 1024,
    max_connections: 512,
    pid_file: join(dir, 'nats.pid'),
    jetstream: {
      store_dir: dir,
      max_memory_store: 64 * 1024 * 1024,
      max_file_store: 4 * 1024 * 1024 * 1024,
    },
    authorization: { timeout: 5, users },
    ...settings,
  };
  return `${Object.entries(config)
    .map(([key, value]) => `${key}: ${configValue(value)}`)
    .join('\n')}\n`;
}

/** Writes a plain value in the configuration language, which resembles JSON but knows fewer escapes. */
function configValue(value) {
  if (Array.isArray(value)) return `[${value.map(configValue).join(', ')}]`;
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'boolean' || Number.isSafeInteger(value)) return String(value);
  if (value && typeof value === 'object') {
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    return `{${members.map(([key, member]) => `${quoted(key)}: ${configValue(member)}`).join(', ')}}`;
  }
  throw new TypeError(`no such value in a NATS configuration: ${value}`);
}

function quoted(text) {
  const escaped = text.replace(/["\\]/g, '\\$&').replace(/[\u0000-\u001f\u007f]/g, (character) => {
    return `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
  });
  return `"${escaped}"`;
}

/** Two servers on one JetStream store would destroy it, and nats-server itself does not look. @param {string} dir */
export function assertNatsIdle(dir) {
  let pid;
  try {
    pid = Number(readFileSync(join(dir, 'nats.pid'), 'utf8'));
  } catch {
    return;
  }
  if (pid && isAlive(pid) && mayServe(pid, dir)) throw inUse(`Direktori NATS ${dir}`, pid);
}

function mayServe(pid, dir) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === dir;
  } catch {
    return process.platform !== 'linux';
  }
}

/** @returns {Promise<string | null>} null once the server greets with INFO, which it does after JetStream is up */
async function untilReady(server, port) {
  const start = Date.now();
  while (!server.exit && Date.now() - start < START_TIMEOUT_MS) {
    if ((await greeting(port))?.startsWith('INFO ') && !server.exit) return null;
    await Promise.race([pause(15), server.exited]);
  }
  const problem = server.exit ? describeExit(server) : 'timeout';
  await server.stop();
  return `${problem}\n${readTail(server.logFile)}`;
}

/** @param {number} port @param {string} [host] the first bytes that a server sends, or null */
export function greeting(port, host = '127.0.0.1') {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 2000 });
    const settle = (text) => {
      socket.destroy();
      resolve(text);
    };
    socket.once('data', (chunk) => settle(chunk.toString('latin1')));
    for (const event of ['error', 'timeout', 'end']) socket.once(event, () => settle(null));
  });
}

/** An empty store in the place of the one that was there a moment ago would look well and have forgotten everything. */
function goneFailure(dir) {
  return new Failure(
    `Direktori NATS ${dir} hilang selagi broker berjalan; periksa apakah disknya masih terpasang, lalu mulai lagi.`,
    'The directory of NATS has gone while the broker ran; check that its disk is still mounted, then start again.',
  );
}

function readTail(file) {
  try {
    return readFileSync(file, 'utf8').split('\n').slice(-8).join('\n');
  } catch (error) {
    return reason(error);
  }
}

function startFailure(problem, port, { logFile }) {
  if (/address already in use/.test(problem)) {
    return new Failure(
      `Port ${port} untuk NATS sedang dipakai; hentikan proses yang memakainya.`,
      `Port ${port} for NATS is in use; stop the process that uses it.`,
    );
  }
  const fatal = /(?:\[FTL\]|nats-server:) (.*)/.exec(problem)?.[1] ?? problem.split('\n')[0];
  return new Failure(
    `NATS tidak dapat dimulai (${fatal}); lihat ${logFile}.`,
    `NATS could not be started; see that log.`,
  );
}
