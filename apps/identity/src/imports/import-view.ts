import type { GetPeopleImport, PeopleImportView } from '@selaras/contracts';
import { Problem, decodeCursor, encodeCursor, pageLimit, type Locale, type Tx } from '@selaras/platform';
import type { PeopleImport } from './import.entity.js';
import { sayReason, type KeptReason } from './import-reasons.js';

interface KeptRow {
  row: number;
  outcome: string;
  name: string;
  reasons: KeptReason[];
  changes: Record<string, unknown>;
}

const LAST_ROW = 2 ** 31 - 1;

/** An import as the administrator sees it, with a page of its rows in the order of the sheet. @throws Problem `common.invalid-cursor` */
export async function viewWithRows(
  tx: Tx,
  { id, kind, status, fileName, layout, summary, failure, receipt }: PeopleImport,
  { cursor, limit: asked, outcome }: Omit<GetPeopleImport, 'id'>,
  locale: Locale,
): Promise<PeopleImportView> {
  const after = Number(decodeCursor(cursor, 1)?.[0] ?? 0);
  if (!Number.isInteger(after) || after < 0 || after > LAST_ROW) throw new Problem('common.invalid-cursor');
  const limit = pageLimit(asked);
  const found = await tx.query<KeptRow>(
    `SELECT row, outcome, name, reasons, changes FROM people_import_row
     WHERE import_id = $1 AND row > $2 ${outcome ? 'AND outcome = $4' : ''} ORDER BY row LIMIT $3`,
    [id, after, limit + 1, ...(outcome ? [outcome] : [])],
  );
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  const [waiting] = await tx.query<{ count: number }>(
    `SELECT count(*)::integer AS count FROM people_import_row r JOIN person p ON p.id = r.made_person_id
     WHERE r.import_id = $1 AND p.active AND p.password_hash IS NULL`,
    [id],
  );
  return {
    id,
    kind,
    status,
    fileName,
    columns: layout?.columns ?? [],
    summary,
    failure: failure ? sayReason(failure, locale) : null,
    rows: rows.map((row) => ({ ...row, reasons: row.reasons.map((reason) => sayReason(reason, locale)) })),
    nextCursor: last && found.length > limit ? encodeCursor([last.row]) : null,
    receipt,
    linksWaiting: waiting?.count ?? 0,
  };
}
