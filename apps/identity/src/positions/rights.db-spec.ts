import { randomUUID } from 'node:crypto';
import { identity, type GivePosition, type PersonView } from '@selaras/contracts';
import { Clock, newCall, type CallContext } from '@selaras/platform';
import { until } from '@selaras/testing';
import { decodeJwt } from 'jose';
import { IdentityNode } from '../../test/identity-node.js';
import { LocalCalendar } from './local-calendar.js';
import { Rights } from './rights.js';
import { RightsClock } from './rights-clock.js';

/** Local midnight before 1 December 2026: UTC+7, +8, +9 (Keppres 41/1987). */
const ZONES = [
  ['WIB', 'Asia/Jakarta', '2026-11-30T17:00:00.000Z'],
  ['WITA', 'Asia/Makassar', '2026-11-30T16:00:00.000Z'],
  ['WIT', 'Asia/Jayapura', '2026-11-30T15:00:00.000Z'],
] as const;

describe.each(ZONES)('rights around midnight in %s', (_name, zone, utc) => {
  const midnight = new Date(utc);
  const lastMoment = new Date(midnight.getTime() - 1);
  let there: IdentityNode;
  let administrator: CallContext;
  let clock: Clock;
  let rights: Rights;
  let rightsClock: RightsClock;

  beforeAll(async () => {
    there = await IdentityNode.start({ TIME_ZONE: zone });
    administrator = await there.as({ role: 'administrator' });
    const { app } = there.node.service('identity');
    clock = app.get(Clock, { strict: false });
    rights = app.get(Rights, { strict: false });
    rightsClock = app.get(RightsClock, { strict: false });
  });

  beforeEach(async () => {
    clock.now = () => lastMoment;
    await there.sql(`UPDATE rights_day SET day = '2026-11-30'`);
  });

  afterAll(() => there.stop());

  const person = async (...positions: GivePosition[]): Promise<PersonView> => {
    const body = { name: 'Orang (contoh)', username: `u${randomUUID().slice(0, 10)}`, positions };
    return (await there.node.request(identity.createPerson, body, administrator)).person;
  };
  const leaving = { title: 'Lama', role: 'coordinator', from: '2026-01-01', until: '2026-11-30' } as const;
  const coming = { title: 'Baru', role: 'catalogue-steward', from: '2026-12-01' } as const;
  const held = async (id: string) => (await rights.of(id)).positions.map(({ title }) => title);

  it('follow the days: the old position to the last moment, the new one from the first', async () => {
    const { id } = await person(leaving, coming);
    expect(await held(id)).toEqual(['Lama']);
    clock.now = () => midnight;
    expect(await held(id)).toEqual(['Baru']);
  });

  it('say when they change by themselves, so that no token reaches into the day after', async () => {
    const { id } = await person(leaving, coming);
    expect((await rights.of(id)).changesAt).toEqual(midnight);
    clock.now = () => midnight;
    expect((await rights.of(id)).changesAt).toBeNull();
  });

  it('are told of at midnight without anyone’s act, once, and put on record', async () => {
    const { id, positions } = await person(leaving, coming);
    await rightsClock.look();
    const heard = await there.accessChanges();
    clock.now = () => midnight;
    await rightsClock.look();
    await until('the fact', async () => heard.some(({ subject }) => subject === id));
    await rightsClock.look();
    expect(heard.filter(({ subject }) => subject === id)).toHaveLength(1);
    const kept = await there.sql<{ event: string; actor_kind: string; object_id: string }>(
      `SELECT event, actor_kind, object_id FROM audit_entry
       WHERE event IN ('identity.holding-begun', 'identity.holding-ended') AND object_id = ANY($1) ORDER BY event`,
      [positions.map((position) => position.id)],
    );
    expect(kept).toEqual([
      { event: 'identity.holding-begun', actor_kind: 'service', object_id: positions[1]?.id },
      { event: 'identity.holding-ended', actor_kind: 'service', object_id: positions[0]?.id },
    ]);
  });

  it('are told of after days of standstill, and a clock set back tells nobody twice', async () => {
    const { id } = await person(leaving);
    await there.sql(`UPDATE rights_day SET day = '2026-11-30'`);
    clock.now = () => new Date(midnight.getTime() + 3 * 86_400_000);
    const heard = await there.accessChanges();
    await rightsClock.look();
    await until('the fact', async () => heard.some(({ subject }) => subject === id));
    clock.now = () => lastMoment;
    await rightsClock.look();
    clock.now = () => midnight;
    await rightsClock.look();
    expect(heard.filter(({ subject }) => subject === id)).toHaveLength(1);
  });
});

describe('a token', () => {
  let there: IdentityNode;

  beforeAll(async () => {
    there = await IdentityNode.start();
  });

  afterAll(() => there.stop());

  it('names the position as it is signed, and ends when a holding does', async () => {
    const call = await there.as({ role: 'administrator' });
    const holder = await there.newcomer('coordinator');
    const standIn = await there.newcomer('catalogue-steward');
    const { positions } = await there.node.request(identity.getPerson, { id: holder.id }, call);
    const [seat] = positions;
    const calendar = there.node.service('identity').app.get(LocalCalendar, { strict: false });
    const today = calendar.today();
    const given = { personId: standIn.id, kind: 'plh' as const, from: today, until: today };
    await there.node.request(
      identity.giveHolding,
      { id: seat?.id ?? '', version: seat?.version ?? 0, ...given },
      call,
    );
    const sessionId = await there.openSession(standIn.username);
    const midnight = new Date(Date.now() + 60_000);
    calendar.startOf = () => midnight;
    const { token, expiresAt } = await there.node.request(identity.exchangeSession, { sessionId }, newCall());
    expect(decodeJwt(token).positions).toMatchObject([
      { title: 'Jabatan contoh', role: 'catalogue-steward' },
      { id: seat?.id, title: 'Plh. Jabatan contoh', role: 'coordinator', acting: 'plh' },
    ]);
    expect(Date.parse(expiresAt)).toBeLessThanOrEqual(midnight.getTime());
  });

  it('carries no position of an agency that was switched off, and does again when it is switched on', async () => {
    const call = await there.as({ role: 'administrator' });
    const rights = there.node.service('identity').app.get(Rights, { strict: false });
    const agency = { code: 'bubar', name: 'Dinas Bubar', kind: 'dinas' };
    const { id: agencyId } = await there.node.request(identity.createAgency, agency, call);
    const positions = [{ title: 'Operator', role: 'agency-operator' as const, agencyId }];
    const body = { name: 'Operator (contoh)', username: 'operator-bubar', positions };
    const { person } = await there.node.request(identity.createPerson, body, call);
    const heard = await there.accessChanges();
    const turn = (version: number, active: boolean) =>
      there.node.request(identity.changeAgency, { id: agencyId, version, active }, call);
    expect((await rights.of(person.id)).positions).toMatchObject([{ agencyName: 'Dinas Bubar' }]);
    await turn(1, false);
    expect((await rights.of(person.id)).positions).toEqual([]);
    await until('the operator was told', async () => heard.some(({ subject }) => subject === person.id));
    const shown = await there.node.request(identity.getPerson, { id: person.id }, call);
    expect(shown.positions).toMatchObject([{ inForce: false }]);
    await turn(2, true);
    expect((await rights.of(person.id)).positions).toHaveLength(1);
  });
});
