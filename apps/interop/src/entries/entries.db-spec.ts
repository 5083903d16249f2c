import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { interop, type DeliverEntries, type ExchangeEntry } from '@selaras/contracts';
import { newCall, type Problem } from '@selaras/platform';
import { TestNode } from '@selaras/testing';
import type { DataSource } from 'typeorm';
import { interopService } from '../app.module.js';
import { TestPeer, receiptText } from '../../test/test-peer.js';

describe('what a province does with what is delivered to it', () => {
  let province: TestNode;
  let database: DataSource;
  let enrolled = 0;

  beforeAll(async () => {
    province = await TestNode.start({ services: [interopService], governmentCode: '33', kind: 'province' });
    database = await province.database('interop').initialize();
  });

  afterAll(async () => {
    await database?.destroy();
    await province?.stop();
  });

  /** A regency of its own for each test, so that no test sees another's stream. */
  async function enrol(): Promise<TestPeer> {
    enrolled += 1;
    const peer = new TestPeer(`33.${String(enrolled).padStart(2, '0')}`);
    await province.request(interop.enrolPeer, peer.card(), await province.as({ role: 'administrator' }));
    return peer;
  }

  const deliver = (batch: DeliverEntries) => province.request(interop.deliverEntries, batch, newCall());

  const refusal = async (batch: DeliverEntries): Promise<unknown> =>
    deliver(batch).then(
      () => 'accepted',
      ({ code, params }: Problem) => ({ code, params }),
    );

  async function held(peer: TestPeer): Promise<{ entries: number; names: string[] }> {
    const [{ entries }] = (await database.query(
      `SELECT count(*)::integer AS entries FROM entry WHERE direction = 'incoming' AND peer_code = $1`,
      [peer.code],
    )) as [{ entries: number }];
    const rows = (await database.query(
      'SELECT name FROM holding_application WHERE government_code = $1 ORDER BY name',
      [peer.code],
    )) as { name: string }[];
    return { entries, names: rows.map(({ name }) => name) };
  }

  const edit = (
    entry: ExchangeEntry,
    part: 'header' | 'body',
    change: (text: string) => string,
  ): ExchangeEntry => ({
    ...entry,
    [part]: Buffer.from(change(Buffer.from(entry[part] ?? '', 'base64url').toString())).toString('base64url'),
  });

  it('keeps the exact bytes of each entry and signs for the last', async () => {
    const peer = await enrol();
    const entries = peer.several(2);
    const receipt = await deliver(peer.batch(...entries));
    const card = await province.request(interop.nodeCard, {}, await province.as({ role: 'administrator' }));
    const key = createPublicKey({ key: card.publicKey as never, format: 'jwk' });
    const bytes = Buffer.from(receipt.receipt, 'base64url');
    expect(verify(null, bytes, key, Buffer.from(receipt.signature, 'base64url'))).toBe(true);
    expect(receiptText(receipt)).toMatchObject({ stream: peer.stream, sequence: 2, receiver: '33' });
    const rows = (await database.query(
      `SELECT header, signature, body, salt FROM entry JOIN entry_body USING (direction, peer_code, sequence)
       WHERE direction = 'incoming' AND peer_code = $1 ORDER BY sequence`,
      [peer.code],
    )) as Record<keyof ExchangeEntry, Buffer>[];
    const stored = rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value.toString('base64url')])),
    );
    expect(stored).toEqual(entries);
  });

  it('answers an empty batch with a receipt for what it holds: nothing at first', async () => {
    const peer = await enrol();
    expect(receiptText(await deliver(peer.batch()))).toMatchObject({ sequence: 0 });
    await deliver(peer.batch(...peer.several(3)));
    expect(receiptText(await deliver(peer.batch()))).toMatchObject({ sequence: 3 });
  });

  it('changes nothing when the same entries come again, alone or before new ones', async () => {
    const peer = await enrol();
    const [first, second, third] = peer.several(3) as [ExchangeEntry, ExchangeEntry, ExchangeEntry];
    await deliver(peer.batch(first, second));
    const before = await held(peer);
    expect(receiptText(await deliver(peer.batch(first)))).toMatchObject({ sequence: 2 });
    expect(await held(peer)).toEqual(before);
    await deliver(peer.batch(second, second, third, third));
    expect((await held(peer)).entries).toBe(3);
  });

  it('refuses a sender it does not know, and a stream that is not for it', async () => {
    const stranger = new TestPeer('34.01');
    const known = await enrol();
    for (const stream of [stranger.stream, `${known.code}>34`, '33>33', 'x', `>33`]) {
      expect(await refusal({ stream, entries: [] })).toEqual({
        code: 'interop.peer-unknown',
        params: { stream },
      });
    }
  });

  it('refuses a forged signature: another key, an altered one, another peer’s', async () => {
    const peer = await enrol();
    const other = await enrol();
    const strangerKey = generateKeyPairSync('ed25519').privateKey;
    const invalid = { code: 'interop.signature-invalid', params: { sequence: 1 } };
    const forger = new TestPeer(peer.code);
    expect(await refusal(peer.batch(forger.next({}, { key: strangerKey })))).toEqual(invalid);
    expect(await refusal(peer.batch(new TestPeer(peer.code).next({}, { key: other.key })))).toEqual(invalid);
    const honest = peer.next();
    const flipped = `${honest.signature.startsWith('A') ? 'B' : 'A'}${honest.signature.slice(1)}`;
    expect(await refusal(peer.batch({ ...honest, signature: flipped }))).toEqual(invalid);
    expect(await refusal(peer.batch({ ...honest, signature: 'AAAA' }))).toEqual(invalid);
    expect(await held(peer)).toEqual({ entries: 0, names: [] });
  });

  it('refuses an altered header', async () => {
    const peer = await enrol();
    const altered = edit(peer.next(), 'header', (text) => text.replace('"version":1', '"version":2'));
    expect(await refusal(peer.batch(altered))).toEqual({
      code: 'interop.signature-invalid',
      params: { sequence: 1 },
    });
    expect((await held(peer)).entries).toBe(0);
  });

  it('refuses an altered body and an altered salt', async () => {
    const peer = await enrol();
    const entry = peer.next();
    const problem = { code: 'interop.body-altered', params: { sequence: 1 } };
    const altered = edit(entry, 'body', (text) => text.replace('Aplikasi', 'aplikasi'));
    expect(await refusal(peer.batch(altered))).toEqual(problem);
    expect(await refusal(peer.batch({ ...entry, salt: 'AAAA' }))).toEqual(problem);
    expect(await held(peer)).toEqual({ entries: 0, names: [] });
  });

  it('refuses another entry under a number it has already signed for', async () => {
    const peer = await enrol();
    await deliver(peer.batch(...peer.several(2)));
    const second = peer.next({ data: { name: 'Sejarah lain' } }, { header: { sequence: 1 } });
    expect(await refusal(peer.batch(second))).toEqual({
      code: 'interop.entry-altered',
      params: { sequence: 1 },
    });
    expect((await held(peer)).names).not.toContain('Sejarah lain');
  });

  it('names a missing entry, and entries in the wrong order', async () => {
    const peer = await enrol();
    const [first, second, third] = peer.several(3) as [ExchangeEntry, ExchangeEntry, ExchangeEntry];
    expect(await refusal(peer.batch(second))).toEqual({
      code: 'interop.sequence-gap',
      params: { expected: 1, sequence: 2 },
    });
    expect(await refusal(peer.batch(first, third))).toEqual({
      code: 'interop.sequence-gap',
      params: { expected: 2, sequence: 3 },
    });
    // The good one before the gap was kept, so the sender resumes at the second.
    expect((await held(peer)).entries).toBe(1);
    await deliver(peer.batch(second, third));
    expect((await held(peer)).entries).toBe(3);
  });

  it('refuses an entry that does not continue the header before it', async () => {
    const peer = await enrol();
    await deliver(peer.batch(peer.next()));
    const previous = Buffer.alloc(32).toString('base64url');
    expect(await refusal(peer.batch(peer.next({}, { header: { previous } })))).toEqual({
      code: 'interop.chain-broken',
      params: { sequence: 2 },
    });
    expect((await held(peer)).entries).toBe(1);
  });

  it('refuses an entry signed for another stream, be it replayed by another peer or by its own sender', async () => {
    const [peer, other] = [await enrol(), await enrol()];
    const entry = peer.next();
    expect(await refusal(other.batch(entry))).toEqual({
      code: 'interop.signature-invalid',
      params: { sequence: 1 },
    });
    const elsewhere = other.next({}, { header: { stream: peer.stream } });
    expect(await refusal(other.batch(elsewhere))).toEqual({
      code: 'interop.chain-broken',
      params: { sequence: 1 },
    });
    expect((await held(other)).entries).toBe(0);
  });

  it('refuses what it cannot read and says at which place of the batch', async () => {
    const header = (over: object) => (peer: TestPeer) => peer.next({}, { header: over });
    const unreadable: ((peer: TestPeer) => ExchangeEntry)[] = [
      header({ sequence: '1' }),
      header({ sequence: 1.5 }),
      header({ sequence: 2_147_483_648 }),
      header({ version: 0 }),
      header({ at: '2026-11-01' }),
      header({ bodyHash: 'short' }),
      header({ extra: 1 }),
      header({ object: 'a b' }),
      (peer) => edit(peer.next(), 'header', () => 'not json'),
      (peer) => edit(peer.next(), 'header', (text) => `${text} `),
      (peer) => ({ ...peer.next(), salt: null }),
      (peer) => peer.next({}, { body: Buffer.from('not json') }),
      (peer) => peer.next({}, { body: Buffer.from([0xff, 0xfe]) }),
      (peer) => peer.next({ data: { name: '' } }),
      (peer) => peer.next({ data: { name: 'a\u0000b' } }),
      (peer) => peer.next({ kind: 'scoring.result', data: { year: 2026 } }),
    ];
    for (const [at, broken] of unreadable.entries()) {
      const peer = new TestPeer(`35.${String(at + 10)}`);
      await province.request(interop.enrolPeer, peer.card(), await province.as({ role: 'administrator' }));
      const batch = peer.batch(peer.next(), broken(peer));
      expect([at, await refusal(batch)]).toEqual([
        at,
        { code: 'interop.entry-unreadable', params: { position: 2 } },
      ]);
      expect((await held(peer)).entries).toBe(1);
    }
  });

  it('refuses a batch that is not of the contract’s form', async () => {
    const peer = await enrol();
    expect(await refusal({ stream: peer.stream, entries: [{ header: '!' }] } as never)).toMatchObject({
      code: 'common.invalid-input',
    });
  });

  it('keeps the proof of an entry whose body is withheld, and of a kind it does not show', async () => {
    const peer = await enrol();
    const withheld = { ...peer.next(), body: null, salt: null };
    const unknown = peer.next({ kind: 'planning.programme', data: { whatever: true } });
    await deliver(peer.batch(withheld, unknown));
    expect(await held(peer)).toEqual({ entries: 2, names: [] });
  });

  it('shows the newest version of an object, also when an older one is entered later', async () => {
    const peer = await enrol();
    const object = 'aplikasi-1';
    const version = (number: number) =>
      peer.next({ object, version: number, data: { name: `Versi ${number}` } });
    await deliver(peer.batch(version(1), version(3), version(2)));
    expect((await held(peer)).names).toEqual(['Versi 3']);
    await deliver(peer.batch(version(2)));
    expect((await held(peer)).names).toEqual(['Versi 3']);
    await deliver(peer.batch(version(4)));
    expect(await held(peer)).toEqual({ entries: 5, names: ['Versi 4'] });
    const [government] = (await database.query(
      'SELECT application_count FROM holding_government WHERE code = $1',
      [peer.code],
    )) as { application_count: number }[];
    expect(government?.application_count).toBe(1);
  });

  it('takes deliveries of one stream that come at the same time in turn: nothing doubled, nothing lost', async () => {
    const peer = await enrol();
    const entries = peer.several(40);
    const attempts = await Promise.allSettled(
      [0, 0, 10, 0, 20, 5].map((from) => deliver(peer.batch(...entries.slice(from, from + 20)))),
    );
    for (const attempt of attempts)
      if (attempt.status === 'rejected')
        expect((attempt.reason as Problem).code).toBe('interop.sequence-gap');
    await deliver(peer.batch(...entries));
    expect((await held(peer)).entries).toBe(40);
    expect((await held(peer)).names).toHaveLength(40);
  });

  it('shows a peer’s own broken stream as refused, and lets nobody else make it look so', async () => {
    const [peer, forger] = [await enrol(), new TestPeer('36.01')];
    const stream = async () => {
      const call = await province.as({ role: 'auditor' });
      const { items } = await province.request(interop.listStreams, {}, call);
      return items.find(({ peerCode }) => peerCode === peer.code);
    };
    await refusal(peer.batch(forger.next({}, { header: { stream: peer.stream } })));
    expect(await stream()).toMatchObject({ direction: 'incoming', state: 'delivered', lastProblem: null });
    const [first, second] = peer.several(2) as [ExchangeEntry, ExchangeEntry];
    await refusal(peer.batch(second));
    expect(await stream()).toMatchObject({
      state: 'refused',
      lastProblem: 'interop.sequence-gap',
      lastProblemDetail: 'Ada entri yang hilang: yang ditunggu nomor 1, yang datang 2.',
    });
    await deliver(peer.batch(first, second));
    expect(await stream()).toMatchObject({ state: 'delivered', lastProblem: null, lastSequence: 2 });
  });
});
