import { Problem } from '@selaras/platform';
import { chooseAnswers } from './choose-answers.js';

const answers = [
  { code: '1', agencyId: 'ours', ready: true },
  { code: '2', agencyId: 'ours', ready: false },
  { code: '3', agencyId: 'theirs', ready: true },
  { code: '4', agencyId: null, ready: true },
];
const covers = (agencyId: string | null) => agencyId === 'ours';
const notReady = ({ code, ready }: (typeof answers)[number]) =>
  ready ? null : new Problem('scoring.indicator-state', { code, state: 'draf' });
const choose = (codes?: string[]) => chooseAnswers(answers, codes, covers, notReady).map(({ code }) => code);

describe('a step without codes', () => {
  it('takes every answer that is ready and the caller’s', () => {
    expect(choose()).toEqual(['1']);
  });

  it('is refused when there is none', () => {
    expect(() => chooseAnswers(answers, undefined, () => false, notReady)).toThrow(
      'scoring.nothing-to-act-on',
    );
  });
});

describe('a step with codes', () => {
  it('takes each once', () => {
    expect(choose(['1', '1'])).toEqual(['1']);
  });

  it.each([
    [['1', '2'], 'scoring.indicator-state'],
    [['1', '3'], 'scoring.indicator-not-yours'],
    [['4'], 'scoring.indicator-not-yours'],
    [['99'], 'scoring.indicator-not-found'],
    [[], 'scoring.nothing-to-act-on'],
  ])('is refused as a whole for %j: %s', (codes, problem) => {
    expect(() => choose(codes)).toThrow(problem);
  });
});
