import { inflateRawSync, crc32 } from 'node:zlib';
import { zipOf } from './zip-stream.js';

async function* once(text: string) {
  yield text;
}

async function packed(texts: Record<string, string>): Promise<Buffer> {
  const entries = Object.entries(texts).map(([name, text]) => ({ name, bytes: once(text) }));
  const chunks: Buffer[] = [];
  for await (const chunk of zipOf(entries, new Date('2026-11-22T03:04:06Z'))) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Reads the archive from its directory, as APPNOTE 4.3 tells, apart from the code that wrote it. */
function unpacked(zip: Buffer): Record<string, string> {
  const end = zip.length - 22;
  expect(zip.readUInt32LE(end)).toBe(0x06054b50);
  let at = zip.readUInt32LE(end + 16);
  const found: Record<string, string> = {};
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const local = zip.readUInt32LE(at + 42);
    expect(zip.readUInt32LE(local)).toBe(0x04034b50);
    const data = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const bytes = inflateRawSync(zip.subarray(data, data + zip.readUInt32LE(at + 20)));
    expect(bytes.length).toBe(zip.readUInt32LE(at + 24));
    expect(crc32(bytes)).toBe(zip.readUInt32LE(at + 16));
    found[name] = bytes.toString();
    at += 46 + nameLength;
  }
  return found;
}

describe('a zip archive made while it is sent', () => {
  it('gives back every file under its name, letters of any kind included', async () => {
    const texts = {
      'data-pribadi.json': '{"nama":"é"}',
      'baca-saya.txt': 'x'.repeat(100_000),
      'kosong.txt': '',
    };
    expect(unpacked(await packed(texts))).toEqual(texts);
  });

  it('breaks off with the fault of a file, and never hangs', async () => {
    const failing = async function* () {
      yield 'awal';
      throw new Error('layanan berhenti');
    };
    const read = async () => {
      for await (const chunk of zipOf([{ name: 'a', bytes: failing() }], new Date())) void chunk;
    };
    await expect(read()).rejects.toThrow('layanan berhenti');
  });
});
