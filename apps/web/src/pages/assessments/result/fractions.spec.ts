import { contributionOf, minus, readFraction, sameNumber, toDecimals } from './fractions.js';

describe('exact numbers', () => {
  it('reads decimal text and fractions', () => {
    expect(readFraction('16.5')).toEqual({ over: 165n, under: 10n });
    expect(readFraction('10/3')).toEqual({ over: 10n, under: 3n });
    expect(readFraction('4')).toEqual({ over: 4n, under: 1n });
  });

  it('knows equal numbers in different clothes', () => {
    expect(sameNumber('2.50', '5/2')).toBe(true);
    expect(sameNumber('3.33', '10/3')).toBe(false);
  });

  it.each([
    // 331/100 = 3.31; 10/3 = 3.333…; 2.425 and 2.4249 lie on both sides of the half.
    ['331/100', 2, '3.31'],
    ['10/3', 4, '3.3333'],
    ['2.425', 2, '2.43'],
    ['2.4249', 2, '2.42'],
    ['0.004', 2, '0.00'],
    ['7', 0, '7'],
  ])('writes %s with %i places as %s', (text, places, written) => {
    expect(toDecimals(readFraction(text), places)).toBe(written);
  });

  it('rounds a distance up, so that it is never called nothing', () => {
    // 2.5 − 2.4999 = 0.0001
    const distance = minus(readFraction('2.5'), readFraction('2.4999'));
    expect(toDecimals(distance, 2)).toBe('0.00');
    expect(toDecimals(distance, 2, 'up')).toBe('0.01');
  });

  it('keeps the sign of a difference', () => {
    expect(toDecimals(minus(readFraction('2.43'), readFraction('2.71')), 2)).toBe('-0.28');
  });
});

describe('what a part brings to the whole', () => {
  it('is weight × value ÷ 100', () => {
    // 4 × 2 ÷ 100 = 0.08; 15 × 2.3 ÷ 100 = 0.345
    expect(contributionOf('4', '2')).toBe('0.0800');
    expect(contributionOf('15', '23/10')).toBe('0.3450');
  });

  it('stays exact where a weight has no finite decimals', () => {
    // 10/3 × 3 ÷ 100 = 0.1
    expect(contributionOf('10/3', '3')).toBe('0.1000');
  });
});
