import { execFileSync } from 'node:child_process';
import { statSync, statfsSync } from 'node:fs';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { reason } from '../infra/failure.mjs';
import { lockHolder } from '../infra/lock.mjs';
import { postgresBinaries } from '../infra/postgres-host.mjs';
import { productionPlan } from '../infra/production.mjs';
import { readStatus } from '../backup/status.mjs';
import { askNode } from './health.mjs';

const GIB = 1024 ** 3;
const LEAST_MEMORY = 3.5 * GIB;
const OLDEST_BACKUP_MS = 36 * 3_600_000;
const WORDS = { ok: 'baik    ', warning: 'PERIKSA ', error: 'KELIRU  ' };

/**
 * Looks over everything a node stands on and says what to mend.
 * @returns {Promise<number>} 1 when something is wrong, not merely doubtful
 */
export async function doctor(node) {
  const findings = [
    memory(),
    disk(node.dataRoot),
    clock(node.root),
    privacy(node.dataRoot),
    trial('PostgreSQL', () => postgresBinary()),
    trial('NATS', () => broker()),
    await answering(node.dataRoot),
    backup(node.dataRoot),
  ];
  for (const { state, sentence } of findings) console.log(`${WORDS[state]} ${sentence}`);
  return findings.some(({ state }) => state === 'error') ? 1 : 0;
}

const finding = (state, sentence) => ({ state, sentence });

function memory() {
  const size = `${(totalmem() / GIB).toFixed(1).replace('.', ',')} GiB`;
  return totalmem() < LEAST_MEMORY
    ? finding('warning', `Memori ${size}; dianjurkan 4 GiB (memory).`)
    : finding('ok', `Memori ${size} (memory).`);
}

function disk(dataRoot) {
  const { bavail, blocks, bsize } = statfsSync(dataRoot);
  const share = bavail / blocks;
  const sentence = `Ruang bebas di ${dataRoot}: ${((bavail * bsize) / GIB).toFixed(1).replace('.', ',')} GiB, ${Math.floor(share * 100)}% (free disk).`;
  return finding(share < 0.05 ? 'error' : share < 0.15 ? 'warning' : 'ok', sentence);
}

/** No release runs before it was made. */
function clock(root) {
  const made = statSync(join(root, 'package.json')).mtime;
  const now = new Date();
  return now < made
    ? finding('error', `Jam server ${now.toISOString()} lebih awal dari rilis ini; nyalakan NTP (clock).`)
    : finding('ok', `Jam server ${now.toISOString()} (clock).`);
}

function privacy(dataRoot) {
  const { mode, uid } = statSync(dataRoot);
  if (uid !== process.getuid?.()) {
    return finding('error', `${dataRoot} bukan milik akun ini; perbaiki dengan chown -R (owner).`);
  }
  return (mode & 0o077) !== 0
    ? finding('warning', `${dataRoot} terbaca oleh akun lain; chmod 0700 (permissions).`)
    : finding('ok', `${dataRoot} hanya terbaca oleh akun ini (permissions).`);
}

function trial(what, test) {
  try {
    return test();
  } catch (error) {
    return finding('error', `${what}: ${reason(error)}`);
  }
}

function postgresBinary() {
  const { home, version } = postgresBinaries();
  const env = { LD_LIBRARY_PATH: join(home, 'lib') };
  execFileSync(join(home, 'bin/postgres'), ['--version'], { env, encoding: 'utf8' });
  return finding('ok', `PostgreSQL ${version}.`);
}

/** 2.10.27 and 2.11.1 close CVE-2025-30215; it needs accounts, which a node does not have. */
function broker() {
  const said = execFileSync(process.env.NATS_SERVER || 'nats-server', ['--version'], { encoding: 'utf8' });
  const [, version = '?', major = 0, minor = 0, patch = 0] = /v?((\d+)\.(\d+)\.(\d+))/.exec(said) ?? [];
  const number = Number(major) * 1e6 + Number(minor) * 1e3 + Number(patch);
  const old = number < 2_010_027 || number === 2_011_000;
  return old
    ? finding(
        'warning',
        `nats-server ${version}: ada perbaikan CVE-2025-30215 di 2.10.27; node ini tidak memakai bagian yang terkena, tetapi perbarui bila dapat (newer one advised).`,
      )
    : finding('ok', `nats-server ${version}.`);
}

async function answering(dataRoot) {
  if (!lockHolder(join(dataRoot, 'starter.lock'))) {
    return finding('warning', 'Node tidak berjalan (not running).');
  }
  const ready = await askNode('/health/ready');
  if (ready?.status === 200) return finding('ok', 'Semua layanan menjawab (all services answer).');
  if (ready?.body?.status === 'setup') {
    return finding('warning', 'Menunggu penyiapan pertama; lihat selaras status (first set-up).');
  }
  const silent = ready?.body?.silent?.join(', ') || 'gerbang';
  return finding('error', `Belum menjawab: ${silent}; lihat ${join(dataRoot, 'logs')} (silent).`);
}

function backup(dataRoot) {
  const { lastSuccess, lastFailure } = readStatus(productionPlan(dataRoot).dataDir);
  if (lastFailure) return finding('error', `Cadangan gagal ${lastFailure.at}: ${lastFailure.sentence}`);
  if (!lastSuccess) return finding('warning', 'Belum pernah dicadangkan; selaras backup (no backup).');
  const late = Date.now() - Date.parse(lastSuccess.at) > OLDEST_BACKUP_MS;
  return finding(late ? 'warning' : 'ok', `Cadangan terakhir ${lastSuccess.at} (last backup).`);
}
