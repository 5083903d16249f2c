import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { from as copyFrom } from 'pg-copy-streams';
import { Failure } from '../infra/failure.mjs';
import { connect, identifier, ownerUrl, qualified } from './snapshot.mjs';

const FOREIGN_KEYS = `
  SELECT conrelid::regclass::text AS table, quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition
  FROM pg_constraint WHERE contype = 'f' AND connamespace = $1::regnamespace AND conparentid = 0`;

const TABLES = `
  SELECT c.oid::regclass::text AS name, c.relname AS table FROM pg_class c
  WHERE c.relnamespace = $1::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition`;

/**
 * Fills one schema, as the role that owns it. The rows may come in any order of tables: references between them are
 * taken away before the first row and put back, and thereby checked, after the last; triggers are silent meanwhile.
 */
export class SchemaLoader {
  constructor(client, schema, foreignKeys, tables) {
    this.client = client;
    this.schema = schema;
    this.foreignKeys = foreignKeys;
    this.tables = tables;
  }

  /**
   * @param {string} adminUrl @param {string} schema
   * @param {Record<string, { migrator: string }>} passwords
   */
  static async open(adminUrl, schema, passwords) {
    const client = await connect(ownerUrl(adminUrl, schema, passwords[schema]?.migrator ?? ''));
    await client.query(`SET search_path = ${identifier(schema)}, public`);
    const own = [identifier(schema)];
    const { rows: foreignKeys } = await client.query(FOREIGN_KEYS, own);
    const { rows: tables } = await client.query(TABLES, own);
    for (const { table, name } of foreignKeys) {
      await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
    }
    for (const { name } of tables) await client.query(`ALTER TABLE ${name} DISABLE TRIGGER USER`);
    // What migrations have put there is in the backup as well.
    if (tables.length) await client.query(`TRUNCATE ${tables.map(({ name }) => name).join(', ')}`);
    return new SchemaLoader(client, schema, foreignKeys, tables);
  }

  /**
   * Rows of a table; parts of one table that follow each other are one statement.
   * @param {import('./format.mjs').TableContents} table
   * @param {AsyncIterable<Buffer>} bytes
   */
  async load(table, bytes) {
    if (!this.tables.some((one) => one.table === table.table)) {
      throw new Failure(
        `Cadangan berisi tabel ${table.schema}.${table.table} yang tidak dibuat oleh migrasinya; laporkan ini sebagai cacat.`,
        'The backup holds a table that its migrations do not make; report this as a defect.',
      );
    }
    const columns = table.columns.map(identifier).join(', ');
    const sink = this.client.query(copyFrom(`COPY ${qualified(table)} (${columns}) FROM STDIN`));
    await pipeline(Readable.from(bytes, { objectMode: false }), sink);
    return sink.rowCount;
  }

  /** @param {import('./format.mjs').SequenceValue[]} sequences */
  async finish(sequences) {
    for (const { name, lastValue, isCalled } of sequences) {
      await this.client.query('SELECT setval($1::regclass, $2::bigint, $3)', [
        `${identifier(this.schema)}.${identifier(name)}`,
        lastValue,
        isCalled,
      ]);
    }
    for (const { name } of this.tables) await this.client.query(`ALTER TABLE ${name} ENABLE TRIGGER USER`);
    for (const { table, name, definition } of this.foreignKeys) {
      await this.client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`);
    }
    const names = this.tables.map(({ name }) => name);
    if (names.length) await this.client.query(`ANALYZE ${names.join(', ')}`);
  }

  async close() {
    await this.client.end().catch(() => {});
  }
}
