import { randomUUID } from 'node:crypto';
import {
  registry,
  registryEvents,
  type AgencyView,
  type ApplicationView,
  type ById,
  type Rpc,
} from '@selaras/contracts';
import { schemaDrift, type Problem } from '@selaras/platform';
import { RegistryNode, codeOf } from '../../test/registry-node.js';

let at: RegistryNode;
let tourism: AgencyView;
let health: AgencyView;
let below: AgencyView;
let closed: AgencyView;

beforeAll(async () => {
  at = await RegistryNode.start();
  const parent = randomUUID();
  [closed, tourism, health, below] = (await at.agencies(
    { name: 'Dinas Lama', active: false },
    { name: 'Dinas Pariwisata' },
    { name: 'Dinas Kesehatan', id: parent },
    { name: 'UPTD Puskesmas', parentId: parent },
  )) as [AgencyView, AgencyView, AgencyView, AgencyView];
});

afterAll(() => at.stop());

const create = async (over: object = {}): Promise<ApplicationView> =>
  at.node.request(
    registry.createApplication,
    { name: `Aplikasi ${randomUUID()}`, ownerAgencyId: tourism.id, ...over },
    await at.steward(),
  );

describe('an entry', () => {
  it('is answered whole: given a code, taken to be in use, with the agencies by name', async () => {
    const made = await create({
      name: '  Kalender   Wisata ',
      purpose: 'Acara\r\nwisata',
      platforms: ['mobile', 'web'],
      userAgencyIds: [health.id, below.id],
      url: 'https://wisata.example.go.id',
      year: 2024,
    });
    expect(made).toMatchObject({
      name: 'Kalender Wisata',
      purpose: 'Acara\nwisata',
      platforms: ['web', 'mobile'],
      status: 'active',
      type: null,
      year: 2024,
      ownerAgency: { id: tourism.id, name: 'Dinas Pariwisata' },
      userAgencies: [
        { id: health.id, name: 'Dinas Kesehatan' },
        { id: below.id, name: 'UPTD Puskesmas' },
      ],
      version: 1,
    });
    expect(made.code).toMatch(/^33\.22-APL-\d{6}$/);
    expect(await at.node.request(registry.getApplication, { id: made.id }, await at.steward())).toEqual(made);
  });

  it('keeps a code of its own and refuses one that is taken', async () => {
    const made = await create({ code: 'SIPD-01' });
    expect(made.code).toBe('SIPD-01');
    const problem = await create({ code: 'SIPD-01' }).catch((error: Problem) => error);
    expect(problem).toMatchObject({ code: 'registry.code-taken', params: { code: 'SIPD-01' } });
  });

  it('draws the next code when somebody has given the counter’s next one by hand', async () => {
    const number = Number((await create()).code.slice(-6));
    const ahead = `33.22-APL-${String(number + 1).padStart(6, '0')}`;
    await create({ code: ahead });
    expect((await create()).code).toBe(`33.22-APL-${String(number + 2).padStart(6, '0')}`);
  });

  it('needs an owner and users that are known and active', async () => {
    expect(await codeOf(create({ ownerAgencyId: randomUUID() }))).toBe('registry.agency-unknown');
    expect(await codeOf(create({ ownerAgencyId: closed.id }))).toBe('registry.agency-unknown');
    expect(await codeOf(create({ userAgencyIds: [closed.id] }))).toBe('registry.agency-unknown');
  });

  it('stores signs no database or spreadsheet can hold as if they were not there', async () => {
    const made = await create({ name: 'Nama\u0001 \u0007aneh \ud800', description: '\u0001' });
    expect(made).toMatchObject({ name: 'Nama aneh \ufffd', description: null });
    expect(await codeOf(create({ name: '\u0001' }))).toBe('common.invalid-input');
  });

  it('changes only from its latest version, clears what is null and keeps what is absent', async () => {
    const made = await create({ purpose: 'awal', year: 2020 });
    const steward = await at.steward();
    const changed = await at.node.request(
      registry.changeApplication,
      { id: made.id, version: 1, purpose: null, status: 'inactive' },
      steward,
    );
    expect(changed).toMatchObject({ purpose: null, status: 'inactive', year: 2020, version: 2 });
    const problem = await at.node
      .request(registry.changeApplication, { id: made.id, version: 1, purpose: 'lain' }, steward)
      .catch((error: Problem) => error);
    expect(problem).toMatchObject({ code: 'common.stale', params: { current: 2, given: 1 } });
  });

  it('tells its history: who, in which position, and every field before and after', async () => {
    const made = await create({ purpose: 'awal' });
    const steward = await at.node.as({ role: 'catalogue-steward', name: 'Pengelola (contoh)' });
    const change = { id: made.id, purpose: 'akhir', ownerAgencyId: health.id };
    await at.node.request(registry.changeApplication, { ...change, version: 1 }, steward);
    await at.node.request(registry.changeApplication, { ...change, version: 2 }, steward);
    const { items } = await at.node.request(registry.applicationHistory, { id: made.id }, steward);
    expect(items.map(({ action }) => action)).toEqual(['changed', 'created']);
    expect(items[0]).toMatchObject({
      by: 'Pengelola (contoh)',
      position: 'Jabatan contoh catalogue-steward',
      changes: { purpose: ['awal', 'akhir'], ownerAgencyId: ['Dinas Pariwisata', 'Dinas Kesehatan'] },
    });
    expect(Object.keys(items[0]?.changes ?? {})).toHaveLength(2);
  });

  it('is said not to exist when it does not', async () => {
    const steward = await at.steward();
    const id = randomUUID();
    expect(await codeOf(at.node.request(registry.getApplication, { id }, steward))).toBe(
      'registry.application-not-found',
    );
    expect(await codeOf(at.node.request(registry.applicationHistory, { id }, steward))).toBe(
      'registry.application-not-found',
    );
    expect(await codeOf(at.node.request(registry.changeApplication, { id, version: 1 }, steward))).toBe(
      'registry.application-not-found',
    );
  });

  it('is created once by the same question asked twice, and refuses another one under its key', async () => {
    const call = await at.steward({ idempotencyKey: randomUUID() });
    const body = { name: 'Sekali saja', ownerAgencyId: tourism.id };
    const answers = await Promise.all(
      [1, 2, 3].map(() => at.node.request(registry.createApplication, body, call)),
    );
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    const { items } = await at.node.request(registry.listApplications, { q: 'sekali saja' }, call);
    expect(items).toHaveLength(1);
    const other = at.node.request(registry.createApplication, { ...body, name: 'Lain' }, call);
    expect(await codeOf(other)).toBe('common.duplicate-request');
  });

  it('is published whole at every change, and not when nothing changed', async () => {
    const made = await create({ purpose: 'diterbitkan' });
    const steward = await at.steward();
    await at.node.request(registry.changeApplication, { id: made.id, version: 1, year: 2021 }, steward);
    await at.node.request(registry.changeApplication, { id: made.id, version: 2, year: 2021 }, steward);
    const database = await at.node.database('registry').initialize();
    const facts = (await database.query(
      `SELECT payload::json AS payload FROM outbox WHERE type = $1 AND payload::json ->> 'id' = $2 ORDER BY position`,
      [registryEvents.applicationChanged.type, made.id],
    )) as { payload: ApplicationView }[];
    await database.destroy();
    expect(facts.map(({ payload }) => payload.version)).toEqual([1, 2]);
    expect(facts[0]?.payload).toEqual(made);
  });
});

