import { randomUUID } from 'node:crypto';
import { scoring, type Rpc } from '@selaras/contracts';
import { encodeCursor, schemaDrift, type CallContext, type Problem } from '@selaras/platform';
import { ScoringNode } from '../../test/scoring-node.js';
import { SUMMARY_PAGE } from './assessments.queries.js';

describe('assessments', () => {
  let scoringNode: ScoringNode;
  let coordinator: CallContext;

  beforeAll(async () => {
    scoringNode = await ScoringNode.start();
    coordinator = await scoringNode.as('coordinator');
  });

  afterAll(() => scoringNode?.stop());

  it('are opened with one empty answer per indicator, in the order of the edition', async () => {
    const body = { year: 2026, edition: 'pemdi-2026', dueDate: '2026-12-15' };
    const board = await scoringNode.ask(scoring.openAssessment, body, coordinator);
    expect(board).toMatchObject({
      year: 2026,
      label: 'Pemdi',
      title: 'Evaluasi Pemdi 2026',
      status: 'open',
      dueDate: '2026-12-15',
      indicatorCount: 20,
      answeredCount: 0,
      acceptedCount: 0,
      index: null,
      approvedAt: null,
    });
    expect(board.indicators.map(({ code }) => Number(code))).toEqual(
      Array.from({ length: 20 }, (_, position) => position + 1),
    );
    expect(board.indicators[15]).toEqual({
      code: '16',
      name: 'Integrasi Aplikasi',
      aspectCode: '6',
      weight: '4',
      state: 'draft',
      level: null,
      assessorLevel: null,
      evidenceCount: 0,
      agencyId: null,
      agencyName: null,
      mine: false,
      version: 1,
    });
    expect(board.structure).toMatchObject({ aspects: expect.arrayContaining([expect.any(Object)]) });
    expect(await scoringNode.ask(scoring.getAssessment, { id: board.id }, coordinator)).toEqual(board);
  });

  it('keep the order 35, 35-2, 35-3 of SPBE 2018, whose codes are no numbers', async () => {
    const { indicators } = await scoringNode.open(2018, {}, 'spbe-2018');
    expect(indicators.map(({ code }) => code).slice(33)).toEqual(['34', '35', '35-2', '35-3']);
  });

  it('exist once per year and edition, also when two coordinators open at the same time', async () => {
    const body = { year: 2027, edition: 'pemdi-2026' };
    const answers = await Promise.allSettled(
      [1, 2].map(async () =>
        scoringNode.ask(scoring.openAssessment, body, await scoringNode.as('coordinator')),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await scoringNode.refusal(scoring.openAssessment, body, coordinator)).toMatchObject({
      code: 'scoring.assessment-exists',
      params: body,
    });
  });

  it('are opened once by the same POST sent twice', async () => {
    const call = await scoringNode.as('coordinator', undefined, { idempotencyKey: randomUUID() });
    const body = { year: 2028, edition: 'pemdi-2026' };
    const first = await scoringNode.ask(scoring.openAssessment, body, call);
    expect(await scoringNode.ask(scoring.openAssessment, body, call)).toEqual(first);
  });

  it.each([
    [{ year: 2026, edition: 'pemdi-2031' }, 'scoring.instrument-not-found'],
    [{ year: 1999, edition: 'pemdi-2026' }, 'common.invalid-input'],
    [{ year: 2030, edition: 'pemdi-2026', dueDate: '2026-02-30' }, 'common.invalid-input'],
    [{ year: 2030, edition: 'pemdi-2026', predicateBasis: 'guessed' }, 'common.invalid-input'],
  ])('are not opened by %j', async (body, code) => {
    expect((await scoringNode.refusal(scoring.openAssessment, body as never, coordinator)).code).toBe(code);
  });

  it('that do not exist are said not to', async () => {
    const id = randomUUID();
    for (const contract of [scoring.getAssessment, scoring.getResult])
      expect((await scoringNode.refusal(contract, { id }, coordinator)).code).toBe(
        'scoring.assessment-not-found',
      );
  });

  it('are listed newest year first, page by page, without a gap or a repeat', async () => {
    for (const year of [2040, 2041, 2042]) {
      await scoringNode.open(year);
      await scoringNode.open(year, {}, 'spbe-2020');
    }
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await scoringNode.ask(scoring.listAssessments, { limit: 2, cursor }, coordinator);
      expect(page.items.length).toBeLessThanOrEqual(2);
      seen.push(...page.items.map(({ id, year }) => `${year} ${id}`));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    const all = await scoringNode.ask(scoring.listAssessments, {}, coordinator);
    expect(seen).toEqual(all.items.map(({ id, year }) => `${year} ${id}`));
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.map((line) => Number(line.slice(0, 4)))).toEqual(
      seen.map((line) => Number(line.slice(0, 4))).sort((a, b) => b - a),
    );
  });

  it.each([
    ['is not ours', 'bukan-penanda'],
    ['has a year that is no year', encodeCursor([1e300, randomUUID()])],
    ['has an identifier that is none', encodeCursor([2026, "x'; --"])],
  ])('refuses a page marker that %s', async (_what, cursor) => {
    expect((await scoringNode.refusal(scoring.listAssessments, { cursor }, coordinator)).code).toBe(
      'common.invalid-cursor',
    );
  });

  it('are read by everyone with a position and by machines with the scope, opened by the coordinator', async () => {
    const { id } = await scoringNode.open(2050);
    const reads = async (call: CallContext) => {
      await scoringNode.ask(scoring.listAssessments, {}, call);
      await scoringNode.ask(scoring.getResult, { id }, call);
      return (await scoringNode.ask(scoring.getAssessment, { id }, call)).indicators.length;
    };
    const officers = [
      'administrator',
      'catalogue-steward',
      'internal-assessor',
      'executive',
      'auditor',
    ] as const;
    for (const role of officers) {
      expect(await reads(await scoringNode.as(role))).toBe(20);
      const body = { year: 2051, edition: 'pemdi-2026' };
      expect((await scoringNode.refusal(scoring.openAssessment, body, await scoringNode.as(role))).code).toBe(
        'common.forbidden',
      );
    }
    expect(await reads(await scoringNode.as('agency-operator', 'tourism'))).toBe(20);
    expect(await reads(await scoringNode.node.as({ scopes: ['assessment.read'] }))).toBe(20);
    const machine = await scoringNode.node.as({ scopes: ['catalogue.read'] });
    expect((await scoringNode.refusal(scoring.getAssessment, { id }, machine)).code).toBe('common.forbidden');
  });

  it('find a page by their index, however many there are', async () => {
    await scoringNode.owner.query(
      `INSERT INTO assessment (id, year, edition, predicate_basis, opened_by)
       SELECT gen_random_uuid(), 1000 + n, 'contoh', 'rounded', 'contoh' FROM generate_series(1, 8000) n`,
    );
    await scoringNode.owner.query('ANALYZE assessment');
    const plan = (await scoringNode.owner.query(`EXPLAIN ${SUMMARY_PAGE}`, [51, 5_000, randomUUID()])) as {
      'QUERY PLAN': string;
    }[];
    const text = plan.map((line) => line['QUERY PLAN']).join('\n');
    expect(text).toContain('assessment_page');
    expect(text).not.toContain('Seq Scan on assessment');
    await scoringNode.owner.query(`DELETE FROM assessment WHERE edition = 'contoh'`);
  });

  it('and all else of the contract answer, and ask a stranger to sign in but for what is open to everyone', async () => {
    const open = ['instruments.list', 'instruments.get', 'instruments.compute', 'evidence.redeem'];
    const { token: _token, ...stranger } = coordinator;
    for (const contract of Object.values(scoring) as Rpc<object, object>[]) {
      const outcome = await scoringNode.ask(contract, {}, stranger).then(
        () => 'answered',
        (error: Problem) => error.code,
      );
      const isOpen = open.some((subject) => contract.subject === `rpc.scoring.${subject}`);
      expect([contract.subject, outcome]).toEqual([
        contract.subject,
        isOpen ? expect.stringMatching(/^(answered|common.invalid-input)$/) : 'common.not-signed-in',
      ]);
    }
  });

  it('have migrations that say what the entities say', async () => {
    expect(await schemaDrift(scoringNode.owner)).toEqual([]);
  });

  it.each(['indicator_event', 'fixed_result', 'result_release'])(
    'cannot be rewritten by the service itself: %s only grows',
    async (table) => {
      const app = await scoringNode.node.database('scoring').initialize();
      await expect(app.query(`DELETE FROM ${table}`)).rejects.toThrow(/permission denied/);
      await expect(app.query(`UPDATE ${table} SET position = NULL`)).rejects.toThrow(/permission denied/);
      await app.destroy();
    },
  );

  describe('give indicators to agencies', () => {
    it('by coordinator and assessor, to agencies that are active, and only what changes is told', async () => {
      const { id } = await scoringNode.open(2060);
      const assessor = await scoringNode.as('internal-assessor');
      const agencyId = scoringNode.agencyId('tourism');
      const give = (codes: string[], call: CallContext) =>
        scoringNode.ask(
          scoring.assignIndicators,
          { id, assignments: codes.map((code) => ({ code, agencyId })) },
          call,
        );
      expect((await give(['16', '19'], coordinator)).codes).toEqual(['16', '19']);
      expect((await give(['19', '16', '3'], assessor)).codes).toEqual(['3']);
      const board = await scoringNode.ask(scoring.getAssessment, { id }, coordinator);
      expect(board.indicators[15]).toMatchObject({ agencyId, agencyName: 'Dinas Pariwisata Contoh' });
    });

    it.each([
      ['closed', '16', 'common.invalid-input'],
      ['tourism', '21', 'scoring.indicator-not-found'],
    ] as const)('not to %s for %j', async (agency, code, expected) => {
      const { items } = await scoringNode.ask(scoring.listAssessments, { limit: 1 }, coordinator);
      const assignments = [{ code, agencyId: scoringNode.agencyId(agency) }];
      const refused = await scoringNode.refusal(
        scoring.assignIndicators,
        { id: items[0]?.id ?? '', assignments },
        coordinator,
      );
      expect(refused.code).toBe(expected);
      if (expected === 'common.invalid-input')
        expect(refused.fields).toEqual([
          {
            field: 'assignments.0.agencyId',
            code: 'agency-unknown',
            params: { value: scoringNode.agencyId(agency) },
          },
        ]);
    });

    it('back to draft when the first agency had submitted, never once the assessors have them', async () => {
      const { id } = await scoringNode.open(2061, { tourism: ['16', '17'] });
      await scoringNode.force(id, ['16'], { state: 'submitted' });
      await scoringNode.force(id, ['17'], { state: 'handed-over' });
      const move = (code: string) => ({
        id,
        assignments: [{ code, agencyId: scoringNode.agencyId('office') }],
      });
      await scoringNode.ask(scoring.assignIndicators, move('16'), coordinator);
      const board = await scoringNode.ask(scoring.getAssessment, { id }, coordinator);
      expect(board.indicators[15]).toMatchObject({
        state: 'draft',
        agencyId: scoringNode.agencyId('office'),
      });
      expect(await scoringNode.refusal(scoring.assignIndicators, move('17'), coordinator)).toMatchObject({
        code: 'scoring.indicator-state',
        params: { code: '17' },
      });
    });
  });
});
