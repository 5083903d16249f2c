import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { SEALED_FIELDS, entryBytes, genesisHash, linkHash, type SealedEntry } from './chain.js';

const PAGE = new URL('../../../../docs/adr/0008-audit-trail.md', import.meta.url);
const example = JSON.parse(/```json\n([\s\S]*?)\n```/.exec(readFileSync(PAGE, 'utf8'))?.[1] ?? '') as {
  genesis: string;
  entries: SealedEntry[];
  bytes: string[];
  hashes: string[];
};
const [first, second] = example.entries as [SealedEntry, SealedEntry];

describe('the worked example of docs/adr/0008-audit-trail.md', () => {
  it('begins at the genesis of its service and government', () => {
    expect(genesisHash('33.22', 'registry')).toBe(example.genesis);
    expect(genesisHash('33.22', 'scoring')).not.toBe(example.genesis);
    expect(genesisHash('33.21', 'registry')).not.toBe(example.genesis);
  });

  it('is written by this software to the byte', () => {
    expect(example.entries.map((entry) => entryBytes(entry).toString())).toEqual(example.bytes);
  });

  it('counts bytes, not signs: curly quotes take three, é takes two', () => {
    expect(second.actor_name).toContain('“é”');
    expect(example.bytes[1]).toContain(`${Buffer.byteLength(second.actor_name ?? '')}:${second.actor_name},`);
    expect(Buffer.byteLength('“é”')).toBe(3 + 2 + 3);
  });

  it('is chained link by link', () => {
    expect(linkHash(example.genesis, first)).toBe(example.hashes[0]);
    expect(linkHash(example.hashes[0] ?? '', second)).toBe(example.hashes[1]);
    const bytes = `${example.genesis}${example.bytes[0]}`;
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(example.hashes[0]);
  });
});

describe('the bytes of an entry', () => {
  it('differ when any one field differs, is moved to its neighbour, or is empty instead of absent', () => {
    const bytes = new Set([entryBytes(first).toString()]);
    for (const field of SEALED_FIELDS) {
      bytes.add(entryBytes({ ...first, [field]: `${first[field]}x` }).toString());
      bytes.add(entryBytes({ ...first, [field]: null }).toString());
      bytes.add(entryBytes({ ...first, [field]: '' }).toString());
    }
    // `reason` is null in the example, so setting it to null is the entry itself.
    expect(bytes.size).toBe(1 + SEALED_FIELDS.length * 3 - 1);
    const moved = { ...first, actor_name: 'ab', actor_position: 'c' };
    expect(entryBytes(moved)).not.toEqual(entryBytes({ ...first, actor_name: 'a', actor_position: 'bc' }));
  });

  it('cannot be imitated by a value that looks like the next field', () => {
    const injected = { ...first, actor_name: 'A,17:Pengelola Katalog', actor_position: null };
    expect(entryBytes(injected)).not.toEqual(entryBytes({ ...first, actor_name: 'A' }));
  });
});
