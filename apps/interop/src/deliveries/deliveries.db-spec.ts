import { generateKeyPairSync, sign } from 'node:crypto';
import { createServer, type Socket } from 'node:net';
import { interop, registryEvents, scoringEvents, type DeliverEntries } from '@selaras/contracts';
import { until } from '@selaras/testing';
import { applicationView, releasedResult } from '../../test/facts.js';
import type { Mischief } from '../../test/road.js';
import { TwoNodes, upTo } from '../../test/two-nodes.js';

describe('entries on their way from a regency to its province', () => {
  let nodes: TwoNodes;
  let written = 0;

  beforeAll(async () => {
    nodes = await TwoNodes.start();
  });

  afterAll(() => nodes?.stop());

  afterEach(() => {
    nodes.road.mischief = () => ({});
  });

  /** Publishes this many changed catalogue entries and waits until the regency has put them into the stream. */
  async function write(count: number): Promise<number> {
    for (let at = 0; at < count; at += 1)
      await nodes.regency.publish(registryEvents.applicationChanged, applicationView());
    written += count;
    await until('the entries to be written', async () => (await nodes.stream()).lastSequence === written);
    return written;
  }

  /** Does something to the first delivery of entries only. */
  const once = (mischief: Mischief) => {
    let done = false;
    nodes.road.mischief = ({ entries }) => {
      if (done || !entries.length) return {};
      done = true;
      return mischief;
    };
  };

  /** Does something to every delivery of entries until the returned function is called. */
  const always = (mischief: Mischief) => {
    nodes.road.mischief = ({ entries }) => (entries.length ? mischief : {});
  };

  const refusedWith = (code: string) =>
    until(`the stream to be refused with ${code}`, async () => {
      const stream = await nodes.stream();
      return stream.state === 'refused' && stream.lastProblem === code && stream;
    });

  /** Everything written is held by the province once and in order, and the regency has its signature for it. */
  async function everythingArrived(): Promise<void> {
    const stream = await nodes.delivered(written);
    expect(await nodes.heldSequences()).toEqual(upTo(written));
    const heads = (await nodes.held.query(
      `SELECT encode(head_hash, 'hex') AS hash FROM stream WHERE direction = 'incoming' AND peer_code = '33.22'`,
    )) as { hash: string }[];
    expect(stream.headHash).toBe(heads[0]?.hash);
  }

  it('delivers a released index and a changed application, and the province shows them', async () => {
    const application = applicationView({ name: 'e-Lapor (contoh)' });
    await nodes.regency.publish(registryEvents.applicationChanged, application);
    await nodes.regency.publish(scoringEvents.resultReleased, releasedResult());
    written += 2;
    await everythingArrived();
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
    await write(3);
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
    await everythingArrived();
    expect(await nodes.stream()).toMatchObject({ lastProblem: null, nextAttemptAt: null });
  });

  it('doubles nothing when the answer is lost after the province has stored the entries', async () => {
    once({ loseAnswer: true });
    await write(2);
    await everythingArrived();
  });

  it('goes on when something on the way answers in the province’s place', async () => {
    for (const status of [500, 503, 404, 429]) {
      once({ status });
      await write(1);
      await everythingArrived();
    }
  });

  it('starts again at what the province asks for when entries are missing on the way', async () => {
    once({ alter: (batch) => ({ ...batch, entries: batch.entries.slice(1) }) });
    await write(1);
    await everythingArrived();
    once({ alter: (batch) => ({ ...batch, entries: batch.entries.slice(1) }) });
    await nodes.road.close();
    await write(3);
    await nodes.road.open();
    await everythingArrived();
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
      const before = written;
      await write(1);
      expect((await refusedWith(code)).acknowledgedSequence).toBe(before);
      expect(await nodes.heldSequences()).toEqual(upTo(before));
      nodes.road.mischief = () => ({});
      await everythingArrived();
    }
  });

  it('brings a stream in order even when batches are turned round on the way', async () => {
    once({ alter: (batch) => ({ ...batch, entries: batch.entries.toReversed() }) });
    await nodes.road.close();
    await write(5);
    await nodes.road.open();
    await everythingArrived();
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
      const before = written;
      await write(1);
      const stream = await refusedWith('interop.receipt-invalid');
      expect(stream.lastProblemDetail).toMatch(/^Jawaban Pemerintah Contoh 33 bukan tanda terima sah/);
      expect(stream.acknowledgedSequence).toBe(before);
      expect(await nodes.sent.query('SELECT sequence FROM receipt WHERE sequence > $1', [before])).toEqual(
        [],
      );
      nodes.road.mischief = () => ({});
      await everythingArrived();
    }
  });

  it('refuses to go on with a province that signs for another history', async () => {
    const migrator = await nodes.province.migratorDatabase('interop').initialize();
    await migrator.query(
      `UPDATE stream SET head_hash = decode(repeat('00', 32), 'hex') WHERE direction = 'incoming'`,
    );
    await write(1);
    await refusedWith('interop.chain-broken');
    expect(await nodes.heldSequences()).toEqual(upTo(written - 1));
    await migrator.query(
      `UPDATE stream SET head_hash = (SELECT hash FROM entry e WHERE e.direction = 'incoming'
         AND e.peer_code = stream.peer_code AND e.sequence = stream.last_sequence)
       WHERE direction = 'incoming' AND last_sequence > 0`,
    );
    await migrator.destroy();
    await everythingArrived();
  });

  it('sends again what a province restored from an older backup no longer holds', async () => {
    const migrator = await nodes.province.migratorDatabase('interop').initialize();
    const last = written - 2;
    for (const table of ['entry', 'entry_body'])
      await migrator.query(`DELETE FROM ${table} WHERE direction = 'incoming' AND sequence > $1`, [last]);
    await migrator.query(
      `UPDATE stream SET last_sequence = $1, head_hash = (SELECT hash FROM entry e
         WHERE e.direction = 'incoming' AND e.peer_code = '33.22' AND e.sequence = $1)
       WHERE direction = 'incoming' AND peer_code = '33.22'`,
      [last],
    );
    await migrator.destroy();
    await write(1);
    await everythingArrived();
  });

  it('loses nothing when the regency’s service stops between writing an entry and delivering it', async () => {
    await nodes.road.close();
    await write(2);
    await nodes.regency.stopService('interop');
    await nodes.road.open();
    await nodes.regency.startService('interop');
    await everythingArrived();
  });

  it('stops within five seconds although the province has not answered yet', async () => {
    await nodes.road.close();
    const silent = createServer();
    const port = Number(new URL(nodes.road.address).port);
    const reached = new Promise<Socket>((resolve) => silent.once('connection', resolve));
    await new Promise<void>((resolve) => silent.listen(port, '127.0.0.1', resolve));
    await write(1);
    const socket = await reached;
    const began = Date.now();
    await nodes.regency.stopService('interop');
    expect(Date.now() - began).toBeLessThan(5_000);
    socket.destroy();
    await new Promise((resolve) => silent.close(resolve));
    await nodes.road.open();
    await nodes.regency.startService('interop');
    await everythingArrived();
  });

  it('sends at most 50 entries and 400 kB at once, however much waits', async () => {
    await nodes.road.close();
    const purpose = 'contoh '.repeat(700);
    for (let at = 0; at < 120; at += 1)
      await nodes.regency.publish(registryEvents.applicationChanged, applicationView({ purpose }));
    written += 120;
    await until('the entries to be written', async () => (await nodes.stream()).lastSequence === written);
    nodes.road.batches.length = 0;
    await nodes.road.open();
    await everythingArrived();
    const sizes = nodes.road.batches.map((batch) => [batch.entries.length, JSON.stringify(batch).length]);
    expect(Math.max(...sizes.map(([entries = 0]) => entries))).toBeLessThanOrEqual(50);
    expect(Math.max(...sizes.map(([, bytes = 0]) => bytes))).toBeLessThanOrEqual(400_000);
    // 120 bodies of 4,900 characters are over 588 kB of JSON before base64: two batches could not have carried them.
    expect(sizes.filter(([entries = 0]) => entries > 0).length).toBeGreaterThanOrEqual(3);
  });

  it('keeps the proof going when a body is too long for the wire', async () => {
    const lists = Array.from({ length: 200 }, () => 'ö'.repeat(300));
    const application = applicationView({ servicesSupported: lists, dataUsed: lists });
    await nodes.regency.publish(registryEvents.applicationChanged, application);
    written += 1;
    await everythingArrived();
    const [row] = (await nodes.held.query(
      `SELECT body FROM entry_body WHERE direction = 'incoming' AND sequence = $1`,
      [written],
    )) as { body: Buffer | null }[];
    expect(row).toEqual({ body: null });
  });

  it('refuses to call an address inside our own network that is not allowed, and says so', async () => {
    const administrator = await nodes.regency.as({ role: 'administrator' });
    const { items } = await nodes.regency.request(interop.listPeers, {}, administrator);
    const [province] = items;
    if (!province) throw new Error('no peer');
    const calls = nodes.road.batches.length;
    for (const baseUrl of [
      'https://10.1.2.3',
      'https://localhost:8443',
      'https://[::1]',
      'https://169.254.169.254',
    ]) {
      await nodes.regency.request(interop.enrolPeer, { ...province, baseUrl }, administrator);
      const host = new URL(baseUrl).host;
      const stream = await until(`${host} to be refused`, async () => {
        const seen = await nodes.stream();
        return seen.state === 'refused' && seen.lastProblemDetail?.includes(host) && seen;
      });
      expect(stream.lastProblem).toBe('interop.address-forbidden');
    }
    expect(nodes.road.batches).toHaveLength(calls);
    await write(1);
    await nodes.regency.request(interop.enrolPeer, province, administrator);
    await everythingArrived();
  });

  it('lets one of two replicas send; the other takes over', async () => {
    const first = nodes.regency.service('interop');
    const second = await nodes.regency.startService('interop');
    nodes.road.batches.length = 0;
    await write(10);
    await everythingArrived();
    const sent = nodes.road.batches.reduce((sum, { entries }) => sum + entries.length, 0);
    expect(sent).toBe(10);
    await first.drain();
    await write(3);
    await everythingArrived();
    expect(nodes.regency.service('interop')).toBe(second);
  });
});

const change = (
  batch: DeliverEntries,
  alter: (entry: DeliverEntries['entries'][number]) => DeliverEntries['entries'][number],
): DeliverEntries => ({ ...batch, entries: batch.entries.map(alter) });
