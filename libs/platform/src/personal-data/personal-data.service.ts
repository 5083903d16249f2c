import {
  DATA_OFFICERS,
  inventoryOf,
  personalTables,
  type ExportPersonalData,
  type PersonalDataPage,
  type PersonalRecord,
  type PersonalTable,
} from '@selaras/contracts';
import type { DataSource } from 'typeorm';
import { holdsRole } from '../access/access.js';
import { sourceOf } from '../audit/audit-record.js';
import type { RequestContext } from '../bus/context.js';
import type { Transactions } from '../database/transactions.js';
import { decodeCursor, encodeCursor } from '../pages/cursor.js';
import { Problem } from '../problems/problem.js';
import { withoutOthers } from './without-others.js';

const ROWS = 200;
/** A message carries 512 kB; audit entries may be long. */
const PAGE_BYTES = 300_000;

interface Row {
  key: string[];
  record: Record<string, unknown>;
}

export interface PersonalDataParts {
  service: string;
  database: DataSource;
  transactions: Transactions;
}

/** What a service keeps of one person, driven by the inventory: a table added there is in the copy from then on. */
export class PersonalDataService {
  private readonly tables: [string, PersonalTable][];

  constructor(private readonly parts: PersonalDataParts) {
    this.tables = personalTables(inventoryOf(parts.service)).filter(([, { subject }]) => subject !== null);
  }

  /**
   * A page over the tables, one after the other; the first one puts on record that the data were gathered. A page of a
   * table costs an index scan over the person's rows in it.
   * @throws Problem `common.forbidden` for another person's data, `common.invalid-cursor`
   */
  async export(body: ExportPersonalData, context: RequestContext): Promise<PersonalDataPage> {
    const { signedIn: caller } = context;
    const own = caller.kind === 'person' && caller.id === body.personId;
    if (!own && !holdsRole(caller, ...DATA_OFFICERS)) throw new Problem('common.forbidden');
    const place = placeOf(body.cursor, this.tables);
    if (!place) await this.putOnRecord(body, context);
    return this.page(body.personId, place ?? { table: 0, key: [] }, body.limit ?? ROWS);
  }

  private async page(personId: string, from: Place, limit: number): Promise<PersonalDataPage> {
    const items: PersonalRecord[] = [];
    let bytes = 0;
    let { key } = from;
    for (let table = from.table; table < this.tables.length; table += 1, key = []) {
      const [name, entry] = this.tables[table] as [string, PersonalTable];
      const rows = await this.rows(name, entry, personId, key, limit - items.length + 1);
      for (const [index, row] of rows.entries()) {
        const values = name === 'audit_entry' ? withoutOthers(row.record, personId) : row.record;
        bytes += JSON.stringify(values).length;
        if (items.length === limit || (items.length > 0 && bytes > PAGE_BYTES)) {
          const last = index > 0 ? (rows[index - 1]?.key ?? []) : key;
          return { items, nextCursor: encodeCursor([table, last.join(SEPARATOR)]) };
        }
        items.push({ table: name, values });
      }
    }
    return { items, nextCursor: null };
  }

  /** Names of tables and columns come from the inventory alone. */
  private rows(
    name: string,
    { subject, key, personal }: PersonalTable,
    personId: string,
    after: string[],
    limit: number,
  ): Promise<Row[]> {
    const secrets = Object.entries(personal).flatMap(([column, { secret }]) => (secret ? [column] : []));
    const mine = (subject ?? []).map((column) => `t."${column}" = $1`).join(' OR ');
    const keys = (key ?? []).map((column) => `t."${column}"`);
    const places = keys.map((_, index) => `$${index + 3}`);
    const later = after.length > 0 ? `AND (${keys.join(', ')}) > (${places.join(', ')})` : '';
    return this.parts.database.query<Row[]>(
      `SELECT ARRAY[${keys.map((column) => `${column}::text`).join(', ')}]::text[] AS key,
         to_jsonb(t) - $2::text[] AS record
       FROM "${name}" t WHERE (${mine}) ${later} ${keys.length ? `ORDER BY ${keys.join(', ')}` : ''}
       LIMIT ${limit}`,
      [personId, secrets, ...after],
    );
  }

  private putOnRecord({ personId, request }: ExportPersonalData, context: RequestContext): Promise<void> {
    return this.parts.transactions.inTransaction(
      (tx) =>
        tx.audit('privacy.copy-taken', {
          object: { kind: 'person', id: personId },
          after: { number: request },
        }),
      sourceOf(context),
    );
  }
}

interface Place {
  table: number;
  key: string[];
}

const SEPARATOR = ' ';
const KEY = /^[\w+/=.-]{0,200}$/;

/** A key that does not fit its columns' types is refused by Postgres; only our own cursors come here. */
function placeOf(cursor: string | undefined, tables: readonly [string, PersonalTable][]): Place | null {
  const keys = decodeCursor(cursor, 2);
  if (!keys) return null;
  const table = Number(keys[0]);
  const key = String(keys[1]).split(SEPARATOR).filter(Boolean);
  const columns = tables[table]?.[1].key?.length ?? 0;
  if (!tables[table] || (key.length > 0 && key.length !== columns) || !key.every((part) => KEY.test(part)))
    throw new Problem('common.invalid-cursor');
  return { table, key };
}
