import { randomUUID } from 'node:crypto';
import {
  auditOf,
  identity,
  personalDataOf,
  type DataRequestKind,
  type DataRequestView,
} from '@selaras/contracts';
import { Clock, type CallContext } from '@selaras/platform';
import { IdentityNode, outcome } from '../../test/identity-node.js';
import { PrivacyClock } from './privacy-clock.js';

const HOUR_MS = 3_600_000;
const signal = new AbortController().signal;

describe('requests of data subjects', () => {
  let there: IdentityNode;
  let officer: CallContext;

  beforeAll(async () => {
    there = await IdentityNode.start();
    officer = await there.as({ role: 'information-officer' });
  });

  afterAll(() => there.stop());

  const someone = async () => {
    const person = await there.newcomerQuickly();
    return { ...person, call: await there.as({ id: person.id, role: 'respondent' }) };
  };
  const submit = (call: CallContext, kind: DataRequestKind = 'copy', details = 'Nama saya salah ketik') =>
    there.node.request(identity.submitDataRequest, { kind, details }, call);
  const decide = (request: Pick<DataRequestView, 'id' | 'version'>, over: object, call = officer) =>
    there.node.request(
      identity.decideDataRequest,
      { id: request.id, version: request.version, outcome: 'granted', answer: 'Baik.', ...over },
      call,
    );
  const get = (id: string, call = officer) => there.node.request(identity.getDataRequest, { id }, call);
  const switchOff = async (id: string) => {
    const call = await there.as({ role: 'administrator' });
    const { version } = await there.node.request(identity.getPerson, { id }, call);
    await there.node.request(identity.changePerson, { id, version, active: false }, call);
  };
  const at = async <T>(moment: Date, work: () => Promise<T>): Promise<T> => {
    const clock = there.node.service('identity').app.get(Clock, { strict: false });
    const now = clock.now;
    clock.now = () => moment;
    try {
      return await work();
    } finally {
      clock.now = now;
    }
  };

  it('get a number of the year, and are due 3 × 24 hours after they were received', async () => {
    const { call } = await someone();
    const first = await submit(call);
    const second = await submit(call, 'restriction');
    expect(first.number).toMatch(/^PDP-\d{4}-\d{4}$/);
    const ordinal = (number: string) => Number(number.split('-')[2]);
    expect(ordinal(second.number)).toBe(ordinal(first.number) + 1);
    // Articles 30, 32 and 41 UU 27/2022: 3 × 24 hours = 72 hours.
    expect(Date.parse(first.dueAt) - Date.parse(first.receivedAt)).toBe(72 * HOUR_MS);
    expect(first).toMatchObject({ state: 'received', decidedAt: null, copyReady: false });
  });

  it('wait one of a kind, and need words where they mean nothing without', async () => {
    const { call } = await someone();
    await submit(call, 'correction');
    expect(await outcome(submit(call, 'correction'))).toBe('privacy.request-open');
    expect(await outcome(submit(call, 'objection', ' \n '))).toBe('common.invalid-input');
    expect(await outcome(submit(call, 'copy', ''))).toBe('answered');
  });

  it('are seen by who made them and by those who decide, and by nobody else', async () => {
    const [one, other] = [await someone(), await someone()];
    const request = await submit(one.call);
    const own = (call: CallContext) =>
      outcome(there.node.request(identity.getOwnDataRequest, { id: request.id }, call));
    expect([await own(one.call), await own(other.call)]).toEqual(['answered', 'privacy.request-not-found']);
    const { items } = await there.node.request(identity.listOwnDataRequests, {}, other.call);
    expect(items).toEqual([]);
    const seen = async (role: Parameters<IdentityNode['as']>[0]['role']) =>
      outcome(get(request.id, await there.as({ role })));
    expect(await seen('auditor')).toBe('answered');
    expect(await seen('administrator')).toBe('answered');
    expect(await seen('coordinator')).toBe('common.forbidden');
    const auditor = await there.as({ role: 'auditor' });
    expect(await outcome(decide(request, {}, auditor))).toBe('common.forbidden');
  });

  it('are decided by somebody else, once, with a ground where something is refused', async () => {
    const person = await someone();
    const request = await submit(person.call);
    const himself = await there.as({ id: person.id, role: 'information-officer' });
    expect(await outcome(decide(request, {}, himself))).toBe('privacy.own-request');
    expect(await outcome(decide(request, { outcome: 'refused' }))).toBe('common.invalid-input');
    expect(await outcome(decide(request, { ground: 'reveals-others' }))).toBe('common.invalid-input');
    expect(await outcome(decide(request, { answer: '  ' }))).toBe('common.invalid-input');
    expect(await outcome(decide({ id: request.id, version: 7 }, {}))).toBe('common.stale');
    const refused = await decide(request, { outcome: 'refused', ground: 'reveals-others' });
    expect(refused).toMatchObject({ state: 'refused', decidedBy: 'Pemanggil (contoh)', copyReady: false });
    expect(refused.groundText).toContain('Pasal 33 huruf b');
    expect(await outcome(decide(refused, {}))).toBe('privacy.request-decided');
    const withdraw = there.node.request(identity.withdrawDataRequest, { id: request.id }, person.call);
    expect(await outcome(withdraw)).toBe('privacy.request-decided');
  });

  it('tell the officers what is owed, and the applicant what was decided', async () => {
    const person = await someone();
    const request = await submit(person.call);
    const tasks = async (call: CallContext) =>
      (await there.node.request(identity.listNotices, {}, call)).items.map(({ title }) => title);
    expect(await tasks(officer)).toContain(`${request.number}: pemohon minta salinan data`);
    await decide(request, {});
    expect(await tasks(officer)).not.toContain(`${request.number}: pemohon minta salinan data`);
    expect(await tasks(person.call)).toContain(`Permintaan ${request.number} dikabulkan`);
  });

  it('let a granted copy be fetched for a fortnight, by nobody else', async () => {
    const [person, other] = [await someone(), await someone()];
    const request = await submit(person.call);
    const open = (call: CallContext) =>
      outcome(there.node.request(identity.openDataCopy, { id: request.id }, call));
    expect(await open(person.call)).toBe('privacy.copy-not-ready');
    const granted = await decide(request, {});
    expect(granted.copyReady).toBe(true);
    // DATA_COPY_DAYS as shipped: 14.
    expect(Date.parse(granted.copyUntil ?? '') - Date.parse(granted.decidedAt ?? '')).toBe(14 * 24 * HOUR_MS);
    expect(await open(other.call)).toBe('privacy.request-not-found');
    expect(await open(person.call)).toBe('answered');
    const late = new Date(Date.parse(granted.copyUntil ?? ''));
    expect(await at(late, () => open(person.call))).toBe('privacy.copy-not-ready');
  });

  it('give a copy page by page of what is the person’s, without secrets and without others', async () => {
    const person = await someone();
    await there.node.request(
      identity.changeContact,
      { id: person.id, email: 'pemohon@contoh.go.id' },
      await there.as({ role: 'administrator' }),
    );
    const { export: exporting } = personalDataOf('identity');
    const records: { table: string; values: Record<string, unknown> }[] = [];
    let cursor: string | undefined;
    do {
      const body = { personId: person.id, request: 'PDP-2026-0001', limit: 2, cursor };
      const page = await there.node.request(exporting, body, person.call);
      expect(page.items.length).toBeLessThanOrEqual(2);
      records.push(...page.items);
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    const tables = new Set(records.map(({ table }) => table));
    expect([...tables]).toEqual(
      expect.arrayContaining(['person', 'holding', 'person_contact', 'audit_entry']),
    );
    const whole = await there.node.request(
      exporting,
      { personId: person.id, request: 'PDP-2026-0001', limit: 500 },
      person.call,
    );
    const entries = (items: typeof records) => items.filter(({ table }) => table === 'audit_entry').length;
    // The first page of each gathering is itself on record.
    expect(entries(whole.items)).toBe(entries(records) + 1);
    const said = JSON.stringify(whole.items);
    expect(said).toContain('pemohon@contoh.go.id');
    expect(said).not.toContain('argon2');
    const actors = whole.items
      .filter(({ table }) => table === 'audit_entry')
      .map(({ values }) => values.actor_id);
    // The administrator who made the account is somebody else (Article 33(b)).
    expect(new Set(actors)).toEqual(new Set([null, person.id]));
    const other = await someone();
    const stolen = { personId: person.id, request: 'PDP-2026-0001' };
    expect(await outcome(there.node.request(exporting, stolen, other.call))).toBe('common.forbidden');
    expect(await outcome(there.node.request(exporting, { ...stolen, cursor: 'x' }, person.call))).toBe(
      'common.invalid-cursor',
    );
  });

  it('erase what the law lets go once the person has left, and say what stays', async () => {
    const person = await someone();
    const administrator = await there.as({ role: 'administrator' });
    const email = 'berhenti@contoh.go.id';
    await there.node.request(identity.changeContact, { id: person.id, email }, administrator);
    const request = await submit(person.call, 'erasure', '');
    const partly = { outcome: 'partly-granted', ground: 'law-requires-keeping' };
    expect((await get(request.id)).obstacles).toHaveLength(1);
    expect(await outcome(decide(request, { outcome: 'granted' }))).toBe('common.invalid-input');
    expect(await outcome(decide(request, partly))).toBe('privacy.still-in-service');
    expect((await get(request.id)).state).toBe('received');
    await switchOff(person.id);
    expect(await decide(request, partly)).toMatchObject({ state: 'partly-granted' });
    const view = await there.node.request(identity.getPerson, { id: person.id }, administrator);
    expect(view.name).toMatch(/^Mantan pengguna [0-9A-F]{6}$/);
    expect(view).toMatchObject({ active: false, activated: false });
    const left = await there.sql('SELECT FROM person_contact WHERE person_id = $1', [person.id]);
    const held = await there.sql('SELECT FROM holding WHERE person_id = $1', [person.id]);
    expect([left.length, held.length]).toEqual([0, 1]);
    const back = { id: person.id, version: view.version, active: true };
    expect(await outcome(there.node.request(identity.changePerson, back, administrator))).toBe(
      'privacy.already-erased',
    );
  });

  it('restrict what is sent to a person, and leave the rest', async () => {
    const person = await someone();
    const administrator = await there.as({ role: 'administrator' });
    const email = 'batasi@contoh.go.id';
    await there.node.request(identity.changeContact, { id: person.id, email }, administrator);
    await decide(await submit(person.call, 'restriction'), {});
    const contact = await there.node.request(identity.getOwnContact, {}, person.call);
    expect(contact).toMatchObject({ email, digest: false });
  });

  it('of somebody without an account are entered for them, from when they came', async () => {
    const receivedAt = new Date(Date.now() - 5 * HOUR_MS).toISOString();
    const body = {
      kind: 'copy',
      details: '',
      applicantName: 'Warga (contoh)',
      applicantContact: 'warga@contoh.id',
      identityProof: 'KTP diperlihatkan di loket',
      receivedAt,
    } as const;
    const entered = await there.node.request(identity.enterDataRequest, body, officer);
    expect(Date.parse(entered.dueAt)).toBe(Date.parse(receivedAt) + 72 * HOUR_MS);
    expect(await outcome(decide(entered, {}))).toBe('privacy.no-account');
    const seen = await get(entered.id);
    expect(seen).toMatchObject({ applicantContact: 'w•••@contoh.id', identityProof: '•••', masked: true });
    const unmasked = await there.node.request(
      identity.unmaskDataRequest,
      { id: entered.id, reason: 'Menelepon pemohon' },
      officer,
    );
    expect(unmasked).toMatchObject({ applicantContact: 'warga@contoh.id', masked: false });
    const auditor = await there.as({ role: 'auditor' });
    const { items } = await there.node.request(
      auditOf('identity').list,
      { event: 'identity.data-request-unmasked', object: entered.id },
      auditor,
    );
    expect(items).toHaveLength(1);
    const future = { ...body, receivedAt: new Date(Date.now() + HOUR_MS).toISOString() };
    expect(await outcome(there.node.request(identity.enterDataRequest, future, officer))).toBe(
      'common.invalid-input',
    );
  });

  it('remind once when a day is left, and once when the term has passed', async () => {
    const person = await someone();
    const request = await submit(person.call, 'restriction');
    const clock = there.node.service('identity').app.get(PrivacyClock, { strict: false });
    const due = Date.parse(request.dueAt);
    const told = async (moment: number) => {
      await at(new Date(moment), () => clock.remind({ signal }));
      const rows = await there.sql<{ title: string; id: string }>(
        `SELECT title_id AS title, id FROM notice WHERE key = $1`,
        [`data-request:${request.id}`],
      );
      return rows[0];
    };
    const long = await told(due - 24 * HOUR_MS - 1);
    expect(long?.title).not.toContain('24 jam');
    const day = await told(due - 24 * HOUR_MS);
    expect(day?.title).toContain('sisa waktu kurang dari 24 jam');
    expect((await told(due - 1))?.id).toBe(day?.id);
    const past = await told(due);
    expect(past?.title).toContain('lewat');
    expect((await told(due + HOUR_MS))?.id).toBe(past?.id);
  });

  it('lose who asked and what they said 1,825 days after the decision, and not before', async () => {
    const ask = async () => decide(await submit((await someone()).call), {});
    const request = await ask();
    const clock = there.node.service('identity').app.get(PrivacyClock, { strict: false });
    // DATA_REQUESTS_KEPT_DAYS as shipped.
    const end = Date.parse(request.decidedAt ?? '') + 1_825 * 24 * HOUR_MS;
    await at(new Date(end), () => clock.forget());
    expect(await get(request.id)).toMatchObject({ answer: 'Baik.' });
    await at(new Date(end + 1), () => clock.forget());
    expect(await get(request.id)).toMatchObject({
      number: request.number,
      state: 'granted',
      applicantName: 'Disamarkan',
      answer: null,
      personId: null,
    });
  });

  it('are answered in a letter on the government’s head', async () => {
    const request = await submit((await someone()).call);
    const render = () =>
      there.node.request(
        identity.renderAnswer,
        { id: request.id, format: 'pdf' },
        { ...officer, timeout: 60_000 },
      );
    expect(await outcome(render())).toBe('privacy.request-not-found');
    await decide(request, {});
    expect(await render()).toMatchObject({ file: { fileName: `jawaban-${request.number}.pdf` } });
  });

  it('are listed newest first, page by page', async () => {
    for (let count = 0; count < 3; count += 1) await submit((await someone()).call);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await there.node.request(identity.listDataRequests, { limit: 2, cursor }, officer);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual([...seen].sort().reverse());
    expect(new Set(seen).size).toBe(seen.length);
    const wrong = there.node.request(identity.listDataRequests, { cursor: randomUUID() }, officer);
    expect(await outcome(wrong)).toBe('common.invalid-cursor');
  });
});
