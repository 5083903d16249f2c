import { jest } from '@jest/globals';
import { scoring, type InboxItem } from '@selaras/contracts';
import { Clock, type CallContext } from '@selaras/platform';
import { ScoringNode } from '../../test/scoring-node.js';
import { OWED } from './inbox.queries.js';

describe('what a person owes', () => {
  let scoringNode: ScoringNode;
  let coordinator: CallContext;
  let late: string;
  let soon: string;

  beforeAll(async () => {
    scoringNode = await ScoringNode.start();
    // A Sunday: three weeks of five working days, Monday 14 and Tuesday 15 December are 17.
    const clock = scoringNode.node.service('scoring').app.get(Clock);
    jest.spyOn(clock, 'now').mockImplementation(() => new Date('2026-11-22T03:00:00.000Z'));
    coordinator = await scoringNode.as('coordinator');
    const give = { tourism: ['2', '10', '16'], branch: ['17'], office: ['1'] };
    ({ id: late } = await scoringNode.open(2027, { tourism: ['3'] }, 'pemdi-2026', '2027-12-15'));
    ({ id: soon } = await scoringNode.open(2026, give, 'pemdi-2026', '2026-12-15'));
    await scoringNode.force(soon, ['16'], {
      state: 'revision',
      review_note: 'Matriks harus bertanggal.',
      reviewed_by: 'Asesor (contoh)',
    });
    await scoringNode.force(soon, ['10'], { state: 'submitted', level: '2' });
    await scoringNode.force(soon, ['1'], { state: 'handed-over', level: '2' });
  });

  afterAll(() => scoringNode?.stop());

  const inbox = async (call: CallContext): Promise<InboxItem[]> =>
    (await scoringNode.ask(scoring.inbox, {}, call)).items;
  const brief = (items: InboxItem[]) => items.map(({ kind, id, code, due }) => [kind, id, code, due]);

  it('an operator: answers and revisions of his agency and those below, by due date, then in order', async () => {
    const items = await inbox(await scoringNode.as('agency-operator', 'tourism'));
    expect(brief(items)).toEqual([
      ['answer', soon, '2', '2026-12-15'],
      ['revise', soon, '16', '2026-12-15'],
      ['answer', soon, '17', '2026-12-15'],
      ['answer', late, '3', '2027-12-15'],
    ]);
    expect(items[1]).toEqual({
      kind: 'revise',
      id: soon,
      code: '16',
      title: '16 Integrasi Aplikasi',
      note: 'Matriks harus bertanggal.',
      from: 'Asesor (contoh)',
      due: '2026-12-15',
      workingDaysLeft: 17,
      count: 1,
    });
  });

  it('a head of agency: what is submitted to him', async () => {
    const items = await inbox(await scoringNode.as('head-of-agency', 'tourism'));
    expect(items).toEqual([
      {
        kind: 'release',
        id: soon,
        code: '10',
        title: '10 Tingkat Kematangan Keamanan Pemdi',
        note: null,
        from: 'Dinas Pariwisata Contoh',
        due: '2026-12-15',
        workingDaysLeft: 17,
        count: 1,
      },
    ]);
    expect(await inbox(await scoringNode.as('head-of-agency', 'office'))).toEqual([]);
  });

  it('an assessor: reviews, and one line for all that is not assigned', async () => {
    const items = await inbox(await scoringNode.as('internal-assessor'));
    expect(brief(items)).toEqual([
      ['assign', soon, null, '2026-12-15'],
      ['review', soon, '1', '2026-12-15'],
      ['assign', late, null, '2027-12-15'],
    ]);
    expect(items[0]).toMatchObject({ title: 'Pemdi 2026', count: 15 });
    expect(items[1]).toMatchObject({ from: 'Dinas Kominfo Contoh' });
  });

  it('the coordinator: approval when all is accepted, sending when approved, nothing afterwards', async () => {
    expect(await inbox(coordinator)).toEqual([]);
    const { id, indicators } = await scoringNode.open(2030);
    const codes = indicators.map(({ code }) => code);
    await scoringNode.force(id, codes, { state: 'accepted', level: '2', assessor_level: '2' });
    expect(await inbox(coordinator)).toEqual([
      {
        kind: 'approve',
        id,
        code: null,
        title: 'Pemdi 2030',
        note: null,
        from: null,
        due: null,
        workingDaysLeft: null,
        count: 1,
      },
    ]);
    await scoringNode.ask(scoring.approveAssessment, { id }, coordinator);
    expect(brief(await inbox(coordinator))).toEqual([['send', id, null, null]]);
    await scoringNode.ask(scoring.releaseAssessment, { id }, coordinator);
    expect(await inbox(coordinator)).toEqual([]);
  });

  it('someone who is operator here and assessor for all: both, each once', async () => {
    const [operator, assessor] = ['agency-operator', 'internal-assessor'] as const;
    const held = { agencyName: null, title: 'Jabatan contoh' };
    const call = await scoringNode.node.as({
      positions: [
        { ...held, id: 'a', role: operator, agencyId: scoringNode.agencyId('branch') },
        { ...held, id: 'b', role: assessor, agencyId: null },
      ],
    });
    expect((await inbox(call)).map(({ kind }) => kind)).toEqual(['assign', 'review', 'answer', 'assign']);
  });

  it.each(['administrator', 'executive', 'auditor', 'catalogue-steward'] as const)(
    'the %s: nothing here',
    async (role) => {
      expect(await inbox(await scoringNode.as(role))).toEqual([]);
    },
  );

  it('is for people: a machine has no inbox', async () => {
    const machine = await scoringNode.node.as({ scopes: ['assessment.read'] });
    expect((await scoringNode.refusal(scoring.inbox, {}, machine)).code).toBe('common.forbidden');
  });

  it('is at most fifty lines, with long notes cut, and says when there is more', async () => {
    const codes = Array.from({ length: 47 }, (_, position) => String(position + 1));
    const first = await scoringNode.open(2035, { office: codes }, 'spbe-2020');
    await scoringNode.open(2036, { office: codes }, 'spbe-2020');
    await scoringNode.force(first.id, codes, { state: 'revision', review_note: '漢'.repeat(20_000) });
    const operator = await scoringNode.as('agency-operator', 'office');
    const { items, more } = await scoringNode.ask(scoring.inbox, {}, operator);
    expect(items).toHaveLength(50);
    expect(more).toBe(true);
    expect(items.find(({ kind }) => kind === 'revise')?.note).toHaveLength(301);
  });

  it('is found by index however many closed assessments there are', async () => {
    await scoringNode.owner.query(
      `INSERT INTO assessment (id, year, edition, predicate_basis, opened_by, status)
       SELECT gen_random_uuid(), 1000 + n, 'contoh', 'rounded', 'contoh', 'released' FROM generate_series(1, 500) n`,
    );
    await scoringNode.owner.query(
      `INSERT INTO indicator_answer (assessment_id, code, position, optional)
       SELECT id, n::text, n, false FROM assessment, generate_series(1, 47) n WHERE edition = 'contoh'`,
    );
    await scoringNode.owner.query('ANALYZE assessment, indicator_answer');
    const parameters = [[scoringNode.agencyId('tourism')], [scoringNode.agencyId('tourism')], true, true, 51];
    const plan = (await scoringNode.owner.query(`EXPLAIN ${OWED}`, parameters)) as { 'QUERY PLAN': string }[];
    const text = plan.map((line) => line['QUERY PLAN']).join('\n');
    expect(text).toContain('indicator_answer_pk');
    expect(text).toContain('assessment_unreleased');
    expect(text).not.toContain('Seq Scan on indicator_answer');
  });
});
