import type { DataSource } from 'typeorm';
import type { DeliveryProblem } from '../deliveries/delivery.entity.js';
import { instant, type JsonRow } from '../json-page.js';
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
}

/** The streams that carry something, and those that are meant to: to whom we send, from whom we only receive. */
export const streamRows = (database: DataSource): Promise<StreamRow[]> =>
  database.query(
    `SELECT s.direction, p.code AS "peerCode", p.name AS "peerName", s.last_sequence AS "lastSequence",
       d.acknowledged_sequence AS "acknowledgedSequence", d.refused, d.problem,
       d.last_delivered_at AS "lastDeliveredAt", d.next_attempt_at AS "nextAttemptAt",
       CASE WHEN s.last_sequence > 0 THEN encode(s.head_hash, 'hex') END AS "headHash"
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
