import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import QueryStream from 'pg-query-stream';
import { Failure, reason } from '../infra/failure.mjs';

/** What a service's own queue of jobs is called; the service makes it again at its start. */
const REBUILT = /_jobs$/;

const TABLES = `
  SELECT c.relname AS "table", c.relkind = 'p' AS partitioned,
    array_agg(a.attname::text ORDER BY a.attnum) FILTER (WHERE a.attgenerated = '') AS columns
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  WHERE c.relnamespace = $1::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
  GROUP BY c.oid ORDER BY c.relname COLLATE "C"`;

/** A schema with a list of migrations is a service's. */
const SCHEMAS = `
  SELECT n.nspname AS schema, to_regclass(quote_ident(n.nspname) || '.migration') IS NOT NULL AS own
  FROM pg_namespace n
  WHERE n.nspname NOT IN ('public', 'information_schema') AND n.nspname NOT LIKE 'pg\\_%'
    AND EXISTS (SELECT FROM pg_class c WHERE c.relnamespace = n.oid AND c.relkind IN ('r', 'p'))
  ORDER BY n.nspname COLLATE "C"`;

const SESSION = `
  SET idle_in_transaction_session_timeout = 0; SET statement_timeout = 0; SET lock_timeout = '60s';
  SET client_encoding = 'UTF8'; SET TimeZone = 'UTC'; SET DateStyle = 'ISO, YMD'; SET IntervalStyle = 'postgres';
  SET bytea_output = 'hex'; SET extra_float_digits = 1`;

export const identifier = (name) => `"${name.replaceAll('"', '""')}"`;
export const qualified = ({ schema, table, name }) => `${identifier(schema)}.${identifier(table ?? name)}`;

/**
 * The whole database at one instant, while others go on writing. Every schema is read as the role that owns it, all in
 * the same snapshot.
 */
export class Snapshot {
  /** @type {Map<string, pg.Client>} */
  #readers = new Map();

  /**
   * @param {pg.Client} main holds the snapshot
   * @param {string} adminUrl
   * @param {Record<string, { migrator: string }>} passwords
   */
  constructor(main, adminUrl, passwords) {
    this.main = main;
    this.adminUrl = adminUrl;
    this.passwords = passwords;
  }

  /**
   * @param {string} adminUrl
   * @param {Record<string, { migrator: string }>} passwords of the schemas' owners
   */
  static async connect(adminUrl, passwords) {
    return new Snapshot(await connect(adminUrl), adminUrl, passwords);
  }

  /** Whose database it is; null for one that holds no node. @returns {Promise<Omit<import('./format.mjs').BackupHeader['node'], 'kind'> | null>} */
  async node() {
    const { rows } = await this.main.query(`SELECT to_regclass('public.selaras_node') IS NOT NULL AS known`);
    if (!rows[0].known) return null;
    const found = await this.main.query('SELECT to_jsonb(n) AS node FROM public.selaras_node n');
    const node = found.rows[0]?.node;
    return node && { governmentCode: node.government_code, demo: node.demo, version: node.version ?? null };
  }

  /** From here on nothing changes. @returns {Promise<{ at: Date, version: string }>} when, and Postgres' version */
  async begin() {
    await this.main.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const { rows } = await this.main.query(
      `SELECT pg_export_snapshot() AS id, current_setting('server_version') AS version, clock_timestamp() AS at`,
    );
    this.id = rows[0].id;
    return rows[0];
  }

  /** Service schemas, and those left out. @returns {Promise<{ own: string[], leftOut: string[] }>} */
  async schemas() {
    const { rows } = await this.main.query(SCHEMAS);
    const own = rows.filter((row) => row.own).map(({ schema }) => schema);
    const leftOut = rows.filter((row) => !row.own).map(({ schema }) => schema);
    const strangers = leftOut.filter((schema) => !REBUILT.test(schema));
    if (strangers.length === 0) return { own, leftOut };
    throw new Failure(
      `Basis data berisi skema yang bukan milik Selaras (${strangers.join(', ')}), yang tidak ikut dicadangkan; pindahkan ke basis data lain, lalu ulangi.`,
      'The database holds schemas that are not ours and would be left out; move them to another database and try again.',
    );
  }

