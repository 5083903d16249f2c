import { inflateRawSync } from 'node:zlib';

/** The files of a plain zip archive, by name. */
export function unzip(zip: Buffer): Map<string, string> {
  const files = new Map<string, string>();
  const end = zip.length - 22;
  let entry = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [nameLength, extra, comment] = [28, 30, 32].map((at) => zip.readUInt16LE(entry + at)) as [
      number,
      number,
      number,
    ];
    const local = zip.readUInt32LE(entry + 42);
    const data = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(data, data + zip.readUInt32LE(entry + 20));
    const bytes = zip.readUInt16LE(entry + 10) === 8 ? inflateRawSync(packed) : packed;
    files.set(zip.toString('utf8', entry + 46, entry + 46 + nameLength), bytes.toString('utf8'));
    entry += 46 + nameLength + extra + comment;
  }
  return files;
}

export interface ReadPdf {
  pages: { text: string; width: number; height: number }[];
  title: unknown;
  language: unknown;
  created: unknown;
}

/** What a reader's program sees of a PDF; lines of one page are joined by a space. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const pages: ReadPdf['pages'] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const words = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''));
    const [, , width, height] = page.view as [number, number, number, number];
    pages.push({ text: words.join('').replace(/\s+/g, ' '), width, height });
  }
  const { info } = (await document.getMetadata()) as unknown as { info: Record<string, unknown> };
  await document.loadingTask.destroy();
  return { pages, title: info.Title, language: info.Language, created: info.CreationDate };
}
