import type { AuditBreak, AuditFault, AuditVerification } from '@selaras/contracts';
import type { DataSource } from 'typeorm';
import { decodeCursor, encodeCursor } from '../pages/cursor.js';
import type { Anchor, Anchors } from './anchors.js';
import { SEALED_COLUMNS, genesisHash, linkHash, type SealedEntry } from './chain.js';
import { HEAD } from './sealer.js';

const PAGE = 2_000;
/** One answer follows at most this many links; the asker goes on with the cursor. */
const MAX_LINKS = 20_000;

export const LINKS = `SELECT s.sequence::float8, s.entry_position::float8 AS sealed_position, s.hash, s.sealed_at,
  ${SEALED_COLUMNS}
  FROM audit_seal s LEFT JOIN audit_entry e ON e.position = s.entry_position
  WHERE s.sequence > $1 ORDER BY s.sequence LIMIT ${PAGE}`;

/** Entries that neither are sealed nor wait for it: put in behind the trail's back. */
const STRAYS = `SELECT e.position::float8, e.at FROM audit_entry e
  LEFT JOIN audit_seal s ON s.entry_position = e.position LEFT JOIN audit_waiting w ON w.position = e.position
  WHERE s.sequence IS NULL AND w.position IS NULL ORDER BY e.position LIMIT 1`;

/** Entries taken away before they were sealed. */
const LOST = `SELECT w.position::float8 FROM audit_waiting w
  LEFT JOIN audit_entry e ON e.position = w.position WHERE e.position IS NULL ORDER BY w.position LIMIT 1`;

interface Link extends SealedEntry {
  sequence: number;
  sealed_position: number;
  hash: string;
  sealed_at: Date;
}

/** A link reached, and when it was made. */
interface Place {
  sequence: number;
  hash: string;
  at: string | null;
}

export interface TrailParts {
  database: DataSource;
  service: string;
  governmentCode: string;
  anchors: Anchors;
}

const broken = (
  fault: AuditFault,
  at: { sequence?: number; position?: number; at?: string | null } = {},
): AuditBreak => ({
  fault,
  sequence: at.sequence ?? null,
  position: at.position ?? null,
  at: at.at ?? null,
});

/**
 * Follows the chain from where `cursor` left it, in pages of 2,000 links: memory does not grow with the trail. The first
 * link that does not hold ends it. At the end of the chain it looks for entries outside it and compares the heads kept
 * outside the database.
 * @throws Problem `common.invalid-cursor`
 */
export async function verifyChain(parts: TrailParts, cursor: string | undefined): Promise<AuditVerification> {
  const start = startOf(parts, cursor);
  const anchors = await parts.anchors.all();
  const walk = await followLinks(parts.database, start, anchors);
  const { total, unsealed } = await standOf(parts.database);
  const anchor = anchors.at(-1) ?? null;
  const finished = walk.broken !== null || !walk.more;
  const fault = walk.broken ?? (finished ? await aroundTheChain(parts.database, walk.place, anchors) : null);
  return {
    service: parts.service,
    checked: walk.place.sequence,
    total,
    finished,
    nextCursor: finished ? null : encodeCursor([walk.place.sequence, walk.place.hash]),
    broken: fault,
    unsealed,
    head: walk.place.sequence ? walk.place : null,
    anchor,
  };
}

function startOf({ governmentCode, service }: TrailParts, cursor: string | undefined): Place {
  const keys = decodeCursor(cursor, 2);
  return keys
    ? { sequence: Number(keys[0]) || 0, hash: String(keys[1]), at: null }
    : { sequence: 0, hash: genesisHash(governmentCode, service), at: null };
}

interface Walk {
  place: Place;
  broken: AuditBreak | null;
  more: boolean;
}

async function followLinks(database: DataSource, start: Place, anchors: readonly Anchor[]): Promise<Walk> {
  const witnessed = new Map(anchors.map(({ sequence, hash }) => [sequence, hash]));
  let place = start;
  const end = (fault: AuditBreak | null, more = false): Walk => ({ place, broken: fault, more });
  while (place.sequence < start.sequence + MAX_LINKS) {
    const links = await database.query<Link[]>(LINKS, [place.sequence]);
    for (const link of links) {
      const { sequence, sealed_position: position, at } = link;
      if (sequence !== place.sequence + 1)
        return end(broken('seal-missing', { sequence: place.sequence + 1 }));
      if (link.id === null) return end(broken('entry-missing', { sequence, position }));
      if (linkHash(place.hash, link) !== link.hash)
        return end(broken('entry-altered', { sequence, position, at }));
      const seen = witnessed.get(sequence);
      if (seen !== undefined && seen !== link.hash)
        return end(broken('head-differs', { sequence, position, at }));
      place = { sequence, hash: link.hash, at: link.sealed_at.toISOString() };
    }
    if (links.length < PAGE) return end(null);
  }
  return end(null, true);
}

async function standOf(database: DataSource): Promise<{ total: number; unsealed: number }> {
  const [head] = await database.query<{ sequence: number }[]>(HEAD);
  const [waiting] = await database.query<{ count: number }[]>(
    'SELECT count(*)::integer AS count FROM audit_waiting',
  );
  return { total: head?.sequence ?? 0, unsealed: waiting?.count ?? 0 };
}

async function aroundTheChain(
  database: DataSource,
  { sequence }: Place,
  anchors: readonly Anchor[],
): Promise<AuditBreak | null> {
  const beyond = anchors.find((anchor) => anchor.sequence > sequence);
  if (beyond) return broken('tail-missing', { sequence: sequence + 1 });
  const [stray] = await database.query<{ position: number; at: Date }[]>(STRAYS);
  if (stray) return broken('entry-inserted', { position: stray.position, at: stray.at.toISOString() });
  const [lost] = await database.query<{ position: number }[]>(LOST);
  return lost ? broken('entry-missing', { position: lost.position }) : null;
}
