import { randomUUID } from 'node:crypto';
import { identity, type GiveHolding, type PersonView, type SeatView } from '@selaras/contracts';
import type { CallContext, Problem } from '@selaras/platform';
import { IdentityNode, outcome } from '../../test/identity-node.js';
import { holdingsQuery, seatsQuery } from './positions.queries.js';

describe('positions and who holds them', () => {
  let there: IdentityNode;
  let administrator: CallContext;

  beforeAll(async () => {
    there = await IdentityNode.start();
    administrator = await there.as({ role: 'administrator' });
  });

  afterAll(() => there.stop());

  const seat = (title = 'Koordinator'): Promise<SeatView> =>
    there.node.request(identity.createPosition, { title, role: 'coordinator' }, administrator);

  const person = async (name = 'Orang (contoh)'): Promise<PersonView> => {
    const body = { name, username: `u${randomUUID().slice(0, 10)}`, positions: [] };
    return (await there.node.request(identity.createPerson, body, administrator)).person;
  };

  const give = (to: SeatView, holder: PersonView, over: Partial<GiveHolding>, call = administrator) => {
    const given = { id: to.id, version: to.version, personId: holder.id, kind: 'definitive' as const };
    return there.node.request(identity.giveHolding, { ...given, from: '2026-01-01', ...over }, call);
  };

  const fields = (work: Promise<unknown>) =>
    work.then(
      () => 'answered',
      (error: Problem) => error.fields[0] ?? error.code,
    );

  const audit = (id: string) =>
    there.sql<{ event: string; after: string | null }>(
      'SELECT event, after FROM audit_entry WHERE object_id = $1 ORDER BY position',
      [id],
    );

  it('outlive their holders: who held one, in what way and by which decree stays in its history', async () => {
    const [first, standIn, second] = [await person('Satu'), await person('Dua'), await person('Tiga')];
    const made = await seat('Sekretaris Daerah');
    expect(made).toMatchObject({ title: 'Sekretaris Daerah', active: true, holdings: [], version: 1 });
    const decree = { decreeNumber: '821.2/045/2026', decreeDay: '2025-12-29' };
    const held = await give(made, first, { until: '2026-10-31', ...decree });
    const acting = await give(held, standIn, { kind: 'plt', from: '2026-11-01', until: '2099-11-30' });
    await give(acting, second, { from: '2099-12-01' });
    const { items } = await there.node.request(identity.listHoldings, { position: made.id }, administrator);
    expect(
      items.map(({ personName, kind, from, until, decreeNumber, decreeDay }) => [
        personName,
        kind,
        from,
        until,
        decreeNumber,
        decreeDay,
      ]),
    ).toEqual([
      ['Tiga', 'definitive', '2099-12-01', null, null, null],
      ['Dua', 'plt', '2026-11-01', '2099-11-30', null, null],
      ['Satu', 'definitive', '2026-01-01', '2026-10-31', '821.2/045/2026', '2025-12-29'],
    ]);
    expect((await audit(made.id)).map(({ event }) => event)).toEqual([
      'identity.position-created',
      'identity.holding-given',
      'identity.holding-given',
      'identity.holding-given',
    ]);
  });

  it('are held several at once by one person', async () => {
    const busy = await person();
    for (const title of ['Kepala dinas', 'Plt. di tempat lain']) await give(await seat(title), busy, {});
    const { positions } = await there.node.request(identity.getPerson, { id: busy.id }, administrator);
    expect(positions.map(({ title }) => title)).toEqual(['Kepala dinas', 'Plt. di tempat lain']);
  });

  it('refuse a holding that contradicts another, also when two are given at once', async () => {
    const [one, other] = [await person('Yang Pertama (contoh)'), await person()];
    const held = await give(await seat(), one, {});
    expect(await fields(give(held, other, { from: '2026-06-01' }))).toEqual({
      field: 'from',
      code: 'overlaps',
      params: { name: 'Yang Pertama (contoh)', from: '2026-01-01', until: '…' },
    });
    expect(await fields(give(held, other, { kind: 'plh' }))).toEqual({
      field: 'until',
      code: 'last-day-required',
    });
    expect(await fields(give(held, other, { until: '2025-12-31' }))).toEqual({
      field: 'until',
      code: 'before-start',
    });
    const empty = await seat();
    expect(await fields(give(empty, other, { kind: 'plh', until: '2026-01-31' }))).toEqual({
      field: 'from',
      code: 'seat-empty',
    });
    const both = await Promise.all([outcome(give(empty, one, {})), outcome(give(empty, other, {}))]);
    expect(both.sort()).toEqual(['answered', 'common.stale']);
  });

  it('refuse an unknown or departed person, an unknown position, bad days and an old version', async () => {
    const made = await seat();
    const gone = await person();
    await there.node.request(
      identity.changePerson,
      { id: gone.id, version: gone.version, active: false },
      administrator,
    );
    const unknown = { field: 'personId', code: 'person-unknown' };
    expect(await fields(give(made, gone, {}))).toEqual(unknown);
    expect(await fields(give(made, { ...gone, id: randomUUID() }, {}))).toEqual(unknown);
    const someone = await person();
    expect(await outcome(give({ ...made, id: randomUUID() }, someone, {}))).toBe(
      'identity.position-not-found',
    );
    expect(await outcome(give({ ...made, version: 7 }, someone, {}))).toBe('common.stale');
    for (const from of ['2026-02-30', '30/01/2026', '', 'kemarin', '2026-1-1'])
      expect(await fields(give(made, someone, { from }))).toMatchObject({ field: 'from' });
  });

  it('end on a day that is moved, and are taken away at once with a reason', async () => {
    const holder = await person();
    const held = await give(await seat(), holder, {});
    const [holding] = held.holdings;
    const id = holding?.id ?? '';
    const change = (body: object, version: number) =>
      there.node.request(identity.changeHolding, { id, version, ...body }, administrator);
    const ended = await change({ until: '2099-12-31', decreeNumber: 'SK-7' }, held.version);
    expect(ended.holdings[0]).toMatchObject({
      until: '2099-12-31',
      decreeNumber: 'SK-7',
      from: '2026-01-01',
    });
    expect(await fields(change({ from: '2026-02-01' }, ended.version))).toEqual({
      field: 'from',
      code: 'already-begun',
    });
    expect(await outcome(change({ until: null }, held.version))).toBe('common.stale');
    const reason = 'Dipindahkan';
    const revoke = (version: number) =>
      there.node.request(identity.revokeHolding, { id, version, reason }, administrator);
    expect((await revoke(ended.version)).holdings).toEqual([]);
    expect(await outcome(revoke(ended.version + 1))).toBe('identity.holding-not-found');
    const { items } = await there.node.request(identity.listHoldings, { person: holder.id }, administrator);
    expect(items).toMatchObject([{ revokedReason: reason, until: '2099-12-31' }]);
  });

  it('are abolished only when nobody holds them, and keep their history', async () => {
    const held = await give(await seat('Lama'), await person(), {});
    const abolish = (version: number) =>
      there.node.request(identity.changePosition, { id: held.id, version, active: false }, administrator);
    expect(await outcome(abolish(held.version))).toBe('identity.position-held');
    const revoked = await there.node.request(
      identity.revokeHolding,
      { id: held.holdings[0]?.id ?? '', version: held.version, reason: 'Perampingan' },
      administrator,
    );
    expect(await abolish(revoked.version)).toMatchObject({ active: false });
    const listed = await there.node.request(identity.listPositions, { q: 'Lama' }, administrator);
    expect(listed.items).toEqual([]);
    const history = await there.node.request(identity.listHoldings, { position: held.id }, administrator);
    expect(history.items).toHaveLength(1);
  });

  it('are given once by the same question asked again', async () => {
    const made = await seat();
    const holder = await person();
    const call = { ...administrator, idempotencyKey: randomUUID() };
    const first = await give(made, holder, {}, call);
    expect(await give(made, holder, {}, call)).toEqual(first);
  });

  it('are given to a new person with the person: a seat that exists, or a new one', async () => {
    const vacant = await seat('Kosong');
    const create = (positions: object[]) =>
      there.node.request(
        identity.createPerson,
        { name: 'Baru (contoh)', username: `u${randomUUID().slice(0, 8)}`, positions: positions as never },
        administrator,
      );
    const { person: newcomer } = await create([
      { positionId: vacant.id, from: '2026-05-01', decreeNumber: 'SK-1', decreeDay: '2026-04-28' },
    ]);
    expect(newcomer.positions).toMatchObject([{ id: vacant.id, from: '2026-05-01', decreeNumber: 'SK-1' }]);
    expect(await fields(create([{ positionId: vacant.id }]))).toMatchObject({
      field: 'positions.0.from',
      code: 'overlaps',
    });
    expect(await fields(create([{ positionId: randomUUID() }]))).toEqual({
      field: 'positions.0.positionId',
      code: 'position-unknown',
    });
    expect(await fields(create([{ title: 'Pemeriksa', role: 'auditor' }]))).toEqual({
      field: 'positions.0.until',
      code: 'last-day-required',
    });
    expect(await fields(create([{ role: 'coordinator' }]))).toMatchObject({ field: 'positions.0.title' });
  });

  it('list by title, by agency and role, and those that are vacant, page by page', async () => {
    const { id: agency } = await there.node.request(
      identity.createAgency,
      { code: 'vakan', name: 'Dinas Vakan', kind: 'dinas' },
      administrator,
    );
    const make = (title: string) =>
      there.node.request(
        identity.createPosition,
        { title, role: 'complaint-liaison', agencyId: agency },
        administrator,
      );
    const [b, a, c] = [await make('zeta b'), await make('Zeta a'), await make('ZETA c')];
    await give(b, await person(), {});
    const list = (body: object) => there.node.request(identity.listPositions, body, administrator);
    const first = await list({ q: 'zeta', limit: 2 });
    expect(first.items.map(({ title }) => title)).toEqual(['Zeta a', 'zeta b']);
    const rest = await list({ q: 'zeta', limit: 2, cursor: first.nextCursor });
    expect(rest).toEqual({ items: [c], nextCursor: null });
    expect((await list({ agency, vacant: true })).items.map(({ id }) => id)).toEqual([a.id, c.id]);
    expect((await list({ role: 'complaint-liaison', agency })).items).toHaveLength(3);
    expect(await outcome(list({ cursor: 'x' }))).toBe('common.invalid-cursor');
    const history = (cursor: string) =>
      outcome(there.node.request(identity.listHoldings, { position: b.id, cursor }, administrator));
    const forged = Buffer.from(JSON.stringify(['2026-99-99', b.id])).toString('base64url');
    expect(await history(forged)).toBe('common.invalid-cursor');
    expect(await outcome(there.node.request(identity.listHoldings, {}, administrator))).toBe(
      'common.invalid-input',
    );
  });

  it('read by index, whatever the number of positions and holdings', async () => {
    await there.sql(
      `WITH seat AS (
         INSERT INTO position SELECT gen_random_uuid(), md5(n::text), 'coordinator', NULL, true, 1
         FROM generate_series(1, 20000) n RETURNING id)
       INSERT INTO holding (id, position_id, person_id, kind, from_day, ordinal)
       SELECT gen_random_uuid(), seat.id, p.id, 'definitive', '2026-01-01', 0
       FROM seat, (SELECT id FROM person LIMIT 1) p`,
    );
    const owner = await there.node.migratorDatabase('identity').initialize();
    try {
      await owner.query('VACUUM ANALYZE position, holding, person');
      const plan = async ({ sql, parameters }: { sql: string; parameters: unknown[] }) =>
        JSON.stringify(await owner.query(`EXPLAIN ${sql}`, parameters));
      const listed = await plan(seatsQuery({}, '2026-11-22'));
      expect(listed).toContain('position_by_title');
      expect(listed).toContain('holding_position');
      expect(await plan(seatsQuery({ q: 'c0ffee1' }, '2026-11-22'))).toContain('position_search');
      expect(await plan(holdingsQuery({ position: randomUUID() }))).toContain('holding_position');
    } finally {
      await owner.destroy();
    }
  });
});
