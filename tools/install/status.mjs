import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Failure } from '../infra/failure.mjs';
import { lockHolder } from '../infra/lock.mjs';
import { productionPlan, readState } from '../infra/production.mjs';
import { readStatus } from '../backup/status.mjs';
import { askNode } from './health.mjs';

const UP_MS = 180_000;
const STOP_MS = 30_000;
const lockFile = (dataRoot) => join(dataRoot, 'starter.lock');

/**
 * What an operator asks first: does it run, where, and what is it waiting for?
 * @returns {Promise<number>} 0: running; 3: not running, as service managers say
 */
export async function status({ dataRoot, version }) {
  const holder = lockHolder(lockFile(dataRoot));
  if (!holder) {
    console.log(`Selaras ${version}: tidak berjalan; jalankan: selaras start. (Not running.)`);
    return 3;
  }
  const state = readState(dataRoot);
  const ready = await askNode('/health/ready');
  if (ready?.body?.status === 'setup') {
    console.log(
      `Selaras ${version}: menunggu penyiapan pertama di ${state?.url}. (Waiting for the first set-up.)`,
    );
    console.log(`Kode penyiapan (set-up code): ${readFileSync(join(dataRoot, 'setup/code'), 'utf8').trim()}`);
    return 0;
  }
  const silent = ready?.body?.silent?.length ? `, belum menjawab: ${ready.body.silent.join(', ')}` : '';
  const word = ready?.status === 200 ? 'berjalan' : `belum siap${silent}`;
  console.log(`Selaras ${state?.version ?? version}: ${word} di ${state?.url} (pid ${holder.pid}).`);
  if (state?.practiceUrl) console.log(`Mode Latihan: ${state.practiceUrl}. (Practice space.)`);
  if (state?.practiceFailure) console.log(`Mode Latihan tidak terbuka: ${state.practiceFailure}`);
  const { lastSuccess, lastFailure } = readStatus(productionPlan(dataRoot).dataDir);
  console.log(
    lastSuccess
      ? `Cadangan terakhir: ${lastSuccess.at} ${lastSuccess.file}. (Last backup.)`
      : 'Belum ada cadangan; jalankan: selaras backup. (No backup yet.)',
  );
  if (lastFailure) console.log(`Cadangan gagal ${lastFailure.at}: ${lastFailure.sentence}`);
  if (state?.firstAdministratorLink) {
    console.log(
      `Tautan sekali pakai administrator pertama, bila belum dipakai (one-time link): ${state.firstAdministratorLink}`,
    );
  }
  return 0;
}

/** Tells the supervisor to stop and waits until it has. */
export async function stop({ dataRoot }) {
  const holder = lockHolder(lockFile(dataRoot));
  if (!holder) return console.log('Selaras tidak berjalan. (Not running.)');
  process.kill(holder.pid, 'SIGTERM');
  const until = Date.now() + STOP_MS;
  while (Date.now() < until) {
    if (!lockHolder(lockFile(dataRoot))) return console.log('Selaras berhenti. (Stopped.)');
    await pause(100);
  }
  throw new Failure(
    `Selaras (pid ${holder.pid}) belum berhenti setelah ${STOP_MS / 1000} detik; lihat catatannya di ${join(dataRoot, 'logs')}.`,
    'It has not stopped in time; see its logs.',
  );
}

/** Waits until the node, or its first set-up, answers. */
export async function waitUntilUp({ dataRoot, version }) {
  const until = Date.now() + UP_MS;
  const began = Date.now();
  while (Date.now() < until) {
    const ready = await askNode('/health/ready');
    const answers = ready?.status === 200 || ready?.body?.status === 'setup';
    if (answers && lockHolder(lockFile(dataRoot))) return status({ dataRoot, version });
    // Given up already: the reason is in its log.
    if (Date.now() - began > 10_000 && !lockHolder(lockFile(dataRoot))) break;
    await pause(250);
  }
  throw new Failure(
    `Selaras belum menjawab; lihat ${join(dataRoot, 'logs')} atau: journalctl -u selaras.`,
    'It does not answer yet; see its logs or: journalctl -u selaras.',
  );
}
