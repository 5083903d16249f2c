import { generateKeyPairSync, sign } from 'node:crypto';
import { interop, registryEvents, scoringEvents, type DeliverEntries } from '@selaras/contracts';
import { until } from '@selaras/testing';
import { applicationView, releasedResult } from '../../test/facts.js';
import type { Mischief } from '../../test/road.js';
import { TwoNodes, upTo } from '../../test/two-nodes.js';

describe('entries on their way from a regency to its province', () => {
  let nodes: TwoNodes;

  beforeAll(async () => {
    nodes = await TwoNodes.start();
  });

  afterAll(() => nodes?.stop());

  afterEach(() => {
    nodes.road.mischief = () => ({});
  });

  /** Does something to every delivery of entries until the road is honest again. */
  const always = (mischief: Mischief) => {
    nodes.road.mischief = ({ entries }) => (entries.length ? mischief : {});
  };

  it('delivers a released index and a changed application, and the province shows them', async () => {
    const application = applicationView({ name: 'e-Lapor (contoh)' });
    await nodes.regency.publish(registryEvents.applicationChanged, application);
    await nodes.regency.publish(scoringEvents.resultReleased, releasedResult());
    nodes.written += 2;
    await nodes.everythingArrived();
    const call = await nodes.province.as({ role: 'executive' });
    const governments = await nodes.province.request(interop.listHeldGovernments, {}, call);
    expect(governments.items).toEqual([
      {
        code: '33.22',
        name: 'Pemerintah Contoh 33.22',
        year: 2026,
        edition: 'spbe-2020',
        label: 'SPBE',
        index: '3.31',
        predicate: 'Baik',
        provisional: false,
        parts: [{ code: '1', name: 'Kebijakan SPBE', weight: '13', index: '3.00' }],
        applicationCount: 1,
        asOf: expect.stringMatching(/^\d{4}-.*\.\d{3}Z$/),
      },
    ]);
    const applications = await nodes.province.request(interop.listHeldApplications, {}, call);
    expect(applications.items).toEqual([
      {
        governmentCode: '33.22',
        governmentName: 'Pemerintah Contoh 33.22',
        objectId: application.id,
        name: 'e-Lapor (contoh)',
        purpose: 'Menerima pengaduan warga (contoh)',
        ownerAgency: 'Dinas Contoh',
        status: 'active',
        type: 'special',
        url: 'https://contoh.go.id/aplikasi',
        version: 1,
        receivedAt: expect.stringMatching(/Z$/),
      },
    ]);
    const reader = await nodes.regency.as({ role: 'head-of-agency', agencyId: application.ownerAgency.id });
    expect(await nodes.regency.request(interop.exchangeState, {}, reader)).toMatchObject({
      state: 'delivered',
      peerName: 'Pemerintah Contoh 33',
      waiting: 0,
      asOf: expect.any(String),
    });
  });

  it('says what waits while the province is down, and brings everything in order once it is up', async () => {
    await nodes.road.close();
    await nodes.write(3);
    const down = await until('the failure to show', async () => {
      const stream = await nodes.stream();
      return stream.lastProblem && stream;
    });
    expect(down).toMatchObject({
      state: 'waiting',
      lastProblem: 'interop.peer-unreachable',
      lastProblemDetail: expect.stringMatching(
        /^Pemerintah Contoh 33 belum dapat dihubungi di 127\.0\.0\.1:\d+; pengiriman diulang sendiri\.$/,
      ),
      nextAttemptAt: expect.any(String),
    });
    const call = await nodes.regency.as({ role: 'executive' });
    expect(await nodes.regency.request(interop.exchangeState, {}, call)).toMatchObject({
      state: 'waiting',
      waiting: 3,
    });
    await nodes.road.open();
    await nodes.everythingArrived();
    expect(await nodes.stream()).toMatchObject({ lastProblem: null, nextAttemptAt: null });
  });

  it('doubles nothing when the answer is lost after the province has stored the entries', async () => {
    nodes.once({ loseAnswer: true });
    await nodes.write(2);
    await nodes.everythingArrived();
  });

  it('goes on when something on the way answers in the province’s place', async () => {
    for (const status of [500, 503, 404, 429]) {
      nodes.once({ status });
      await nodes.write(1);
      await nodes.everythingArrived();
    }
  });

  it('starts again at what the province asks for when entries are missing on the way', async () => {
    nodes.once({ alter: (batch) => ({ ...batch, entries: batch.entries.slice(1) }) });
    await nodes.write(1);
    await nodes.everythingArrived();
    nodes.once({ alter: (batch) => ({ ...batch, entries: batch.entries.slice(1) }) });
    await nodes.road.close();
    await nodes.write(3);
    await nodes.road.open();
    await nodes.everythingArrived();
  });

  it('says that entries are altered on the way, stores none of them, and recovers when they no longer are', async () => {
    const alterations: [string, (batch: DeliverEntries) => DeliverEntries][] = [
      [
        'interop.signature-invalid',
        (batch) => change(batch, (entry) => ({ ...entry, signature: 'A'.repeat(86) })),
      ],
      ['interop.body-altered', (batch) => change(batch, (entry) => ({ ...entry, salt: 'AAAA' }))],
      ['interop.entry-unreadable', (batch) => change(batch, (entry) => ({ ...entry, header: 'AAAA' }))],
      ['interop.peer-unknown', (batch) => ({ ...batch, stream: '33.21>33' })],
    ];
    for (const [code, alter] of alterations) {
      always({ alter });
      const before = nodes.written;
      await nodes.write(1);
      expect((await nodes.refusedWith(code)).acknowledgedSequence).toBe(before);
      expect(await nodes.heldSequences()).toEqual(upTo(before));
      nodes.road.mischief = () => ({});
      await nodes.everythingArrived();
    }
  });

  it('brings a stream in order even when batches are turned round on the way', async () => {
    nodes.once({ alter: (batch) => ({ ...batch, entries: batch.entries.toReversed() }) });
    await nodes.road.close();
    await nodes.write(5);
    await nodes.road.open();
    await nodes.everythingArrived();
  });

  it('believes no receipt that the province did not sign, or that is for another stream or place', async () => {
    const stranger = generateKeyPairSync('ed25519').privateKey;
    const forged = (receipt: { receipt: string }) => ({
      ...receipt,
      signature: sign(null, Buffer.from(receipt.receipt, 'base64url'), stranger).toString('base64url'),
    });
    const older = await nodes.province.request(
      interop.deliverEntries,
      { stream: '33.22>33', entries: [] },
      await nodes.province.as({ role: 'auditor' }),
    );
    for (const answer of [forged, () => older, () => ({ ok: true }), () => 'ya']) {
      nodes.road.mischief = () => ({ answer });
      const before = nodes.written;
      await nodes.write(1);
      const stream = await nodes.refusedWith('interop.receipt-invalid');
      expect(stream.lastProblemDetail).toMatch(/^Jawaban Pemerintah Contoh 33 bukan tanda terima sah/);
      expect(stream.acknowledgedSequence).toBe(before);
      expect(await nodes.sent.query('SELECT sequence FROM receipt WHERE sequence > $1', [before])).toEqual(
        [],
      );
      nodes.road.mischief = () => ({});
      await nodes.everythingArrived();
    }
  });

  it('refuses to go on with a province that signs for another history', async () => {
    const migrator = await nodes.province.migratorDatabase('interop').initialize();
    await migrator.query(
      `UPDATE stream SET head_hash = decode(repeat('00', 32), 'hex') WHERE direction = 'incoming'`,
    );
    await nodes.write(1);
    await nodes.refusedWith('interop.chain-broken');
    expect(await nodes.heldSequences()).toEqual(upTo(nodes.written - 1));
    await migrator.query(
      `UPDATE stream SET head_hash = (SELECT hash FROM entry e WHERE e.direction = 'incoming'
         AND e.peer_code = stream.peer_code AND e.sequence = stream.last_sequence)
       WHERE direction = 'incoming' AND last_sequence > 0`,
    );
    await migrator.destroy();
    await nodes.everythingArrived();
  });

  it('sends again what a province restored from an older backup no longer holds', async () => {
    const migrator = await nodes.province.migratorDatabase('interop').initialize();
    const last = nodes.written - 2;
    for (const table of ['entry', 'entry_body'])
      await migrator.query(`DELETE FROM ${table} WHERE direction = 'incoming' AND sequence > $1`, [last]);
    await migrator.query(
      `UPDATE stream SET last_sequence = $1, head_hash = (SELECT hash FROM entry e
         WHERE e.direction = 'incoming' AND e.peer_code = '33.22' AND e.sequence = $1)
       WHERE direction = 'incoming' AND peer_code = '33.22'`,
      [last],
    );
    await migrator.destroy();
    await nodes.write(1);
    await nodes.everythingArrived();
  });
});

const change = (
  batch: DeliverEntries,
  alter: (entry: DeliverEntries['entries'][number]) => DeliverEntries['entries'][number],
): DeliverEntries => ({ ...batch, entries: batch.entries.map(alter) });
