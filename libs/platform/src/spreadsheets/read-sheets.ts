import { readCsv } from './read-csv.js';
import { readXlsx } from './read-xlsx.js';
import { SheetUnreadable, type Sheet, type SheetLimits } from './sheet.js';

const ZIP = Buffer.from('PK');
/** Compound files (XLS, and XLSX with a password) and PDF: texts by no means, and known by their first bytes. */
const OTHERS = [Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('%PDF')];

const startsWith = (bytes: Buffer, mark: Buffer): boolean => bytes.subarray(0, mark.length).equals(mark);

/**
 * The tables of a file. What it is, its content says, not its name.
 * @throws SheetUnreadable, SheetTooLarge
 */
export function readSheets(bytes: Buffer, limits: SheetLimits): Promise<Sheet[]> {
  if (OTHERS.some((mark) => startsWith(bytes, mark))) throw new SheetUnreadable('another kind of file');
  return startsWith(bytes, ZIP) ? readXlsx(bytes, limits) : readCsv(bytes);
}
