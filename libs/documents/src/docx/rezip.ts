import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

const LOCAL_ENTRY = 0x04034b50;
const CENTRAL_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const END_LENGTH = 22;
const STORED = 0;
const DEFLATED = 8;
const VERSION = 20;
/** Names are UTF-8. */
const FLAGS = 0x0800;

interface Entry {
  name: string;
  bytes: Buffer;
}

/** @throws Error when the bytes are not a plain zip archive (APPNOTE 4.3.12, 4.3.16; no zip64). */
function entriesOf(zip: Buffer): Entry[] {
  const end = zip.length - END_LENGTH;
  if (end < 0 || zip.readUInt32LE(end) !== END_OF_DIRECTORY) throw new Error('not a plain zip archive');
  const entries: Entry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (zip.readUInt32LE(at) !== CENTRAL_ENTRY) throw new Error('the zip directory is broken');
    const nameLength = zip.readUInt16LE(at + 28);
    const local = zip.readUInt32LE(at + 42);
    const data = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(data, data + zip.readUInt32LE(at + 20));
    entries.push({
      name: zip.toString('utf8', at + 46, at + 46 + nameLength),
      bytes: zip.readUInt16LE(at + 10) === DEFLATED ? inflateRawSync(packed) : packed,
    });
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

/** DOS date and time of a moment, UTC; the format begins with 1980. */
function dosTime(at: Date): { date: number; time: number } {
  const year = Math.max(at.getUTCFullYear() - 1980, 0);
  return {
    date: (year << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate(),
    time: (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1),
  };
}

/** What local and central header say alike: APPNOTE 4.3.7. */
function common({ bytes, name }: Entry, packed: Buffer, at: Date): Buffer {
  const { date, time } = dosTime(at);
  const header = Buffer.alloc(26);
  header.writeUInt16LE(VERSION, 0);
  header.writeUInt16LE(FLAGS, 2);
  header.writeUInt16LE(name.endsWith('/') ? STORED : DEFLATED, 4);
  header.writeUInt16LE(time, 6);
  header.writeUInt16LE(date, 8);
  header.writeUInt32LE(crc32(bytes), 10);
  header.writeUInt32LE(packed.length, 14);
  header.writeUInt32LE(bytes.length, 18);
  header.writeUInt16LE(Buffer.byteLength(name), 22);
  return header;
}

const word = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

/**
 * Packs an archive anew with one time on every entry: a packer stamps them with its own clock, and the same document would
 * never have the same bytes twice.
 * @param change What becomes of a file's text; null leaves it as it is.
 * @throws Error when the bytes are not a plain zip archive.
 */
export function rezip(
  zip: Buffer,
  at: Date,
  change: (name: string, bytes: Buffer) => Buffer | null = () => null,
): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entriesOf(zip)) {
    const next = { name: entry.name, bytes: change(entry.name, entry.bytes) ?? entry.bytes };
    const packed = next.name.endsWith('/') ? next.bytes : deflateRawSync(next.bytes);
    const header = common(next, packed, at);
    const name = Buffer.from(next.name);
    const local = Buffer.concat([word(LOCAL_ENTRY), header, name, packed]);
    files.push(local);
    // Version made by, comment, disk, attributes: all zero but the first.
    directory.push(
      Buffer.concat([
        word(CENTRAL_ENTRY),
        word(VERSION).subarray(0, 2),
        header,
        Buffer.alloc(10),
        word(offset),
        name,
      ]),
    );
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(END_LENGTH);
  end.writeUInt32LE(END_OF_DIRECTORY, 0);
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, central, end]);
}
