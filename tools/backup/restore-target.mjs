import { existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { assertDatabaseReachable, dropDatabase, ensureDatabase } from '../infra/database.mjs';
import { Failure } from '../infra/failure.mjs';
import { startServer } from './database.mjs';
import { connect, identifier } from './snapshot.mjs';

/** In a node's directory while a restore fills it: what lies there is nobody's data yet. */
const MARK = 'restore-unfinished';
/** The same in the database; the product refuses to start on it. */
const DATABASE_MARK = 'public.selaras_restore';

const OWN_TABLES = `
  SELECT count(*)::integer AS count FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p') AND n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%'
    AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')`;

/**
 * The empty place a backup is restored into: a directory and a database, both marked until everything in them has been
 * checked. Nothing that held data before is ever touched.
 */
export class RestoreTarget {
  #server;
  /** @type {{ putBack(): Promise<void> } | null} */
  #aside = null;

  constructor(place, server, adminUrl) {
    this.place = place;
    this.#server = server;
    this.adminUrl = adminUrl;
  }

  /**
   * @param {import('./node-home.mjs').NodePlace} place
   * @param {{ replace: boolean, log: (line: string) => void }} options `replace` sets data that are there aside
   * @throws Failure when there are data already; what an interrupted restore has left is cleared away
   */
  static async open(place, { replace, log }) {
    if (replace && place.databaseUrl) throw ownDatabaseKept();
    if (!replace) assertEmptyHome(place.home);
    mkdirSync(dirname(place.home), { recursive: true, mode: 0o755 });
    if (place.databaseUrl) await assertDatabaseReachable(place.databaseUrl);
    const server = place.databaseUrl ? null : await startServer(place, log);
    try {
      const aside = replace ? await setAside(place, server.url, log) : null;
      const adminUrl = place.databaseUrl ?? (await ensureDatabase(server.url, place.database));
      const target = new RestoreTarget(place, server, adminUrl);
      target.#aside = aside;
      await target.#claim();
      return target;
    } catch (error) {
      await server?.close();
      throw error;
    }
  }

  async #claim() {
    const { empty, unfinished } = await this.#ask(async (admin) => {
      const marked = await admin.query('SELECT to_regclass($1) IS NOT NULL AS yes', [DATABASE_MARK]);
      const tables = await admin.query(OWN_TABLES);
      return { unfinished: marked.rows[0].yes, empty: tables.rows[0].count === 0 };
    });
    if (!empty && !unfinished) throw occupiedDatabase(this.place);
    if (unfinished) await this.clear();
    mkdirSync(this.place.home, { recursive: true, mode: 0o700 });
    writeFileSync(join(this.place.home, MARK), '');
  }

  /** Takes away everything a restore has brought; the marks go last. */
  async clear() {
    if (this.#server) {
      await dropDatabase(this.#server.url, this.place.database);
      await ensureDatabase(this.#server.url, this.place.database);
    } else {
      await this.#ask(dropSchemas);
    }
    if (existsSync(join(this.place.home, MARK))) rmSync(this.place.home, { recursive: true, force: true });
  }

  /** After a restore that failed: the place is as it was before it began. */
  async undo() {
    await this.clear();
    await this.#aside?.putBack();
  }

  /** The database is a node's now; the directory's mark has no meaning any more. */
  finish() {
    rmSync(join(this.place.home, MARK), { force: true });
  }

  async close() {
    await this.#server?.close();
  }

  #ask(work) {
    return onServer(this.adminUrl, work);
  }
}

async function dropSchemas(admin) {
  const { rows } = await admin.query(
    `SELECT nspname AS schema FROM pg_namespace WHERE nspname NOT IN ('public', 'information_schema')
       AND nspname NOT LIKE 'pg\\_%'`,
  );
  for (const { schema } of rows) await admin.query(`DROP SCHEMA ${identifier(schema)} CASCADE`);
  await admin.query(`DROP TABLE IF EXISTS public.selaras_node, ${DATABASE_MARK}`);
}

/** Gives the old data another name, on disk and in the database; nothing of them is lost. */
async function setAside(place, serverUrl, log) {
  const suffix = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const [home, database] = [`${place.home}.lama-${suffix}`, `${place.database}_lama_${suffix}`];
  const renamed = { home: existsSync(place.home), database: await hasDatabase(serverUrl, place.database) };
  if (renamed.database) await renameDatabase(serverUrl, place.database, database);
  if (renamed.home) renameSync(place.home, home);
  if (renamed.home || renamed.database) {
    log(`Data lama disisihkan: ${home}, basis data ${database}. (The old data were set aside.)`);
  }
  return {
    async putBack() {
      if (renamed.database) {
        await dropDatabase(serverUrl, place.database);
        await renameDatabase(serverUrl, database, place.database);
      }
      if (renamed.home) renameSync(home, place.home);
    },
  };
}

async function hasDatabase(serverUrl, name) {
  const { rowCount } = await onServer(serverUrl, (server) =>
    server.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]),
  );
  return rowCount > 0;
}

const renameDatabase = (serverUrl, from, to) =>
  onServer(serverUrl, (server) =>
    server.query(`ALTER DATABASE ${identifier(from)} RENAME TO ${identifier(to)}`),
  );

async function onServer(serverUrl, work) {
  const server = await connect(serverUrl);
  try {
    return await work(server);
  } finally {
    await server.end();
  }
}

const ownDatabaseKept = () =>
  new Failure(
    '--replace hanya untuk PostgreSQL tertanam; buat basis data kosong baru, sebutkan di DATABASE_URL, lalu pindahkan direktori data lama.',
    '--replace is for the embedded PostgreSQL; create a new empty database, name it in DATABASE_URL, and move the old data directory away.',
    { exitCode: 2 },
  );

function assertEmptyHome(home) {
  if (!lstatSync(home, { throwIfNoEntry: false })) return;
  const names = readdirSync(home);
  if (names.length === 0 || names.includes(MARK)) return;
  throw new Failure(
    `${home} sudah berisi data; pemulihan hanya ke tempat kosong. Pindahkan dulu direktori itu, pilih tempat lain dengan --data=DIREKTORI, atau sisihkan data lama dengan --replace.`,
    'That directory holds data already; a restore needs an empty place. Move it away first, choose another place with --data=DIRECTORY, or set the old data aside with --replace.',
  );
}

function occupiedDatabase({ databaseUrl, database, postgresDir }) {
  return databaseUrl
    ? new Failure(
        'Basis data di DATABASE_URL sudah berisi tabel; pemulihan hanya ke basis data kosong. Buat basis data baru dan sebutkan di DATABASE_URL.',
        'The database in DATABASE_URL holds tables already; a restore needs an empty one. Create a new database and name it in DATABASE_URL.',
      )
    : new Failure(
        `Basis data ${database} di ${postgresDir} sudah berisi data; pemulihan hanya ke tempat kosong. Pilih tempat lain dengan --data=DIREKTORI.`,
        'The embedded database holds data already; a restore needs an empty place. Choose another place with --data=DIRECTORY.',
      );
}
