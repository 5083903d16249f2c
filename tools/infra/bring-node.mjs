import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { startNats } from './nats.mjs';
import { practiceSurroundings } from './nodes.mjs';
import { describeExit, runTask, settlesWithin, startProcess } from './processes.mjs';
import { ensureSecrets } from './secrets.mjs';
import { keepRunning } from './supervise.mjs';

const READY_TIMEOUT_MS = 60_000;

/** The broker of one node, or the one the operator has named. */
export async function startBroker({ root, log, onDeath }, plan, natsUrl, natsBinary) {
  const { file: secretsFile } = ensureSecrets(plan.dataDir);
  if (natsUrl) return { natsUrl, secretsFile, keeper: null };
  const [binary, users] = await Promise.all([natsBinary, natsUsers(root, plan, secretsFile)]);
  const start = (port) =>
    startNats({
      binary,
      dir: join(plan.dataDir, 'nats'),
      logFile: join(plan.dataDir, 'logs/nats.log'),
      name: `selaras-${plan.kind}`,
      users,
      port,
      stopTimeoutMs: 1000,
      again: port !== undefined,
      log,
    });
  const server = await start();
  const restart = async () => (await start(server.port)).process;
  const keeper = keepRunning(server.process, { restart, log, onGiveUp: onDeath });
  return { natsUrl: server.url, secretsFile, keeper };
}

async function natsUsers(root, plan, secretsFile) {
  const logFile = join(plan.dataDir, 'logs/starter.log');
  const { code, stdout, stderr } = await runTask({
    name: 'nats-users',
    command: process.execPath,
    args: [join(root, 'tools/infra/nats-users.mjs'), secretsFile],
    cwd: root,
    env: { ...compileCache(root), ...process.env },
  });
  if (code === 0) return JSON.parse(stdout);
  mkdirSync(join(plan.dataDir, 'logs'), { recursive: true });
  writeFileSync(logFile, `${stderr}\n`, { flag: 'a' });
  throw new Failure(
    `Daftar pengguna NATS tidak terbaca dari hasil pembangunan; lihat ${logFile}, lalu bangun ulang: npm run build.`,
    `The NATS users could not be read from the build; see that log, then build again: npm run build.`,
  );
}

/**
 * The node's process, once it has brought database and broker to this release; it then waits to be started. That may
 * take as long as its migrations do.
 */
export async function provisionApp(context, plan, env) {
  const { root, onMessage, onError } = context;
  const logFile = join(plan.dataDir, 'logs/app.log');
  const complaints = [];
  const handle = startProcess({
    name: plan.label,
    stage: 'app',
    ...productProgram(root, 'apps/standalone/dist/main.js', env, surroundingsOf(plan)),
    ipc: true,
    logFile,
    // Draining, then brokers and database, must fit into five seconds together.
    stopSteps: [['SIGTERM', 3000]],
    onLine(line, source) {
      if (source === 'stderr' && complaints.push(line) > 50) complaints.shift();
      const message = errorMessage(line);
      if (message) onError(plan.kind, message);
    },
  });
  const app = {
    handle,
    complaints,
    provisioned: arrival(handle, 'provisioned'),
    ready: arrival(handle, 'ready'),
  };
  handle.child.on('message', (message) => onMessage(plan, message));
  await Promise.race([app.provisioned, handle.exited]);
  throwIfEnded(plan, app);
  return app;
}

/** @returns {Promise<import('./supervise.mjs').Keeper>} once it answers */
export async function startApp(context, { plan, env, needs, app }) {
  await untilReady(plan, app);
  const restart = async () => {
    const next = await provisionApp(context, plan, env);
    await untilReady(plan, next);
    return next.handle;
  };
  return keepRunning(app.handle, { restart, needs, log: context.log, onGiveUp: context.onDeath });
}

async function untilReady(plan, app) {
  const { handle, ready } = app;
  // Its process may have ended while it waited for the others; what it said on the way out tells why.
  if (handle.child.connected) handle.child.send({ type: 'start' }, () => {});
  const settled = await settlesWithin(Promise.race([ready, handle.exited]), READY_TIMEOUT_MS);
  throwIfEnded(plan, app);
  if (settled) return;
  await handle.stop();
  throw appFailure(plan, `> ${READY_TIMEOUT_MS / 1000} s`, handle.logFile);
}

function arrival({ child }, type) {
  return new Promise((resolve) => {
    child.on('message', (message) => message?.type === type && resolve(true));
  });
}

function throwIfEnded(plan, { handle, complaints }) {
  if (!handle.exit) return;
  const sentence = lastSentence(complaints);
  if (sentence) throw new Failure(sentence, undefined, { exitCode: handle.exit.code || 1 });
  throw appFailure(plan, describeExit(handle), handle.logFile);
}

/** Compiled code is kept between starts, and only our own sources are mapped: together half of the loading time. */
export function productProgram(root, script, env, surroundings = process.env) {
  return {
    command: process.execPath,
    args: ['--import', new URL('./source-maps.mjs', import.meta.url).href, join(root, script)],
    cwd: root,
    env: { ...compileCache(root), ...surroundings, ...env },
  };
}

const surroundingsOf = (plan) => (plan.practice ? practiceSurroundings(process.env) : process.env);

const compileCache = (root) => ({ NODE_COMPILE_CACHE: join(root, '.cache/v8') });

function appFailure(plan, why, logFile) {
  return new Failure(
    `Node ${plan.label} tidak dapat dimulai (${why}); lihat ${logFile}.`,
    `The node could not be started; see that log.`,
  );
}

/** The product says its own faults the way the starter does: Indonesian, then English in parentheses. */
export function lastSentence(lines) {
  return lines.findLast((line) => /^\S.*\(.+\)\s*$/.test(line))?.trim();
}

/** The services log JSON lines; 50 is pino's "error". */
function errorMessage(line) {
  if (!line.startsWith('{')) return null;
  try {
    const { level, msg, err } = JSON.parse(line);
    return level >= 50 ? (msg ?? err?.message ?? line) : null;
  } catch {
    return null;
  }
}
