import { setTimeout as pause } from 'node:timers/promises';
import { identity } from '@selaras/contracts';
import { newCall } from '@selaras/platform';
import { decodeJwt } from 'jose';
import { outcome } from '../../test/identity-node.js';
import { DAY_MS, MachineGround, fieldsOf, inDays } from '../../test/machine-ground.js';

let ground: MachineGround;
let there: MachineGround['there'];
let administrator: MachineGround['administrator'];
let agencyId: MachineGround['agencyId'];
let create: MachineGround['create'];
let ask: MachineGround['ask'];
let exchange: MachineGround['exchange'];
let viewOf: MachineGround['viewOf'];

beforeAll(async () => {
  ground = await MachineGround.start();
  ({ there, administrator, agencyId, create, ask, exchange, viewOf } = ground);
});

afterAll(() => ground.there.stop());

describe('the end of a machine', () => {
  it('comes with its last day: no token, a clear word why, and tokens given out before are refused', async () => {
    const { clientId, clientSecret } = await create({ name: 'Mesin Lama (contoh)' });
    const token = (await ask(clientId, clientSecret)).access_token ?? '';
    await there.sql(`UPDATE api_client SET expires_at = now() - interval '1 second' WHERE id = $1`, [
      clientId,
    ]);
    expect(await ask(clientId, clientSecret)).toMatchObject({
      status: 401,
      error: 'invalid_client',
      error_description: 'the client has expired',
    });
    expect(await outcome(exchange(token))).toBe('identity.client-expired');
    expect((await viewOf(clientId)).standing).toBe('expired');
    const longer = { id: clientId, version: 1, expiresAt: inDays(30) };
    await there.node.request(identity.changeClient, longer, administrator);
    expect((await ask(clientId, clientSecret)).status).toBe(200);
  });

  it('ends its tokens with it: none outlives the last day', async () => {
    const { clientId, clientSecret } = await create();
    const token = (await ask(clientId, clientSecret)).access_token ?? '';
    await there.sql(`UPDATE api_client SET expires_at = now() + interval '20 seconds' WHERE id = $1`, [
      clientId,
    ]);
    const { expiresAt } = await exchange(token);
    expect(Date.parse(expiresAt) - Date.now()).toBeLessThanOrEqual(20_000);
  });

  it('comes at once when it is revoked, for good, and everyone who remembers its tokens hears it', async () => {
    const { clientId, clientSecret } = await create();
    const heard = await there.accessChanges();
    const token = (await ask(clientId, clientSecret)).access_token ?? '';
    const revoke = { id: clientId, reason: 'Kontrak berakhir' };
    const view = await there.node.request(identity.revokeClient, revoke, administrator);
    expect(view).toMatchObject({ standing: 'revoked', secrets: [], version: 2 });
    expect(await ask(clientId, clientSecret)).toMatchObject({
      status: 401,
      error: 'invalid_client',
      error_description: 'the client was revoked by the administrator',
    });
    expect(await outcome(exchange(token))).toBe('identity.client-revoked');
    for (let tries = 0; tries < 50 && heard.length === 0; tries += 1) await pause(100);
    expect(heard).toContainEqual({ subject: clientId, version: 2 });
    const again = [
      there.node.request(identity.revokeClient, revoke, administrator),
      there.node.request(identity.changeClient, { id: clientId, version: 2, name: 'X' }, administrator),
      there.node.request(identity.rotateClientSecret, { id: clientId, overlapDays: 0 }, administrator),
    ];
    const ended = 'identity.client-ended';
    expect(await Promise.all(again.map(outcome))).toEqual([ended, ended, ended]);
  });

  it('may be said to nobody: a client that never was', async () => {
    const id = 'mesin-tidak-ada';
    expect(await outcome(there.node.request(identity.getClient, { id }, administrator))).toBe(
      'identity.client-not-found',
    );
    const revoke = there.node.request(identity.revokeClient, { id, reason: 'x' }, administrator);
    expect(await outcome(revoke)).toBe('identity.client-not-found');
  });
});

