import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lastSentence, productProgram, provisionApp, startApp, startBroker } from './bring-node.mjs';
import { assertDatabaseReachable, dropDatabase, ensureDatabase, withoutPassword } from './database.mjs';
import { Failure, reason } from './failure.mjs';
import { findNatsServer } from './nats-binary.mjs';
import { assertNatsIdle, greeting } from './nats.mjs';
import { PRACTICE_HOME, SHARED_STEPS, sharedEnvironment, nodeEnvironment } from './nodes.mjs';
import { removePostgresData, startPostgres } from './postgres.mjs';
import { connectError } from './ports.mjs';
import { runTask } from './processes.mjs';
import { keepRunning } from './supervise.mjs';

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
 * @returns {Promise<import('./practice.mjs').Ground>} what a practice space beside them stands on
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
  return { serverUrl, natsBinary, database: database?.keeper };
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
  if (plans.length === 2 && !external.database) {
    // A practice space has its database on the same server.
    assertNatsIdle(join(dataRoot, PRACTICE_HOME, 'nats'));
    removePostgresData(join(dataRoot, 'postgres'));
    rmSync(join(dataRoot, PRACTICE_HOME), { recursive: true, force: true });
  }
  for (const plan of plans) rmSync(plan.dataDir, { recursive: true, force: true });
  if (plans.length === 0) return;
  for (const { doneFile } of SHARED_STEPS) rmSync(join(dataRoot, doneFile), { force: true });
}

async function startDatabase({ dataRoot, log, onDeath }) {
  const start = (port) =>
    startPostgres({
      dataDir: join(dataRoot, 'postgres'),
      logFile: join(dataRoot, 'logs/postgres.log'),
      port,
      again: port !== undefined,
      log,
    });
  const server = await start();
  // The same port again: everybody knows the address already.
  const restart = async () => (await start(server.port)).process;
  return { url: server.url, keeper: keepRunning(server.process, { restart, log, onGiveUp: onDeath }) };
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
