import { Problem, decodeCursor, pageLimit } from '@selaras/platform';
import { validate as isUuid } from 'uuid';
import { Conditions, likeWords } from '../lists/keyset.js';
import { holding } from '../positions/positions.queries.js';

/** Delegation `d` of position `o` by `l` to `p`, seen from the day in the parameter. */
const view = (today: string): string => `json_build_object(
  'id', d.id, 'positionId', o.id, 'title', o.title, 'role', o.role, 'leaderId', l.id, 'leaderName', l.name,
  'aideId', p.id, 'aideName', p.name, 'acts', d.acts, 'reason', d.reason, 'from', d.from_day, 'until', d.until_day,
  'revokedAt', to_char(d.revoked_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
  'state', CASE WHEN d.revoked_at IS NOT NULL THEN 'revoked' WHEN d.until_day < ${today}::date THEN 'ended'
    WHEN NOT EXISTS (SELECT FROM holding h WHERE h.position_id = d.position_id AND h.person_id = d.leader_id
      AND ${holding(`greatest(d.from_day, ${today}::date)`)}) THEN 'ended'
    WHEN d.from_day > ${today}::date THEN 'coming' ELSE 'in-force' END)::text`;

const FROM = `FROM delegation d JOIN position o ON o.id = d.position_id
  JOIN person l ON l.id = d.leader_id JOIN person p ON p.id = d.aide_id`;

/** $1 delegation, $2 today. */
export const delegationQuery = `SELECT ${view('$2')} AS json ${FROM} WHERE d.id = $1`;

/**
 * Delegations newest first: those a person gave or was given, or everybody's.
 * @throws Problem `common.invalid-cursor`
 */
export function delegationsQuery(
  personId: string | null,
  { cursor, limit }: { cursor?: string; limit?: number },
  today: string,
): { sql: string; parameters: unknown[] } {
  const conditions = new Conditions();
  const day = conditions.parameter(today);
  if (personId) {
    const person = conditions.parameter(personId);
    conditions.require(`(d.leader_id = ${person}::uuid OR d.aide_id = ${person}::uuid)`);
  }
  const after = decodeCursor(cursor, 1)?.[0];
  if (after !== undefined) {
    if (!isUuid(after)) throw new Problem('common.invalid-cursor');
    conditions.add('d.id < ?::uuid', after);
  }
  const most = conditions.parameter(pageLimit(limit) + 1);
  const sql = `SELECT ${view(day)} AS json, d.id ${FROM} ${conditions.where} ORDER BY d.id DESC LIMIT ${most}`;
  return { sql, parameters: conditions.parameters };
}

const MOST_AIDES = 20;

/** People a leader may choose from, by name, with the first position they hold today. $1… words, then today, himself. */
export function aidesQuery(
  q: string,
  today: string,
  leaderId: string,
): { sql: string; parameters: unknown[] } {
  const conditions = new Conditions();
  const day = conditions.parameter(today);
  for (const word of likeWords(q)) conditions.add(`lower(p.name || ' ' || p.username) LIKE ?`, word);
  conditions.add('p.id <> ?::uuid', leaderId);
  conditions.require('p.active');
  const sql = `SELECT p.id, p.name, (
      SELECT o.title FROM holding h JOIN position o ON o.id = h.position_id
      WHERE h.person_id = p.id AND ${holding(day)} ORDER BY h.ordinal LIMIT 1) AS title
    FROM person p ${conditions.where} ORDER BY lower(p.name), p.id LIMIT ${MOST_AIDES}`;
  return { sql, parameters: conditions.parameters };
}

/** The leader's own holding of a position on a day, locked against being taken away meanwhile. $1 position, $2 person, $3 day. */
export const leaderHoldingQuery = `
  SELECT o.id, o.title, o.role FROM holding h JOIN position o ON o.id = h.position_id
    LEFT JOIN agency a ON a.id = o.agency_id
  WHERE h.position_id = $1 AND h.person_id = $2 AND ${holding('$3')} AND a.active IS NOT FALSE FOR SHARE OF h`;
