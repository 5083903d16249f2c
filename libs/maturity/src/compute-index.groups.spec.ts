import { computeIndex } from './compute-index.js';
import type { IndexResult } from './index-result.js';
import { loadInstrument } from './load-instruments.js';

const spbe2018 = loadInstrument('spbe-2018');

const aspectOf = (result: IndexResult, code: string) =>
  result.domains?.flatMap(({ aspects }) => aspects).find((aspect) => aspect.code === code);

describe('indicator 35 of SPBE 2018, scored for up to three services', () => {
  // The rest of aspect 7: 3 + 2 + 3 = 8 levels, each weighing 10/3.
  const others = { 32: 3, 33: 2, 34: 3 };
  const aspect7 = (services: Record<string, number>) => {
    const result = computeIndex(spbe2018, { ...others, ...services });
    const own = (aspectOf(result, '7')?.indicators ?? []).filter(({ code }) => code.startsWith('35'));
    return {
      exactIndex: aspectOf(result, '7')?.exactIndex,
      weights: own.map(({ weight }) => weight),
      statuses: own.map(({ status }) => status),
      unanswered35: result.unanswered.filter((code) => code.startsWith('35')),
      assumptions: result.assumptions.map(({ code }) => code),
    };
  };
  const assumption = '2018-indicator-35-fewer-than-three-services';

  it('weighs three services 10/3 each and assumes nothing', () => {
    // (8 + 1 + 3 + 3) × 10/3 / 20 = 5/2
    expect(aspect7({ 35: 1, '35-2': 3, '35-3': 3 })).toEqual({
      exactIndex: '5/2',
      weights: ['10/3', '10/3', '10/3'],
      statuses: ['answered', 'answered', 'answered'],
      unanswered35: [],
      assumptions: [],
    });
  });

  it('shares the weight of a missing third service between the other two', () => {
    // (8 × 10/3 + (1 + 3) × 5) / 20 = 7/3
    expect(aspect7({ 35: 1, '35-2': 3 })).toEqual({
      exactIndex: '7/3',
      weights: ['5', '5', '0'],
      statuses: ['answered', 'answered', 'not-applicable'],
      unanswered35: [],
      assumptions: [assumption],
    });
    expect(aspect7({ 35: 1, '35-3': 3 }).exactIndex).toBe('7/3');
  });

  it('gives a single service the weight of all three', () => {
    // (8 × 10/3 + 1 × 10) / 20 = 11/6
    expect(aspect7({ 35: 1 })).toEqual({
      exactIndex: '11/6',
      weights: ['10', '0', '0'],
      statuses: ['answered', 'not-applicable', 'not-applicable'],
      unanswered35: [],
      assumptions: [assumption],
    });
  });

  it('counts indicator 35 as unanswered, with the weight of all three, when no service is scored', () => {
    // (8 × 10/3 + 0 × 10) / 20 = 4/3
    expect(aspect7({})).toEqual({
      exactIndex: '4/3',
      weights: ['10', '0', '0'],
      statuses: ['unanswered', 'not-applicable', 'not-applicable'],
      unanswered35: ['35'],
      assumptions: [assumption],
    });
  });

  it('still requires 35 itself when only another service is scored', () => {
    // (8 × 10/3 + 0 × 5 + 3 × 5) / 20 = 25/12
    expect(aspect7({ '35-2': 3 })).toMatchObject({ exactIndex: '25/12', unanswered35: ['35'] });
  });

  it('tells the assumption in Indonesian and in English', () => {
    const [told] = computeIndex(spbe2018, {}).assumptions;
    expect(told).toMatchObject({
      id: expect.stringContaining('Indikator 35'),
      en: expect.stringContaining('Indicator 35'),
    });
  });

  it('is not provisional for a missing second and third service', () => {
    const levels = Object.fromEntries(
      Object.entries(Object.fromEntries(spbe2018.indicators.map(({ code }) => [code, 2]))).filter(
        ([code]) => !code.startsWith('35-'),
      ),
    );
    expect(computeIndex(spbe2018, levels)).toMatchObject({
      index: '2.00',
      provisional: false,
      unanswered: [],
    });
  });
});
