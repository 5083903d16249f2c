import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { databaseUrl } from '../infra/database.mjs';
import { startPostgres } from '../infra/postgres.mjs';
import { productionPlan } from '../infra/production.mjs';
import { runningServer } from '../backup/node-home.mjs';

/**
 * Prints every migration that the database has run, one a line: the installer compares two of these lists to know
 * whether an upgrade that failed has already changed the database. Prints nothing where there is no database yet.
 */
export async function migrations({ dataRoot }) {
  for (const line of await migrationList(dataRoot)) console.log(line);
}

async function migrationList(dataRoot) {
  if (process.env.DATABASE_URL) return listOf(process.env.DATABASE_URL);
  const dataDir = join(dataRoot, 'postgres');
  if (!existsSync(join(dataDir, 'PG_VERSION'))) return [];
  const { database } = productionPlan(dataRoot);
  const running = runningServer(dataDir);
  if (running) return listOf(databaseUrl(running, database));
  const server = await startPostgres({ dataDir, logFile: join(dataRoot, 'logs/postgres.log') });
  try {
    return await listOf(databaseUrl(server.url, database));
  } finally {
    await server.stop();
  }
}

async function listOf(connectionString) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const tables = await client.query(
      `SELECT schemaname FROM pg_tables WHERE tablename = 'migration' ORDER BY schemaname`,
    );
    const lists = [];
    for (const { schemaname } of tables.rows) {
      const { rows } = await client.query(
        `SELECT name FROM ${client.escapeIdentifier(schemaname)}.migration ORDER BY "timestamp", name`,
      );
      lists.push(...rows.map(({ name }) => `${schemaname} ${name}`));
    }
    return lists;
  } finally {
    await client.end();
  }
}
