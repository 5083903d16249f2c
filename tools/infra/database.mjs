import { Failure, reason } from './failure.mjs';

/**
 * @param {string} serverUrl superuser's address of any database on the server
 * @param {string} name
 * @returns {Promise<string>} the address of the database, which exists now
 */
export async function ensureDatabase(serverUrl, name) {
  await withClient(serverUrl, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  });
  return databaseUrl(serverUrl, name);
}

/** @param {string} serverUrl @param {string} name */
export async function dropDatabase(serverUrl, name) {
  await withClient(serverUrl, (client) =>
    client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`),
  );
}

/** @param {string} serverUrl @param {string} name */
export function databaseUrl(serverUrl, name) {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** For an address given by the operator: said in one sentence and at once, not by a service later. */
export async function assertDatabaseReachable(url) {
  const shown = withoutPassword(url, 'DATABASE_URL');
  let version;
  try {
    version = await withClient(
      url,
      async (client) => (await client.query('SHOW server_version_num')).rows[0],
    );
  } catch (error) {
    throw new Failure(
      `Basis data di DATABASE_URL (${shown}) tidak dapat dihubungi: ${reason(error)}; perbaiki alamatnya, atau kosongkan DATABASE_URL untuk memakai yang tertanam.`,
      `The database in DATABASE_URL cannot be reached; correct the address, or unset it to use the embedded one.`,
    );
  }
  const major = Math.floor(Number(version.server_version_num) / 10_000);
  if (major < 15) {
    throw new Failure(
      `Basis data di DATABASE_URL adalah PostgreSQL ${major}; Selaras memerlukan versi 15 atau lebih baru.`,
      `The database in DATABASE_URL is PostgreSQL ${major}; Selaras needs version 15 or newer.`,
    );
  }
}

/** @param {string} url @param {string} variable @returns {string} fit to be printed */
export function withoutPassword(url, variable) {
  try {
    const parsed = new URL(url);
    parsed.password = '';
    return parsed.href;
  } catch {
    throw new Failure(
      `Nilai ${variable} bukan alamat; tulis seperti protokol://pengguna:sandi@host:port/nama.`,
      `${variable} is not an address; write it like protocol://user:password@host:port/name.`,
    );
  }
}

async function withClient(connectionString, work) {
  // Loaded late: the starter begins on a clone without node_modules.
  const { default: pg } = await import('pg');
  const client = new pg.Client({
    connectionString,
    connectionTimeoutMillis: 10_000,
    application_name: 'starter',
  });
  // A server that goes away is noticed by the query or by the supervisor, not by an uncaught event.
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}
