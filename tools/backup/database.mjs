import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { assertDatabaseReachable } from '../infra/database.mjs';
import { Failure } from '../infra/failure.mjs';
import { acquireLock } from '../infra/lock.mjs';
import { startPostgres } from '../infra/postgres.mjs';
import { nodeDatabaseUrl, runningServer } from './node-home.mjs';

/**
 * Makes the node's database answer: the operator's, the embedded one of a running node, or the embedded one started
 * for this moment, with the starter kept away meanwhile.
 * @param {import('./node-home.mjs').NodePlace} place
 * @param {(line: string) => void} log
 * @returns {Promise<{ url: string, close(): Promise<void> }>} `url` of the role that may create roles and schemas
 */
export async function openDatabase(place, log) {
  if (place.databaseUrl) {
    await assertDatabaseReachable(place.databaseUrl);
    return { url: place.databaseUrl, close: async () => {} };
  }
  const running = runningServer(place.postgresDir);
  if (running) return { url: nodeDatabaseUrl(running, place), close: async () => {} };
  if (!existsSync(place.postgresDir)) {
    throw new Failure(
      `Basis data node tidak ada di ${place.postgresDir}; sebutkan direktori data dengan --data=DIREKTORI, atau DATABASE_URL.`,
      'The database of the node is not there; name the data directory with --data, or set DATABASE_URL.',
    );
  }
  const server = await startServer(place, log);
  return { url: nodeDatabaseUrl(server.url, place), close: server.close };
}

/**
 * The embedded server on the node's data directory, made when missing. Nobody else may use that directory.
 * @param {import('./node-home.mjs').NodePlace} place
 * @param {(line: string) => void} log
 */
export async function startServer(place, log) {
  const lock = acquireLock(place.lockFile, `Direktori data ${place.home}`);
  try {
    const logFile = join(dirname(place.postgresDir), 'logs/postgres.log');
    const server = await startPostgres({ dataDir: place.postgresDir, logFile, log });
    return {
      url: server.url,
      async close() {
        await server.stop();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}
