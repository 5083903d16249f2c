import { createPrivateKey, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readReceipt } from '../deliveries/receipt-text.js';
import { signedBy } from '../keys/public-key.js';
import { sha256 } from './bytes.js';
import { bodyHash, genesisHash, readHeader, writeHeader } from './entry-header.js';
import { readBody, receiveEntry } from './received-entry.js';

const PAGE = new URL('../../../../docs/exchange-protocol.md', import.meta.url);
const example = JSON.parse(/```json\n([\s\S]*?)\n```/.exec(readFileSync(PAGE, 'utf8'))?.[1] ?? '') as Record<
  'genesis' | 'body' | 'salt' | 'bodyHash' | 'header' | 'headerHash' | 'signature' | 'senderKey',
  string
> &
  Record<'receipt' | 'receiptSignature' | 'receiverKey', string>;

const bytes = (text: string) => Buffer.from(text);
const decoded = (text: string) => Buffer.from(text, 'base64url');
const encoded = (text: string) => bytes(text).toString('base64url');

const entry = {
  header: encoded(example.header),
  signature: example.signature,
  body: encoded(example.body),
  salt: example.salt,
};

/** RFC 8032 §7.1, TEST 1. */
const SEED = '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60';
const PUBLIC = 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a';

describe('the worked example of docs/exchange-protocol.md', () => {
  it('uses the published test key', () => {
    expect(decoded(example.senderKey).toString('hex')).toBe(PUBLIC);
  });

  it('starts its chain at the genesis text', () => {
    expect(genesisHash('33.22>33').toString('base64url')).toBe(example.genesis);
    expect(readHeader(bytes(example.header))?.previous).toBe(example.genesis);
  });

  it('hashes salt and body', () => {
    expect(bodyHash(decoded(example.salt), bytes(example.body))).toBe(example.bodyHash);
    expect(readHeader(bytes(example.header))?.bodyHash).toBe(example.bodyHash);
  });

  it('is written by this software to the byte', () => {
    const header = readHeader(bytes(example.header));
    expect(header).toEqual(JSON.parse(example.header));
    expect(header && writeHeader(header).toString()).toBe(example.header);
    expect(sha256(bytes(example.header)).toString('base64url')).toBe(example.headerHash);
  });

  it('is signed over exactly the header’s bytes', async () => {
    const der = Buffer.concat([decoded('MC4CAQAwBQYDK2VwBCIEIA'), Buffer.from(SEED, 'hex')]);
    const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
    expect(sign(null, bytes(example.header), key).toString('base64url')).toBe(example.signature);
    const signature = decoded(example.signature);
    const signed = (x: string, header: string) => signedBy({ x }, bytes(header), signature);
    expect(await signed(example.senderKey, example.header)).toBe(true);
    expect(await signed(example.senderKey, `${example.header} `)).toBe(false);
    expect(await signed(example.receiverKey, example.header)).toBe(false);
  });

  it('is an entry this software takes and understands', async () => {
    const received = await receiveEntry(entry, 1, { x: example.senderKey });
    expect(readBody(received, '33.22')).toMatchObject({ application: { name: 'Aplikasi Contoh' } });
  });

  it('says nothing when another government’s code is in the body', async () => {
    const received = await receiveEntry(entry, 1, { x: example.senderKey });
    expect(() => readBody(received, '33.21')).toThrow('interop.entry-unreadable');
  });

  it('has a receipt that verifies with the receiver’s key only', async () => {
    const answer = { receipt: encoded(example.receipt), signature: example.receiptSignature };
    expect(await readReceipt(answer, { x: example.receiverKey })).toMatchObject(
      JSON.parse(example.receipt) as object,
    );
    expect(await readReceipt(answer, { x: example.senderKey })).toBeNull();
  });
});

describe('a header', () => {
  const header = JSON.parse(example.header) as Record<string, unknown>;
  const read = (text: string) => readHeader(bytes(text));

  it('has one form: no blanks, no other order, no other keys, nothing twice', () => {
    const { stream, ...rest } = header;
    expect(read(JSON.stringify(header))).not.toBeNull();
    for (const text of [
      JSON.stringify(header, null, 1),
      `${example.header}\n`,
      `\ufeff${example.header}`,
      JSON.stringify({ ...rest, stream }),
      JSON.stringify({ ...header, note: '' }),
      example.header.replace('"sequence":1', '"sequence":2,"sequence":1'),
      example.header.replace('"sequence":1', '"sequence":1.0'),
      example.header.replace('registry', String.raw`\u0072egistry`),
      JSON.stringify(rest),
      '[]',
      'null',
      '',
    ])
      expect([text, read(text)]).toEqual([text, null]);
  });

  it('takes no value out of bounds', () => {
    for (const over of [
      { stream: '33.22' },
      { stream: '33.22>33>1' },
      { stream: '3322>33' },
      { sequence: 0 },
      { sequence: 2 ** 31 },
      { version: -1 },
      { kind: 'Registry' },
      { kind: `a.${'b'.repeat(60)}` },
      { object: '' },
      { object: 'x'.repeat(101) },
      { previous: 'A'.repeat(42) },
      { at: '2026-11-21T10:00:01+07:00' },
      { at: '2026-02-30T00:00:00.000Z' },
    ])
      expect([over, read(JSON.stringify({ ...header, ...over }))]).toEqual([over, null]);
  });
});
