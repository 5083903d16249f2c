import { randomUUID } from 'node:crypto';
import { SCOPES, identity, type CreateClient, type Scope } from '@selaras/contracts';
import { outcome } from '../../test/identity-node.js';
import { MachineGround, fieldsOf, inDays } from '../../test/machine-ground.js';

let ground: MachineGround;
let there: MachineGround['there'];
let administrator: MachineGround['administrator'];
let create: MachineGround['create'];
let ask: MachineGround['ask'];
let exchange: MachineGround['exchange'];
let viewOf: MachineGround['viewOf'];
let recordedOf: MachineGround['recordedOf'];

beforeAll(async () => {
  ground = await MachineGround.start();
  ({ there, administrator, create, ask, exchange, viewOf, recordedOf } = ground);
});

afterAll(() => ground.there.stop());

describe('what is asked of a new machine', () => {
  it.each<[string, Partial<CreateClient>, string[] | 'answered']>([
    ['no scope', { scopes: [] }, ['scopes required']],
    ['a scope that does not exist', { scopes: ['semua' as Scope] }, ['scopes not-in-list']],
    ['every scope', { scopes: [...SCOPES] }, 'answered'],
    ['an end in the past', { expiresAt: inDays(-1) }, ['expiresAt moment-within']],
    ['an end after more than a year', { expiresAt: inDays(367) }, ['expiresAt moment-within']],
    ['no end', { expiresAt: undefined as never }, ['expiresAt required']],
    ['no purpose', { purpose: ' ' }, ['purpose required']],
    [
      'an agency that is not there',
      { agencyId: '0199a000-0000-7000-8000-000000000000' },
      ['agencyId agency-unknown'],
    ],
    [
      'a source that is no address',
      { sources: ['203.0.113.0/24', 'kantor'] },
      ['sources.1 address-block-expected'],
    ],
    [
      'a source with a prefix too long',
      { sources: ['203.0.113.0/33'] },
      ['sources.0 address-block-expected'],
    ],
  ])('%s', async (_what, over, expected) => {
    expect(await fieldsOf(create(over))).toEqual(expected);
  });

  it('is asked again at every change', async () => {
    const { clientId } = await create();
    const change = (over: object) =>
      fieldsOf(
        there.node.request(identity.changeClient, { id: clientId, version: 1, ...over }, administrator),
      );
    expect(await change({ expiresAt: inDays(400) })).toEqual(['expiresAt moment-within']);
    expect(await change({ scopes: [] })).toEqual(['scopes required']);
    expect(await change({ sources: ['x'] })).toEqual(['sources.0 address-block-expected']);
    const stale = { id: clientId, version: 7, name: 'X' };
    expect(await outcome(there.node.request(identity.changeClient, stale, administrator))).toBe(
      'common.stale',
    );
  });
});

describe('the list of machines', () => {
  it('goes page by page, finds by words, and counts those that stop within 30 days', async () => {
    const word = `kelompok${randomUUID().slice(0, 8)}`;
    const names = ['Beta', 'alfa', 'Gama'].map((name) => `${name} ${word}`);
    for (const name of names) await create({ name, expiresAt: inDays(name.startsWith('Gama') ? 20 : 200) });
    const listed: string[] = [];
    let cursor: string | undefined;
    do {
      const asked = { q: word, limit: 2, ...(cursor ? { cursor } : {}) };
      const { items, nextCursor } = await there.node.request(identity.listClients, asked, administrator);
      listed.push(...items.map(({ name }) => name));
      cursor = nextCursor ?? undefined;
    } while (cursor);
    expect(listed).toEqual([`alfa ${word}`, `Beta ${word}`, `Gama ${word}`]);
    const soon = await there.node.request(
      identity.listClients,
      { q: word, standing: 'expiring' },
      administrator,
    );
    expect(soon.items.map(({ name, standing }) => [name, standing])).toEqual([[`Gama ${word}`, 'expiring']]);
    const [{ count } = { count: 0 }] = await there.sql<{ count: number }>(
      `SELECT count(*)::int AS count FROM api_client WHERE revoked_at IS NULL
       AND expires_at BETWEEN now() AND now() + interval '30 days'`,
    );
    expect(soon.expiring).toBe(count);
    const bad = there.node.request(identity.listClients, { cursor: 'bukan' }, administrator);
    expect(await outcome(bad)).toBe('common.invalid-cursor');
  });

  it('says when a machine was last used, and writes it down once a minute at most', async () => {
    const { clientId, clientSecret, client } = await create();
    expect(client.lastUsedAt).toBeNull();
    const token = (await ask(clientId, clientSecret)).access_token ?? '';
    const first = (await viewOf(clientId)).lastUsedAt;
    expect(Math.abs(Date.now() - Date.parse(first ?? ''))).toBeLessThan(60_000);
    await exchange(token);
    expect((await viewOf(clientId)).lastUsedAt).toBe(first);
    await there.sql(`UPDATE api_client SET last_used_at = now() - interval '61 seconds' WHERE id = $1`, [
      clientId,
    ]);
    await exchange(token);
    expect(Date.parse((await viewOf(clientId)).lastUsedAt ?? '')).toBeGreaterThanOrEqual(
      Date.parse(first ?? ''),
    );
  });
});

describe('the audit trail of a machine', () => {
  it('holds its making, change, rotation, refusal and end, with who and why and never a secret', async () => {
    const { clientId, clientSecret } = await create({ sources: ['203.0.113.0/24'] });
    await there.node.request(
      identity.changeClient,
      { id: clientId, version: 1, name: 'Baru' },
      administrator,
    );
    await there.node.request(identity.rotateClientSecret, { id: clientId, overlapDays: 3 }, administrator);
    await ask(clientId, clientSecret, {}, '198.51.100.9');
    await ask(clientId, clientSecret, {}, '198.51.100.9');
    await there.node.request(identity.revokeClient, { id: clientId, reason: 'Tidak dipakai' }, administrator);
    const found = await recordedOf(clientId);
    expect(found.map(({ event, reason }) => [event, reason])).toEqual([
      ['identity.client-created', null],
      ['identity.client-changed', null],
      ['identity.client-secret-rotated', null],
      ['identity.client-refused', 'identity.client-elsewhere'],
      ['identity.client-revoked', null],
    ]);
    expect(found[3]?.origin).toBe('198.51.100.9');
    expect(JSON.parse(found[4]?.after ?? '{}')).toEqual({ reason: 'Tidak dipakai' });
  });
});
