import type { AuditFilter } from '@selaras/contracts';
import { decodeCursor } from '../pages/cursor.js';
import { Problem } from '../problems/problem.js';

export interface AuditRow {
  id: string;
  at: string;
  event: string;
  outcome: 'done' | 'refused';
  reason: string | null;
  actor_kind: string;
  actor_id: string;
  actor_name: string;
  actor_position: string | null;
  object_kind: string | null;
  object_id: string | null;
  object_name: string | null;
  before: string | null;
  after: string | null;
  origin: string | null;
  correlation_id: string | null;
}

/** A refused attempt knows its object by its identifier alone; the trail knows what it was last called. */
const OBJECT_NAME = `coalesce(e.object_name, (SELECT o.object_name FROM audit_entry o
  WHERE o.object_id = e.object_id AND o.object_name IS NOT NULL ORDER BY o.at DESC, o.id DESC LIMIT 1)) AS object_name`;

const COLUMNS = `e.id, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, e.event, e.outcome,
  e.reason, e.actor_kind, e.actor_id, e.actor_name, e.actor_position, e.object_kind, e.object_id, ${OBJECT_NAME},
  e.before, e.after, e.origin, e.correlation_id`;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/;

/**
 * A page of entries, the newest first, one row more than asked for. The days are those of the node's zone.
 * @throws Problem `common.invalid-cursor`
 */
export function pageQuery(
  { event, actor, object, outcome, from, to, cursor }: AuditFilter,
  limit: number,
  zone: string,
): { text: string; values: unknown[] } {
  const values: unknown[] = [];
  const value = (given: unknown): string => `$${values.push(given)}`;
  const where: string[] = [];
  if (event) where.push(`e.event = ${value(event)}`);
  if (actor) where.push(`e.actor_id = ${value(actor)}`);
  if (object) where.push(`e.object_id = ${value(object)}`);
  // Written out, so that the planner sees the partial index of the refused ones.
  if (outcome) where.push(outcome === 'refused' ? `e.outcome = 'refused'` : `e.outcome = 'done'`);
  if (from) where.push(`e.at >= ${value(from)}::timestamp AT TIME ZONE ${value(zone)}`);
  if (to) where.push(`e.at < (${value(to)}::date + 1)::timestamp AT TIME ZONE ${value(zone)}`);
  const keys = decodeCursor(cursor, 2)?.map(String);
  if (keys) {
    if (!INSTANT.test(keys[0] ?? '') || !UUID.test(keys[1] ?? '')) throw new Problem('common.invalid-cursor');
    where.push(`(e.at, e.id) < (${value(keys[0])}::timestamptz, ${value(keys[1])}::uuid)`);
  }
  const condition = where.length ? `WHERE ${where.join(' AND ')}` : '';
  // The page is cut first: names are looked up for its rows alone.
  const text = `SELECT ${COLUMNS} FROM (
      SELECT * FROM audit_entry e ${condition} ORDER BY e.at DESC, e.id DESC LIMIT ${value(limit + 1)}) e
    ORDER BY e.at DESC, e.id DESC`;
  return { text, values };
}

export const ENTRY = `SELECT ${COLUMNS}, e.position::float8, s.sequence::float8 AS seal
  FROM audit_entry e LEFT JOIN audit_seal s ON s.entry_position = e.position WHERE e.id = $1`;

export interface AuditDetailRow extends AuditRow {
  position: number;
  seal: number | null;
}
