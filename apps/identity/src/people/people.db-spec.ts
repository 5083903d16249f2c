import { randomUUID } from 'node:crypto';
import { identity, type ChangePerson, type GivePosition, type PersonView } from '@selaras/contracts';
import type { CallContext, Problem } from '@selaras/platform';
import { until } from '@selaras/testing';
import { IdentityNode, outcome } from '../../test/identity-node.js';
import { dayAt } from '../positions/local-calendar.js';
import { peopleQuery } from './people.queries.js';

const today = dayAt(new Date(), 'Asia/Jakarta');

describe('the people who may sign in', () => {
  let there: IdentityNode;
  let administrator: CallContext;

  beforeAll(async () => {
    there = await IdentityNode.start();
    administrator = await there.as({ role: 'administrator' });
  });

  afterAll(() => there.stop());

  const agency = async (name = 'Dinas Contoh') => {
    const body = { code: randomUUID().slice(0, 12), name, kind: 'dinas' };
    return there.node.request(identity.createAgency, body, administrator);
  };

  const create = async (positions: GivePosition[], name = 'Orang (contoh)', call = administrator) => {
    const body = { name, username: `u${randomUUID().slice(0, 10)}`, positions };
    return there.node.request(identity.createPerson, body, call);
  };

  const change = (person: { id: string; version: number }, over: Omit<ChangePerson, 'id' | 'version'>) =>
    there.node.request(
      identity.changePerson,
      { id: person.id, version: person.version, ...over },
      administrator,
    );

  const get = (id: string): Promise<PersonView> =>
    there.node.request(identity.getPerson, { id }, administrator);

  it('creates a person who has yet to set a password, and shows the link once', async () => {
    const { id: agencyId, name } = await agency('Dinas Pariwisata');
    const role = 'agency-operator';
    const invited = await create([{ title: 'Operator', role, agencyId }]);
    const { person } = invited;
    expect(person).toMatchObject({ active: true, activated: false, version: 1 });
    const [held] = person.positions;
    expect(person.positions).toEqual([
      {
        id: held?.id,
        holdingId: held?.holdingId,
        title: 'Operator',
        role,
        agencyId,
        agencyName: name,
        kind: 'definitive',
        from: today,
        until: null,
        decreeNumber: null,
        decreeDay: null,
        inForce: true,
        version: 2,
      },
    ]);
    expect(invited.activationLink).toMatch(
      new RegExp(`^${there.publicUrl}/oidc/activate\\?token=[\\w-]{43}$`),
    );
    const days = (Date.parse(invited.expiresAt) - Date.now()) / 86_400_000;
    // INVITATION_HOURS as shipped: 72.
    expect(Math.round(days * 100) / 100).toBe(3);
    expect(await get(person.id)).toEqual(person);
    const token = new URL(invited.activationLink).searchParams.get('token') ?? '';
    const kept = JSON.stringify(await there.sql('SELECT * FROM activation'));
    expect(kept).not.toContain(token);
  });

  it('gives the same link to the same question asked again, without having kept it', async () => {
    const call = { ...administrator, idempotencyKey: randomUUID() };
    const body = { name: 'Orang (contoh)', username: `u${randomUUID().slice(0, 10)}`, positions: [] };
    const first = await there.node.request(identity.createPerson, body, call);
    expect(await there.node.request(identity.createPerson, body, call)).toEqual(first);
    const token = new URL(first.activationLink).searchParams.get('token') ?? '';
    expect(JSON.stringify(await there.sql('SELECT * FROM idempotency'))).not.toContain(token);
  });

  it('refuses a user name that is taken, also when two ask for it at once', async () => {
    const username = `u${randomUUID().slice(0, 10)}`;
    const ask = () =>
      outcome(
        there.node.request(identity.createPerson, { name: 'Orang', username, positions: [] }, administrator),
      );
    expect((await Promise.all([ask(), ask()])).sort()).toEqual(['answered', 'identity.username-taken']);
  });

  it.each(['Ada Spasi', 'HURUF', 'ab', '-garis', 'a'.repeat(61), 'na\0ma'])(
    'refuses the user name "%s"',
    async (username) => {
      const body = { name: 'Orang', username, positions: [] };
      const problem = await there.node
        .request(identity.createPerson, body, administrator)
        .catch((error: Problem) => error);
      expect(problem).toMatchObject({ code: 'common.invalid-input', fields: [{ field: 'username' }] });
    },
  );

  it('ties agency roles to an agency that exists, and no others', async () => {
    const { id: agencyId } = await agency();
    const title = 'Jabatan';
    const given = (position: GivePosition) =>
      create([position]).then(
        () => 'answered',
        (error: Problem) => error.fields[0] ?? error.code,
      );
    expect(await given({ title, role: 'head-of-agency', agencyId })).toBe('answered');
    expect(await given({ title, role: 'head-of-agency' })).toMatchObject({
      field: 'positions.0.agencyId',
      code: 'required',
    });
    expect(await given({ title, role: 'agency-operator', agencyId: randomUUID() })).toMatchObject({
      field: 'positions.0.agencyId',
      code: 'agency-unknown',
    });
    expect(await given({ title, role: 'administrator', agencyId })).toEqual({
      field: 'positions.0.agencyId',
      code: 'format',
    });
    expect(await given({ title, role: 'raja' as never })).toMatchObject({ field: 'positions.0.role' });
  });

  it('says to everyone who remembers a caller that his rights have changed', async () => {
    const { person } = await create([{ title: 'Koordinator', role: 'coordinator' }]);
    const heard = await there.accessChanges();
    const renamed = await change(person, { name: 'Nama Baru (contoh)' });
    await change(renamed, { active: false });
    await until('both facts', async () => heard.length >= 2);
    expect(heard.filter(({ subject }) => subject === person.id)).toEqual([
      { subject: person.id, version: 2 },
      { subject: person.id, version: 3 },
    ]);
  });

  it('takes every position from a person who leaves, and gives none back when he returns', async () => {
    const { person } = await create([
      { title: 'Koordinator', role: 'coordinator' },
      { title: 'Pengelola', role: 'catalogue-steward', from: '2099-01-01' },
    ]);
    const gone = await change(person, { active: false });
    expect(gone.positions).toEqual([]);
    expect((await change(gone, { active: true })).positions).toEqual([]);
    const history = await there.node.request(identity.listHoldings, { person: person.id }, administrator);
    expect(history.items.map(({ title, revokedReason }) => [title, revokedReason])).toEqual([
      ['Pengelola', 'Dinonaktifkan'],
      ['Koordinator', 'Dinonaktifkan'],
    ]);
  });

  it('puts on record who was added, changed and invited', async () => {
    const { person } = await create([{ title: 'Koordinator', role: 'coordinator' }], 'Tercatat (contoh)');
    await change(person, { active: false });
    const kept = await there.sql<{ event: string; before: string | null; after: string | null }>(
      'SELECT event, before, after FROM audit_entry WHERE object_id = $1 ORDER BY position',
      [person.id],
    );
    const name = 'Tercatat (contoh)';
    expect(
      kept.map(({ event, before, after }) => [event, JSON.parse(before ?? '0'), JSON.parse(after ?? '0')]),
    ).toEqual([
      ['identity.person-created', 0, { name, username: person.username, positions: ['Koordinator'] }],
      ['identity.person-changed', { name, active: true }, { name, active: false }],
    ]);
  });

  it('refuses a change made from an old version, and of nobody', async () => {
    const { person } = await create([]);
    await change(person, { name: 'Nama Baru' });
    expect(await outcome(change(person, { name: 'Nama Lama' }))).toBe('common.stale');
    expect(await outcome(change({ id: randomUUID(), version: 1 }, {}))).toBe('identity.person-not-found');
    expect(
      await outcome(there.node.request(identity.invitePerson, { id: randomUUID() }, administrator)),
    ).toBe('identity.person-not-found');
  });

  it('lists and finds people by name and user name, by agency, page by page', async () => {
    const { id: agencyId } = await agency('Dinas Khusus');
    const position = { title: 'Operator', role: 'agency-operator', agencyId } as const;
    const [c, a, b] = [
      (await create([position], 'wayan Tiga (contoh)')).person,
      (await create([position], 'Wayan dua (contoh)')).person,
      (await create([], 'WAYAN Satu (contoh)')).person,
    ];
    const list = (body: object) => there.node.request(identity.listPeople, body, administrator);
    const first = await list({ q: 'wayan contoh', limit: 2 });
    expect(first.items).toEqual([a, b]);
    const second = await list({ q: 'wayan contoh', limit: 2, cursor: first.nextCursor });
    expect(second).toEqual({ items: [c], nextCursor: null });
    expect((await list({ agency: agencyId })).items).toEqual([a, c]);
    expect((await list({ q: a.username.toUpperCase() })).items).toEqual([a]);
    expect((await list({ q: `'; DROP TABLE person; --` })).items).toEqual([]);
  });

  it('reads and searches by index, whatever the number of people', async () => {
    await there.sql(
      `INSERT INTO person SELECT gen_random_uuid(), md5(n::text), md5('u' || n), NULL, true, 1
       FROM generate_series(1, 20000) n`,
    );
    const owner = await there.node.migratorDatabase('identity').initialize();
    try {
      await owner.query(
        `WITH seat AS (
           INSERT INTO position SELECT gen_random_uuid(), 'Jabatan', 'coordinator', NULL, true, 1 FROM person RETURNING id)
         INSERT INTO holding (id, position_id, person_id, kind, from_day, ordinal)
         SELECT gen_random_uuid(), s.id, p.id, 'definitive', '2026-01-01', 0
         FROM (SELECT id, row_number() OVER () AS n FROM seat) s
           JOIN (SELECT id, row_number() OVER () AS n FROM person) p USING (n)`,
      );
      await owner.query('VACUUM ANALYZE person, position, holding');
      const plan = async (body: object) => {
        const { sql, parameters } = peopleQuery(body, today);
        return JSON.stringify(await owner.query(`EXPLAIN ${sql}`, parameters));
      };
      expect(await plan({})).toContain('person_by_name');
      expect(await plan({ q: 'c0ffee1' })).toContain('person_search');
      expect(await plan({ agency: randomUUID() })).toContain('position_agency');
      expect(await plan({})).toContain('holding_person');
    } finally {
      await owner.destroy();
    }
  });
});

