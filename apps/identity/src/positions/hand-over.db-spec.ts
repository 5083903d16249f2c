import { randomUUID } from 'node:crypto';
import { identity, type GivePosition, type HandOver, type PersonView } from '@selaras/contracts';
import { Clock, type CallContext, type Problem } from '@selaras/platform';
import { until } from '@selaras/testing';
import { IdentityNode, outcome } from '../../test/identity-node.js';

describe('handing over', () => {
  let there: IdentityNode;
  let administrator: CallContext;

  beforeAll(async () => {
    there = await IdentityNode.start();
    administrator = await there.as({ role: 'administrator' });
    // Noon in Jakarta on 22 November 2026.
    there.node.service('identity').app.get(Clock, { strict: false }).now = () =>
      new Date('2026-11-22T05:00:00Z');
  });

  afterAll(() => there.stop());

  const person = async (...positions: GivePosition[]): Promise<PersonView> => {
    const body = { name: 'Orang (contoh)', username: `u${randomUUID().slice(0, 10)}`, positions };
    return (await there.node.request(identity.createPerson, body, administrator)).person;
  };
  const get = (id: string) => there.node.request(identity.getPerson, { id }, administrator);

  const handOver = (from: PersonView, to: PersonView, over: Partial<HandOver> = {}) => {
    const body = { id: from.id, version: from.version, successorId: to.id, from: '2026-12-01', ...over };
    return there.node.request(identity.handOver, body, administrator);
  };

  const days = ({ positions }: PersonView) =>
    positions.map(({ title, kind, from, until: last, decreeNumber }) => [
      title,
      kind,
      from,
      last,
      decreeNumber,
    ]);

  const steward = { title: 'Pengelola', role: 'catalogue-steward', from: '2026-01-01' } as const;
  const coordinator = { title: 'Koordinator', role: 'coordinator', from: '2026-01-01' } as const;

  it('gives a successor all positions from a day; the last day of the predecessor is the day before', async () => {
    const [leaver, successor] = [await person(steward, coordinator), await person()];
    const heard = await there.accessChanges();
    await handOver(leaver, successor, { decreeNumber: 'SK-9', decreeDay: '2026-11-20' });
    expect(days(await get(leaver.id))).toEqual([
      ['Pengelola', 'definitive', '2026-01-01', '2026-11-30', null],
      ['Koordinator', 'definitive', '2026-01-01', '2026-11-30', null],
    ]);
    const taken = await get(successor.id);
    expect(days(taken)).toEqual([
      ['Pengelola', 'definitive', '2026-12-01', null, 'SK-9'],
      ['Koordinator', 'definitive', '2026-12-01', null, 'SK-9'],
    ]);
    // The same seats: what is owed through them is owed by the successor.
    expect(taken.positions.map(({ id }) => id)).toEqual(leaver.positions.map(({ id }) => id));
    await until('both were told', async () =>
      [leaver, successor].every(({ id }) => heard.some(({ subject }) => subject === id)),
    );
    const kept = await there.sql<{ event: string; after: string }>(
      `SELECT event, after FROM audit_entry WHERE object_id = $1 AND event = 'identity.position-handed-over'`,
      [leaver.positions[0]?.id],
    );
    expect(kept.map(({ after }) => JSON.parse(after) as object)).toMatchObject([
      { personId: successor.id, from: '2026-12-01', decreeNumber: 'SK-9' },
    ]);
  });

  it('takes only what is chosen, keeps the last day of what is lent, and at once for today', async () => {
    const lent = { title: 'Pemeriksa', role: 'auditor', from: '2026-01-01', until: '2026-12-31' } as const;
    const [leaver, successor] = [await person(steward, lent), await person()];
    await handOver(leaver, successor, {
      from: '2026-11-22',
      holdings: [leaver.positions[1]?.holdingId ?? ''],
    });
    expect(days(await get(leaver.id))).toEqual([['Pengelola', 'definitive', '2026-01-01', null, null]]);
    expect(days(await get(successor.id))).toEqual([
      ['Pemeriksa', 'definitive', '2026-11-22', '2026-12-31', null],
    ]);
  });

  it('passes on a position that has not begun as it is', async () => {
    const [leaver, successor] = [await person({ ...steward, from: '2027-01-01' }), await person()];
    await handOver(leaver, successor);
    expect(days(await get(leaver.id))).toEqual([]);
    expect(days(await get(successor.id))).toEqual([['Pengelola', 'definitive', '2027-01-01', null, null]]);
  });

  it('ends the stand-in of one who becomes the holder himself', async () => {
    const [leaver, successor] = [await person(coordinator), await person()];
    const [seat] = leaver.positions;
    const standIn = { kind: 'plh', from: '2026-11-20', until: '2026-12-31' } as const;
    const given = { id: seat?.id ?? '', version: seat?.version ?? 0, personId: successor.id, ...standIn };
    await there.node.request(identity.giveHolding, given, administrator);
    await handOver(await get(leaver.id), await get(successor.id));
    expect(days(await get(successor.id))).toEqual([
      ['Koordinator', 'plh', '2026-11-20', '2026-11-30', null],
      ['Koordinator', 'definitive', '2026-12-01', null, null],
    ]);
  });

  it('changes nothing when one of the positions cannot change hands', async () => {
    const [leaver, successor, standIn] = [await person(steward, coordinator), await person(), await person()];
    const ended = leaver.positions[1];
    const change = { id: ended?.holdingId ?? '', version: ended?.version ?? 0, until: '2026-12-31' };
    const seat = await there.node.request(identity.changeHolding, change, administrator);
    const acting = { personId: standIn.id, kind: 'plt', from: '2027-01-01', until: '2027-03-31' } as const;
    await there.node.request(
      identity.giveHolding,
      { id: seat.id, version: seat.version, ...acting },
      administrator,
    );
    const before = await get(leaver.id);
    // The successor cannot follow from 2027: his predecessor's days end before.
    expect(
      await outcome(handOver(before, successor, { from: '2027-02-01', holdings: [ended?.holdingId ?? ''] })),
    ).toBe('common.invalid-input');
    expect(days(await get(leaver.id))).toEqual(days(before));
    expect(days(await get(successor.id))).toEqual([]);
  });

  it('refuses the person himself, a stranger, nothing to hand over, and an old version', async () => {
    const [leaver, successor, nobody] = [await person(steward), await person(), await person()];
    const field = (work: Promise<unknown>) =>
      work.then(
        () => 'answered',
        (error: Problem) => error.fields[0],
      );
    expect(await field(handOver(leaver, leaver))).toEqual({ field: 'successorId', code: 'same-person' });
    expect(await field(handOver(leaver, { ...successor, id: randomUUID() }))).toEqual({
      field: 'successorId',
      code: 'person-unknown',
    });
    expect(await field(handOver(leaver, successor, { holdings: [randomUUID()] }))).toMatchObject({
      field: 'holdings.0',
      code: 'not-in-list',
    });
    expect(await outcome(handOver(nobody, successor))).toBe('identity.nothing-to-hand-over');
    expect(await outcome(handOver({ ...leaver, id: randomUUID() }, successor))).toBe(
      'identity.person-not-found',
    );
    await handOver(leaver, successor);
    expect(await outcome(handOver(leaver, successor))).toBe('common.stale');
  });

  it('happens once when the question is repeated', async () => {
    const [leaver, successor] = [await person(steward), await person()];
    const call = { ...administrator, idempotencyKey: randomUUID() };
    const body = { id: leaver.id, version: leaver.version, successorId: successor.id, from: '2026-12-01' };
    await there.node.request(identity.handOver, body, call);
    await there.node.request(identity.handOver, body, call);
    expect(days(await get(successor.id))).toHaveLength(1);
  });

  it('keeps an administrator who can sign in on every day', async () => {
    const first = await there.newcomer('administrator');
    const [second, unready] = [await there.newcomer('coordinator'), await person()];
    const office = await get(first.id);
    expect(await outcome(handOver(office, unready))).toBe('identity.last-administrator');
    expect(await outcome(handOver(office, await get(second.id)))).toBe('answered');
  });
});
