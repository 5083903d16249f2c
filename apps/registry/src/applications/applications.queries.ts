import type { ListApplications } from '@selaras/contracts';
import { Problem, decodeCursor, pageLimit } from '@selaras/platform';
import { isUUID } from 'class-validator';
import { FIELDS } from './application-fields.js';

/** A statement ready to run; a named one is planned once a connection. */
export interface Statement {
  name?: string;
  text: string;
  values: unknown[];
}

/** A moment as messages carry it. */
export const iso = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const OWNER = `json_build_object('id', a.owner_agency_id, 'name',
  coalesce((SELECT g.name FROM agency_copy g WHERE g.id = a.owner_agency_id), '–'))`;

const USERS = `coalesce((SELECT json_agg(json_build_object('id', g.id, 'name', g.name) ORDER BY g.name, g.id)
  FROM agency_copy g WHERE g.id = ANY(a.user_agency_ids)), '[]'::json)`;

/** ApplicationView of one row `a` of `application`. */
export const VIEW = `json_build_object('id', a.id,
  ${FIELDS.filter(({ name }) => name !== 'ownerAgencyId')
    .map(({ name, column }) => `'${name}', a.${column}`)
    .join(', ')},
  'ownerAgency', ${OWNER}, 'userAgencies', ${USERS}, 'version', a.version,
  'createdAt', ${iso('a.created_at')}, 'updatedAt', ${iso('a.updated_at')})::text`;

// 300 characters of the function: a page of 200 stays well below what one message carries.
const SUMMARY = `json_build_object('id', a.id, 'code', a.code, 'name', a.name, 'purpose', left(a.purpose, 300),
  'status', a.status, 'type', a.type, 'url', a.url, 'year', a.year, 'referenceCode', a.reference_code,
  'platforms', a.platforms, 'ownerAgency', ${OWNER}, 'userAgencyCount', cardinality(a.user_agency_ids),
  'updatedAt', ${iso('a.updated_at')})::text`;

/** The columns of `application` as an ApplicationState. */
export const STATE_COLUMNS = FIELDS.map(({ name, column }) => `a.${column} AS "${name}"`).join(', ');

const MAX_WORDS = 8;

const containing = (word: string): string => `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

interface Conditions {
  where: string[];
  values: unknown[];
  /** The filters in use, for the statement's name; null when the plan depends on the values. */
  shape: string | null;
}

/** A filter, and the agencies whose entries alone may be seen; absent: all. */
export type CatalogueFilter = ListApplications & { owners?: readonly string[] };

/** What a filter asks of a row. Words all have to occur, each anywhere in name, code, function or description. */
export function conditionsOf(filter: Omit<CatalogueFilter, 'count' | 'limit' | 'cursor'>): Conditions {
  const where: string[] = [];
  const values: unknown[] = [];
  const used: string[] = [];
  const equal = (name: string, column: string, value: string | undefined): void => {
    if (value === undefined) return;
    values.push(value);
    where.push(`a.${column} = $${values.length}`);
    used.push(name);
  };
  equal('agency', 'owner_agency_id', filter.agency);
  if (filter.owners) {
    values.push(filter.owners);
    where.push(`a.owner_agency_id = ANY($${values.length})`);
    used.push('owners');
  }
  equal('status', 'status', filter.status);
  equal('type', 'type', filter.type);
  const words = (filter.q ?? '').toLowerCase().normalize('NFC').toWellFormed().split(/\s+/).filter(Boolean);
  for (const word of words.slice(0, MAX_WORDS)) {
    values.push(containing(word));
    where.push(`a.search LIKE $${values.length}`);
  }
  // A rare word wants the trigram index, a common one the order by name: only a plan made for the word knows.
  return { where, values, shape: words.length ? null : used.join('-') };
}

const clause = (where: string[]): string => (where.length ? `WHERE ${where.join(' AND ')}` : '');

/** A page of summaries, one row more than asked for. Every combination of filters walks an index in the order asked. */
export function pageStatement(filter: CatalogueFilter): Statement {
  const { where, values, shape } = conditionsOf(filter);
  const after = decodeCursor(filter.cursor, 2);
  if (after) {
    const [nameKey, id] = after.map(String);
    if (!isUUID(id) || nameKey?.includes('\u0000')) throw new Problem('common.invalid-cursor');
    values.push(nameKey, id);
    where.push(`(a.name_key, a.id) > ($${values.length - 1}, $${values.length}::uuid)`);
  }
  values.push(pageLimit(filter.limit) + 1);
  return {
    ...(shape === null ? {} : { name: `applications-${shape}${after ? '-after' : ''}` }),
    text: `SELECT a.name_key, a.id, ${SUMMARY} AS json FROM application a ${clause(where)}
           ORDER BY a.name_key, a.id LIMIT $${values.length}`,
    values,
  };
}

export const COUNT_CAP = 1_000;

/** How many match, counted no further than the cap. */
export function countStatement(filter: CatalogueFilter): Statement {
  const { where, values } = conditionsOf(filter);
  return {
    text: `SELECT count(*)::integer AS count
           FROM (SELECT 1 FROM application a ${clause(where)} LIMIT ${COUNT_CAP + 1}) matched`,
    values,
  };
}

/** Every match in the order of the list, for an export. */
export function exportStatement(filter: Omit<ListApplications, 'count'>): Statement {
  const { where, values } = conditionsOf(filter);
  return {
    text: `SELECT a.id, a.version, ${STATE_COLUMNS} FROM application a ${clause(where)} ORDER BY a.name_key, a.id`,
    values,
  };
}

export const ownerStatement = (id: string): Statement => ({
  name: 'application-owner',
  text: `SELECT a.owner_agency_id AS owner FROM application a WHERE a.id = $1`,
  values: [id],
});

export const viewStatement = (id: string): Statement => ({
  name: 'application-view',
  text: `SELECT ${VIEW} AS view FROM application a WHERE a.id = $1`,
  values: [id],
});

// The newest changes that fit into one answer; a single change always does.
const HISTORY_BYTES = 350_000;

export const historyStatement = (id: string): Statement => ({
  name: 'application-history',
  text: `SELECT coalesce(string_agg(item, ',' ORDER BY version DESC), '') AS items FROM (
           SELECT version, item, row_number() OVER newest AS rank, sum(octet_length(item)) OVER newest AS bytes
           FROM (SELECT h.version, json_build_object('at', ${iso('h.at')}, 'by', h.by_name, 'position', h.position,
                   'action', h.action, 'changes', h.changes)::text AS item
                 FROM application_history h WHERE h.application_id = $1) entries
           WINDOW newest AS (ORDER BY version DESC)) sized
         WHERE rank = 1 OR (bytes <= ${HISTORY_BYTES} AND rank <= 200)`,
  values: [id],
});
