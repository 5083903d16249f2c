import type { PeerClock } from '@selaras/contracts';
import type { DataSource } from 'typeorm';
import type { DeliveryProblem } from '../deliveries/delivery.entity.js';
import { instant, type JsonRow } from '../json-rows.js';
import type { Direction } from './stream.entity.js';

export interface StreamRow {
  direction: Direction;
  peerCode: string;
  peerName: string;
  lastSequence: number;
  acknowledgedSequence: number;
  refused: boolean;
  problem: DeliveryProblem | null;
  lastDeliveredAt: Date | null;
  nextAttemptAt: Date | null;
  headHash: string | null;
  /** False after a restore, until the receiver has named its place. */
  confirmed: boolean;
  /** Facts that wait for that. */
  held: number;
}

/** The streams that carry something, and those that are meant to: to whom we send, from whom we only receive. */
export const streamRows = (database: DataSource): Promise<StreamRow[]> =>
  database.query(
    `SELECT s.direction, p.code AS "peerCode", p.name AS "peerName", s.last_sequence AS "lastSequence",
       d.acknowledged_sequence AS "acknowledgedSequence", d.refused, d.problem,
       d.last_delivered_at AS "lastDeliveredAt", d.next_attempt_at AS "nextAttemptAt",
       CASE WHEN s.last_sequence > 0 THEN encode(s.head_hash, 'hex') END AS "headHash", s.confirmed,
       CASE WHEN s.confirmed THEN 0
         ELSE (SELECT count(*) FROM held_fact f WHERE f.peer_code = s.peer_code)::integer END AS held
     FROM stream s
     JOIN peer p ON p.code = s.peer_code
     JOIN delivery d USING (direction, peer_code)
     WHERE s.last_sequence > 0 OR p.sends_to = (s.direction = 'outgoing')
     ORDER BY s.direction DESC, p.name, p.code`,
  );

const ENTRY = `json_build_object('sequence', e.sequence, 'kind', e.kind, 'object', e.object_id, 'title', b.title,
  'version', e.version, 'at', ${instant('e.at')}, 'hash', encode(e.hash, 'hex'),
  'acknowledged', e.sequence <= d.acknowledged_sequence)::text`;

/** Entries of one stream, the newest first. */
export async function entryRows(
  database: DataSource,
  stream: { direction: Direction; peer: string },
  before: number | null,
  limit: number,
): Promise<JsonRow[]> {
  const rows = (await database.query(
    `SELECT ${ENTRY} AS json, e.sequence
     FROM entry e
     JOIN entry_body b USING (direction, peer_code, sequence)
     JOIN delivery d USING (direction, peer_code)
     WHERE e.direction = $1 AND e.peer_code = $2 AND e.sequence < $3::bigint
     ORDER BY e.sequence DESC LIMIT $4`,
    [stream.direction, stream.peer, before ?? 2_147_483_647, limit],
  )) as { json: string; sequence: number }[];
  return rows.map(({ json, sequence }) => ({ json, keys: [sequence] }));
}

/** Longer ago a receipt says nothing of the clocks of today. */
const RECENT = `interval '7 days'`;

/**
 * When a peer signed its last receipt, beside when it came. One look-up by primary key for each peer. The difference
 * holds the way back too, some milliseconds.
 */
export const clockRows = (database: DataSource): Promise<PeerClock[]> =>
  database.query(
    `SELECT p.name AS "peerName", ${instant('r.received_at')} AS at,
       extract(epoch FROM r.received_at - (convert_from(r.receipt, 'UTF8')::json ->> 'at')::timestamptz)::text AS ahead
     FROM peer p
     JOIN LATERAL (SELECT receipt, received_at FROM receipt
       WHERE peer_code = p.code ORDER BY sequence DESC LIMIT 1) r ON true
     WHERE r.received_at > now() - ${RECENT}
     ORDER BY p.name`,
  );
