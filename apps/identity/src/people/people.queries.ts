import type { ListPeople } from '@selaras/contracts';
import { pageLimit } from '@selaras/platform';
import { Conditions, likeWords, namePlace } from '../lists/keyset.js';
import { holding, lasting } from '../positions/positions.queries.js';

/** The positions that person `p` holds on the day in the parameter or later, in the order they were given. */
const positions = (today: string): string => `(
  SELECT coalesce(json_agg(json_build_object(
    'id', o.id, 'holdingId', h.id, 'title', o.title, 'role', o.role, 'agencyId', o.agency_id, 'agencyName', a.name,
    'kind', h.kind, 'from', h.from_day, 'until', h.until_day, 'decreeNumber', h.decree_number,
    'decreeDay', h.decree_day, 'inForce', ${holding(today)} AND a.active IS NOT FALSE, 'version', o.version)
    ORDER BY h.ordinal, h.from_day, h.id), '[]')
  FROM holding h JOIN position o ON o.id = h.position_id LEFT JOIN agency a ON a.id = o.agency_id
  WHERE h.person_id = p.id AND ${lasting(today)})`;

const view = (today: string): string => `json_build_object(
  'id', p.id, 'name', p.name, 'username', p.username, 'active', p.active,
  'activated', p.password_hash IS NOT NULL, 'positions', ${positions(today)}, 'version', p.version)::text`;

/** $1 person, $2 today. */
export const personQuery = `SELECT ${view('$2')} AS json FROM person p WHERE p.id = $1`;

/**
 * One row more than the page: it tells whether there is a next one. The words are looked for in name and user name by
 * the trigram index.
 * @throws Problem `common.invalid-cursor`
 */
export function peopleQuery(body: ListPeople, today: string): { sql: string; parameters: unknown[] } {
  const conditions = new Conditions();
  const day = conditions.parameter(today);
  for (const word of likeWords(body.q)) {
    conditions.add(`lower(p.name || ' ' || p.username) LIKE ?`, word);
  }
  const holds = (column: string): string => `EXISTS (
    SELECT FROM holding h JOIN position o ON o.id = h.position_id
    WHERE h.person_id = p.id AND o.${column} = ? AND ${lasting(day)})`;
  if (body.agency) conditions.add(holds('agency_id'), body.agency);
  if (body.role) conditions.add(holds('role'), body.role);
  conditions.after('p', namePlace(body.cursor));
  const most = conditions.parameter(pageLimit(body.limit) + 1);
  const sql = `SELECT ${view(day)} AS json, lower(p.name) AS name, p.id FROM person p
               ${conditions.where} ORDER BY lower(p.name), p.id LIMIT ${most}`;
  return { sql, parameters: conditions.parameters };
}
