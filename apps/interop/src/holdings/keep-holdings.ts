import type { Tx } from '@selaras/platform';
import type { FreshEntry } from '../entries/continue-chain.js';
import type { ReleasedApplication, ReleasedIndex } from './read-released.js';

interface Kept<Content> {
  objectId: string;
  version: number;
  sequence: number;
  content: Content;
}

/** Brings the holdings of one government up to these entries; an older version than the one held changes nothing. */
export async function keepHoldings(tx: Tx, government: string, fresh: readonly FreshEntry[]): Promise<void> {
  const added = await keepApplications(
    tx,
    government,
    newest(fresh, ({ said }) => said.application),
  );
  for (const result of newest(fresh, ({ said }) => said.result)) await keepResult(tx, government, result);
  await tx.query(
    `INSERT INTO holding_government (code, application_count, as_of) VALUES ($1, $2, now())
     ON CONFLICT (code) DO UPDATE SET as_of = excluded.as_of,
       application_count = holding_government.application_count + excluded.application_count`,
    [government, added],
  );
}

/** The newest version of each object in the batch: one statement may touch a row only once. */
function newest<Content>(
  fresh: readonly FreshEntry[],
  contentOf: (entry: FreshEntry) => Content | undefined,
): Kept<Content>[] {
  const kept = new Map<string, Kept<Content>>();
  for (const one of fresh) {
    const content = contentOf(one);
    const { object: objectId, version, sequence } = one.entry.header;
    if (content && version > (kept.get(objectId)?.version ?? 0))
      kept.set(objectId, { objectId, version, sequence, content });
  }
  return [...kept.values()];
}

/** @returns how many applications were not held before */
async function keepApplications(
  tx: Tx,
  government: string,
  kept: Kept<ReleasedApplication>[],
): Promise<number> {
  const each = <T>(pick: (one: Kept<ReleasedApplication>) => T): T[] => kept.map(pick);
  const rows = await tx.query<{ added: boolean }>(
    `INSERT INTO holding_application (government_code, object_id, version, sequence, name, sort_name, search,
       purpose, owner_agency, status, type, url, received_at)
     SELECT $1, object_id, version, sequence, name, lower(name), lower(concat_ws(' ', name, purpose, owner_agency)),
       purpose, owner_agency, status, type, url, now()
     FROM unnest($2::text[], $3::integer[], $4::integer[], $5::text[], $6::text[], $7::text[], $8::text[],
       $9::text[], $10::text[])
       AS new (object_id, version, sequence, name, purpose, owner_agency, status, type, url)
     ON CONFLICT (government_code, object_id) DO UPDATE SET version = excluded.version,
       sequence = excluded.sequence, name = excluded.name, sort_name = excluded.sort_name,
       search = excluded.search, purpose = excluded.purpose, owner_agency = excluded.owner_agency,
       status = excluded.status, type = excluded.type, url = excluded.url, received_at = excluded.received_at
     WHERE holding_application.version < excluded.version
     RETURNING (xmax = 0) AS added`,
    [
      government,
      each(({ objectId }) => objectId),
      each(({ version }) => version),
      each(({ sequence }) => sequence),
      each(({ content }) => content.name),
      each(({ content }) => content.purpose),
      each(({ content }) => content.ownerAgency),
      each(({ content }) => content.status),
      each(({ content }) => content.type),
      each(({ content }) => content.url),
    ],
  );
  return rows.filter(({ added }) => added).length;
}

async function keepResult(
  tx: Tx,
  government: string,
  { objectId, version, sequence, content }: Kept<ReleasedIndex>,
): Promise<void> {
  await tx.query(
    `INSERT INTO holding_result (government_code, object_id, version, sequence, year, edition, label, index,
       predicate, provisional, parts, released_at, received_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, now())
     ON CONFLICT (government_code, object_id) DO UPDATE SET version = excluded.version,
       sequence = excluded.sequence, year = excluded.year, edition = excluded.edition, label = excluded.label,
       index = excluded.index, predicate = excluded.predicate, provisional = excluded.provisional,
       parts = excluded.parts, released_at = excluded.released_at, received_at = excluded.received_at
     WHERE holding_result.version < excluded.version`,
    [
      government,
      objectId,
      version,
      sequence,
      content.year,
      content.edition,
      content.label,
      content.index,
      content.predicate,
      content.provisional,
      JSON.stringify(content.parts),
      content.releasedAt,
    ],
  );
}
