import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bringUp } from './infra/bring-up.mjs';
import { ensureBuilt } from './infra/build.mjs';
import { Failure, reason } from './infra/failure.mjs';
import {
  assertNodeVersion,
  ensureInstalled,
  productNode,
  rerun,
  runsOn,
  stopWithNpm,
} from './infra/install.mjs';
import { acquireLock } from './infra/lock.mjs';
import { planNodes } from './infra/nodes.mjs';
import { HELP, parseOptions } from './infra/options.mjs';
import { assertPortFree } from './infra/ports.mjs';
import { killAll, stopAll } from './infra/processes.mjs';
import { readyText } from './infra/report.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DATA_ROOT = process.env.SELARAS_DATA ? resolve(process.env.SELARAS_DATA) : join(ROOT, '.data');
/** npm hands Ctrl-C on to us although the terminal has sent it already: both are one key press. */
const SAME_KEY_PRESS_MS = 700;

const began = Date.now();
const state = { up: false, ending: /** @type {Promise<void> | null} */ (null), interruptedAt: 0, lock: null };
const log = (line) => console.log(line);

async function main() {
  assertNodeVersion();
  const options = parseOptions(process.argv.slice(2));
  if (options.help) return log(HELP);

  const plans = planNodes(options, DATA_ROOT);
  state.lock = acquireLock(join(DATA_ROOT, 'starter.lock'), `Direktori data ${DATA_ROOT}`);
  for (const plan of plans) {
    await assertPortFree(plan.httpPort, plan.kind === 'province' ? '--province-port' : '--port');
  }
  await ensureInstalled(ROOT, log);
  const node = productNode(ROOT);
  if (!runsOn(node)) {
    state.lock.release();
    process.exitCode = await rerun(node, process.argv.slice(1));
    return;
  }
  await ensureBuilt(ROOT, log);

  const accounts = [];
  const links = [];
  await bringUp({
    root: ROOT,
    dataRoot: DATA_ROOT,
    plans,
    fresh: options.fresh,
    log,
    onDeath: fail,
    onError: (prefix, line) => console.error(`[${prefix}] ${line}`),
    onMessage(plan, message) {
      if (message?.type === 'demo-accounts') accounts.push({ plan, accounts: message.accounts });
      if (message?.type === 'first-administrator') links.push({ plan, link: message.link });
    },
  });
  if (state.ending) return;
  state.up = true;
  log(readyText({ plans, accounts, links, seconds: (Date.now() - began) / 1000 }));
}

/** @param {number} exitCode */
function end(exitCode) {
  state.ending ??= stopAll()
    .catch((error) => console.error(asFailure(error).message))
    .then(() => {
      state.lock?.release();
      process.exit(exitCode);
    });
  return state.ending;
}

/** @param {unknown} error */
function fail(error) {
  // While stopping, everything that was under way fails too; only the first reason is news.
  if (state.ending) return;
  const failure = asFailure(error);
  console.error(failure.message);
  end(failure.exitCode);
}

function interrupted() {
  if (state.ending) {
    if (Date.now() - state.interruptedAt < SAME_KEY_PRESS_MS) return;
    killAll();
    state.lock?.release();
    process.exit(130);
  }
  state.interruptedAt = Date.now();
  log('\nMenghentikan… (stopping)');
  end(state.up ? 0 : 130);
}

/** Everything becomes one sentence; what nobody foresaw leaves its stack in a file. */
function asFailure(error) {
  if (error instanceof Failure) return error;
  const place = error?.path ? ` ${error.path}` : '';
  if (['EACCES', 'EPERM', 'EROFS'].includes(error?.code)) {
    return new Failure(
      `Tidak boleh menulis${place}; jalankan sebagai pemilik ${ROOT}, atau perbaiki pemiliknya dengan chown -R.`,
      'Writing there is not permitted; run this as the owner of the checkout, or correct the owner with chown -R.',
    );
  }
  if (error?.code === 'ENOSPC') {
    return new Failure(
      `Disk penuh${place}; kosongkan ruang lalu ulangi.`,
      'The disk is full; free some space and try again.',
    );
  }
  const file = join(DATA_ROOT, 'logs/starter.log');
  try {
    mkdirSync(join(DATA_ROOT, 'logs'), { recursive: true });
    writeFileSync(file, `${new Date().toISOString()} ${error?.stack ?? error}\n`, { flag: 'a' });
  } catch {
    console.error(error);
  }
  return new Failure(
    `Kesalahan tak terduga: ${reason(error)}; rinciannya di ${file}.`,
    'An unexpected error; its details are in that file.',
  );
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, interrupted);
// Set only when we run under another starter: it was killed, and we go with it.
process.on('disconnect', interrupted);
process.channel?.unref();
stopWithNpm();
for (const event of ['uncaughtException', 'unhandledRejection']) {
  process.on(event, (error) => {
    console.error(asFailure(error).message);
    killAll();
    state.lock?.release();
    process.exit(1);
  });
}
// A closed terminal must not stop us from stopping.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

main().catch(fail);
