import { generateKeyPairSync } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ROLES, interop, type EnrolPeer, type Role, type Rpc } from '@selaras/contracts';
import { PROVISIONER, Tx, type Problem } from '@selaras/platform';
import { TestNode, auditTrail, until } from '@selaras/testing';
import { enrolPeerDirectly, interopService, nodePublicKey, type EnrolledPeer } from '../app.module.js';
import { TestPeer } from '../../test/test-peer.js';

describe('peers', () => {
  let node: TestNode;

  beforeAll(async () => {
    const env = { OUTBOUND_ALLOWED_HOSTS: '127.0.0.1, Localhost' };
    node = await TestNode.start({ services: [interopService], governmentCode: '33.22', env });
  });

  afterAll(() => node?.stop());

  const peer = new TestPeer('33');
  const outcome = async (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'answered',
      ({ code }: Problem) => code,
    );

  it('are managed by the administrator; everyone signed in sees the exchange, a machine only the holdings', async () => {
    const stream = { direction: 'incoming', peer: '33' };
    const everyone = [...ROLES];
    const table: [Rpc<object, object>, object, Role[], boolean][] = [
      [interop.nodeCard, {}, ['administrator'], false],
      [interop.enrolPeer, peer.card(), ['administrator'], false],
      [interop.listPeers, {}, everyone, false],
      [interop.listStreams, {}, everyone, false],
      [interop.listStreamEntries, stream, everyone, false],
      [interop.exchangeState, {}, everyone, false],
      [interop.listHeldGovernments, {}, everyone, true],
      [interop.listHeldApplications, {}, everyone, true],
    ];
    for (const [contract, body, allowed, machine] of table) {
      for (const role of ROLES) {
        const expected = allowed.includes(role) ? 'answered' : 'common.forbidden';
        expect([
          contract.subject,
          role,
          await outcome(node.request(contract, body, await node.as({ role }))),
        ]).toEqual([contract.subject, role, expected]);
      }
      const reader = await node.as({ scopes: ['holdings.read'] });
      expect(await outcome(node.request(contract, body, reader))).toBe(
        machine ? 'answered' : 'common.forbidden',
      );
      const other = await node.as({ scopes: ['catalogue.read', 'catalogue.write', 'assessment.read'] });
      expect(await outcome(node.request(contract, body, other))).toBe('common.forbidden');
      const { token: _token, ...stranger } = await node.as({ role: 'administrator' });
      expect(await outcome(node.request(contract, body, stranger))).toBe('common.not-signed-in');
    }
  });

  it('get a card with the public half of a key that stays in the data directory, readable by its owner only', async () => {
    const card = await node.request(interop.nodeCard, {}, await node.as({ role: 'administrator' }));
    expect(card).toMatchObject({
      code: '33.22',
      name: 'Pemerintah Contoh 33.22',
      baseUrl: 'http://localhost:8080',
      publicKey: { kty: 'OKP', crv: 'Ed25519' },
    });
    const file = join(node.home, 'keys', 'interop.jwk.json');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const { d } = JSON.parse(await readFile(file, 'utf8')) as { d: string };
    expect(JSON.stringify(card)).not.toContain(d);
    expect(card.publicKey).toEqual(await nodePublicKey(node.home));
  });

  it('are enrolled once and changed afterwards', async () => {
    const administrator = await node.as({ role: 'administrator' });
    await node.request(interop.enrolPeer, peer.card(), administrator);
    const changed = peer.card({ name: 'Provinsi Contoh', baseUrl: 'http://localhost:8081/', sendsTo: true });
    await node.request(interop.enrolPeer, changed, administrator);
    const entries = await auditTrail(node, 'interop', { object: changed.code });
    expect(entries).toMatchObject([
      { event: 'interop.peer-enrolled', after: { key: peer.publicKey.x, sendsTo: false } },
      {
        event: 'interop.peer-changed',
        before: { sendsTo: false },
        after: { sendsTo: true, name: 'Provinsi Contoh' },
      },
    ]);
    const { items } = await node.request(interop.listPeers, {}, administrator);
    expect(items).toEqual([
      {
        ...changed,
        baseUrl: 'http://localhost:8081',
        publicKey: { ...peer.publicKey, kid: expect.stringMatching(/^[\w-]{43}$/) },
      },
    ]);
  });

  it('are refused with the field to mend', async () => {
    const administrator = await node.as({ role: 'administrator' });
    const secret = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
    const curve = generateKeyPairSync('x25519').publicKey.export({ format: 'jwk' });
    const wrong: [Partial<EnrolPeer>, string, string][] = [
      [{ code: '33.22' }, 'code', 'taken'],
      [{ code: 'pusat' }, 'code', 'format'],
      [{ baseUrl: 'http://contoh.go.id' }, 'baseUrl', 'web-address-expected'],
      [{ baseUrl: 'https://u:p@contoh.go.id' }, 'baseUrl', 'web-address-expected'],
      [{ baseUrl: 'https://contoh.go.id/?a=1' }, 'baseUrl', 'web-address-expected'],
      [{ baseUrl: 'contoh' }, 'baseUrl', 'web-address-expected'],
      [{ publicKey: {} }, 'publicKey', 'format'],
      [{ publicKey: { ...peer.publicKey, x: 'AAAA' } }, 'publicKey', 'format'],
      [{ publicKey: { ...curve } }, 'publicKey', 'format'],
      [{ publicKey: { ...secret } }, 'publicKey', 'format'],
    ];
    for (const [over, field, code] of wrong) {
      const refused = await node
        .request(interop.enrolPeer, peer.card(over), administrator)
        .catch((error: Problem) => error);
      expect(refused).toMatchObject({ code: 'common.invalid-input', fields: [{ field, code }] });
    }
  });

  it('enrolled by the provisioner are noticed by the running service', async () => {
    const database = await node.database('interop').initialize();
    const publicKey = await nodePublicKey(node.home);
    const card = { ...peer.card({ sendsTo: true }), code: '34', name: 'Daerah Contoh', publicKey };
    const enrol = (given: EnrolledPeer) =>
      database.transaction((manager) => enrolPeerDirectly(new Tx(manager, PROVISIONER), '33.22', given));
    await enrol(card);
    await enrol(card);
    await expect(enrol({ ...card, code: '33.22' })).rejects.toThrow('cannot be a peer');
    const entries = await auditTrail(node, 'interop', { object: '34' });
    expect(entries).toMatchObject([
      { event: 'interop.peer-enrolled', actor: { kind: 'service', id: 'provisioner' }, before: null },
    ]);
    await database.destroy();
    const call = await node.as({ role: 'executive' });
    const state = await until('the new stream', async () => {
      const { items } = await node.request(interop.listStreams, {}, call);
      return items.find(({ peerCode }) => peerCode === '34');
    });
    expect(state).toEqual({
      direction: 'outgoing',
      peerCode: '34',
      peerName: 'Daerah Contoh',
      lastSequence: 0,
      acknowledgedSequence: 0,
      state: 'delivered',
      lastProblem: null,
      lastProblemDetail: null,
      lastDeliveredAt: null,
      nextAttemptAt: null,
      headHash: null,
    });
  });
});

describe('a node without peers', () => {
  it('says so in the calm line', async () => {
    const node = await TestNode.start({ services: [interopService], governmentCode: '33.21' });
    try {
      const state = await node.request(interop.exchangeState, {}, await node.as({ role: 'executive' }));
      expect(state).toEqual({ state: 'none', peerName: null, waiting: 0, asOf: null });
    } finally {
      await node.stop();
    }
  });
});
