import { randomUUID } from 'node:crypto';
import { identity } from '@selaras/contracts';
import { newCall, type CallContext } from '@selaras/platform';
import { IdentityNode, outcome, type Invited } from '../../test/identity-node.js';

const CHROME =
  'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36';

describe('the sessions of a person', () => {
  let there: IdentityNode;

  beforeAll(async () => {
    there = await IdentityNode.start({ SESSION_IDLE_MINUTES: '30' });
  });

  afterAll(() => there.stop());

  const open = async (
    { username }: Invited,
    over: { userAgent?: string; replaces?: string; origin?: string } = {},
  ) => {
    const { origin, ...rest } = over;
    const idToken = await there.signIn(username);
    const call = newCall(origin ? { origin } : {});
    return (await there.node.request(identity.openSession, { idToken, ...rest }, call)).sessionId;
  };

  const callOf = async (sessionId: string, origin?: string): Promise<CallContext> => {
    const call = newCall(origin ? { origin } : {});
    const { token } = await there.node.request(identity.exchangeSession, { sessionId }, call);
    return newCall({ token });
  };

  const mine = (call: CallContext, body: object = {}) =>
    there.node.request(identity.listMySessions, body, call);
  const stands = (sessionId: string) =>
    outcome(there.node.request(identity.exchangeSession, { sessionId }, newCall()));

  it('are listed with device, shortened place and the one that asks, the newest first', async () => {
    const person = await there.newcomer();
    const office = await open(person, { userAgent: CHROME, origin: '203.0.113.7' });
    const home = await open(person);
    const { items, nextCursor } = await mine(await callOf(home, '2001:db8:1:2::1'));
    expect(nextCursor).toBeNull();
    expect(items.map(({ device, place, current }) => [device, place, current])).toEqual([
      [null, '2001:db8:1:x', true],
      ['Chrome, Windows', '203.0.113.x', false],
    ]);
    const text = JSON.stringify(items);
    expect([text.includes(office), text.includes(home), text.includes('203.0.113.7')]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('are listed page by page, without those that have ended or were not used for too long', async () => {
    const person = await there.newcomer();
    const opened = [
      await open(person),
      await open(person),
      await open(person),
      await open(person),
      await open(person),
    ];
    await there.node.request(identity.closeSession, { sessionId: opened[0] ?? '' }, newCall());
    const call = await callOf(opened[4] ?? '');
    const ids = (await mine(call)).items.map(({ id }) => id);
    expect(ids).toHaveLength(4);
    await there.sql(`UPDATE session SET last_seen_at = now() - interval '31 minutes' WHERE id = $1`, [
      ids[3],
    ]);
    const first = await mine(call, { limit: 2 });
    const second = await mine(call, { limit: 2, cursor: first.nextCursor });
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(ids.slice(0, 3));
  });

  it('are ended one by one by their owner, and by nobody else', async () => {
    const [person, stranger] = [await there.newcomer(), await there.newcomer()];
    const [lost, kept, other] = [await open(person), await open(person), await open(stranger)];
    const [call, others] = [await callOf(kept), await callOf(other)];
    const id = (await mine(call)).items.find(({ current }) => !current)?.id ?? '';
    const end = (asker: CallContext, which = id) =>
      outcome(there.node.request(identity.endMySession, { id: which }, asker));
    expect(await end(others)).toBe('identity.session-not-found');
    expect(await end(call)).toBe('answered');
    expect(await end(call)).toBe('identity.session-not-found');
    expect(await end(call, randomUUID())).toBe('identity.session-not-found');
    expect([await stands(lost), await stands(kept)]).toEqual(['common.not-signed-in', 'answered']);
  });

  it('end everywhere at once, for their owner and for an administrator, and nobody else’s', async () => {
    const [person, stranger] = [await there.newcomer(), await there.newcomer()];
    const [one, two, other] = [await open(person), await open(person), await open(stranger)];
    await there.node.request(identity.endAllMySessions, {}, await callOf(one));
    expect([await stands(one), await stands(two), await stands(other)]).toEqual([
      'common.not-signed-in',
      'common.not-signed-in',
      'answered',
    ]);
    const call = await there.as({ role: 'administrator' });
    const { items } = await there.node.request(identity.listSessionsOf, { id: stranger.id }, call);
    expect(items).toHaveLength(1);
    await there.node.request(identity.endSessionsOf, { id: stranger.id }, call);
    expect(await stands(other)).toBe('common.not-signed-in');
    const colleague = await callOf(await open(await there.newcomer()));
    const forbidden = there.node.request(identity.endSessionsOf, { id: person.id }, colleague);
    expect(await outcome(forbidden)).toBe('common.forbidden');
    const nobody = there.node.request(identity.endSessionsOf, { id: randomUUID() }, call);
    expect(await outcome(nobody)).toBe('identity.person-not-found');
  });

  it('begin under a new id at each sign-in, and the one this browser had before ends', async () => {
    const person = await there.newcomer();
    const before = await open(person);
    const after = await open(person, { replaces: before });
    expect(after).not.toBe(before);
    expect([await stands(before), await stands(after)]).toEqual(['common.not-signed-in', 'answered']);
    const events = await there.sql<{ event: string }>(
      'SELECT event FROM audit_entry WHERE actor_id = $1 ORDER BY id',
      [person.id],
    );
    expect(events.map(({ event }) => event).slice(-3)).toEqual([
      'identity.signed-in',
      'identity.signed-out',
      'identity.signed-in',
    ]);
  });
});
