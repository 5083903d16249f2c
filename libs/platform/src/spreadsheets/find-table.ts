import { oneLine } from './clean-text.js';
import type { Sheet, SheetRow } from './sheet.js';

/** A column of a table; the field it fills, null: ignored. */
export interface TableColumn {
  index: number;
  header: string;
  field: string | null;
}

/** Where the table is: which sheet, which row has the titles, which column fills which field. */
export interface Layout {
  sheet: number;
  headerRow: number;
  columns: TableColumn[];
}

/** What the columns of a kind of table are called. */
export interface TableTitles {
  /** The field a column title stands for; null when it says nothing we know. */
  fieldOf(title: string): string | null;
  /** The field without which a row means nothing. */
  key: string;
}

const HEADER_WITHIN = 10;
const MAX_TITLE = 300;

interface Candidate extends Layout {
  known: number;
  hasKey: boolean;
}

/** The columns a title row describes. Of two columns for one field the first counts. */
export function columnsOf(cells: readonly string[], { fieldOf }: TableTitles): TableColumn[] {
  const taken = new Set<string>();
  return cells.flatMap((cell, index) => {
    const header = oneLine(cell).slice(0, MAX_TITLE).toWellFormed();
    if (!header) return [];
    const guess = fieldOf(header);
    const field = guess && !taken.has(guess) ? guess : null;
    if (field) taken.add(field);
    return [{ index, header, field }];
  });
}

function candidate(sheet: number, { row, cells }: SheetRow, titles: TableTitles): Candidate | null {
  const columns = columnsOf(cells, titles);
  const known = columns.filter(({ field }) => field !== null).length;
  // A line of its own above the table ("DAFTAR APLIKASI …") has one cell.
  if (columns.length < 2 && known === 0) return null;
  const hasKey = columns.some(({ field }) => field === titles.key);
  return { sheet, headerRow: row, columns, known, hasKey };
}

const better = (one: Candidate, other: Candidate | null): boolean =>
  !other ||
  Number(one.hasKey) - Number(other.hasKey) > 0 ||
  (one.hasKey === other.hasKey && one.known > other.known);

/**
 * Looks for the row of titles among the first ten rows of each sheet: the one whose titles we know best.
 * @returns null when there is no table at all: nothing but blank rows and lines of text.
 */
export async function findTable(sheets: readonly Sheet[], titles: TableTitles): Promise<Layout | null> {
  let best: Candidate | null = null;
  for (const sheet of sheets) {
    let looked = 0;
    for await (const row of sheet.rows()) {
      if (!row.cells.some((cell) => cell.trim())) continue;
      const found = candidate(sheet.index, row, titles);
      if (found && better(found, best)) best = found;
      if (++looked === HEADER_WITHIN) break;
    }
    if (best?.hasKey) break;
  }
  if (!best) return null;
  const { sheet, headerRow, columns } = best;
  return { sheet, headerRow, columns };
}

/** The row "1 2 3 4 …" that official tables carry under their titles. */
export function isNumbering(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter(Boolean);
  const numbers = filled.map((cell) => Number(/^\(?(\d{1,2})\)?$/.exec(cell)?.[1]));
  const [first] = numbers;
  return numbers.length > 2 && first === 1 && numbers.every((number, i) => number === i + 1);
}

/** The rows below the titles. */
export async function* rowsBelow(headerRow: number, rows: AsyncIterable<SheetRow>): AsyncGenerator<SheetRow> {
  for await (const row of rows) if (row.row > headerRow) yield row;
}
