import { randomUUID } from 'node:crypto';
import { scoring, type ActOutcome, type LiveNudge } from '@selaras/contracts';
import { Bus, type CallContext } from '@selaras/platform';
import { until } from '@selaras/testing';
import { ScoringNode } from '../../test/scoring-node.js';

/** Weights of the twenty indicators of Pemdi 2026 (PermenPANRB 8/2026): 5 5 5 5 · 5 3 3 4 · 4 4 3 4 · 5 5 · 4 4 4 3 · 10 15. */
const CODES = Array.from({ length: 20 }, (_, position) => String(position + 1));

describe('an assessment on its way from the agencies to a fixed index', () => {
  let scoringNode: ScoringNode;
  let operator: CallContext;
  let head: CallContext;
  let officer: CallContext;
  let assessor: CallContext;
  let coordinator: CallContext;

  beforeAll(async () => {
    scoringNode = await ScoringNode.start();
    operator = await scoringNode.as('agency-operator', 'tourism', { name: 'Operator (contoh)' });
    head = await scoringNode.as('head-of-agency', 'tourism', { name: 'Kepala (contoh)' });
    officer = await scoringNode.as('head-of-agency', 'office');
    assessor = await scoringNode.as('internal-assessor', undefined, { name: 'Asesor (contoh)' });
    coordinator = await scoringNode.as('coordinator', undefined, { name: 'Koordinator (contoh)' });
  });

  afterAll(() => scoringNode?.stop());

  const accept = (codes: string[], over: Record<string, string> = {}) =>
    codes.map((code) => ({
      code,
      outcome: 'accepted' as const,
      ...(over[code] && { level: over[code] }),
    }));

  it('ends, with all roles in turn, in the index that hand arithmetic gives', async () => {
    const { id } = await scoringNode.open(2026, {
      tourism: ['16', '19'],
      office: CODES.filter((code) => code !== '16' && code !== '19'),
    });
    const mine = await scoringNode.as('agency-operator', 'office');
    for (const code of CODES)
      if (code !== '16' && code !== '19') await scoringNode.answer(id, code, '2', mine);
    await scoringNode.answer(id, '16', '2.5', operator);
    await scoringNode.answer(id, '19', '3', operator);

    const byOperators: ActOutcome[] = [];
    for (const call of [operator, mine])
      byOperators.push(await scoringNode.ask(scoring.submitIndicators, { id }, call));
    expect(byOperators.map(({ codes }) => codes.length)).toEqual([2, 18]);

    expect((await scoringNode.ask(scoring.releaseAssessment, { id }, head)).codes).toEqual(['16', '19']);
    expect((await scoringNode.ask(scoring.releaseAssessment, { id }, officer)).codes).toHaveLength(18);

    // The assessor lowers 19 to 1.17, raises 20 to 2.5, and sends 16 back once.
    const others = CODES.filter((code) => code !== '16');
    await scoringNode.ask(
      scoring.reviewIndicators,
      { id, decisions: accept(others, { '19': '1.17', '20': '2.5' }) },
      assessor,
    );
    const back = { code: '16', outcome: 'revision' as const, note: 'Matriks integrasi harus bertanggal.' };
    await scoringNode.ask(scoring.reviewIndicators, { id, decisions: [back] }, assessor);
    expect(await scoringNode.ask(scoring.getIndicator, { id, code: '16' }, operator)).toMatchObject({
      state: 'revision',
      reviewNote: 'Matriks integrasi harus bertanggal.',
      assessorLevel: null,
      allowed: ['answer', 'submit'],
    });
    await scoringNode.ask(scoring.answerIndicator, { id, code: '16', level: '1.5' }, operator);
    await scoringNode.ask(scoring.submitIndicators, { id, codes: ['16'] }, operator);
    await scoringNode.ask(scoring.releaseAssessment, { id, codes: ['16'] }, head);
    await scoringNode.ask(scoring.reviewIndicators, { id, decisions: accept(['16']) }, assessor);

    const result = await scoringNode.ask(scoring.approveAssessment, { id }, coordinator);
    // Eighteen indicators of 2 but 20: (100 − 4 − 10 − 15) × 2 = 71 × 2 = 142; 16: 4 × 1.5 = 6; 19: 10 × 1.17 = 11.7;
    // 20: 15 × 2.5 = 37.5. Together 197.2 / 100 = 1.972 → 1.97, between 1.50 and 2.50: Cukup (Tabel 4).
    expect(result).toMatchObject({
      status: 'approved',
      stage: 'assessor',
      fixed: true,
      index: '1.97',
      predicate: 'Cukup',
      result: {
        index: '1.97',
        exactIndex: '493/250',
        predicate: 'Cukup',
        provisional: false,
        unanswered: [],
      },
      // The agencies' own: 86 × 2 = 172; 16: 4 × 1.5 = 6; 19: 10 × 3 = 30: 208 / 100 = 2.08.
      other: { index: '2.08', exactIndex: '52/25' },
    });
    // Aspect 6 (weight 15): (4 × 2 + 4 × 1.5 + 4 × 2 + 3 × 2) / 15 = 28/15; aspect 7 (25): (11.7 + 37.5) / 25 = 1.968.
    expect(result.result.aspects?.slice(5).map(({ index, exactIndex }) => [index, exactIndex])).toEqual([
      ['1.87', '28/15'],
      ['1.97', '246/125'],
    ]);

    const { history } = await scoringNode.ask(scoring.getIndicator, { id, code: '16' }, operator);
    expect(history.toReversed().map(({ action, by, level }) => [action, by, level])).toEqual([
      ['assigned', expect.any(String), null],
      ['answered', 'Operator (contoh)', '2.5'],
      ['evidence-added', 'Operator (contoh)', null],
      ['submitted', 'Operator (contoh)', '2.5'],
      ['handed-over', 'Kepala (contoh)', '2.5'],
      ['returned', 'Asesor (contoh)', '2.5'],
      ['answered', 'Operator (contoh)', '1.5'],
      ['submitted', 'Operator (contoh)', '1.5'],
      ['handed-over', 'Kepala (contoh)', '1.5'],
      ['accepted', 'Asesor (contoh)', '1.5'],
    ]);
    expect(history[1]).toMatchObject({ position: 'Jabatan contoh head-of-agency' });
  });

  it('tells open pages to look again after each act, and not when an act was refused', async () => {
    const { id } = await scoringNode.open(2034, { tourism: ['16'] });
    const nudges: LiveNudge[] = [];
    const stop = new Bus(await scoringNode.node.connect('gateway')).onNudge((nudge) => nudges.push(nudge));
    await scoringNode.refusal(scoring.submitIndicators, { id }, operator);
    await scoringNode.ask(scoring.answerIndicator, { id, code: '16', level: '2' }, operator);
    await until('the nudge', async () => nudges.length > 0);
    expect(nudges).toEqual([{ topic: 'assessment', id, personId: null, progress: null }]);
    stop();
  });

  describe('is submitted', () => {
    it('only complete, naming what is missing, and all or nothing', async () => {
      const { id } = await scoringNode.open(2030, { tourism: ['16', '19'] });
      await scoringNode.answer(id, '16', '2', operator);
      await scoringNode.ask(scoring.answerIndicator, { id, code: '19', level: '2', facts: 'x' }, operator);
      expect(
        await scoringNode.refusal(scoring.submitIndicators, { id, codes: ['16', '19'] }, operator),
      ).toMatchObject({
        code: 'scoring.answer-incomplete',
        params: { code: '19', missing: 'ANALISIS, bukti dukung' },
      });
      expect((await scoringNode.ask(scoring.getIndicator, { id, code: '16' }, operator)).state).toBe('draft');
      expect((await scoringNode.ask(scoring.submitIndicators, { id }, operator)).codes).toEqual(['16']);
      expect((await scoringNode.refusal(scoring.submitIndicators, { id }, operator)).code).toBe(
        'scoring.nothing-to-act-on',
      );
    });

    it('at the lowest level without a file, and by the head of agency himself', async () => {
      const { id } = await scoringNode.open(2031, { tourism: ['5'] });
      const body = { id, code: '5', level: '1', facts: 'Belum ada.', analysis: 'Tingkat 1.' };
      await scoringNode.ask(scoring.answerIndicator, body, head);
      expect((await scoringNode.ask(scoring.submitIndicators, { id }, head)).codes).toEqual(['5']);
    });

    it('once by the same POST sent twice', async () => {
      const { id } = await scoringNode.open(2032, { tourism: ['16'] });
      await scoringNode.answer(id, '16', '2', operator);
      const call = await scoringNode.as('agency-operator', 'tourism', { idempotencyKey: randomUUID() });
      const first = await scoringNode.ask(scoring.submitIndicators, { id }, call);
      expect(await scoringNode.ask(scoring.submitIndicators, { id }, call)).toEqual(first);
      const { history } = await scoringNode.ask(scoring.getIndicator, { id, code: '16' }, operator);
      expect(history.filter(({ action }) => action === 'submitted')).toHaveLength(1);
    });
  });

  describe('is reviewed', () => {
    let id: string;

    beforeAll(async () => {
      ({ id } = await scoringNode.open(2033, { tourism: ['16', '17', '18', '19'] }));
    });

    beforeEach(() =>
      scoringNode.force(id, ['16', '17', '18', '19'], {
        state: 'handed-over',
        level: '2',
        assessor_level: null,
      }),
    );

    it('by one of two assessors at the same time: the other is told it is done', async () => {
      const review = async (level: string) =>
        scoringNode.ask(
          scoring.reviewIndicators,
          { id, decisions: [{ code: '16', outcome: 'accepted', level }] },
          await scoringNode.as('internal-assessor'),
        );
      const outcomes = await Promise.allSettled([review('1'), review('3')]);
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(outcomes.find((outcome) => outcome.status === 'rejected')).toMatchObject({
        reason: { code: 'scoring.indicator-state', params: { code: '16', state: 'diterima asesor' } },
      });
      const { history, assessorLevel } = await scoringNode.ask(
        scoring.getIndicator,
        { id, code: '16' },
        assessor,
      );
      const accepted = history.filter(({ action }) => action === 'accepted');
      expect(accepted).toHaveLength(1);
      expect(accepted[0]?.level).toBe(assessorLevel);
    });

    it.each([
      [
        'a revision without a note',
        { outcome: 'revision', note: ' ' },
        [{ field: 'decisions.0.note', code: 'required' }],
      ],
      [
        'a level the scale forbids',
        { outcome: 'accepted', level: '5.01' },
        [
          {
            field: 'decisions.0.level',
            code: 'level-not-on-scale',
            params: { level: '5.01', min: 1, max: 5 },
          },
        ],
      ],
      [
        'an outcome that does not exist',
        { outcome: 'perhaps' },
        [{ field: 'decisions.0.outcome', code: 'not-in-list', params: { allowed: 'accepted, revision' } }],
      ],
    ])('never with %s', async (_what, decision, fields) => {
      const body = { id, decisions: [{ code: '17', ...decision }] } as never;
      const refused = await scoringNode.refusal(scoring.reviewIndicators, body, assessor);
      expect(refused).toMatchObject({ code: 'common.invalid-input', fields });
    });

    it.each([
      ['the same indicator twice', ['17', '17'], 'common.invalid-input'],
      ['an indicator that does not exist', ['17', '99'], 'scoring.indicator-not-found'],
      ['nothing at all', [], 'scoring.nothing-to-act-on'],
    ])('never with %s, and nothing of it is kept', async (_what, codes, code) => {
      const body = { id, decisions: accept(codes) };
      expect((await scoringNode.refusal(scoring.reviewIndicators, body, assessor)).code).toBe(code);
      expect((await scoringNode.ask(scoring.getIndicator, { id, code: '17' }, assessor)).state).toBe(
        'handed-over',
      );
    });
  });
});
