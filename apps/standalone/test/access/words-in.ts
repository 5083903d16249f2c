import { inflateRawSync } from 'node:zlib';

const ZIP = 'PK\u0003\u0004';
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const STORED = 0;

/** All text an answer carries: of a workbook or a paper, that of its parts. */
export function wordsIn(bytes: Buffer): string {
  if (bytes.subarray(0, ZIP.length).toString('latin1') !== ZIP) return bytes.toString('utf8');
  return [...partsOf(bytes)].map((part) => part.toString('utf8')).join('\n');
}

/** The files of a ZIP archive (APPNOTE 6.3, 4.3.12: by its central directory). */
function* partsOf(bytes: Buffer): Generator<Buffer> {
  let at = bytes.readUInt32LE(endOf(bytes) + 16);
  while (bytes.readUInt32LE(at) === CENTRAL) {
    const [method, size, header] = [
      bytes.readUInt16LE(at + 10),
      bytes.readUInt32LE(at + 20),
      bytes.readUInt32LE(at + 42),
    ];
    const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
    const packed = bytes.subarray(start, start + size);
    yield method === STORED ? packed : inflateRawSync(packed);
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
}

function endOf(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= 0; at -= 1) if (bytes.readUInt32LE(at) === END) return at;
  throw new Error('no ZIP archive');
}
