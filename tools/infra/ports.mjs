import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { Failure } from './failure.mjs';

/**
 * Both loopback addresses are tried: a browser resolves `localhost` to ::1 first on many machines, and would reach
 * a stranger who listens only there.
 * @param {number} port
 * @returns {Promise<'free' | 'taken' | 'forbidden'>}
 */
export async function portState(port) {
  const answers = await Promise.all(['127.0.0.1', '::1'].map((host) => tryListen(port, host)));
  if (answers.includes('EADDRINUSE')) return 'taken';
  if (answers[0] === 'EACCES') return 'forbidden';
  return 'free';
}

/**
 * @param {number} port
 * @param {string} option the command line option that moves it, for the cure
 * @param {(other: number) => string} [move] how to take another port
 */
export async function assertPortFree(port, option, move = (other) => `npm start -- ${option}=${other}`) {
  const state = await portState(port);
  if (state === 'free') return;
  const cure = move(port < 1024 ? 8090 : port + 10);
  if (state === 'forbidden') {
    throw new Failure(
      `Port ${port} tidak boleh dibuka oleh pengguna ini; pakai port lain: ${cure}.`,
      `Port ${port} may not be opened by this user; take another one: ${cure}.`,
    );
  }
  const holder = portHolder(port);
  const who = holder ? ` oleh ${holder.command} (pid ${holder.pid})` : '';
  const whoEnglish = holder ? ` by ${holder.command} (pid ${holder.pid})` : '';
  throw new Failure(
    `Port ${port} sedang dipakai${who}; hentikan proses itu atau pakai port lain: ${cure}.`,
    `Port ${port} is in use${whoEnglish}; stop that process or take another port: ${cure}.`,
  );
}

/** @returns {Promise<number>} a port that was free a moment ago; who binds it must still be ready to lose it */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}

/**
 * @param {number} port
 * @returns {{ pid: number, command: string } | null} null when the system does not tell us
 */
export function portHolder(port) {
  try {
    return process.platform === 'linux' ? linuxHolder(port) : lsofHolder(port);
  } catch {
    return null;
  }
}

/**
 * Whether something answers there, for addresses given by the operator.
 * @param {string} host @param {number} port @param {number} [timeoutMs]
 * @returns {Promise<Error | null>} the reason why not
 */
export function connectError(host, port, timeoutMs = 5000) {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: timeoutMs });
    const settle = (result) => {
      socket.destroy();
      resolve(result);
    };
    socket.once('connect', () => settle(null));
    socket.once('timeout', () => settle(new Error('timeout')));
    socket.once('error', settle);
  });
}

function tryListen(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(error.code));
    server.listen({ port, host, ipv6Only: true }, () => server.close(() => resolve('free')));
  });
}

/** /proc is read directly because slim images carry neither ss nor lsof. */
function linuxHolder(port) {
  const hexPort = port.toString(16).toUpperCase().padStart(4, '0');
  const inodes = new Set();
  for (const table of ['/proc/net/tcp', '/proc/net/tcp6']) {
    for (const line of readLines(table)) {
      const [, local, , state, , , , , , inode] = line.trim().split(/\s+/);
      if (state === '0A' && local.endsWith(`:${hexPort}`)) inodes.add(`socket:[${inode}]`);
    }
  }
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    let descriptors;
    try {
      descriptors = readdirSync(`/proc/${pid}/fd`);
    } catch {
      continue;
    }
    for (const descriptor of descriptors) {
      try {
        if (!inodes.has(readlinkSync(`/proc/${pid}/fd/${descriptor}`))) continue;
        return { pid: Number(pid), command: readFileSync(`/proc/${pid}/comm`, 'utf8').trim() };
      } catch {
        // Closed between listing and reading.
      }
    }
  }
  return null;
}

function lsofHolder(port) {
  const output = execFileSync('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpc'], { encoding: 'utf8' });
  const pid = /^p(\d+)$/m.exec(output)?.[1];
  return pid ? { pid: Number(pid), command: /^c(.+)$/m.exec(output)?.[1] ?? '?' } : null;
}

function readLines(file) {
  try {
    return readFileSync(file, 'utf8').split('\n').slice(1).filter(Boolean);
  } catch {
    return [];
  }
}
