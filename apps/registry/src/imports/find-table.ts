import type { ImportColumn } from '@selaras/contracts';
import type { FieldName } from '../applications/application-fields.js';
import { oneLine } from '../applications/clean-text.js';
import type { Sheet, SheetRow } from '../sheets/sheet.js';
import { fieldOfTitle } from './column-titles.js';

/** Where the table is: which sheet, which row has the titles, which column fills which field. */
export interface Layout {
  sheet: number;
  headerRow: number;
  columns: ImportColumn[];
}

const HEADER_WITHIN = 10;
const MAX_TITLE = 300;

interface Candidate extends Layout {
  known: number;
  hasName: boolean;
}

/** The columns a title row describes. Of two columns for one field the first counts. */
export function columnsOf(cells: readonly string[]): ImportColumn[] {
  const taken = new Set<FieldName>();
  return cells.flatMap((cell, index) => {
    const header = oneLine(cell).slice(0, MAX_TITLE).toWellFormed();
    if (!header) return [];
    const guess = fieldOfTitle(header);
    const field = guess && !taken.has(guess) ? guess : null;
    if (field) taken.add(field);
    return [{ index, header, field }];
  });
}

function candidate(sheet: number, { row, cells }: SheetRow): Candidate | null {
  const columns = columnsOf(cells);
  const known = columns.filter(({ field }) => field !== null).length;
  // A line of its own above the table ("DAFTAR APLIKASI …") has one cell.
  if (columns.length < 2 && known === 0) return null;
  const hasName = columns.some(({ field }) => field === 'name');
  return { sheet, headerRow: row, columns, known, hasName };
}

const better = (one: Candidate, other: Candidate | null): boolean =>
  !other ||
  Number(one.hasName) - Number(other.hasName) > 0 ||
  (one.hasName === other.hasName && one.known > other.known);

/**
 * Looks for the row of titles among the first ten rows of each sheet: the one whose titles we know best.
 * @returns null when there is no table at all: nothing but blank rows and lines of text.
 */
export async function findTable(sheets: readonly Sheet[]): Promise<Layout | null> {
  let best: Candidate | null = null;
  for (const sheet of sheets) {
    let looked = 0;
    for await (const row of sheet.rows()) {
      if (!row.cells.some((cell) => cell.trim())) continue;
      const found = candidate(sheet.index, row);
      if (found && better(found, best)) best = found;
      if (++looked === HEADER_WITHIN) break;
    }
    if (best?.hasName) break;
  }
  if (!best) return null;
  const { sheet, headerRow, columns } = best;
  return { sheet, headerRow, columns };
}
