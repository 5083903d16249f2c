import { randomUUID } from 'node:crypto';
import { identity, type AgencyView, type CreateAgency } from '@selaras/contracts';
import type { CallContext, Problem } from '@selaras/platform';
import { IdentityNode, outcome } from '../../test/identity-node.js';
import { agenciesQuery } from './agencies.queries.js';

describe('the tree of agencies', () => {
  let there: IdentityNode;
  let administrator: CallContext;

  beforeAll(async () => {
    there = await IdentityNode.start();
    administrator = await there.as({ role: 'administrator' });
  });

  afterAll(() => there.stop());

  const create = (over: Partial<CreateAgency> = {}): Promise<AgencyView> => {
    const body = { code: randomUUID().slice(0, 12), name: 'Dinas Contoh', kind: 'dinas', ...over };
    return there.node.request(identity.createAgency, body, administrator);
  };

  const facts = (id: string) =>
    there.sql<{ payload: string }>(
      `SELECT payload FROM outbox WHERE type = 'identity.agency.changed.v1' AND payload LIKE $1 ORDER BY position`,
      [`%${id}%`],
    );

  it('keeps a new agency and tells the whole of it as a fact', async () => {
    const made = await create({ code: 'dispar', name: 'Dinas Pariwisata', shortName: 'Dispar' });
    expect(made).toEqual({
      id: made.id,
      code: 'dispar',
      name: 'Dinas Pariwisata',
      shortName: 'Dispar',
      kind: 'dinas',
      parentId: null,
      active: true,
      version: 1,
    });
    expect(await there.node.request(identity.getAgency, { id: made.id }, administrator)).toEqual(made);
    expect((await facts(made.id)).map(({ payload }) => JSON.parse(payload) as unknown)).toEqual([made]);
  });

  it('changes what is given, leaves the rest, counts the version and tells it', async () => {
    const parent = await create({ name: 'Sekretariat' });
    const made = await create({ name: 'Bagian Umum', kind: 'bagian' });
    const change = { id: made.id, version: 1, parentId: parent.id, active: false };
    const changed = await there.node.request(identity.changeAgency, change, administrator);
    expect(changed).toEqual({ ...made, parentId: parent.id, active: false, version: 2 });
    const last = (await facts(made.id)).at(-1);
    expect(JSON.parse(last?.payload ?? '')).toEqual(changed);
    const cleared = { id: made.id, version: 2, parentId: null };
    expect(await there.node.request(identity.changeAgency, cleared, administrator)).toMatchObject({
      parentId: null,
      active: false,
      version: 3,
    });
  });

  it('refuses a code that is taken, an unknown parent, an unknown agency and an old version', async () => {
    const made = await create();
    expect(await outcome(create({ code: made.code }))).toBe('identity.agency-code-taken');
    const orphan = await create({ parentId: randomUUID() }).catch((error: Problem) => error);
    expect(orphan).toMatchObject({ fields: [{ field: 'parentId', code: 'agency-unknown' }] });
    const change = (body: object) =>
      outcome(there.node.request(identity.changeAgency, { version: 1, ...body } as never, administrator));
    expect(await change({ id: randomUUID() })).toBe('identity.agency-not-found');
    expect(await change({ id: made.id, name: 'Nama Baru' })).toBe('answered');
    expect(await change({ id: made.id, name: 'Nama Lama' })).toBe('common.stale');
    expect(await outcome(there.node.request(identity.getAgency, { id: randomUUID() }, administrator))).toBe(
      'identity.agency-not-found',
    );
  });

  it('refuses an agency below itself, at any depth, also when two moves come at the same time', async () => {
    const top = await create({ name: 'Atas' });
    const middle = await create({ name: 'Tengah', parentId: top.id });
    const bottom = await create({ name: 'Bawah', parentId: middle.id });
    const move = (id: string, parentId: string) =>
      outcome(there.node.request(identity.changeAgency, { id, version: 1, parentId }, administrator));
    expect(await move(top.id, top.id)).toBe('identity.agency-cycle');
    expect(await move(top.id, bottom.id)).toBe('identity.agency-cycle');
    for (let round = 0; round < 10; round += 1) {
      const [a, b] = [await create({ name: 'A' }), await create({ name: 'B' })];
      const both = await Promise.all([move(a.id, b.id), move(b.id, a.id)]);
      expect(both.sort()).toEqual(['answered', 'identity.agency-cycle']);
    }
  });

  it('gives the same agency to the same question asked again', async () => {
    const call = { ...administrator, idempotencyKey: randomUUID() };
    const body = { code: randomUUID().slice(0, 8), name: 'Sekali Saja', kind: 'badan' };
    const [first, again] = [
      await there.node.request(identity.createAgency, body, call),
      await there.node.request(identity.createAgency, body, call),
    ];
    expect(again).toEqual(first);
    expect(await facts(first.id)).toHaveLength(1);
  });

  it('lists by name, page by page, upper and lower case alike', async () => {
    for (const name of ['zona Tiga', 'Zona satu', 'ZONA DUA']) await create({ name });
    const names: string[] = [];
    let cursor: string | null | undefined;
    do {
      const body = { q: 'zona', limit: 2, ...(cursor ? { cursor } : {}) };
      const page = await there.node.request(identity.listAgencies, body, administrator);
      names.push(...page.items.map(({ name }) => name));
      cursor = page.nextCursor;
    } while (cursor);
    expect(names).toEqual(['ZONA DUA', 'Zona satu', 'zona Tiga']);
  });

  it('finds by words of name, short name and code, and takes signs of LIKE as letters', async () => {
    const made = await create({ name: 'Dinas Lingkungan Hidup', shortName: 'DLH', code: 'lh_100%' });
    const found = async (q: string) =>
      (await there.node.request(identity.listAgencies, { q }, administrator)).items.map(({ id }) => id);
    expect(await found('hidup dinas')).toEqual([made.id]);
    expect(await found('dlh')).toEqual([made.id]);
    expect(await found('h_100%')).toEqual([made.id]);
    expect(await found('h%100')).toEqual([]);
    expect(await found('lingkungan mati')).toEqual([]);
  });

  it.each([
    ['not base64', '%%%'],
    ['of another list', Buffer.from('[1]').toString('base64url')],
    ['with an id that is none', Buffer.from('["a","b"]').toString('base64url')],
    ['with a sign Postgres refuses', Buffer.from(`["\\u0000","${randomUUID()}"]`).toString('base64url')],
  ])('refuses a page marker that is %s', async (_what, cursor) => {
    expect(await outcome(there.node.request(identity.listAgencies, { cursor }, administrator))).toBe(
      'common.invalid-cursor',
    );
  });

  it('shows a machine that is cut to one agency that one and those below it', async () => {
    const [office, other] = [await create({ name: 'Dinas Satu' }), await create({ name: 'Dinas Dua' })];
    const below = await create({ name: 'UPT Satu', parentId: office.id });
    const machine = await there.as({ scopes: ['agency.read', 'catalogue.read'], onlyAgencyId: office.id });
    const { items } = await there.node.request(identity.listAgencies, { limit: 200 }, machine);
    expect(items.map(({ id }) => id).sort()).toEqual([office.id, below.id].sort());
    const outcomes = (id: string) =>
      Promise.all([
        outcome(there.node.request(identity.getAgency, { id }, machine)),
        outcome(there.node.request(identity.getLetterhead, { agencyId: id }, machine)),
      ]);
    expect(await outcomes(below.id)).toEqual(['answered', 'answered']);
    expect(await outcomes(other.id)).toEqual(['identity.agency-not-found', 'identity.agency-not-found']);
    expect(await outcome(there.node.request(identity.getLetterhead, {}, machine))).toBe('answered');
  });

  it('reads and searches by index, whatever the number of agencies', async () => {
    await there.sql(
      `INSERT INTO agency SELECT gen_random_uuid(), 'kode-' || n, md5(n::text), md5(n::text), 'lainnya', NULL, true, 1
       FROM generate_series(1, 20000) n`,
    );
    const owner = await there.node.migratorDatabase('identity').initialize();
    try {
      await owner.query('VACUUM ANALYZE agency');
      const plan = async (body: object) => {
        const { sql, parameters } = agenciesQuery(body, {});
        return JSON.stringify(await owner.query(`EXPLAIN ${sql}`, parameters));
      };
      expect(await plan({})).toContain('agency_by_name');
      expect(await plan({ q: 'kode-19999' })).toContain('agency_search');
    } finally {
      await owner.destroy();
    }
  });
});
