import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assertDatabaseReachable, dropDatabase, ensureDatabase, withoutPassword } from './database.mjs';
import { Failure, reason } from './failure.mjs';
import { findNatsServer } from './nats-binary.mjs';
import { assertNatsIdle, greeting, startNats } from './nats.mjs';
import { SHARED_STEPS, sharedEnvironment, nodeEnvironment } from './nodes.mjs';
import { removePostgresData, startPostgres } from './postgres.mjs';
import { connectError } from './ports.mjs';
import { describeExit, runTask, settlesWithin, startProcess } from './processes.mjs';
import { ensureSecrets } from './secrets.mjs';
import { keepRunning } from './supervise.mjs';

const READY_TIMEOUT_MS = 60_000;

/**
 * Brings all nodes up. Whatever was started is in the supervisor's hands from its first moment, so a fault here
 * needs no cleaning up of its own.
 * @param {object} context
 * @param {string} context.root
 * @param {string} context.dataRoot
 * @param {import('./nodes.mjs').NodePlan[]} context.plans
 * @param {boolean} context.fresh
 * @param {(line: string) => void} context.log
 * @param {(plan: import('./nodes.mjs').NodePlan, message: any) => void} context.onMessage
 * @param {(sentence: Failure) => void} context.onDeath something that should run ends whenever it is started again
 * @param {(prefix: string, line: string) => void} context.onError an error that a child logged
 */
export async function bringUp(context) {
  const { root, dataRoot, plans, fresh, log } = context;
  const external = { database: process.env.DATABASE_URL, nats: process.env.NATS_URL };
  assertExternal(external, plans, fresh);
  mkdirSync(dataRoot, { recursive: true, mode: 0o755 });
  if (fresh) wipe(dataRoot, plans, external);

  const natsBinary = external.nats ? null : findNatsServer({ cacheDir: join(root, '.cache/nats'), log });
  // Awaited by each node below; a fault before that must not count as unhandled.
  natsBinary?.catch(() => {});
  if (external.nats) await assertNatsReachable(external.nats);
  const database = external.database ? null : await startDatabase(context);
  const serverUrl = database?.url;
  if (external.database) await assertDatabaseReachable(external.database);
  if (fresh && serverUrl) await Promise.all(plans.map((plan) => dropDatabase(serverUrl, plan.database)));

  const nodes = await Promise.all(
    plans.map(async (plan) => {
      const [databaseUrl, broker] = await Promise.all([
        external.database ?? ensureDatabase(serverUrl, plan.database),
        startBroker(context, plan, external.nats, natsBinary),
      ]);
      const { natsUrl, secretsFile } = broker;
      const env = nodeEnvironment(plan, { databaseUrl, natsUrl, secretsFile });
      const needs = [database?.keeper, broker.keeper].filter(Boolean);
      return { plan, env, needs, app: await provisionApp(context, plan, env) };
    }),
  );
  await sharedSteps(context, nodes);
  await Promise.all(nodes.map((node) => startApp(context, node)));
}

function assertExternal({ database, nats }, plans, fresh) {
  const name = database ? 'DATABASE_URL' : 'NATS_URL';
  if ((database || nats) && plans.length > 1) {
    throw new Failure(
      `${name} hanya untuk satu node; tambahkan --only=regency atau --only=province.`,
      `${name} serves one node; add --only=regency or --only=province.`,
      { exitCode: 2 },
    );
  }
  if (database && fresh) {
    throw new Failure(
      '--fresh tidak menghapus basis data di DATABASE_URL; kosongkan sendiri basis data itu, lalu jalankan tanpa --fresh.',
      '--fresh does not wipe the database in DATABASE_URL; empty it yourself and run without --fresh.',
      { exitCode: 2 },
    );
  }
}

function wipe(dataRoot, plans, external) {
  for (const plan of plans) assertNatsIdle(join(plan.dataDir, 'nats'));
  // With all nodes gone nobody needs the server's own files either, and one of another version goes with them.
  if (plans.length === 2 && !external.database) removePostgresData(join(dataRoot, 'postgres'));
  for (const plan of plans) rmSync(plan.dataDir, { recursive: true, force: true });
  for (const { doneFile } of SHARED_STEPS) rmSync(join(dataRoot, doneFile), { force: true });
}