describe('a secret', () => {
  const rotate = async (id: string, overlapDays: number) =>
    (await there.node.request(identity.rotateClientSecret, { id, overlapDays }, administrator))
      .clientSecret ?? '';

  it('is rotated with days in which both are good, never more than two', async () => {
    const { clientId, clientSecret: first } = await create();
    const second = await rotate(clientId, 7);
    expect((await viewOf(clientId)).secrets).toEqual([
      { createdAt: expect.any(String), goodUntil: null },
      { createdAt: expect.any(String), goodUntil: expect.any(String) },
    ]);
    const [, old] = (await viewOf(clientId)).secrets;
    expect(Math.round((Date.parse(old?.goodUntil ?? '') - Date.now()) / DAY_MS)).toBe(7);
    expect((await ask(clientId, first)).status).toBe(200);
    expect((await ask(clientId, second)).status).toBe(200);
    const third = await rotate(clientId, 7);
    const statuses = [first, second, third].map(async (secret) => (await ask(clientId, secret)).status);
    expect(await Promise.all(statuses)).toEqual([401, 200, 200]);
  });

  it('ends when its days are over, and at once where there are none', async () => {
    const { clientId, clientSecret: first } = await create();
    const second = await rotate(clientId, 1);
    await there.sql(
      `UPDATE client_secret SET good_until = now() - interval '1 second' WHERE good_until IS NOT NULL`,
    );
    expect((await ask(clientId, first)).status).toBe(401);
    const third = await rotate(clientId, 0);
    expect((await ask(clientId, second)).status).toBe(401);
    expect((await ask(clientId, third)).status).toBe(200);
  });

  it('is not kept good for longer than 30 days', async () => {
    const { clientId } = await create();
    expect(await fieldsOf(rotate(clientId, 31))).toEqual(['overlapDays out-of-range']);
  });
});

describe('where a machine comes from', () => {
  it.each([
    ['203.0.113.0/24', '203.0.113.200', true],
    ['203.0.113.0/24', '203.0.114.1', false],
    ['198.51.100.7', '198.51.100.7', true],
    ['198.51.100.7', '198.51.100.8', false],
    ['2001:db8::/32', '2001:db8:1::5', true],
    ['2001:db8::/32', '203.0.113.1', false],
    ['203.0.113.0/24', '::ffff:203.0.113.9', true],
    ['203.0.113.0/24', 'bukan alamat', false],
  ])('allowed %s, come from %s: %s', async (source, address, may) => {
    const { clientId, clientSecret } = await create({ sources: [source] });
    const answer = await ask(clientId, clientSecret, {}, address);
    expect([answer.status, answer.error]).toEqual(may ? [200, undefined] : [400, 'unauthorized_client']);
  });

  it('is asked again with every token it brings: one that was stolen is of no use elsewhere', async () => {
    const { clientId, clientSecret } = await create({ sources: ['203.0.113.0/24'] });
    const token = (await ask(clientId, clientSecret)).access_token ?? '';
    expect(await outcome(exchange(token))).toBe('answered');
    expect(await outcome(exchange(token, '198.51.100.1'))).toBe('identity.client-elsewhere');
    const nowhere = there.node.request(identity.exchangeAccessToken, { accessToken: token }, newCall());
    expect(await outcome(nowhere)).toBe('identity.client-elsewhere');
  });
});

describe('a machine that is cut to one agency', () => {
  it('says so in every token', async () => {
    const { clientId, clientSecret, client } = await create({ onlyAgencyId: agencyId });
    expect(client).toMatchObject({
      onlyAgencyId: agencyId,
      onlyAgencyName: expect.stringContaining('Dinas'),
    });
    const token = (await ask(clientId, clientSecret)).access_token ?? '';
    expect(decodeJwt((await exchange(token)).token).onlyAgencyId).toBe(agencyId);
  });

  it('is not given scopes that cannot be cut', async () => {
    const made = create({ onlyAgencyId: agencyId, scopes: ['catalogue.read', 'assessment.read'] });
    expect(await fieldsOf(made)).toEqual(['scopes not-of-one-agency']);
  });
});
