import { randomUUID } from 'node:crypto';
import { registryEvents, type Caller } from '@selaras/contracts';
import { actedAs, matchKey, type Tx } from '@selaras/platform';
import {
  FIELDS,
  type ApplicationField,
  type ApplicationState,
  type StoredApplication,
} from './application-fields.js';
import { STATE_COLUMNS, VIEW } from './applications.queries.js';
import type { Changes } from './application-changes.js';

/** One entry to be written: its whole content and what that changes. */
export interface Write extends StoredApplication {
  changes: Changes;
}

export type Action = 'created' | 'changed' | 'imported';

const sqlType = (field: ApplicationField): string => {
  if (field.kind === 'agency') return 'uuid';
  if (field.kind === 'agencies') return 'uuid[]';
  if (field.kind === 'list' || field.kind === 'platforms') return 'text[]';
  return field.kind === 'year' ? 'integer' : 'text';
};

const COLUMNS = [
  ...FIELDS.map(({ column }) => column),
  ...['name_key', 'match_key', 'search'],
  'version',
  'updated_at',
];
const VALUES = [
  ...FIELDS.map(({ name }) => `r."${name}"`),
  ...['r."nameKey"', 'r."matchKey"', 'r.search'],
  'r.version',
  'now()',
];
const RECORD = `jsonb_to_recordset($1::jsonb) AS r(id uuid, version integer, "nameKey" text, "matchKey" text,
  search text, ${FIELDS.map((field) => `"${field.name}" ${sqlType(field)}`).join(', ')})`;

const INSERT = `INSERT INTO application (id, created_at, ${COLUMNS.join(', ')})
  SELECT r.id, now(), ${VALUES.join(', ')} FROM ${RECORD}`;

const UPDATE = `UPDATE application a SET ${COLUMNS.map((column, i) => `${column} = ${VALUES[i]}`).join(', ')}
  FROM ${RECORD} WHERE a.id = r.id`;

const HISTORY = `INSERT INTO application_history (application_id, version, at, by_id, by_name, position, action, changes)
  SELECT r.id, r.version, now(), $2, $3, $4, $5, r.changes
  FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, version integer, changes jsonb)`;

const PUBLISH = `INSERT INTO outbox (id, type, payload)
  SELECT gen_random_uuid(), $2, ${VIEW} FROM application a WHERE a.id = ANY($1::uuid[]) ORDER BY a.id`;

const record = ({ id, version, state }: StoredApplication): object => ({
  ...state,
  id,
  version,
  nameKey: state.name.toLowerCase(),
  matchKey: matchKey(state.name),
  search: [state.name, state.code, state.purpose, state.description].filter(Boolean).join('\n').toLowerCase(),
});

/**
 * Writes entries, their history and the facts about them: four statements, however many entries. `version` is the one
 * each entry has afterwards; version 1 is a new entry.
 */
export async function writeApplications(
  tx: Tx,
  writes: readonly Write[],
  caller: Caller,
  action: Action,
): Promise<void> {
  if (!writes.length) return;
  const added = writes.filter(({ version }) => version === 1);
  const changed = writes.filter(({ version }) => version > 1);
  if (added.length) await tx.query(INSERT, [JSON.stringify(added.map(record))]);
  if (changed.length) await tx.query(UPDATE, [JSON.stringify(changed.map(record))]);
  const history = writes.map(({ id, version, changes }) => ({ id, version, changes }));
  const { by, position } = actedAs(caller, 'catalogue-steward', 'agency-operator', 'head-of-agency');
  await tx.query(HISTORY, [JSON.stringify(history), caller.id, by, position, action]);
  await tx.query(PUBLISH, [writes.map(({ id }) => id), registryEvents.applicationChanged.type]);
  await tx.query(`SELECT pg_notify(current_schema() || '_outbox', '')`);
}

/** Locks entries for writing, always in the same order. */
export async function lockApplications(tx: Tx, ids: readonly string[]): Promise<StoredApplication[]> {
  const rows = await tx.query<ApplicationState & { id: string; version: number }>(
    `SELECT a.id, a.version, ${STATE_COLUMNS} FROM application a WHERE a.id = ANY($1::uuid[]) ORDER BY a.id FOR UPDATE`,
    [ids],
  );
  return rows.map(storedOf);
}

export const storedOf = (row: ApplicationState & { id: string; version: number }): StoredApplication => {
  const { id, version, ...state } = row;
  return { id, version, state: state as ApplicationState };
};

export const newId = randomUUID;