describe('who may do what', () => {
  const operator = () => at.node.as({ role: 'agency-operator', agencyId: health.id });
  const head = () => at.node.as({ role: 'head-of-agency', agencyId: health.id });
  const steward = () => at.steward();
  const writer = () => at.node.as({ scopes: ['catalogue.write'] });
  const reader = () => at.node.as({ scopes: ['catalogue.read'] });
  const others = (['administrator', 'internal-assessor', 'coordinator', 'executive', 'auditor'] as const).map(
    (role) => ({ who: `a position as ${role}`, call: () => at.node.as({ role }) }),
  );
  const no = 'common.forbidden';
  const yes = 'answered';

  it.each([
    { who: 'the steward', call: steward, own: yes, other: yes },
    { who: 'an operator', call: operator, own: yes, other: no },
    { who: 'a head of agency', call: head, own: yes, other: no },
    { who: 'a machine that may write', call: writer, own: yes, other: yes },
    { who: 'a machine that may read', call: reader, own: no, other: no },
    ...others.map(({ who, call }) => ({ who, call, own: no, other: no })),
  ])('$who, on entries of its own agency or one below it: $own; on those of another: $other', async (row) => {
    const { call, own, other } = row;
    const caller = await call();
    const made = (ownerAgencyId: string) =>
      at.node.request(registry.createApplication, { name: 'Hak akses', ownerAgencyId }, caller);
    expect(await codeOf(made(health.id))).toBe(own);
    expect(await codeOf(made(below.id))).toBe(own);
    expect(await codeOf(made(tourism.id))).toBe(other);
    const mine = await create({ ownerAgencyId: below.id });
    const theirs = await create();
    const change = (id: string, over: object) =>
      at.node.request(registry.changeApplication, { id, version: 1, ...over }, caller);
    expect(await codeOf(change(theirs.id, { year: 2001 }))).toBe(other);
    expect(await codeOf(change(theirs.id, { ownerAgencyId: health.id }))).toBe(
      other === yes ? 'common.stale' : other,
    );
    expect(await codeOf(change(mine.id, { ownerAgencyId: tourism.id }))).toBe(other);
    expect(await codeOf(change((await create({ ownerAgencyId: below.id })).id, { year: 2001 }))).toBe(own);
  });

  it('lets everyone signed in, and machines that may read, see the catalogue', async () => {
    const { id } = await create();
    const callers = [operator(), reader(), steward(), ...others.map(({ call }) => call())];
    for (const call of await Promise.all(callers)) {
      expect(await codeOf(at.node.request(registry.listApplications, {}, call))).toBe('answered');
      expect(await codeOf(at.node.request(registry.getApplication, { id }, call))).toBe('answered');
      expect(await codeOf(at.node.request(registry.applicationHistory, { id }, call))).toBe('answered');
      expect(await codeOf(at.node.request(registry.exportApplications, { format: 'csv' }, call))).toBe(
        'answered',
      );
    }
    const machine = await at.node.as({ scopes: ['assessment.read'] });
    expect(await codeOf(at.node.request(registry.listApplications, {}, machine))).toBe('common.forbidden');
    const { token: _token, ...stranger } = machine;
    expect(await codeOf(at.node.request(registry.getApplication, { id }, stranger))).toBe(
      'common.not-signed-in',
    );
  });
});