  /** @param {string} schema */
  async describe(schema) {
    const reader = await this.#reader(schema);
    const tables = await reader.query(TABLES, [identifier(schema)]);
    const sequences = await reader.query(
      'SELECT sequencename AS name FROM pg_sequences WHERE schemaname = $1 ORDER BY 1',
      [schema],
    );
    const migrations = await reader.query(`SELECT name FROM ${identifier(schema)}.migration ORDER BY id`);
    const values = [];
    for (const { name } of sequences.rows) {
      const { rows } = await reader.query(
        `SELECT last_value AS "lastValue", is_called AS "isCalled" FROM ${qualified({ schema, name })}`,
      );
      values.push({ schema, name, ...rows[0] });
    }
    return {
      tables: tables.rows.map((row) => ({ schema, ...row })),
      sequences: values,
      migrations: migrations.rows.map(({ name }) => name),
    };
  }

  /**
   * A table's rows as COPY writes them as text.
   * @param {import('./format.mjs').TableContents & { partitioned?: boolean }} table
   * @returns {Promise<import('node:stream').Readable & { rowCount: number }>}
   */
  async copy(table) {
    const columns = table.columns.map(identifier).join(', ');
    const source = table.partitioned
      ? `(SELECT ${columns} FROM ${qualified(table)})`
      : `${qualified(table)} (${columns})`;
    return (await this.#reader(table.schema)).query(copyTo(`COPY ${source} TO STDOUT`));
  }

  /** @param {string} schema @param {string} sql @param {unknown[]} [values] */
  async query(schema, sql, values) {
    return (await (await this.#reader(schema)).query(sql, values)).rows;
  }

  /**
   * Rows one by one, a few at a time in memory.
   * @param {string} schema @param {string} sql
   * @returns {AsyncGenerator<any>}
   */
  async *rows(schema, sql) {
    const reader = await this.#reader(schema);
    yield* reader.query(new QueryStream(sql, [], { batchSize: 200 }));
  }

  async #reader(schema) {
    const known = this.#readers.get(schema);
    if (known) return known;
    const reader = await connect(this.#ownerUrl(schema));
    this.#readers.set(schema, reader);
    await reader.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await reader.query(`SET TRANSACTION SNAPSHOT '${this.id}'`);
    return reader;
  }

  #ownerUrl(schema) {
    const password = this.passwords[schema]?.migrator;
    if (!password) {
      throw new Failure(
        `Kata sandi pemilik skema ${schema} tidak ada di berkas rahasia; jalankan npm start sekali dengan rilis ini, lalu ulangi.`,
        `The password of the owner of schema ${schema} is missing; start this release once and try again.`,
      );
    }
    return ownerUrl(this.adminUrl, schema, password);
  }

  async close() {
    for (const client of [...this.#readers.values(), this.main]) await client.end().catch(() => {});
  }
}

/** Roles carry the name of their database: two nodes may share a server. */
export function ownerUrl(adminUrl, schema, password) {
  const url = new URL(adminUrl);
  url.username = `${url.pathname.slice(1)}_${schema}_migrator`;
  url.password = encodeURIComponent(password);
  return url.href;
}

/** @param {string} connectionString */
export async function connect(connectionString) {
  const client = new pg.Client({ connectionString, application_name: 'selaras backup' });
  // A server that goes away is noticed by the query that runs.
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query(SESSION);
    return client;
  } catch (error) {
    await client.end().catch(() => {});
    const who = new URL(connectionString).username;
    throw new Failure(
      `Basis data menolak ${who} (${reason(error)}); jalankan npm start sekali agar kata sandi perannya sama lagi, lalu ulangi.`,
      'The database refuses that role; start the node once so that its passwords agree again, and try again.',
    );
  }
}
