import type { ListHoldings, ListPositions } from '@selaras/contracts';
import { Problem, decodeCursor, pageLimit } from '@selaras/platform';
import { validate as isUuid } from 'uuid';
import { Conditions, likeWords, namePlace } from '../lists/keyset.js';

const instant = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Holding `h` of position `o` (agency `a`) by person `p`. */
const HOLDING = `json_build_object('id', h.id, 'positionId', o.id, 'title', o.title, 'agencyName', a.name,
  'personId', p.id, 'personName', p.name, 'kind', h.kind, 'from', h.from_day, 'until', h.until_day,
  'decreeNumber', h.decree_number, 'decreeDay', h.decree_day, 'revokedAt', ${instant('h.revoked_at')},
  'revokedReason', h.revoked_reason)`;

/** `h` gives or will give rights, seen from the day in the parameter. */
export const lasting = (today: string): string =>
  `h.revoked_at IS NULL AND (h.until_day IS NULL OR h.until_day >= ${today}::date)`;

/** `h` gives rights on the day in the parameter, as far as the position itself says. */
export const holding = (today: string): string => `${lasting(today)} AND h.from_day <= ${today}::date`;

const view = (today: string): string => `json_build_object(
  'id', o.id, 'title', o.title, 'role', o.role, 'agencyId', o.agency_id, 'agencyName', a.name, 'active', o.active,
  'holdings', (SELECT coalesce(json_agg(${HOLDING} ORDER BY h.from_day, h.id), '[]')
    FROM holding h JOIN person p ON p.id = h.person_id WHERE h.position_id = o.id AND ${lasting(today)}),
  'version', o.version)::text`;

/** $1 position, $2 today. */
export const seatQuery = `SELECT ${view('$2')} AS json FROM position o LEFT JOIN agency a ON a.id = o.agency_id
  WHERE o.id = $1`;

/**
 * One row more than the page, by title. Positions that were abolished are left out.
 * @throws Problem `common.invalid-cursor`
 */
export function seatsQuery(body: ListPositions, today: string): { sql: string; parameters: unknown[] } {
  const conditions = new Conditions();
  const day = conditions.parameter(today);
  for (const word of likeWords(body.q)) conditions.add('lower(o.title) LIKE ?', word);
  if (body.agency) conditions.add('o.agency_id = ?', body.agency);
  if (body.role) conditions.add('o.role = ?', body.role);
  if (body.vacant)
    conditions.require(`NOT EXISTS (SELECT FROM holding h WHERE h.position_id = o.id AND ${holding(day)})`);
  conditions.require('o.active');
  conditions.after('o', namePlace(body.cursor), 'title');
  const most = conditions.parameter(pageLimit(body.limit) + 1);
  const sql = `SELECT ${view(day)} AS json, lower(o.title) AS name, o.id
               FROM position o LEFT JOIN agency a ON a.id = o.agency_id
               ${conditions.where} ORDER BY lower(o.title), o.id LIMIT ${most}`;
  return { sql, parameters: conditions.parameters };
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The history of a position or of a person, newest first. @throws Problem `common.invalid-cursor` */
export function holdingsQuery(body: ListHoldings): { sql: string; parameters: unknown[] } {
  const conditions = new Conditions();
  if (body.position) conditions.add('h.position_id = ?', body.position);
  if (body.person) conditions.add('h.person_id = ?', body.person);
  const keys = decodeCursor(body.cursor, 2)?.map(String);
  if (keys) {
    const [day = '', id = ''] = keys;
    if (!DAY.test(day) || Number.isNaN(Date.parse(day)) || !isUuid(id))
      throw new Problem('common.invalid-cursor');
    conditions.add(`(h.from_day, h.id) < (?, ${conditions.parameter(id)}::uuid)`, day);
  }
  const most = conditions.parameter(pageLimit(body.limit) + 1);
  const sql = `SELECT ${HOLDING}::text AS json, h.from_day::text AS name, h.id
               FROM holding h JOIN position o ON o.id = h.position_id JOIN person p ON p.id = h.person_id
                 LEFT JOIN agency a ON a.id = o.agency_id
               ${conditions.where} ORDER BY h.from_day DESC, h.id DESC LIMIT ${most}`;
  return { sql, parameters: conditions.parameters };
}

/** All holdings of a seat that were not taken away, as the rules look at them. $1 position. */
export const termsQuery = `
  SELECT h.id, h.person_id AS "personId", p.name AS "personName", h.kind, h.from_day::text AS from,
    h.until_day::text AS until
  FROM holding h JOIN person p ON p.id = h.person_id
  WHERE h.position_id = $1 AND h.revoked_at IS NULL ORDER BY h.from_day, h.id`;
