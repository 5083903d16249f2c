import { MAX_CELL_CHARACTERS } from './sheet.js';

/** What a cell says of itself: type (`t`), style (`s`) and the text of its value. */
export interface RawCell {
  type: string | null;
  style: number;
  text: string;
}

export interface CellContext {
  sharedStrings: readonly string[];
  /** Per style: whether its number format shows a date. */
  dateStyles: readonly boolean[];
  /** Workbooks of old Macintosh programs count days from 1904. */
  from1904: boolean;
}

const DAY_MS = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

/** Built-in number formats that show a date or time (ECMA-376 part 1, 18.8.30, with those of East Asian editions). */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** True when a number format shows a date or time. */
export function showsDate(id: number, code: string | undefined): boolean {
  if (code === undefined) return isBuiltInDate(id);
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|General/gi, '');
  return /[dmyhs]/i.test(bare);
}

/** Undoes the escapes of ECMA-376 part 1, 22.9.2.19 (`_x000D_`). */
export const unescapeXstring = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;

/** The text a person sees in the cell, or near enough: dates as 2016-12-31, yes and no in words, errors as nothing. */
export function cellText(cell: RawCell, context: CellContext): string {
  const capped = (text: string): string => text.slice(0, MAX_CELL_CHARACTERS);
  switch (cell.type ?? 'n') {
    case 's':
      return capped(context.sharedStrings[Number(cell.text)] ?? '');
    case 'str':
    case 'inlineStr':
      return capped(unescapeXstring(cell.text));
    case 'b':
      return cell.text.trim() === '1' ? 'Ya' : 'Tidak';
    case 'd':
      return capped(cell.text.trim().replace(/T00:00:00(\.0+)?Z?$/, ''));
    case 'e':
      return '';
    default:
      return numberText(cell, context);
  }
}

function numberText({ text, style }: RawCell, { dateStyles, from1904 }: CellContext): string {
  const number = Number(text);
  if (!text.trim() || !Number.isFinite(number)) return '';
  if (!dateStyles[style]) return String(number);
  const moment = new Date((from1904 ? EPOCH_1904 : EPOCH_1900) + Math.round(number * DAY_MS));
  if (Number.isNaN(moment.getTime())) return String(number);
  return moment
    .toISOString()
    .replace(/T00:00:00\.000Z$/, '')
    .replace(/\.\d+Z$/, '');
}

/** The column of a reference such as `AB12`, from 0. */
export function columnOf(reference: string): number {
  let column = 0;
  for (const sign of reference) {
    const code = sign.charCodeAt(0) & ~32;
    if (code < 65 || code > 90) break;
    column = column * 26 + (code - 64);
  }
  return column - 1;
}
