import { interop, registryEvents, scoringEvents } from '@selaras/contracts';
import { newCall, type Problem } from '@selaras/platform';
import { TestNode, auditTrail, until } from '@selaras/testing';
import { interopService } from '../app.module.js';
import { applicationView, releasedResult } from '../../test/facts.js';
import { TestPeer } from '../../test/test-peer.js';

describe('the exchange’s audit trail', () => {
  let node: TestNode;
  let peer: TestPeer;

  beforeAll(async () => {
    node = await TestNode.start({ services: [interopService], governmentCode: '33', kind: 'province' });
    peer = new TestPeer('33.01');
    const card = peer.card({ sendsTo: true, standingRelease: true });
    await node.request(interop.enrolPeer, card, await node.as({ role: 'administrator' }));
  });

  afterAll(() => node?.stop());

  const trail = (filter: object) => auditTrail(node, 'interop', filter);
  const deliver = (batch: object, origin = '192.0.2.30') =>
    node.request(interop.deliverEntries, batch as never, newCall({ origin })).then(
      () => 'accepted',
      ({ code }: Problem) => code,
    );

  it('has one entry for each batch a peer delivered, and none for a question for its place', async () => {
    expect(await deliver(peer.batch(...peer.several(3)))).toBe('accepted');
    expect(await deliver(peer.batch())).toBe('accepted');
    expect(await trail({ event: 'interop.entries-received' })).toMatchObject([
      {
        outcome: 'done',
        actor: { kind: 'client', id: '33.01' },
        object: { kind: 'peer', id: '33.01' },
        after: { firstSequence: 1, lastSequence: 3, count: 3 },
        origin: '192.0.2.x',
      },
    ]);
  });

  it('has what was refused, from a peer and from a stranger', async () => {
    const forged = { ...peer.next(), signature: 'A'.repeat(86) };
    expect(await deliver(peer.batch(forged))).toBe('interop.signature-invalid');
    const stranger = new TestPeer('33.99');
    expect(await deliver(stranger.batch(...stranger.several(1)), '198.51.100.4')).toBe(
      'interop.peer-unknown',
    );
    const refused = await until('both', async () => {
      const found = await trail({ event: 'interop.entries-received', outcome: 'refused' });
      return found.length === 2 && found;
    });
    expect(refused).toMatchObject([
      { reason: 'interop.signature-invalid', actor: { id: '33.01' }, object: { id: '33.01' } },
      { reason: 'interop.peer-unknown', actor: { kind: 'visitor' }, object: null, origin: '198.51.100.x' },
    ]);
  });

  it('has each thing that went out, and says whose body stayed at home', async () => {
    const application = applicationView();
    const long = applicationView({ description: 'a'.repeat(230_000) });
    const result = releasedResult();
    await node.publish(registryEvents.applicationChanged, application);
    await node.publish(registryEvents.applicationChanged, long);
    await node.publish(scoringEvents.resultReleased, result);
    const [[sent], [withheld], [index]] = (await until('the three', async () => {
      const found = await Promise.all(
        [application.id, long.id, result.assessmentId].map((object) => trail({ object })),
      );
      return found.every(({ length }) => length === 1) && found;
    })) as [never[], never[], never[]];
    expect(sent).toMatchObject({
      event: 'interop.entry-released',
      actor: { kind: 'service', id: 'system' },
      object: { kind: 'application', id: application.id },
      after: { peer: '33.01', entryKind: 'registry.application', version: application.version },
    });
    expect(withheld).toMatchObject({ event: 'interop.entry-withheld', after: { size: expect.any(Number) } });
    expect(index).toMatchObject({ event: 'interop.entry-released', object: { kind: 'assessment' } });
  });
});
