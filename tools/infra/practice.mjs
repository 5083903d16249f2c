import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { provisionApp, startApp, startBroker } from './bring-node.mjs';
import { dropDatabase, ensureDatabase } from './database.mjs';
import { Failure, reason } from './failure.mjs';
import { findNatsServer } from './nats-binary.mjs';
import { nodeEnvironment } from './nodes.mjs';
import { isClosing } from './processes.mjs';
import { openWaitingPage } from './waiting-page.mjs';

/**
 * @typedef {object} Ground what stands already when a practice space is opened
 * @property {string} [serverUrl] the embedded database server; absent where the operator has named one
 * @property {Promise<string> | null} natsBinary
 * @property {import('./supervise.mjs').Keeper} [database]
 */

/** What of the practice space outlives a new beginning: what it said. */
const KEPT = 'logs';

/**
 * Opens the practice space, and makes it anew whenever its people ask for it. Whatever befalls it afterwards ends it
 * alone: the nodes beside it never stop because of it.
 * @param {Parameters<typeof import('./bring-up.mjs').bringUp>[0]} context
 * @param {import('./nodes.mjs').NodePlan} plan
 * @param {Ground} ground
 * @returns {Promise<void>} once it answers
 */
export async function openPractice(context, plan, ground) {
  const { log, fresh } = context;
  const { serverUrl } = ground;
  if (!serverUrl) throw needsOwnServer();
  const natsBinary =
    ground.natsBinary ?? findNatsServer({ cacheDir: join(context.root, '.cache/nats'), log });
  /** @type {{ app: import('./supervise.mjs').Keeper, broker: import('./supervise.mjs').Keeper } | null} */
  let running = null;
  let restarting = false;

  const own = {
    ...context,
    onDeath: (failure) => void closeFor(failure),
    onMessage: (_plan, message) => message?.type === 'restart-practice' && void restart(),
  };

  const take = async () => {
    const { app, broker } = running ?? {};
    running = null;
    await app?.stop();
    return broker;
  };

  /** @param {() => Promise<void>} beforeDoor run when only the port is missing */
  const raise = async (beforeDoor) => {
    const [databaseUrl, broker] = await Promise.all([
      ensureDatabase(serverUrl, plan.database),
      startBroker(own, plan, undefined, natsBinary),
    ]);
    const { natsUrl, secretsFile } = broker;
    const env = nodeEnvironment(plan, { databaseUrl, natsUrl, secretsFile });
    const app = await provisionApp(own, plan, env);
    await beforeDoor();
    const needs = [ground.database, broker.keeper].filter(Boolean);
    running = { app: await startApp(own, { plan, env, needs, app }), broker: broker.keeper };
  };

  const wipe = async () => {
    await dropDatabase(serverUrl, plan.database);
    if (!existsSync(plan.dataDir)) return;
    for (const name of readdirSync(plan.dataDir).filter((one) => one !== KEPT)) {
      rmSync(join(plan.dataDir, name), { recursive: true, force: true });
    }
  };

  async function restart() {
    if (restarting || !running) return;
    restarting = true;
    log('Latihan dimulai ulang atas permintaan… (the practice space is made anew)');
    try {
      const broker = await take();
      const page = await openWaitingPage(plan);
      await broker?.stop();
      await wipe();
      await raise(() => page.close());
      log('Mode Latihan siap lagi. (Ready again.)');
    } catch (error) {
      await closeFor(error);
    } finally {
      restarting = false;
    }
  }

  async function closeFor(error) {
    if (isClosing()) return;
    log(`Mode Latihan ditutup, node lain tetap berjalan: ${reason(error)} (The practice space is closed.)`);
    const broker = await take();
    await broker?.stop();
  }

  if (fresh) await wipe();
  await raise(() => Promise.resolve());
}

function needsOwnServer() {
  return new Failure(
    'Mode Latihan memerlukan PostgreSQL tertanam, karena basis datanya dihapus dan dibuat lagi; kosongkan DATABASE_URL, atau matikan Mode Latihan.',
    'A practice space needs the embedded PostgreSQL, for its database is dropped and made again; unset DATABASE_URL or switch practice off.',
    { exitCode: 2 },
  );
}
