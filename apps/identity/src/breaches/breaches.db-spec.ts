import { auditOf, identity, type BreachView } from '@selaras/contracts';
import { Clock, type CallContext, type Problem } from '@selaras/platform';
import { IdentityNode, outcome } from '../../test/identity-node.js';
import { PrivacyClock } from '../data-requests/privacy-clock.js';

const HOUR_MS = 3_600_000;
const signal = new AbortController().signal;

/** What Article 46(2) UU 27/2022 wants, in words. */
const COMPLETE = {
  dataExposed: 'Nama dan alamat surel pegawai',
  happened: '21 November 2026 pukul 20.00 WIB',
  how: 'Lembar kerja terkirim ke alamat yang salah',
  handling: 'Penerima diminta menghapus',
  recovery: 'Tidak ada data yang hilang',
};

describe('a failure of the protection of personal data', () => {
  let there: IdentityNode;
  let officer: CallContext;

  beforeAll(async () => {
    there = await IdentityNode.start();
    officer = await there.as({ role: 'administrator' });
  });

  afterAll(() => there.stop());

  const report = (over: object = {}, knownAt = new Date(Date.now() - HOUR_MS)) =>
    there.node.request(
      identity.reportBreach,
      { title: 'Lembar kerja salah kirim', knownAt: knownAt.toISOString(), ...over },
      officer,
    );
  const tell = ({ id, version }: BreachView, to: 'agency' | 'subjects' | 'public', over: object = {}) =>
    there.node.request(identity.tellBreach, { id, version, to, ...over }, officer);
  const close = ({ id, version }: BreachView) =>
    there.node.request(identity.closeBreach, { id, version, closing: 'Alamat diperiksa dua orang' }, officer);

  it('has 3 × 24 hours from when it was known, by the clock and not by working days', async () => {
    // A Friday evening in Jakarta: the term ends on Monday evening.
    const breach = await report({}, new Date('2026-11-20T12:00:00.000Z'));
    expect(breach.number).toMatch(/^KPD-2026-\d{4}$/);
    expect(breach.dueAt).toBe('2026-11-23T12:00:00.000Z');
    expect(breach.missing).toEqual(['dataExposed', 'happened', 'how', 'handling', 'recovery']);
    const future = report({}, new Date(Date.now() + HOUR_MS));
    expect(await outcome(future)).toBe('common.invalid-input');
  });

  it('is written by and by; what another has changed meanwhile is not overwritten', async () => {
    const { id, title, knownAt, version } = await report();
    const save = (over: object, from: number) =>
      there.node.request(identity.changeBreach, { id, title, knownAt, version: from, ...over }, officer);
    const first = await save({ how: COMPLETE.how }, version);
    expect(first.missing).not.toContain('how');
    const second = await save({ how: COMPLETE.how, subjectCount: 12 }, first.version);
    expect(second).toMatchObject({ how: COMPLETE.how, subjectCount: 12, state: 'draft' });
    expect(await outcome(save({}, first.version))).toBe('common.stale');
  });

  it('is not notified while something of Article 46(2) is missing, and says what', async () => {
    const { recovery: _left, ...almost } = COMPLETE;
    const breach = await report(almost);
    const refused = await tell(breach, 'agency').catch((error: Problem) => error);
    expect(refused).toMatchObject({
      code: 'privacy.breach-incomplete',
      fields: [{ field: 'recovery', code: 'required' }],
    });
  });

  it('is notified once agency and subjects know, closed only then, and fixed afterwards', async () => {
    const draft = await report(COMPLETE);
    const one = await tell(draft, 'agency');
    expect(one.state).toBe('draft');
    expect(await outcome(close(one))).toBe('privacy.breach-not-told');
    expect(await outcome(tell(one, 'public'))).toBe('common.invalid-input');
    const both = await tell(one, 'subjects');
    expect(both.state).toBe('notified');
    const open = await tell(both, 'public', { reason: 'mengganggu pelayanan publik' });
    expect(open.publicReason).toBe('mengganggu pelayanan publik');
    const closed = await close(open);
    expect(closed.state).toBe('closed');
    expect(await outcome(tell(closed, 'agency'))).toBe('privacy.breach-closed');
  });

  it('keeps on record who was told when, and that it was late', async () => {
    const breach = await report(COMPLETE, new Date(Date.now() - 73 * HOUR_MS));
    await tell(breach, 'agency');
    const auditor = await there.as({ role: 'auditor' });
    const { list, get } = auditOf('identity');
    const query = { event: 'identity.breach-told', object: breach.id };
    const { items } = await there.node.request(list, query, auditor);
    const entry = await there.node.request(get, { id: items[0]?.id ?? '' }, auditor);
    expect(entry.after).toMatchObject({ number: breach.number, told: 'agency', late: true });
  });

  it('reminds those who act when a day is left and when the term has passed, until both are told', async () => {
    const breach = await report(COMPLETE);
    const app = there.node.service('identity').app;
    const [watch, clock] = [app.get(PrivacyClock, { strict: false }), app.get(Clock, { strict: false })];
    const now = clock.now;
    const told = async (moment: number) => {
      clock.now = () => new Date(moment);
      try {
        await watch.remind({ signal });
      } finally {
        clock.now = now;
      }
      const key = `breach:${breach.id}`;
      const rows = await there.sql<{ title: string }>('SELECT title_id AS title FROM notice WHERE key = $1', [
        key,
      ]);
      return rows[0]?.title ?? null;
    };
    const due = Date.parse(breach.dueAt);
    const task = `${breach.number}: beri tahu subjek data dan lembaga`;
    expect(await told(due - 24 * HOUR_MS - 1)).toBe(task);
    expect(await told(due - 24 * HOUR_MS)).toBe(`${task} (sisa waktu kurang dari 24 jam)`);
    expect(await told(due)).toBe(`${task} (tenggat 3 × 24 jam lewat)`);
    await tell(await tell(breach, 'agency'), 'subjects');
    expect(await told(due + HOUR_MS)).toBeNull();
  });

  it('is printed for each of those it goes to', async () => {
    const { id, number } = await report(COMPLETE);
    for (const [to, name] of [
      ['agency', 'lembaga'],
      ['subjects', 'subjek-data'],
      ['public', 'masyarakat'],
    ] as const) {
      const call = { ...officer, timeout: 60_000 };
      const made = await there.node.request(identity.renderBreach, { id, to, format: 'docx' }, call);
      expect(made.file.fileName).toBe(`pemberitahuan-${number}-${name}.docx`);
      expect(made.file.size).toBeGreaterThan(5_000);
    }
  });

  it('is read by officers and auditors, and written by officers alone', async () => {
    const breach = await report();
    const as = async (role: Parameters<IdentityNode['as']>[0]['role']) => there.as({ role });
    const read = async (call: CallContext) =>
      outcome(there.node.request(identity.getBreach, { id: breach.id }, call));
    expect(await read(await as('auditor'))).toBe('answered');
    expect(await read(await as('information-officer'))).toBe('answered');
    expect(await read(await as('executive'))).toBe('common.forbidden');
    const body = { title: 'Uji', knownAt: new Date().toISOString() };
    const written = there.node.request(identity.reportBreach, body, await as('auditor'));
    expect(await outcome(written)).toBe('common.forbidden');
  });
});