async function startDatabase({ dataRoot, log, onDeath }) {
  const start = (port) =>
    startPostgres({
      dataDir: join(dataRoot, 'postgres'),
      logFile: join(dataRoot, 'logs/postgres.log'),
      port,
      log,
    });
  const server = await start();
  // The same port again: everybody knows the address already.
  const restart = async () => (await start(server.port)).process;
  return { url: server.url, keeper: keepRunning(server.process, { restart, log, onGiveUp: onDeath }) };
}

async function startBroker({ root, log, onDeath }, plan, natsUrl, natsBinary) {
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

/** A one-shot program of the product. Its last line on stderr is already the sentence for the person. */
async function runStep({ root }, { name, script, env, logFile }) {
  const { code, stderr } = await runTask({
    name,
    ...productProgram(root, script, env),
    logFile,
  });
  if (code === 0) return;
  const sentence = lastSentence(stderr.split('\n'));
  if (sentence) throw new Failure(sentence, undefined, { exitCode: code ?? 1 });
  throw new Failure(
    `Langkah ${name} gagal; lihat ${logFile}, atau mulai dari kosong: npm start -- --fresh.`,
    `The step ${name} failed; see that log, or begin anew: npm start -- --fresh.`,
  );
}

/** The product says its own faults the way the starter does: Indonesian, then English in parentheses. */
function lastSentence(lines) {
  return lines.findLast((line) => /^\S.*\(.+\)\s*$/.test(line))?.trim();
}

/**
 * The node's process, once it has brought database and broker to this release; it then waits to be started. That may
 * take as long as its migrations do.
 */
async function provisionApp(context, plan, env) {
  const { root, onMessage, onError } = context;
  const logFile = join(plan.dataDir, 'logs/app.log');
  const complaints = [];
  const handle = startProcess({
    name: plan.label,
    stage: 'app',
    ...productProgram(root, 'apps/standalone/dist/main.js', env),
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

async function startApp(context, { plan, env, needs, app }) {
  await untilReady(plan, app);
  const restart = async () => {
    const next = await provisionApp(context, plan, env);
    await untilReady(plan, next);
    return next.handle;
  };
  keepRunning(app.handle, { restart, needs, log: context.log, onGiveUp: context.onDeath });
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
function productProgram(root, script, env) {
  return {
    command: process.execPath,
    args: ['--import', new URL('./source-maps.mjs', import.meta.url).href, join(root, script)],
    cwd: root,
    env: { ...compileCache(root), ...process.env, ...env },
  };
}

const compileCache = (root) => ({ NODE_COMPILE_CACHE: join(root, '.cache/v8') });

function appFailure(plan, why, logFile) {
  return new Failure(
    `Node ${plan.label} tidak dapat dimulai (${why}); lihat ${logFile}.`,
    `The node could not be started; see that log.`,
  );
}

async function sharedSteps(context, nodes) {
  const plans = nodes.map((node) => node.plan);
  for (const { name, script, doneFile, applies } of SHARED_STEPS) {
    const done = join(context.dataRoot, doneFile);
    if (!applies(plans) || existsSync(done)) continue;
    const logFile = join(context.dataRoot, `logs/${name}.log`);
    await runStep(context, { name, script, env: sharedEnvironment(nodes), logFile });
    writeFileSync(done, '');
  }
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

async function assertNatsReachable(url) {
  const shown = withoutPassword(url, 'NATS_URL');
  const { hostname, port } = new URL(url);
  const refused = await connectError(hostname, Number(port || 4222));
  if (!refused && (await greeting(Number(port || 4222), hostname))?.startsWith('INFO ')) return;
  const why = refused ? reason(refused) : 'bukan NATS';
  throw new Failure(
    `Broker di NATS_URL (${shown}) tidak menjawab sebagai NATS: ${why}; perbaiki alamatnya, atau kosongkan NATS_URL untuk memakai yang tertanam.`,
    `The broker in NATS_URL does not answer as NATS; correct the address, or unset it to use the embedded one.`,
  );
}
