import { randomUUID } from 'node:crypto';
import { identity, type GivePosition, type GrantDelegation, type PersonView } from '@selaras/contracts';
import { Clock, type CallContext, type Problem } from '@selaras/platform';
import { until } from '@selaras/testing';
import { IdentityNode, outcome } from '../../test/identity-node.js';
import { Rights } from '../positions/rights.js';
import { RightsClock } from '../positions/rights-clock.js';

describe('what a leader delegates to an aide', () => {
  let there: IdentityNode;
  let administrator: CallContext;
  let clock: Clock;
  let rights: Rights;

  beforeAll(async () => {
    there = await IdentityNode.start();
    administrator = await there.as({ role: 'administrator' });
    const { app } = there.node.service('identity');
    clock = app.get(Clock, { strict: false });
    rights = app.get(Rights, { strict: false });
  });

  beforeEach(() => {
    // Noon in Jakarta on 22 November 2026.
    clock.now = () => new Date('2026-11-22T05:00:00Z');
  });

  afterAll(() => there.stop());

  const person = async (...positions: GivePosition[]): Promise<PersonView> => {
    const body = { name: 'Orang (contoh)', username: `u${randomUUID().slice(0, 10)}`, positions };
    return (await there.node.request(identity.createPerson, body, administrator)).person;
  };
  const secretary = { title: 'Sekretaris Daerah', role: 'coordinator', from: '2026-01-01' } as const;

  /** A leader as the gateway would let him ask, with the positions his token carries. */
  const as = async ({ id }: PersonView) => there.as({ id, positions: (await rights.of(id)).positions });

  const grant = async (leader: PersonView, aide: PersonView, over: Partial<GrantDelegation> = {}) =>
    there.node.request(
      identity.grantDelegation,
      {
        positionId: leader.positions[0]?.id ?? '',
        aideId: aide.id,
        acts: ['assign-indicators'],
        reason: 'Dinas luar',
        from: '2026-11-22',
        until: '2026-12-21',
        ...over,
      },
      await as(leader),
    );

  const field = (work: Promise<unknown>) =>
    work.then(
      () => 'answered',
      (error: Problem) => error.fields[0] ?? error.code,
    );

  it('gives the aide the leader’s position in his name, for the days said and no longer', async () => {
    const [leader, aide] = [await person(secretary), await person()];
    const given = await grant(leader, aide);
    expect(given).toMatchObject({
      title: 'Sekretaris Daerah',
      state: 'in-force',
      reason: 'Dinas luar',
      from: '2026-11-22',
      until: '2026-12-21',
    });
    const { positions, changesAt } = await rights.of(aide.id);
    expect(positions).toEqual([
      {
        id: leader.positions[0]?.id,
        title: 'a.n. Sekretaris Daerah',
        role: 'executive-aide',
        agencyId: null,
        agencyName: null,
        mandate: { role: 'coordinator', acts: ['assign-indicators'] },
      },
    ]);
    expect(changesAt).toEqual(new Date('2026-12-21T17:00:00Z'));
    clock.now = () => new Date('2026-12-21T17:00:00Z');
    expect((await rights.of(aide.id)).positions).toEqual([]);
    const { items } = await there.node.request(identity.listDelegations, {}, await as(leader));
    expect(items).toMatchObject([{ id: given.id, state: 'ended' }]);
  });

  it('ends at midnight without anyone’s act, and the aide is told', async () => {
    const [leader, aide] = [await person(secretary), await person()];
    await grant(leader, aide, { until: '2026-11-22' });
    await there.sql(`UPDATE rights_day SET day = '2026-11-22'`);
    const heard = await there.accessChanges();
    clock.now = () => new Date('2026-11-22T17:00:00Z');
    await there.node.service('identity').app.get(RightsClock, { strict: false }).look();
    await until('the aide was told', async () => heard.some(({ subject }) => subject === aide.id));
  });

  it('ends with the leader’s own holding, and when he leaves', async () => {
    const ending = { ...secretary, until: '2026-11-30' };
    const [leader, aide] = [await person(ending), await person()];
    await grant(leader, aide);
    expect((await rights.of(aide.id)).changesAt).toEqual(new Date('2026-11-30T17:00:00Z'));
    clock.now = () => new Date('2026-11-30T17:00:00Z');
    expect((await rights.of(aide.id)).positions).toEqual([]);
    clock.now = () => new Date('2026-11-22T05:00:00Z');
    const { id, version } = await there.node.request(identity.getPerson, { id: leader.id }, administrator);
    const heard = await there.accessChanges();
    await there.node.request(identity.changePerson, { id, version, active: false }, administrator);
    expect((await rights.of(aide.id)).positions).toEqual([]);
    await until('the aide was told', async () => heard.some(({ subject }) => subject === aide.id));
  });

  it('is taken back by the leader or an administrator, by no other leader', async () => {
    const [leader, other, aide] = [await person(secretary), await person(secretary), await person()];
    const { id } = await grant(leader, aide);
    const revoke = async (call: CallContext) =>
      outcome(there.node.request(identity.revokeDelegation, { id }, call));
    expect(await revoke(await as(other))).toBe('identity.delegation-not-found');
    expect(await revoke(await as(aide))).toBe('common.forbidden');
    expect(await revoke(await as(leader))).toBe('answered');
    expect((await rights.of(aide.id)).positions).toEqual([]);
    expect(await revoke(administrator)).toBe('identity.delegation-not-found');
    const again = await grant(leader, aide);
    expect(
      await there.node.request(identity.revokeDelegation, { id: again.id }, administrator),
    ).toMatchObject({ state: 'revoked' });
    const kept = await there.sql<{ event: string }>(
      `SELECT event FROM audit_entry WHERE object_id = $1 AND event LIKE 'identity.delegation-%' ORDER BY position`,
      [leader.positions[0]?.id],
    );
    expect(kept.map(({ event }) => event)).toEqual([
      'identity.delegation-granted',
      'identity.delegation-revoked',
      'identity.delegation-granted',
      'identity.delegation-revoked',
    ]);
  });

  it('lasts thirty days at most, begins today or later, and has a reason', async () => {
    const [leader, aide] = [await person(secretary), await person()];
    expect(await field(grant(leader, aide, { until: '2026-12-22' }))).toEqual({
      field: 'until',
      code: 'at-most-days',
      params: { max: 30 },
    });
    expect(await field(grant(leader, aide, { from: '2026-11-21', until: '2026-11-30' }))).toEqual({
      field: 'from',
      code: 'in-the-past',
    });
    expect(await field(grant(leader, aide, { until: '2026-11-21' }))).toEqual({
      field: 'until',
      code: 'before-start',
    });
    expect(await field(grant(leader, aide, { reason: '  ' }))).toMatchObject({
      field: 'reason',
      code: 'required',
    });
  });

  it('covers only acts of the leader’s own role that can be delegated at all', async () => {
    const [leader, aide] = [await person(secretary), await person()];
    expect(await field(grant(leader, aide, { acts: ['write-catalogue'] }))).toMatchObject({
      field: 'acts',
      code: 'not-in-list',
      params: { allowed: 'open-assessment, assign-indicators' },
    });
    expect(await field(grant(leader, aide, { acts: ['approve'] as never }))).toMatchObject({ field: 'acts' });
    const mayor = await person({ title: 'Bupati', role: 'executive', from: '2026-01-01' });
    expect(await field(grant(mayor, aide, { acts: [] }))).toBe('answered');
    expect(await field(grant(mayor, aide))).toMatchObject({ field: 'acts', params: { allowed: '-' } });
  });

  it('is given by the holder of the position alone: not by another leader, an aide, or for himself', async () => {
    const [leader, other, aide, third] = [
      await person(secretary),
      await person({ title: 'Bupati', role: 'executive', from: '2026-01-01' }),
      await person(),
      await person(),
    ];
    const { positionId } = { positionId: leader.positions[0]?.id ?? '' };
    expect(await field(grant(other, aide, { positionId, acts: [] }))).toBe('identity.not-your-position');
    expect(await field(grant(leader, leader))).toEqual({ field: 'aideId', code: 'same-person' });
    expect(await field(grant(leader, { ...aide, id: randomUUID() }))).toEqual({
      field: 'aideId',
      code: 'person-unknown',
    });
    await grant(leader, aide);
    expect(await field(grant(aide, third, { positionId }))).toBe('common.forbidden');
    expect(await field(grant(third, aide, { positionId }))).toBe('common.forbidden');
  });

  it('shows each person only what he gave or was given, page by page', async () => {
    const [leader, aide, stranger] = [
      await person(secretary),
      await person(),
      await person({ ...secretary, title: 'Lain' }),
    ];
    for (const day of ['2026-11-22', '2026-11-23', '2026-11-24'])
      await grant(leader, aide, { from: day, until: day });
    const list = async (who: PersonView, body = {}) =>
      there.node.request(identity.listDelegations, body, await as(who));
    const first = await list(leader, { limit: 2 });
    expect(first.items.map(({ from, state }) => [from, state])).toEqual([
      ['2026-11-24', 'coming'],
      ['2026-11-23', 'coming'],
    ]);
    const rest = await list(leader, { limit: 2, cursor: first.nextCursor });
    expect(rest.items.map(({ from, state }) => [from, state])).toEqual([['2026-11-22', 'in-force']]);
    expect((await list(aide)).items).toHaveLength(3);
    expect((await list(stranger)).items).toEqual([]);
    expect(await field(list(stranger, { cursor: 'x' }))).toBe('common.invalid-cursor');
  });

  it('finds aides by name, with their position, never the leader himself', async () => {
    const leader = await person(secretary);
    const named = { name: 'Ajudan Dicari (contoh)', username: `u${randomUUID().slice(0, 8)}` };
    const positions = [{ title: 'Ajudan', role: 'catalogue-steward' as const }];
    await there.node.request(identity.createPerson, { ...named, positions }, administrator);
    const found = await there.node.request(identity.listAides, { q: 'dicari' }, await as(leader));
    expect(found.items).toMatchObject([{ name: 'Ajudan Dicari (contoh)', title: 'Ajudan' }]);
    const himself = await there.node.request(identity.listAides, { q: leader.username }, await as(leader));
    expect(himself.items).toEqual([]);
  });
});
