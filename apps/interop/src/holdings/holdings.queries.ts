import type { DataSource } from 'typeorm';
import { instant, likePatterns, type JsonRow } from '../json-rows.js';

/** Text and values of one statement. */
export interface Statement {
  sql: string;
  values: unknown[];
}

export interface Asked {
  q?: string;
  government?: string;
  after: (string | number)[] | null;
  limit: number;
}

/** Collects conditions with the places of their values. */
class Conditions {
  readonly values: unknown[] = [];
  private readonly texts: string[] = ['true'];

  add(text: (...places: string[]) => string, ...values: unknown[]): void {
    this.texts.push(text(...values.map((value) => `$${this.values.push(value)}`)));
  }

  get sql(): string {
    return this.texts.join(' AND ');
  }
}

const GOVERNMENT = `json_build_object('code', p.code, 'name', p.name, 'year', r.year, 'edition', r.edition,
  'label', r.label, 'index', r.index, 'predicate', r.predicate, 'provisional', r.provisional, 'parts', r.parts,
  'applicationCount', coalesce(g.application_count, 0), 'asOf', ${instant('g.as_of')})::text`;

/**
 * Governments we hold something of and those that are enrolled to send, by name, each with its latest index: at most
 * 640, and one probe of holding_result_latest for each row of the page.
 */
export function governmentsStatement({ q, after, limit }: Asked): Statement {
  const conditions = new Conditions();
  for (const pattern of likePatterns(q ?? '')) conditions.add((p) => `lower(p.name) LIKE ${p}`, pattern);
  if (after) conditions.add((name, code) => `(lower(p.name), p.code) > (${name}, ${code})`, ...after);
  return {
    sql: `SELECT ${GOVERNMENT} AS json, json_build_array(lower(p.name), p.code) AS keys
      FROM peer p
      LEFT JOIN holding_government g ON g.code = p.code
      LEFT JOIN LATERAL (
        SELECT * FROM holding_result WHERE government_code = p.code
        ORDER BY year DESC, released_at DESC LIMIT 1) r ON true
      WHERE (g.code IS NOT NULL OR NOT p.sends_to) AND ${conditions.sql}
      ORDER BY lower(p.name), p.code LIMIT ${limit}`,
    values: conditions.values,
  };
}

const APPLICATION = `json_build_object('governmentCode', a.government_code, 'governmentName', p.name,
  'objectId', a.object_id, 'name', a.name, 'purpose', a.purpose, 'ownerAgency', a.owner_agency, 'status', a.status,
  'type', a.type, 'url', a.url, 'version', a.version, 'receivedAt', ${instant('a.received_at')})::text`;

/**
 * Applications by name. Over all governments a page is a range of holding_application_page, of one government of
 * holding_application_government, whatever the number of rows; words go through the trigram index.
 */
export function applicationsStatement({ q, government, after, limit }: Asked): Statement {
  const conditions = new Conditions();
  for (const pattern of likePatterns(q ?? '')) conditions.add((p) => `a.search LIKE ${p}`, pattern);
  if (government !== undefined) conditions.add((code) => `a.government_code = ${code}`, government);
  const order =
    government === undefined ? 'a.sort_name, a.government_code, a.object_id' : 'a.sort_name, a.object_id';
  if (after) {
    const [name, code, object] = after;
    const keys = government === undefined ? [name, code, object] : [name, object];
    conditions.add((...places) => `(${order}) > (${places.join(', ')})`, ...keys);
  }
  return {
    sql: `SELECT ${APPLICATION} AS json, json_build_array(a.sort_name, a.government_code, a.object_id) AS keys
      FROM holding_application a JOIN peer p ON p.code = a.government_code
      WHERE ${conditions.sql} ORDER BY ${order} LIMIT ${limit}`,
    values: conditions.values,
  };
}

export const jsonRows = (database: DataSource, { sql, values }: Statement): Promise<JsonRow[]> =>
  database.query(sql, values);
