import type { Caller, ListAgencies } from '@selaras/contracts';
import { pageLimit } from '@selaras/platform';
import { Conditions, likeWords, namePlace } from '../lists/keyset.js';

const VIEW = `json_build_object(
  'id', a.id, 'code', a.code, 'name', a.name, 'shortName', a.short_name, 'kind', a.kind,
  'parentId', a.parent_id, 'active', a.active, 'version', a.version)::text`;

export const agencyQuery = `SELECT ${VIEW} AS json FROM agency a WHERE a.id = $1`;

/** The agency in the parameter and all below it. */
const selfAndBelow = (agency: string): string => `
  WITH RECURSIVE below AS (
    SELECT id FROM agency WHERE id = ${agency}::uuid
    UNION
    SELECT a.id FROM agency a JOIN below ON a.parent_id = below.id)
  SELECT id FROM below`;

/** A row when `$1` is `$2` or below it. */
export const withinQuery = `SELECT 1 AS within WHERE $1::uuid IN (${selfAndBelow('$2')})`;

/**
 * One row more than the page: it tells whether there is a next one. The words are looked for in name, short name and
 * code by the trigram index.
 * @throws Problem `common.invalid-cursor`
 */
export function agenciesQuery(
  { q, limit, cursor }: ListAgencies,
  { onlyAgencyId }: Pick<Caller, 'onlyAgencyId'>,
): { sql: string; parameters: unknown[] } {
  const conditions = new Conditions();
  if (onlyAgencyId) conditions.add(`a.id IN (${selfAndBelow('?')})`, onlyAgencyId);
  for (const word of likeWords(q)) {
    conditions.add(`lower(a.name || ' ' || a.short_name || ' ' || a.code) LIKE ?`, word);
  }
  conditions.after('a', namePlace(cursor));
  const most = conditions.parameter(pageLimit(limit) + 1);
  const sql = `SELECT ${VIEW} AS json, lower(a.name) AS name, a.id FROM agency a
               ${conditions.where} ORDER BY lower(a.name), a.id LIMIT ${most}`;
  return { sql, parameters: conditions.parameters };
}

/** The agency and all above it: where `$1` is asked to hang below `$2`, `$1` among these is a cycle. */
export const selfAndAboveQuery = `
  WITH RECURSIVE above AS (
    SELECT id, parent_id FROM agency WHERE id = $1
    UNION
    SELECT a.id, a.parent_id FROM agency a JOIN above ON a.id = above.parent_id)
  SELECT id FROM above`;
