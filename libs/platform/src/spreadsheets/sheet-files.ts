import type { ObjectStore } from '../files/object-store.js';
import { readSheets } from './read-sheets.js';
import { BYTES_PER_MB, SheetTooLarge, type Sheet } from './sheet.js';

export interface SheetFileLimits {
  /** Of the file itself. */
  megabytes: number;
  /** Of what it opens to. */
  unpackedMegabytes: number;
}

/**
 * The tables of a spreadsheet a service has adopted; none when the file is empty. Held in memory whole, within the limit:
 * a ZIP archive is read from its end.
 * @throws SheetUnreadable, SheetTooLarge
 */
export async function readSheetFile(
  store: ObjectStore,
  service: string,
  sha256: string,
  { megabytes, unpackedMegabytes }: SheetFileLimits,
): Promise<Sheet[]> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of await store.read(service, sha256)) {
    size += (chunk as Buffer).length;
    if (size > megabytes * BYTES_PER_MB) throw new SheetTooLarge(megabytes);
    chunks.push(chunk as Buffer);
  }
  if (size === 0) return [];
  return readSheets(Buffer.concat(chunks), { unpackedBytes: unpackedMegabytes * BYTES_PER_MB });
}
