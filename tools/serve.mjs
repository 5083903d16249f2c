/**
 * One production node, in the foreground: database, broker and application, each started again when it ends. What a
 * service manager or `selaras start` runs. An empty node answers with its first set-up only.
 *   node tools/serve.mjs [--no-wizard]
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bringUp } from './infra/bring-up.mjs';
import { Failure, reason } from './infra/failure.mjs';
import { Lifecycle } from './infra/lifecycle.mjs';
import { assertPortFree } from './infra/ports.mjs';
import { openPractice } from './infra/practice.mjs';
import { startProcess } from './infra/processes.mjs';
import {
  applyWizardSettings,
  awaitsSetup,
  productVersion,
  productionData,
  productionPlan,
  productionPractice,
  writeState,
} from './infra/production.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const log = (line) => console.log(line);

async function main() {
  assertNotRoot();
  life.lock();
  applyWizardSettings(dataRoot);
  await assertPortFree(productionPlan(dataRoot).httpPort, 'HTTP_PORT', (other) => `HTTP_PORT=${other}`);
  if (awaitsSetup(dataRoot)) {
    if (process.argv.includes('--no-wizard')) throw settingsMissing();
    await firstSetup();
    if (life.ending) return;
    applyWizardSettings(dataRoot);
  }
  const plan = productionPlan(dataRoot);
  const state = { pid: process.pid, version, phase: 'starting', url: plan.publicUrl, since: now() };
  writeState(dataRoot, state);
  const context = {
    root: ROOT,
    dataRoot,
    plans: [plan],
    fresh: false,
    log,
    onDeath: (failure) => life.fail(failure),
    onError: (_prefix, line) => console.error(line),
    onMessage(_plan, message) {
      if (message?.type !== 'first-administrator') return;
      state.firstAdministratorLink = message.link;
      writeState(dataRoot, state);
    },
  };
  const ground = await bringUp(context);
  if (life.ending) return;
  life.up = true;
  writeState(dataRoot, Object.assign(state, { phase: 'running', since: now() }));
  log(`Selaras ${version} siap di ${plan.publicUrl}. (Ready.)`);
  await openPracticeBeside(context, ground, state);
}

/** The real node is up and stays so, whatever befalls the practice space. */
async function openPracticeBeside(context, ground, state) {
  try {
    const plan = productionPractice(dataRoot);
    if (!plan) return;
    await assertPortFree(plan.httpPort, 'PRACTICE_PORT', (other) => `PRACTICE_PORT=${other}`);
    await openPractice(context, plan, ground);
    writeState(dataRoot, Object.assign(state, { practiceUrl: plan.publicUrl }));
    log(`Mode Latihan siap di ${plan.publicUrl}. (The practice space is ready.)`);
  } catch (error) {
    if (life.ending) return;
    console.error(`Mode Latihan tidak terbuka: ${reason(error)} (The practice space did not open.)`);
    writeState(dataRoot, Object.assign(state, { practiceFailure: reason(error) }));
  }
}

/** Ends when the wizard has written its settings. */
async function firstSetup() {
  const handle = startProcess({
    name: 'Penyiapan pertama',
    stage: 'app',
    command: process.execPath,
    args: [join(ROOT, 'apps/standalone/dist/setup.js')],
    cwd: ROOT,
    env: process.env,
    ipc: true,
    logFile: join(dataRoot, 'logs/setup.log'),
    onLine: (line, source) => source === 'stderr' && console.error(line),
    stopSteps: [['SIGTERM', 3000]],
  });
  handle.child.on('message', (message) => {
    if (message?.type !== 'ready') return;
    life.up = true;
    writeState(dataRoot, { pid: process.pid, version, phase: 'setup', url: message.url, since: now() });
    log(`Selaras ${version} menunggu penyiapan pertama di ${message.url}. (Waiting for the first set-up.)`);
  });
  const { code } = await handle.exited;
  if (life.ending || existsSync(join(dataRoot, 'settings.json'))) return;
  throw new Failure(
    `Penyiapan pertama berhenti sendiri (exit ${code}); lihat ${handle.logFile}.`,
    'The first set-up ended by itself; see that log.',
  );
}

function assertNotRoot() {
  if (process.getuid?.() !== 0) return;
  throw new Failure(
    'Selaras tidak berjalan sebagai root; pakai perintah selaras start, yang memakai akun selaras.',
    'Selaras does not run as root; use selaras start, which uses the account selaras.',
    { exitCode: 2 },
  );
}

function settingsMissing() {
  return new Failure(
    'GOVERNMENT_CODE belum diisi; isi di /etc/selaras/selaras.env, atau jalankan tanpa --no-wizard.',
    'GOVERNMENT_CODE is not set; set it in /etc/selaras/selaras.env, or run without --no-wizard.',
    { exitCode: 2 },
  );
}

const now = () => new Date().toISOString();

// What a child writes is for this account alone.
process.umask(0o077);
const version = productVersion(ROOT);
let dataRoot = '';
try {
  dataRoot = productionData();
} catch (error) {
  console.error(error.message);
  process.exit(2);
}
process.env.SETUP_DIR = dataRoot;
const life = new Lifecycle(dataRoot, dataRoot);
life.run(main);
