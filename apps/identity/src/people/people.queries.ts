import type { ListPeople } from '@selaras/contracts';
import { pageLimit } from '@selaras/platform';
import { Conditions, likeWords, namePlace } from '../lists/keyset.js';

/** The positions of person `p`, in the order the administrator listed them. */
export const POSITIONS = `(
  SELECT coalesce(json_agg(json_build_object(
    'id', o.id, 'title', o.title, 'role', o.role, 'agencyId', o.agency_id, 'agencyName', a.name)
    ORDER BY o.ordinal), '[]')
  FROM position o LEFT JOIN agency a ON a.id = o.agency_id WHERE o.person_id = p.id)`;

const VIEW = `json_build_object(
  'id', p.id, 'name', p.name, 'username', p.username, 'active', p.active,
  'activated', p.password_hash IS NOT NULL, 'positions', ${POSITIONS}, 'version', p.version)::text`;

export const personQuery = `SELECT ${VIEW} AS json FROM person p WHERE p.id = $1`;

/**
 * One row more than the page: it tells whether there is a next one. The words are looked for in name and user name by
 * the trigram index.
 * @throws Problem `common.invalid-cursor`
 */
export function peopleQuery(body: ListPeople): { sql: string; parameters: unknown[] } {
  const conditions = new Conditions();
  for (const word of likeWords(body.q)) {
    conditions.add(`lower(p.name || ' ' || p.username) LIKE ?`, word);
  }
  if (body.agency) {
    const holds = `EXISTS (SELECT FROM position o WHERE o.person_id = p.id AND o.agency_id = ?)`;
    conditions.add(holds, body.agency);
  }
  conditions.after('p', namePlace(body.cursor));
  const most = conditions.parameter(pageLimit(body.limit) + 1);
  const sql = `SELECT ${VIEW} AS json, lower(p.name) AS name, p.id FROM person p
               ${conditions.where} ORDER BY lower(p.name), p.id LIMIT ${most}`;
  return { sql, parameters: conditions.parameters };
}

/** Two administrators who remove each other at the same time wait for each other here; the second is refused. */
export const HOLD_THE_ADMINISTRATORS = `SELECT pg_advisory_xact_lock(hashtext('identity.administrators'))`;

/** Everybody who can really sign in as administrator: active, with a password. */
export const administratorsQuery = `
  SELECT p.id FROM person p
  WHERE p.active AND p.password_hash IS NOT NULL
    AND EXISTS (SELECT FROM position o WHERE o.person_id = p.id AND o.role = 'administrator')`;
