import { createServer, type Socket } from 'node:net';
import { interop, registryEvents } from '@selaras/contracts';
import { until } from '@selaras/testing';
import { applicationView } from '../../test/facts.js';
import { TwoNodes } from '../../test/two-nodes.js';

describe('the deliverer of a regency', () => {
  let nodes: TwoNodes;

  beforeAll(async () => {
    nodes = await TwoNodes.start();
  });

  afterAll(() => nodes?.stop());

  it('loses nothing when the regency’s service stops between writing an entry and delivering it', async () => {
    await nodes.road.close();
    await nodes.write(2);
    await nodes.regency.stopService('interop');
    await nodes.road.open();
    await nodes.regency.startService('interop');
    await nodes.everythingArrived();
  });

  it('stops within five seconds although the province has not answered yet', async () => {
    await nodes.road.close();
    const silent = createServer();
    const port = Number(new URL(nodes.road.address).port);
    const reached = new Promise<Socket>((resolve) => silent.once('connection', resolve));
    await new Promise<void>((resolve) => silent.listen(port, '127.0.0.1', resolve));
    await nodes.write(1);
    const socket = await reached;
    const began = Date.now();
    await nodes.regency.stopService('interop');
    expect(Date.now() - began).toBeLessThan(5_000);
    socket.destroy();
    await new Promise((resolve) => silent.close(resolve));
    await nodes.road.open();
    await nodes.regency.startService('interop');
    await nodes.everythingArrived();
  });

  it.each([
    ['100 entries', 'contoh', [100, 20]],
    ['400 kB', 'contoh '.repeat(700), null],
  ])('sends at most %s at once, however much waits', async (_limit, purpose, expected) => {
    await nodes.road.close();
    await nodes.write(120, { purpose });
    nodes.road.batches.length = 0;
    await nodes.road.open();
    await nodes.everythingArrived();
    const sizes = nodes.road.batches.map((batch) => [batch.entries.length, JSON.stringify(batch).length]);
    expect(Math.max(...sizes.map(([, bytes = 0]) => bytes))).toBeLessThanOrEqual(400_000);
    if (expected) return expect(sizes.flatMap(([entries]) => entries || [])).toEqual(expected);
    // 120 bodies of 4,900 characters are over 588 kB of JSON before base64: two batches could not have carried them.
    expect(sizes.filter(([entries = 0]) => entries > 0).length).toBeGreaterThanOrEqual(3);
  });

  it('keeps the proof going when a body is too long for the wire', async () => {
    const lists = Array.from({ length: 200 }, () => 'ö'.repeat(300));
    const application = applicationView({ servicesSupported: lists, dataUsed: lists });
    await nodes.regency.publish(registryEvents.applicationChanged, application);
    nodes.written += 1;
    await nodes.everythingArrived();
    const [row] = (await nodes.held.query(
      `SELECT body FROM entry_body WHERE direction = 'incoming' AND sequence = $1`,
      [nodes.written],
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
    await nodes.write(1);
    await nodes.regency.request(interop.enrolPeer, province, administrator);
    await nodes.everythingArrived();
  });

  it('lets one of two replicas send; the other takes over', async () => {
    const first = nodes.regency.service('interop');
    const second = await nodes.regency.startService('interop');
    nodes.road.batches.length = 0;
    await nodes.write(10);
    await nodes.everythingArrived();
    const sent = nodes.road.batches.reduce((sum, { entries }) => sum + entries.length, 0);
    expect(sent).toBe(10);
    await first.drain();
    await nodes.write(3);
    await nodes.everythingArrived();
    expect(nodes.regency.service('interop')).toBe(second);
  });
});
