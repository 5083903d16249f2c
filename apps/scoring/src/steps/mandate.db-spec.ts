import { randomUUID } from 'node:crypto';
import { scoring, type CallerPosition, type DelegableAct, type Mandate } from '@selaras/contracts';
import type { CallContext, Problem } from '@selaras/platform';
import { ScoringNode } from '../../test/scoring-node.js';

describe('an aide of a leader in an assessment', () => {
  let scoringNode: ScoringNode;
  let id: string;

  beforeAll(async () => {
    scoringNode = await ScoringNode.start();
    ({ id } = await scoringNode.open(2026, { tourism: ['16'] }));
  });

  afterAll(() => scoringNode?.stop());

  const aideOf = (
    mandate: Mandate,
    title: string,
    over: Partial<CallerPosition> = {},
  ): Promise<CallContext> => {
    const position = { id: randomUUID(), agencyId: null, agencyName: null, title, ...over };
    return scoringNode.node.as({
      name: 'Ajudan (contoh)',
      positions: [{ ...position, role: 'executive-aide', mandate }],
    });
  };

  const outcome = (work: Promise<unknown>) =>
    work.then(
      () => 'ok',
      (error: Problem) => error.code,
    );

  it('reads what the coordinator reads, and approves nothing', async () => {
    const aide = await aideOf({ role: 'coordinator', acts: [] }, 'a.n. Sekretaris Daerah');
    expect(await outcome(scoringNode.ask(scoring.getIndicator, { id, code: '16' }, aide))).toBe('ok');
    const assignments = [{ code: '17', agencyId: null }];
    expect(await outcome(scoringNode.ask(scoring.assignIndicators, { id, assignments }, aide))).toBe(
      'common.forbidden',
    );
    const every: DelegableAct[] = ['open-assessment', 'assign-indicators'];
    const trusted = await aideOf({ role: 'coordinator', acts: every }, 'a.n. Sekretaris Daerah');
    expect(await outcome(scoringNode.ask(scoring.approveAssessment, { id }, trusted))).toBe(
      'common.forbidden',
    );
  });

  it('does in the leader’s name what was chosen, and the history says "a.n."', async () => {
    const { agencyId } = await scoringNode.ask(
      scoring.getIndicator,
      { id, code: '16' },
      await scoringNode.as('coordinator'),
    );
    const mandate: Mandate = { role: 'head-of-agency', acts: ['answer-indicators'] };
    const aide = await aideOf(mandate, 'a.n. Kepala Dinas Pariwisata', { agencyId });
    const body = { id, code: '16', level: '2', facts: 'contoh' };
    expect(await outcome(scoringNode.ask(scoring.answerIndicator, body, aide))).toBe('ok');
    const { history } = await scoringNode.ask(scoring.getIndicator, { id, code: '16' }, aide);
    expect(history.find(({ action }) => action === 'answered')).toMatchObject({
      by: 'Ajudan (contoh)',
      position: 'a.n. Kepala Dinas Pariwisata',
    });
    const submit = { id, codes: ['16'] };
    expect(await outcome(scoringNode.ask(scoring.submitIndicators, submit, aide))).toBe('common.forbidden');
    expect(await outcome(scoringNode.ask(scoring.releaseAssessment, submit, aide))).toBe('common.forbidden');
  });
});
