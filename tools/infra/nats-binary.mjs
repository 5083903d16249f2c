import { createHash } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { Failure, reason } from './failure.mjs';
import { runTask } from './processes.mjs';

const BINARY = process.platform === 'win32' ? 'nats-server.exe' : 'nats-server';

/**
 * Finds a nats-server, or fetches one without root. What the operator names explicitly is used or refused, never
 * silently replaced by something else.
 * @param {{ cacheDir: string, log?: (line: string) => void }} options
 * @returns {Promise<string>} path of the binary
 */
export async function findNatsServer({ cacheDir, log = () => {} }) {
  const { NATS_SERVER, NATS_SERVER_ARCHIVE, NATS_SERVER_SHA256 } = process.env;
  if (NATS_SERVER) return checkNamed(NATS_SERVER);
  if (NATS_SERVER_ARCHIVE) return fromArchive(NATS_SERVER_ARCHIVE, NATS_SERVER_SHA256, cacheDir, log);

  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .map((dir) => join(dir, BINARY));
  for (const candidate of [...onPath, join(cacheDir, BINARY)]) {
    if (await works(candidate)) return candidate;
  }
  if (process.platform === 'linux') {
    log('NATS: mengambil paket nats-server (fetching the nats-server package)');
    const fetched = await fromDebian(cacheDir);
    if (fetched) return fetched;
  }
  throw new Failure(
    'Broker nats-server tidak ditemukan dan tidak dapat diunduh; pasang (misalnya: apt install nats-server, atau brew install nats-server) lalu ulangi, atau tunjuk berkasnya dengan NATS_SERVER=/path/nats-server.',
    'No nats-server was found or could be fetched; install it (for example apt install nats-server or brew install nats-server) and try again, or name it with NATS_SERVER=/path/nats-server.',
  );
}

async function checkNamed(path) {
  if (await works(path)) return path;
  throw new Failure(
    `NATS_SERVER=${path} bukan nats-server yang dapat dijalankan; perbaiki alamatnya atau kosongkan NATS_SERVER.`,
    `NATS_SERVER is not a nats-server that runs here; correct the path or unset it.`,
  );
}

/** A file that exists may still be for another processor: only running it tells. */
async function works(path) {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    return false;
  }
  const { code, stdout, stderr } = await run(path, ['--version'], { timeoutMs: 5000 });
  return code === 0 && /nats-server:? v?\d/.test(stdout + stderr);
}

/**
 * The distribution's own package, unpacked but not installed. apt checks its signature. When the machine's package
 * lists are empty they are fetched into a private directory, which needs no root and leaves the system as it was.
 */
