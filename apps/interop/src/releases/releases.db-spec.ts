import { randomUUID } from 'node:crypto';
import {
  interop,
  registryEvents,
  scoringEvents,
  type EnrolPeer,
  type StreamEntryView,
} from '@selaras/contracts';
import { Tx, type Problem } from '@selaras/platform';
import { TestNode, until } from '@selaras/testing';
import type { DataSource } from 'typeorm';
import { interopService } from '../app.module.js';
import { KINDS } from '../entries/kinds.js';
import { openNodeKey } from '../keys/node-key.js';
import { appendEntries } from '../streams/append-entries.js';
import { applicationView, releasedResult } from '../../test/facts.js';
import { TestPeer } from '../../test/test-peer.js';

describe('what a regency puts into its streams', () => {
  let node: TestNode;
  let database: DataSource;

  beforeAll(async () => {
    node = await TestNode.start({ services: [interopService], governmentCode: '33.22' });
    database = await node.database('interop').initialize();
    await enrol('33', { sendsTo: true, standingRelease: true });
    await enrol('31', { sendsTo: true });
    await enrol('32', { standingRelease: true });
  });

  afterAll(async () => {
    await database?.destroy();
    await node?.stop();
  });

  const enrol = async (code: string, over: Partial<EnrolPeer>): Promise<void> => {
    const card = new TestPeer(code).card({ baseUrl: 'https://127.0.0.1', ...over });
    await node.request(interop.enrolPeer, card, await node.as({ role: 'administrator' }));
  };

  const entries = async (peer: string, over: { limit?: number; cursor?: string } = {}) =>
    node.request(
      interop.listStreamEntries,
      { direction: 'outgoing', peer, limit: 200, ...over },
      await node.as({ role: 'auditor' }),
    );

  const about = async (peer: string, object: string): Promise<StreamEntryView[]> =>
    (await entries(peer)).items.filter((entry) => entry.object === object);

  /** Facts of one kind are handled in order, so what came before this one has been handled too. */
  async function handled(): Promise<void> {
    const marker = applicationView({ name: 'Penanda' });
    await node.publish(registryEvents.applicationChanged, marker);
    await until('the marker', async () => (await about('33', marker.id)).length === 1);
  }

  it('enters a released index for every peer it sends to', async () => {
    const result = releasedResult({ label: 'SPBE', year: 2026 });
    await node.publish(scoringEvents.resultReleased, result);
    await until('the index in both streams', async () => {
      const both = await Promise.all(['31', '33'].map((peer) => about(peer, result.assessmentId)));
      return both.every((items) => items.length === 1);
    });
    expect(await about('33', result.assessmentId)).toEqual([
      {
        sequence: expect.any(Number),
        kind: 'scoring.result',
        object: result.assessmentId,
        title: 'SPBE 2026',
        version: 1,
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
        acknowledged: false,
      },
    ]);
    expect(await about('32', result.assessmentId)).toEqual([]);
  });

  it('enters a changed application only where a standing release says so', async () => {
    const application = applicationView();
    await node.publish(registryEvents.applicationChanged, application);
    await handled();
    expect(await about('33', application.id)).toHaveLength(1);
    expect(await about('31', application.id)).toEqual([]);
    expect(await about('32', application.id)).toEqual([]);
  });

  it('enters a fact once, however often it comes', async () => {
    const application = applicationView();
    const messageId = randomUUID();
    await node.publish(registryEvents.applicationChanged, application, messageId);
    await node.publish(registryEvents.applicationChanged, application, messageId);
    await node.publish(registryEvents.applicationChanged, application);
    await handled();
    expect(await about('33', application.id)).toHaveLength(1);
  });

  it('does not enter a version older than the last one entered', async () => {
    const application = applicationView({ version: 2 });
    for (const version of [2, 1, 3])
      await node.publish(registryEvents.applicationChanged, { ...application, version });
    await handled();
    const versions = (await about('33', application.id)).map((entry) => entry.version);
    expect(versions).toEqual([3, 2]);
  });

  it('numbers the entries without gaps when facts of both kinds come at the same time', async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        at % 2
          ? node.publish(registryEvents.applicationChanged, applicationView())
          : node.publish(scoringEvents.resultReleased, releasedResult({ label: 'Serentak' })),
      ),
    );
    await until('all of them', async () => {
      const { items } = await entries('33');
      return items.filter(({ title }) => title === 'Serentak 2026').length === 10;
    });
    await handled();
    const { items } = await entries('33');
    expect(items.map(({ sequence }) => sequence)).toEqual(items.map((_, at) => items.length - at));
  });

  it('lets transactions that add at the same time take turns, so that none of them fails', async () => {
    const parts = { code: '33.22', key: await openNodeKey(node.home) };
    const fact = {
      time: new Date().toISOString(),
      kind: KINDS.application,
      version: 1,
      title: 'Bersamaan',
      data: {},
    };
    const before = (await entries('31')).items.length;
    await Promise.all(
      Array.from({ length: 12 }, () =>
        database.transaction((manager) =>
          appendEntries(new Tx(manager), parts, '31', [{ ...fact, id: randomUUID(), object: randomUUID() }]),
        ),
      ),
    );
    const { items } = await entries('31');
    expect(items.map(({ sequence }) => sequence)).toEqual(items.map((_, at) => items.length - at));
    expect(items).toHaveLength(before + 12);
  });

  it('takes up a standing release with the changes that follow it', async () => {
    const before = applicationView();
    await node.publish(registryEvents.applicationChanged, before);
    await handled();
    await enrol('31', { sendsTo: true, standingRelease: true });
    const after = applicationView();
    await node.publish(registryEvents.applicationChanged, after);
    await handled();
    expect(await about('31', before.id)).toEqual([]);
    expect(await about('31', after.id)).toHaveLength(1);
    await enrol('31', { sendsTo: true });
  });

  it('sends up nothing of an application but what is released', async () => {
    const application = { ...applicationView(), catatan: 'rahasia' };
    await node.publish(registryEvents.applicationChanged, application);
    await handled();
    const [row] = (await database.query(
      `SELECT convert_from(body, 'UTF8') AS body FROM entry JOIN entry_body USING (direction, peer_code, sequence)
       WHERE object_id = $1`,
      [application.id],
    )) as { body: string }[];
    expect(row?.body).not.toContain('rahasia');
    expect(row?.body).not.toContain(application.ownerAgency.id);
    expect(JSON.parse(row?.body ?? '')).toMatchObject({
      specversion: '1.0',
      source: 'urn:selaras:33.22',
      type: 'id.selaras.registry.application.v1',
      subject: application.id,
      datacontenttype: 'application/json',
      data: { name: 'Aplikasi Contoh', ownerAgency: 'Dinas Contoh', userAgencies: ['Kecamatan Contoh'] },
    });
  });

  it('pages a stream from its newest entry to its first', async () => {
    const whole = (await entries('33')).items.map(({ sequence }) => sequence);
    const paged: number[] = [];
    let cursor: string | undefined;
    do {
      const page = await entries('33', { limit: 7, cursor });
      paged.push(...page.items.map(({ sequence }) => sequence));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(paged).toEqual(whole);
    expect(whole.length).toBeGreaterThan(14);
  });

  it('shows an empty stream for a peer it does not know, and refuses a marker it did not give', async () => {
    for (const peer of ['99', 'bukan kode']) expect((await entries(peer)).items).toEqual([]);
    for (const cursor of [
      'x',
      Buffer.from('["1"]').toString('base64url'),
      Buffer.from('[0]').toString('base64url'),
    ]) {
      const refused = await entries('33', { cursor }).catch((error: Problem) => error);
      expect(refused).toMatchObject({ code: 'common.invalid-cursor' });
    }
  });
});
