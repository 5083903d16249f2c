import { scoring } from '@selaras/contracts';
import { Transactions, readDemo, type Tx } from '@selaras/platform';
import type { DataSource } from 'typeorm';
import { ScoringNode } from '../../test/scoring-node.js';
import { loadDemo } from './load-demo.js';

describe('the demonstration', () => {
  let scoringNode: ScoringNode;
  let app: DataSource;
  const load = async (government: string) => {
    const demo = await readDemo(government);
    await new Transactions(app).inTransaction((tx: Tx) => loadDemo(tx, demo));
    return demo;
  };

  beforeAll(async () => {
    scoringNode = await ScoringNode.start();
    app = await scoringNode.node.database('scoring').initialize();
  });

  afterAll(async () => {
    await app?.destroy();
    await scoringNode?.stop();
  });

  it('puts nothing into the province: it receives, it does not assess itself here', async () => {
    await load('33');
    const { items } = await scoringNode.ask(scoring.listAssessments, {}, await scoringNode.as('coordinator'));
    expect(items).toEqual([]);
  });

  it('leaves two indicators of Dinas Pariwisata to answer and says of all others that they are examples', async () => {
    const demo = await load('33.22');
    const auditor = await scoringNode.as('auditor');
    const { items } = await scoringNode.ask(scoring.listAssessments, {}, auditor);
    expect(items).toEqual([
      expect.objectContaining({
        year: 2026,
        edition: 'pemdi-2026',
        status: 'open',
        dueDate: '2026-12-15',
        indicatorCount: 20,
        answeredCount: 18,
        acceptedCount: 18,
      }),
    ]);
    const id = items[0]?.id ?? '';
    const { indicators } = await scoringNode.ask(scoring.getAssessment, { id }, auditor);
    const open = indicators.filter(({ state }) => state !== 'accepted');
    const tourism = demo.agencies.find(({ name }) => name === 'Dinas Pariwisata');
    expect(open.map(({ code, state, agencyId }) => [code, state, agencyId])).toEqual([
      ['16', 'draft', tourism?.id],
      ['19', 'draft', tourism?.id],
    ]);
    for (const code of ['5', '6', '7', '18'])
      expect(indicators.find((indicator) => indicator.code === code)?.assessorLevel).toBe('1');
    for (const { code, evidenceCount } of indicators.filter(({ state }) => state === 'accepted')) {
      const view = await scoringNode.ask(scoring.getIndicator, { id, code }, auditor);
      expect(view.facts).toMatch(/^CONTOH – bukan jawaban sungguhan: /);
      expect(view.analysis).toMatch(/^CONTOH – bukan jawaban sungguhan: /);
      expect(evidenceCount).toBe(0);
      expect(view.history.every(({ by }) => by === 'Data contoh')).toBe(true);
    }
  });

  it('stands at 1.75 before they are answered and at 1.89 with both at level 2', async () => {
    const auditor = await scoringNode.as('auditor');
    const { items } = await scoringNode.ask(scoring.listAssessments, {}, auditor);
    const id = items[0]?.id ?? '';
    // By weight: 5 × (2.5 + 2 + 2 + 2.5 + 1 + 2.5 + 2) = 72.5 (1–5, 13, 14); 3 × (1 + 1 + 1.5 + 1) = 13.5 (6, 7, 11, 18);
    // 4 × (1.5 + 1.25 + 2 + 2 + 2 + 2.5) = 45 (8, 9, 10, 12, 15, 17); 15 × 2 = 30 (20); 16 and 19 at 1: 4 + 10 = 14.
    // 72.5 + 13.5 + 45 + 30 + 14 = 175.
    expect((await scoringNode.ask(scoring.getResult, { id }, auditor)).result).toMatchObject({
      index: '1.75',
      exactIndex: '7/4',
      provisional: true,
      unanswered: ['16', '19'],
    });
    await scoringNode.force(id, ['16', '19'], { state: 'accepted', level: '2', assessor_level: '2' });
    // + 4 + 10 = 189
    expect((await scoringNode.ask(scoring.getResult, { id }, auditor)).result).toMatchObject({
      index: '1.89',
      predicate: 'Cukup',
      provisional: false,
    });
  });
});
