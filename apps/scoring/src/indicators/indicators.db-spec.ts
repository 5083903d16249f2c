import { scoring, type IndicatorView } from '@selaras/contracts';
import type { CallContext } from '@selaras/platform';
import { ScoringNode, pdf } from '../../test/scoring-node.js';
import { ONE_INDICATOR } from './indicators.queries.js';

describe('an indicator', () => {
  let scoringNode: ScoringNode;
  let operator: CallContext;
  let id: string;

  beforeAll(async () => {
    scoringNode = await ScoringNode.start();
    operator = await scoringNode.as('agency-operator', 'tourism', { name: 'Operator (contoh)' });
    ({ id } = await scoringNode.open(
      2026,
      { tourism: ['16', '19'], office: ['5'], branch: ['17'] },
      'pemdi-2026',
      '2026-12-15',
    ));
  });

  afterAll(() => scoringNode?.stop());

  const page = (code: string, call: CallContext): Promise<IndicatorView> =>
    scoringNode.ask(scoring.getIndicator, { id, code }, call);

  it('shows the criteria of its edition, the answer, its neighbours and what the caller may do', async () => {
    const view = await page('16', operator);
    expect(view).toMatchObject({
      assessmentId: id,
      assessmentStatus: 'open',
      edition: 'pemdi-2026',
      label: 'Pemdi',
      code: '16',
      name: 'Integrasi Aplikasi',
      aspectName: 'Keterpaduan Layanan Digital Pemerintah',
      agencyName: 'Dinas Pariwisata Contoh',
      decimalLevels: true,
      facts: '',
      analysis: '',
      reviewNote: null,
      evidence: [],
      previousCode: '15',
      nextCode: '17',
      allowed: ['answer', 'submit'],
      mine: true,
      dueDate: '2026-12-15',
    });
    expect(view.levels.map(({ level }) => level)).toEqual(['1', '2', '3', '4', '5']);
    expect(view.levels[1]).toEqual({
      level: '2',
      name: 'Cukup / Membangun / Emerging',
      criteria: 'Referensi menjadi arah pada sebagian Layanan Digital',
      fulfilment: null,
      evidence: 'Dokumentasi API awal',
    });
    expect(view.criteriaNote).toContain('rancangan April 2026');
    expect(await page('16', { ...operator, locale: 'en' })).toMatchObject({
      criteriaNote: expect.stringContaining('draft of April 2026'),
    });
  });

  it('has no neighbour before the first and after the last', async () => {
    const assessor = await scoringNode.as('internal-assessor');
    expect(await page('1', assessor)).toMatchObject({ previousCode: null, nextCode: '2' });
    expect(await page('20', assessor)).toMatchObject({ previousCode: '19', nextCode: null });
  });

  it('is answered in parts: what is absent stays, a null level clears it, each change is a line of history', async () => {
    const put = (body: object) =>
      scoringNode.ask(scoring.answerIndicator, { id, code: '16', ...body }, operator);
    const { version } = await page('16', operator);
    const facts = 'Berita Acara UAT 045/112/2026,\nhlm. 4–7 (16.b BA-UAT.pdf)';
    expect(await put({ level: '02.50', facts })).toMatchObject({
      level: '2.5',
      facts,
      analysis: '',
      version: version + 1,
    });
    expect(await put({ analysis: 'Dua dari empat.\0' })).toMatchObject({
      level: '2.5',
      facts,
      analysis: 'Dua dari empat.',
      version: version + 2,
    });
    const cleared = await put({ level: null });
    expect(cleared).toMatchObject({ level: null, facts, version: version + 3 });
    expect(await put({ level: null, facts })).toMatchObject({ version: version + 3 });
    expect(cleared.history.map(({ action, level }) => [action, level])).toEqual([
      ['answered', null],
      ['answered', '2.5'],
      ['answered', '2.5'],
      ['assigned', null],
    ]);
    expect(cleared.history[0]).toMatchObject({
      by: 'Operator (contoh)',
      position: 'Jabatan contoh agency-operator',
    });
  });

  it.each([
    ['6', 'level-not-on-scale', { level: '6', min: 1, max: 5 }],
    ['0.99', 'level-not-on-scale', { level: '0.99', min: 1, max: 5 }],
    ['2,5', 'level-not-a-number', undefined],
    ['1e0', 'level-not-a-number', undefined],
  ])('refuses the level %s under the field level', async (level, code, params) => {
    const refused = await scoringNode.refusal(scoring.answerIndicator, { id, code: '16', level }, operator);
    expect(refused).toMatchObject({
      code: 'common.invalid-input',
      fields: [{ field: 'level', code, ...(params && { params }) }],
    });
  });

  it('takes whole levels only where the scale of its edition has only those', async () => {
    const other = await scoringNode.open(2026, { tourism: ['1'] }, 'spbe-2020');
    const body = { id: other.id, code: '1', level: '2.5' };
    expect(await scoringNode.refusal(scoring.answerIndicator, body, operator)).toMatchObject({
      fields: [{ field: 'level', code: 'level-must-be-whole', params: { min: 1, max: 5 } }],
    });
    const zero = {
      id: (await scoringNode.open(2026, { tourism: ['1'] }, 'spbe-2018')).id,
      code: '1',
      level: '0',
    };
    expect(await scoringNode.ask(scoring.answerIndicator, zero, operator)).toMatchObject({ level: '0' });
  });

  it('refuses an answer made from an older version, and takes one that names none', async () => {
    const { version } = await page('19', operator);
    const body = { id, code: '19', version, facts: 'pertama' };
    await scoringNode.ask(scoring.answerIndicator, body, operator);
    expect(
      await scoringNode.refusal(scoring.answerIndicator, { ...body, facts: 'kedua' }, operator),
    ).toMatchObject({
      code: 'common.stale',
      params: { current: version + 1, given: version },
    });
    expect(
      await scoringNode.ask(scoring.answerIndicator, { id, code: '19', facts: 'ketiga' }, operator),
    ).toMatchObject({ facts: 'ketiga' });
  });

  it('is not shown to another agency, nor answered by it, nor by anyone while it belongs to none', async () => {
    const stranger = await scoringNode.as('agency-operator', 'office');
    const answer = { id, code: '16', level: '5' };
    const notYours = { code: 'scoring.indicator-not-yours', params: { code: '16' } };
    expect(await scoringNode.refusal(scoring.getIndicator, { id, code: '16' }, stranger)).toMatchObject(
      notYours,
    );
    expect(await scoringNode.refusal(scoring.answerIndicator, answer, stranger)).toMatchObject(notYours);
    const nobodys = { ...answer, code: '1' };
    expect((await scoringNode.refusal(scoring.answerIndicator, nobodys, operator)).code).toBe(
      'scoring.indicator-not-yours',
    );
    expect((await page('16', operator)).level).toBeNull();
  });

  it('of an agency below is within the jurisdiction of the one above, not the other way round', async () => {
    expect((await page('17', operator)).allowed).toEqual(['answer', 'submit']);
    const branch = await scoringNode.as('agency-operator', 'branch');
    expect((await page('17', branch)).allowed).toEqual(['answer', 'submit']);
    expect((await scoringNode.refusal(scoring.getIndicator, { id, code: '16' }, branch)).code).toBe(
      'scoring.indicator-not-yours',
    );
  });

  it('is read by those who judge or audit, and by nobody else who works for the whole government', async () => {
    for (const role of ['internal-assessor', 'coordinator', 'auditor'] as const)
      expect((await page('16', await scoringNode.as(role))).allowed).toEqual([]);
    for (const role of ['administrator', 'executive', 'catalogue-steward'] as const) {
      const call = await scoringNode.as(role);
      expect((await scoringNode.refusal(scoring.getIndicator, { id, code: '16' }, call)).code).toBe(
        'common.forbidden',
      );
    }
    const machine = await scoringNode.node.as({ scopes: ['assessment.read'] });
    expect((await scoringNode.refusal(scoring.getIndicator, { id, code: '16' }, machine)).code).toBe(
      'common.forbidden',
    );
  });

  it.each(['21', "16'; --"])('%j is said not to exist in its edition', async (code) => {
    const coordinator = await scoringNode.as('coordinator');
    expect((await scoringNode.refusal(scoring.getIndicator, { id, code }, coordinator)).code).toBe(
      'scoring.indicator-not-found',
    );
  });

  it('fits one message with the longest texts and a long history', async () => {
    const long = '漢'.repeat(20_000);
    for (let round = 0; round < 45; round += 1) {
      const body = { id, code: '5', facts: `${round}${long}`.slice(0, 20_000), analysis: long };
      await scoringNode.ask(scoring.answerIndicator, body, await scoringNode.as('agency-operator', 'office'));
    }
    await scoringNode.owner.query(
      `UPDATE indicator_event SET note = $2 WHERE assessment_id = $1 AND code = '5'`,
      [id, long],
    );
    await scoringNode.force(id, ['5'], { review_note: long });
    const view = await page('5', await scoringNode.as('auditor'));
    expect(view.history).toHaveLength(40);
    expect(view.history[0]?.note).toHaveLength(1_001);
  });

  it('is found by index with its evidence and history, however many there are', async () => {
    await scoringNode.owner.query(
      `INSERT INTO indicator_event (assessment_id, code, caller_id, by, action)
       SELECT $1, i::text, 'contoh', 'contoh', 'answered' FROM generate_series(1, 20) i, generate_series(1, 1000)`,
      [id],
    );
    await scoringNode.owner.query(
      `INSERT INTO evidence (id, assessment_id, code, sha256, file_name, media_type, size, uploaded_by)
       SELECT gen_random_uuid(), $1, i::text, n::text, 'x', 'x', 1, 'x'
       FROM generate_series(1, 20) i, generate_series(1, 1000) n`,
      [id],
    );
    await scoringNode.owner.query('ANALYZE indicator_event, evidence, indicator_answer');
    const plan = (await scoringNode.owner.query(`EXPLAIN ${ONE_INDICATOR}`, [id, '16'])) as {
      'QUERY PLAN': string;
    }[];
    const text = plan.map((line) => line['QUERY PLAN']).join('\n');
    expect(text).toContain('indicator_event_of_indicator');
    expect(text).toContain('evidence_content');
    expect(text).not.toMatch(/Seq Scan on (indicator_event|evidence)/);
  });

  it('shows its files and refreshes no answer by them', async () => {
    const body = { id, code: '19', file: await scoringNode.stage(pdf(), '19.pdf') };
    const { version } = await page('19', operator);
    await scoringNode.owner.query('DELETE FROM evidence');
    const added = await scoringNode.ask(scoring.addEvidence, body, operator);
    const view = await page('19', operator);
    expect(view).toMatchObject({ version, evidenceCount: 1, evidence: [added] });
    expect(view.history[0]).toMatchObject({ action: 'evidence-added', note: '19.pdf' });
  });
});