async function fromDebian(cacheDir) {
  const dir = mkdtempSync(join(tmpdir(), 'selaras-nats-'));
  try {
    const sandbox = ['-o', 'APT::Sandbox::User=root'];
    const patience = ['-o', 'Acquire::Retries=1', '-o', 'Acquire::http::Timeout=20'];
    const privateLists = [
      ['-o', `Dir::State=${join(dir, 'state')}`],
      ['-o', `Dir::Cache=${join(dir, 'cache')}`],
      ['-o', 'Dir::State::status=/var/lib/dpkg/status'],
    ].flat();
    const apt = async (...args) =>
      (await run('apt-get', [...sandbox, ...patience, ...args], { cwd: dir, timeoutMs: 180_000 })).code === 0;

    let downloaded = await apt('download', 'nats-server');
    if (!downloaded && existsSync('/var/lib/dpkg/status')) {
      for (const sub of ['state/lists/partial', 'cache/archives/partial']) {
        mkdirSync(join(dir, sub), { recursive: true });
      }
      downloaded =
        (await apt(...privateLists, 'update')) && (await apt(...privateLists, 'download', 'nats-server'));
    }
    const archive = readdirSync(dir).find((name) => name.endsWith('.deb'));
    if (!downloaded || !archive) return null;
    const { code } = await run('dpkg', ['-x', archive, 'unpacked'], { cwd: dir, timeoutMs: 60_000 });
    return code === 0 ? await keep(findBinary(join(dir, 'unpacked')), cacheDir, archive) : null;
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/**
 * An official release archive. Its hash comes from the operator together with the address: a hash kept in this
 * repository would have to be renewed with every release, and one that nobody checked would prove nothing.
 */
async function fromArchive(address, sha256, cacheDir, log) {
  if (!/^[0-9a-f]{64}$/i.test(sha256 ?? '')) {
    throw new Failure(
      'NATS_SERVER_ARCHIVE memerlukan NATS_SERVER_SHA256 (64 angka heksadesimal dari berkas SHA256SUMS rilisnya).',
      'NATS_SERVER_ARCHIVE needs NATS_SERVER_SHA256, the 64 hexadecimal digits from the SHA256SUMS of its release.',
    );
  }
  const expected = sha256.toLowerCase();
  const cached = join(cacheDir, BINARY);
  if (readOrigin(cacheDir) === expected && (await works(cached))) return cached;

  log(`NATS: ${address}`);
  const dir = mkdtempSync(join(tmpdir(), 'selaras-nats-'));
  try {
    const bytes = await readArchive(address);
    const actual = createHash('sha256').update(bytes).digest('hex');
    if (actual !== expected) {
      throw new Failure(
        `Arsip NATS dari ${address} tidak cocok dengan NATS_SERVER_SHA256 (terhitung ${actual}); unduh ulang dari rilis resmi dan periksa nilainya.`,
        `The NATS archive does not match NATS_SERVER_SHA256; download it again from the official release and check the value.`,
      );
    }
    const file = join(dir, /\.zip$/i.test(address) ? 'archive.zip' : 'archive.tar.gz');
    writeFileSync(file, bytes);
    const { code } = await run('tar', ['-xf', file, '-C', dir], { timeoutMs: 60_000 });
    const kept = code === 0 ? await keep(findBinary(dir), cacheDir, expected) : null;
    if (kept) return kept;
    throw new Failure(
      `Arsip NATS dari ${address} tidak berisi nats-server untuk mesin ini; pilih arsip ${process.platform}-${process.arch}.`,
      `The NATS archive holds no nats-server for this machine; choose the one for its platform.`,
    );
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

async function readArchive(address) {
  try {
    if (!/^https?:/i.test(address)) return readFileSync(address);
    const response = await fetch(address, { signal: AbortSignal.timeout(120_000) });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return Buffer.from(await response.arrayBuffer());
  } catch (error) {
    throw new Failure(
      `Arsip NATS ${address} tidak dapat diambil (${reason(error.cause ?? error)}); periksa alamat dan jaringan.`,
      `The NATS archive cannot be fetched; check the address and the network.`,
    );
  }
}

function findBinary(dir) {
  const entry = readdirSync(dir, { recursive: true, withFileTypes: true }).find(
    (one) => one.isFile() && one.name === BINARY,
  );
  return entry ? join(entry.parentPath ?? entry.path, BINARY) : null;
}

/** Into the cache only after it has run once, and under its name only when complete. */
async function keep(binary, cacheDir, origin) {
  if (!binary) return null;
  mkdirSync(cacheDir, { recursive: true });
  const draft = join(cacheDir, `.${process.pid}.${BINARY}`);
  copyFileSync(binary, draft);
  chmodSync(draft, 0o755);
  if (!(await works(draft))) {
    rmSync(draft, { force: true });
    return null;
  }
  renameSync(draft, join(cacheDir, BINARY));
  writeFileSync(join(cacheDir, 'origin'), `${origin}\n`);
  return join(cacheDir, BINARY);
}

function readOrigin(cacheDir) {
  try {
    return readFileSync(join(cacheDir, 'origin'), 'utf8').trim();
  } catch {
    return null;
  }
}

function run(command, args, { cwd, timeoutMs }) {
  return runTask({ name: command, command, args, cwd, timeoutMs });
}
