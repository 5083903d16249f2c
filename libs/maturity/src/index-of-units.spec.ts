import fc from 'fast-check';
import { indexOf, unitsPerIndex } from './index-of-units.js';
import { Rational } from './rational.js';

const HUNDRED = Rational.of(100);

describe('An index out of whole units', () => {
  it('says 3.305 as 3.31: 330,500 of 100,000 units a point, half up', () => {
    const perIndex = unitsPerIndex(HUNDRED, 1_000);
    expect(perIndex).toBe(100_000);
    expect(indexOf({ units: 330_500, exact: undefined }, 1_000, HUNDRED, perIndex)).toEqual({
      index: '3.31',
      exactIndex: '661/200',
    });
  });

  it('says what fractions say, for every amount and weight', () => {
    fc.assert(
      fc.property(
        fc.nat(50_000_000),
        fc.integer({ min: 1, max: 10_000 }),
        fc.constantFrom(1, 100, 300, 9_900),
        (units, weight, unit) => {
          const share = Rational.of(weight, unit);
          const amount = { units, exact: undefined };
          const byFractions = indexOf(amount, unit, share, undefined);
          expect(indexOf(amount, unit, share, unitsPerIndex(share, unit))).toEqual(byFractions);
        },
      ),
    );
  });

  it('leaves a weight that is no whole number of units to fractions', () => {
    expect(unitsPerIndex(Rational.of(10, 3), 100)).toBeUndefined();
  });
});