describe('the last administrator', () => {
  let there: IdentityNode;

  beforeAll(async () => {
    there = await IdentityNode.start();
  });

  afterAll(() => there.stop());

  it('keeps office and account, whoever asks and however', async () => {
    const call = await there.as({ role: 'administrator' });
    const view = (id: string) => there.node.request(identity.getPerson, { id }, call);
    const change = async (id: string, over: object) => {
      const { version } = await view(id);
      return outcome(there.node.request(identity.changePerson, { id, version, ...over }, call));
    };
    const dismiss = async (id: string) => {
      const [office] = (await view(id)).positions;
      const revoked = { id: office?.holdingId ?? '', version: office?.version ?? 0, reason: 'Uji' };
      return outcome(there.node.request(identity.revokeHolding, revoked, call));
    };
    const endOn = async (id: string, until: string) => {
      const [office] = (await view(id)).positions;
      const changed = { id: office?.holdingId ?? '', version: office?.version ?? 0, until };
      return outcome(there.node.request(identity.changeHolding, changed, call));
    };
    const active = async () => {
      const { items } = await there.node.request(identity.listPeople, {}, call);
      return items.filter(
        (person) =>
          person.active && person.activated && person.positions.some(({ role }) => role === 'administrator'),
      );
    };
    const first = await there.newcomer('administrator');
    // Someone who has not set a password cannot stand in: nobody could sign in as administrator any more.
    await there.invite('administrator');
    expect(await change(first.id, { active: false })).toBe('identity.last-administrator');
    expect(await dismiss(first.id)).toBe('identity.last-administrator');
    // A last day is a dismissal with notice: on the day after nobody would be left.
    expect(await endOn(first.id, '2099-12-31')).toBe('identity.last-administrator');
    expect(await change(first.id, { name: 'Nama Baru (contoh)' })).toBe('answered');

    for (let round = 0; round < 5; round += 1) {
      const second = await there.newcomer('administrator');
      const [one, other] = (await active()).map(({ id }) => id);
      expect([one, other]).toContain(second.id);
      const together = await Promise.all([dismiss(one ?? ''), change(other ?? '', { active: false })]);
      expect(together.sort()).toEqual(['answered', 'identity.last-administrator']);
    }
  });
});
