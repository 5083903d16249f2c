import { Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

const LOCAL_ENTRY = 0x04034b50;
const DESCRIPTOR = 0x08074b50;
const CENTRAL_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const DEFLATED = 8;
const VERSION = 20;
/** Names are UTF-8; sizes and checksum follow the data. */
const FLAGS = 0x0808;

/** A file of an archive, its bytes read while they are packed. */
export interface ZipEntry {
  name: string;
  bytes: AsyncIterable<Buffer | string>;
}

interface Packed {
  name: Buffer;
  crc: number;
  packed: number;
  size: number;
  offset: number;
}

/** What local and central header say alike (APPNOTE 4.3.7); 26 bytes. */
function shared({ name, crc, packed, size }: Omit<Packed, 'offset'>, at: Date): Buffer {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(VERSION, 0);
  header.writeUInt16LE(FLAGS, 2);
  header.writeUInt16LE(DEFLATED, 4);
  header.writeUInt16LE((at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1), 6);
  header.writeUInt16LE(
    ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate(),
    8,
  );
  header.writeUInt32LE(crc, 10);
  header.writeUInt32LE(packed, 14);
  header.writeUInt32LE(size, 18);
  header.writeUInt16LE(name.length, 22);
  return header;
}

function words(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => bytes.writeUInt32LE(value, index * 4));
  return bytes;
}

/**
 * A zip archive as a stream, a chunk at a time in memory. No zip64: each file and the whole stay below 4 GB.
 * @throws Error of whatever a file's bytes throw; the archive then breaks off
 */
export async function* zipOf(entries: readonly ZipEntry[], at: Date): AsyncGenerator<Buffer> {
  const directory: Packed[] = [];
  let offset = 0;
  for (const { name, bytes } of entries) {
    const entry: Packed = { name: Buffer.from(name), crc: 0, packed: 0, size: 0, offset };
    const head = Buffer.concat([words(LOCAL_ENTRY), shared(entry, at), entry.name]);
    yield head;
    const counted = async function* (): AsyncGenerator<Buffer> {
      for await (const chunk of bytes) {
        const buffer = Buffer.from(chunk);
        entry.crc = crc32(buffer, entry.crc);
        entry.size += buffer.length;
        yield buffer;
      }
    };
    const source = Readable.from(counted(), { objectMode: false });
    const deflate = createDeflateRaw();
    source.once('error', (error) => deflate.destroy(error));
    for await (const chunk of source.pipe(deflate) as AsyncIterable<Buffer>) {
      entry.packed += chunk.length;
      yield chunk;
    }
    yield words(DESCRIPTOR, entry.crc, entry.packed, entry.size);
    offset += head.length + entry.packed + 16;
    directory.push(entry);
  }
  let length = 0;
  for (const entry of directory) {
    // Version made by; then, after the shared part: comment, disk, attributes, all zero.
    const made = words(VERSION).subarray(0, 2);
    const central = Buffer.concat([
      words(CENTRAL_ENTRY),
      made,
      shared(entry, at),
      Buffer.alloc(10),
      words(entry.offset),
      entry.name,
    ]);
    length += central.length;
    yield central;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END_OF_DIRECTORY, 0);
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(offset, 16);
  yield end;
}
