import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../../tools/infra/postgres.mjs';

/** One throw-away Postgres for a whole test run; every test node gets a database of its own in it. */
export default async function startTestPostgres() {
  if (process.env.TEST_POSTGRES_URL) return;
  const home = mkdtempSync(join(tmpdir(), 'selaras-test-'));
  const postgres = await startPostgres({ dataDir: join(home, 'postgres'), fsync: false });
  process.env.TEST_POSTGRES_URL = postgres.url;
  globalThis.stopTestPostgres = async () => {
    await postgres.stop({ immediate: true });
  };
}
