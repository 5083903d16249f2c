import { jest } from '@jest/globals';
import { scoring, type NoticeRaised } from '@selaras/contracts';
import { Clock, Jobs } from '@selaras/platform';
import { until } from '@selaras/testing';
import { ScoringNode } from '../../test/scoring-node.js';
import { Reminders } from './reminders.js';

describe('what scoring tells people', () => {
  let there: ScoringNode;
  let now: Date;
  let told = 0;

  beforeAll(async () => {
    there = await ScoringNode.start({ TIME_ZONE: 'Asia/Makassar', JOBS_POLL_SECONDS: '1' });
    // 08:00 WITA on Monday.
    now = new Date('2026-11-23T00:00:00.000Z');
    jest.spyOn(provider(Clock), 'now').mockImplementation(() => now);
  });

  afterAll(() => there?.stop());

  const provider = <T>(type: new (...args: never[]) => T): T =>
    there.node.service('scoring').app.get(type, { strict: false });

  /** What was told since it was asked last, by the last parts of the key. */
  const news = async (): Promise<Record<string, NoticeRaised['notice']>> => {
    const rows = (await there.owner.query(
      `SELECT payload FROM outbox WHERE type = 'scoring.notice.raised.v1' ORDER BY position OFFSET $1`,
      [told],
    )) as { payload: string }[];
    told += rows.length;
    return Object.fromEntries(
      rows.map(({ payload }) => {
        const { key, notice } = JSON.parse(payload) as NoticeRaised;
        return [key.split('/').slice(2).join('/'), notice];
      }),
    );
  };

  it('follows an indicator from its assignment to the index, each to those who are waited for', async () => {
    const tourism = there.agencyId('tourism');
    const { id } = await there.open(2031, { tourism: ['1', '2'] }, 'pemdi-2026', '2026-12-18');
    const opened = await news();
    expect(opened[`answer/${tourism}`]).toMatchObject({
      kind: 'task',
      title: { id: 'Isi 2 indikator Pemdi 2031' },
      due: '2026-12-18',
      quiet: false,
      to: [
        { role: 'agency-operator', agencyId: tourism },
        { role: 'respondent', agencyId: tourism },
      ],
    });
    expect(opened['assign']).toMatchObject({ quiet: true });

    const operator = await there.as('agency-operator', 'tourism');
    for (const code of ['1', '2']) await there.answer(id, code, '3', operator);
    expect(await news()).toEqual({});

    await there.ask(scoring.submitIndicators, { id, codes: ['1'] }, operator);
    expect(await news()).toMatchObject({
      [`answer/${tourism}`]: { title: { id: 'Isi 1 indikator Pemdi 2031' }, quiet: true },
      [`release/${tourism}`]: { to: [{ role: 'head-of-agency', agencyId: tourism }], quiet: false },
    });

    await there.ask(scoring.submitIndicators, { id, codes: ['2'] }, operator);
    expect(await news()).toMatchObject({
      [`answer/${tourism}`]: null,
      [`release/${tourism}`]: { quiet: false },
    });

    await there.ask(scoring.releaseAssessment, { id }, await there.as('head-of-agency', 'tourism'));
    expect(await news()).toMatchObject({
      [`release/${tourism}`]: null,
      review: {
        title: { id: 'Nilai 2 indikator Pemdi 2031' },
        to: [{ role: 'internal-assessor', agencyId: null }],
      },
    });

    const assessor = await there.as('internal-assessor');
    const decisions = [
      { code: '1', outcome: 'accepted' as const },
      { code: '2', outcome: 'revision' as const, note: 'Nomor peraturan belum disebut.' },
    ];
    await there.ask(scoring.reviewIndicators, { id, decisions }, assessor);
    expect(await news()).toMatchObject({
      review: null,
      [`revise/${tourism}`]: { title: { id: 'Perbaiki 1 indikator Pemdi 2031' }, due: '2026-12-18' },
    });

    const coordinator = await there.as('coordinator');
    await there.ask(scoring.approveAssessment, { id, acceptProvisional: true }, coordinator);
    const approved = await news();
    expect(approved).toMatchObject({
      [`revise/${tourism}`]: null,
      assign: null,
      send: { path: `/penilaian/${id}/hasil` },
    });
    expect(approved['approved']).toMatchObject({
      kind: 'news',
      title: { id: expect.stringMatching(/^Indeks Pemdi 2031/) },
    });
    expect(approved['approved']?.to).toContainEqual({
      personId: null,
      role: 'head-of-agency',
      agencyId: tourism,
    });

    await there.ask(scoring.releaseAssessment, { id }, coordinator);
    expect(await news()).toEqual({ send: null });
  });

  it('takes back what an act that fails would have told', async () => {
    const { id } = await there.open(2032, { tourism: ['1'] });
    await news();
    const operator = await there.as('agency-operator', 'tourism');
    await there.refusal(scoring.submitIndicators, { id, codes: ['1'] }, operator);
    expect(await news()).toEqual({});
  });

  it('reminds in the morning when 7, 3 and 1 working days are left and when it is late, once each', async () => {
    const tourism = there.agencyId('tourism');
    // Due on Monday 30 November 2026. Working days left: Thu 19 → 7, Wed 25 → 3, Fri 27 → 1.
    now = new Date('2026-11-16T00:00:00.000Z');
    await there.open(2033, { tourism: ['1'] }, 'pemdi-2026', '2026-11-30');
    await news();
    const stages: (string | undefined)[] = [];
    for (const day of ['17', '18', '19', '20', '24', '25', '26', '27', '28', '29', '30']) {
      now = new Date(`2026-11-${day}T00:00:00.000Z`);
      await provider(Reminders).remind();
      const notice = (await news())[`answer/${tourism}`];
      if (notice) stages.push(`${day}: ${notice.title.id.split(' · ')[1]}${notice.quiet ? ' (quiet)' : ''}`);
    }
    now = new Date('2026-12-01T00:00:00.000Z');
    await provider(Reminders).remind();
    stages.push((await news())[`answer/${tourism}`]?.title.id.split(' · ')[1]);
    expect(stages).toEqual([
      '19: tenggat dalam 7 hari kerja',
      '25: tenggat dalam 3 hari kerja',
      '27: tenggat paling lambat 1 hari kerja lagi',
      'lewat tenggat',
    ]);
  });

  it.each([
    // Midnight in Makassar is 16:00 UTC.
    ['2026-11-27T15:59:59.999Z', 1],
    ['2026-11-29T16:00:00.000Z', 0],
    ['2026-11-30T15:59:59.999Z', 0],
    ['2026-11-30T16:00:00.000Z', -1],
  ])('counts the days left by the calendar on the wall: at %s it is %i', async (instant, left) => {
    now = new Date(instant);
    const { items } = await there.ask(scoring.listAssessments, {}, await there.as('coordinator'));
    expect(items.find(({ year }) => year === 2033)?.workingDaysLeft).toBe(left);
    const inbox = await there.ask(scoring.inbox, {}, await there.as('agency-operator', 'tourism'));
    expect(inbox.items.find(({ due }) => due === '2026-11-30')?.workingDaysLeft).toBe(left);
  });

  it('counts nothing across a year whose holidays are not known, and tells the administrator which', async () => {
    now = new Date('2026-12-01T00:00:00.000Z');
    const { id } = await there.open(2034, { tourism: ['3'] }, 'pemdi-2026', '2027-02-15');
    const shown = await there.ask(scoring.getAssessment, { id }, await there.as('coordinator'));
    expect(shown).toMatchObject({ dueDate: '2027-02-15', workingDaysLeft: null });
    await provider(Jobs).runNow('scoring.reminders');
    const job = await until('the job', async () => {
      const all = await provider(Jobs).list('id');
      return all.find(({ name, state }) => name === 'scoring.reminders' && state === 'failed');
    });
    expect(job.failure).toMatch(/^Hari libur tahun 2027 belum ada/);
  });
});
