import type { GetImport, ImportRow, ImportView } from '@selaras/contracts';
import { Problem, decodeCursor, encodeCursor, pageLimit, type Locale, type Tx } from '@selaras/platform';
import type { Changes } from '../applications/application-changes.js';
import type { ImportState } from './import-state.js';
import { sayFailure, sayReason, type KeptReason } from './row-reasons.js';

type RowsPage = Pick<ImportView, 'rows' | 'nextCursor'>;

interface KeptRow {
  row: number;
  outcome: string;
  name: string;
  applicationId: string | null;
  reasons: KeptReason[];
  changes: Changes;
}

// Long texts before and after: a page is cut where one message would grow too large.
const PAGE_BYTES = 300_000;
const LAST_ROW = 2 ** 31 - 1;

/** A page of rows in the order of the sheet; none while the sheet is being read. @throws Problem `common.invalid-cursor` */
export async function rowsPage(
  tx: Tx,
  state: ImportState,
  { cursor, limit: asked, outcome }: GetImport,
  locale: Locale,
): Promise<RowsPage> {
  const after = Number(decodeCursor(cursor, 1)?.[0] ?? 0);
  if (!Number.isInteger(after) || after < 0 || after > LAST_ROW) throw new Problem('common.invalid-cursor');
  const limit = pageLimit(asked);
  const values: unknown[] = [state.id, after, limit + 1];
  if (outcome) values.push(outcome);
  const found = await tx.query<KeptRow>(
    `SELECT row, outcome, name, application_id AS "applicationId", reasons, changes FROM import_row
     WHERE import_id = $1 AND row > $2 ${outcome ? 'AND outcome = $4' : ''} ORDER BY row LIMIT $3`,
    values,
  );
  const rows: ImportRow[] = [];
  let bytes = 0;
  for (const kept of found.slice(0, limit)) {
    const row = { ...kept, reasons: kept.reasons.map((reason) => sayReason(reason, locale)) };
    bytes += Buffer.byteLength(JSON.stringify(row));
    if (rows.length && bytes > PAGE_BYTES) break;
    rows.push(row);
  }
  const last = rows.at(-1);
  return { rows, nextCursor: last && rows.length < found.length ? encodeCursor([last.row]) : null };
}

/** An import as its person sees it. */
export function viewOf(
  state: ImportState,
  locale: Locale,
  { rows, nextCursor }: RowsPage = { rows: [], nextCursor: null },
): ImportView {
  return {
    id: state.id,
    status: state.status,
    fileName: state.fileName,
    columns: state.layout?.columns ?? [],
    summary: state.summary,
    failure: state.failure ? sayFailure(state.failure, locale) : null,
    rows,
    nextCursor,
    receipt: state.receipt,
  };
}
