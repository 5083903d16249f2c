import { Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { BYTES_PER_MB, SheetTooLarge, SheetUnreadable, type SheetLimits } from './sheet.js';

interface Entry {
  method: number;
  checksum: number;
  compressedSize: number;
  headerOffset: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const CENTRAL_SIZE = 46;
const LOCAL_SIZE = 30;
const MAX_COMMENT = 0xffff;
const MAX_ENTRIES = 2_000;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;

/**
 * The parts of a ZIP archive (APPNOTE 6.3, without ZIP64, encryption and spanning: no spreadsheet of a permitted size
 * needs them). What counts is what comes out, not what the directory claims: bytes are counted while inflating.
 */
export class ZipFile {
  private readonly entries = new Map<string, Entry>();

  /** @throws SheetUnreadable when the archive is damaged. */
  constructor(
    private readonly bytes: Buffer,
    private readonly limits: SheetLimits,
  ) {
    try {
      this.readDirectory();
    } catch (error) {
      throw error instanceof RangeError ? new SheetUnreadable('archive cut short') : error;
    }
  }

  has(path: string): boolean {
    return this.entries.has(path);
  }

  /**
   * Streams one part, inflated.
   * @throws SheetUnreadable when it is absent or damaged.
   * @throws SheetTooLarge when more comes out than one file may open to.
   */
  async *read(path: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(path);
    if (!entry) throw new SheetUnreadable(`no part ${path}`);
    let opened = 0;
    let checksum = 0;
    for await (const chunk of this.inflated(entry)) {
      opened += chunk.length;
      if (opened > this.limits.unpackedBytes) {
        throw new SheetTooLarge(Math.round(this.limits.unpackedBytes / BYTES_PER_MB));
      }
      checksum = crc32(chunk, checksum);
      yield chunk;
    }
    if (checksum !== entry.checksum) throw new SheetUnreadable('checksum differs');
  }

  private async *inflated(entry: Entry): AsyncGenerator<Buffer> {
    const data = this.dataOf(entry);
    if (entry.method === STORED) return yield data;
    const inflate = Readable.from(chunks(data)).pipe(createInflateRaw());
    try {
      for await (const chunk of inflate) yield chunk as Buffer;
    } catch (error) {
      if (typeof (error as { errno?: number }).errno !== 'number') throw error;
      throw new SheetUnreadable('damaged part');
    } finally {
      inflate.destroy();
    }
  }

  private dataOf(entry: Entry): Buffer {
    const start = entry.headerOffset;
    if (start + LOCAL_SIZE > this.bytes.length || this.bytes.readUInt32LE(start) !== LOCAL) {
      throw new SheetUnreadable('local header missing');
    }
    const from =
      start + LOCAL_SIZE + this.bytes.readUInt16LE(start + 26) + this.bytes.readUInt16LE(start + 28);
    const to = from + entry.compressedSize;
    if (to > this.bytes.length) throw new SheetUnreadable('part cut short');
    return this.bytes.subarray(from, to);
  }

  private readDirectory(): void {
    const end = this.findEnd();
    const count = this.bytes.readUInt16LE(end + 10);
    if (count > MAX_ENTRIES) throw new SheetUnreadable('too many parts');
    let at = this.bytes.readUInt32LE(end + 16);
    for (let i = 0; i < count; i++) {
      if (at + CENTRAL_SIZE > this.bytes.length || this.bytes.readUInt32LE(at) !== CENTRAL)
        throw new SheetUnreadable('directory damaged');
      const method = this.bytes.readUInt16LE(at + 10);
      const encrypted = (this.bytes.readUInt16LE(at + 8) & ENCRYPTED) !== 0;
      if (encrypted || (method !== STORED && method !== DEFLATED)) throw new SheetUnreadable('encrypted');
      const nameLength = this.bytes.readUInt16LE(at + 28);
      const name = this.bytes.toString('utf8', at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameLength);
      this.entries.set(name.replaceAll('\\', '/').replace(/^\/+/, ''), {
        method,
        checksum: this.bytes.readUInt32LE(at + 16),
        compressedSize: this.bytes.readUInt32LE(at + 20),
        headerOffset: this.bytes.readUInt32LE(at + 42),
      });
      at += CENTRAL_SIZE + nameLength + this.bytes.readUInt16LE(at + 30) + this.bytes.readUInt16LE(at + 32);
    }
  }

  private findEnd(): number {
    const first = Math.max(0, this.bytes.length - END_SIZE - MAX_COMMENT);
    for (let at = this.bytes.length - END_SIZE; at >= first; at--) {
      if (this.bytes.readUInt32LE(at) === END) return at;
    }
    throw new SheetUnreadable('no end of archive');
  }
}

const CHUNK = 64 * 1024;

function* chunks(data: Buffer): Generator<Buffer> {
  for (let at = 0; at < data.length; at += CHUNK) yield data.subarray(at, at + CHUNK);
}