describe('a machine that is cut to one agency', () => {
  const machine = () =>
    at.node.as({ scopes: ['catalogue.read', 'catalogue.write', 'assessment.read'], onlyAgencyId: health.id });

  it('writes entries of that agency and those below it, and no others', async () => {
    const call = await machine();
    const made = (ownerAgencyId: string) =>
      codeOf(at.node.request(registry.createApplication, { name: 'Mesin satu OPD', ownerAgencyId }, call));
    expect(await made(health.id)).toBe('answered');
    expect(await made(below.id)).toBe('answered');
    expect(await made(tourism.id)).toBe('common.forbidden');
  });

  it('sees no others in lists, counts, entries and histories, and gets no export at all', async () => {
    const [mine, theirs] = [
      await create({ ownerAgencyId: below.id }),
      await create({ ownerAgencyId: tourism.id }),
    ];
    const call = await machine();
    const { items } = await at.node.request(registry.listApplications, { limit: 200 }, call);
    expect(items.map(({ id }) => id)).toContain(mine.id);
    expect(new Set(items.map(({ ownerAgency }) => ownerAgency.id))).toEqual(new Set([health.id, below.id]));
    const asked = await at.node.request(registry.listApplications, { agency: tourism.id, count: true }, call);
    expect(asked).toMatchObject({ items: [], matched: { count: 0 } });
    const questions: Rpc<ById, object>[] = [registry.getApplication, registry.applicationHistory];
    for (const contract of questions) {
      expect(await codeOf(at.node.request(contract, { id: mine.id }, call))).toBe('answered');
      const other = at.node.request(contract, { id: theirs.id }, call);
      expect(await codeOf(other)).toBe('registry.application-not-found');
    }
    const exported = at.node.request(registry.exportApplications, { format: 'csv' }, call);
    expect(await codeOf(exported)).toBe('common.forbidden');
    const changed = at.node.request(registry.changeApplication, { id: theirs.id, version: 1 }, call);
    expect(await codeOf(changed)).toBe('registry.application-not-found');
  });
});

describe('the schema', () => {
  it('is what the entities say', async () => {
    const database = await at.node.migratorDatabase('registry').initialize();
    expect(await schemaDrift(database)).toEqual([]);
    await database.destroy();
  });

  it('lets nobody rewrite history', async () => {
    const database = await at.node.database('registry').initialize();
    await expect(database.query(`UPDATE application_history SET by_name = 'x'`)).rejects.toThrow(
      /permission denied/,
    );
    await expect(database.query('DELETE FROM application_history')).rejects.toThrow(/permission denied/);
    await database.destroy();
  });
});
