import { readCsv } from './read-csv.js';
import { readXlsx } from './read-xlsx.js';
import { SheetLocked, SheetUnreadable, type Sheet, type SheetLimits } from './sheet.js';

const ZIP = Buffer.from('PK');
/** Compound files: XLS, and XLSX with a password, which names this stream in its directory (MS-OFFCRYPTO, 2.3.4). */
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
const LOCKED_STREAM = Buffer.from('EncryptedPackage', 'utf16le');
const PDF = Buffer.from('%PDF');

const startsWith = (bytes: Buffer, mark: Buffer): boolean => bytes.subarray(0, mark.length).equals(mark);

/**
 * The tables of a file. What it is, its content says, not its name.
 * @throws SheetUnreadable, SheetLocked, SheetTooLarge
 */
export function readSheets(bytes: Buffer, limits: SheetLimits): Promise<Sheet[]> {
  const compound = startsWith(bytes, COMPOUND);
  if (compound && bytes.includes(LOCKED_STREAM)) throw new SheetLocked('password');
  if (compound || startsWith(bytes, PDF)) throw new SheetUnreadable('another kind of file');
  return startsWith(bytes, ZIP) ? readXlsx(bytes, limits) : readCsv(bytes);
}
