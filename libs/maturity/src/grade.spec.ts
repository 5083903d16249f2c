import fc from 'fast-check';
import { grade, predicateWithoutDoubt } from './grade.js';
import { loadInstrument } from './load-instruments.js';
import { Rational } from './rational.js';

const PER_INDEX = 1_000;

describe.each(['spbe-2018', 'spbe-2020', 'pemdi-2026'])('The predicate by whole numbers, %s', (edition) => {
  const instrument = loadInstrument(edition);
  const { min, max } = instrument.levelScale;
  const byFractions = (units: number, basis: 'rounded' | 'unrounded') =>
    grade(instrument, Rational.of(units, PER_INDEX), basis);

  it('is what fractions say, on either basis', () => {
    const units = fc.integer({ min: min * PER_INDEX, max: max * PER_INDEX });
    fc.assert(
      fc.property(units, (amount) => {
        const predicate = predicateWithoutDoubt(instrument, amount, PER_INDEX);
        const [rounded, unrounded] = [byFractions(amount, 'rounded'), byFractions(amount, 'unrounded')];
        const expected = rounded.nearThreshold
          ? [undefined, undefined]
          : [rounded.predicate, unrounded.predicate];
        expect([predicate, predicate]).toEqual(expected);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each(
    instrument.predicates.map((predicate, place) => ({
      ...predicate,
      below: instrument.predicates[place + 1],
    })),
  )(
    'begins at $min for $name, and half a hundredth below it is left to the basis',
    ({ name, min: from, below }) => {
      const threshold = Math.round(Number(from) * PER_INDEX);
      expect(predicateWithoutDoubt(instrument, threshold, PER_INDEX)).toBe(name);
      // Half a hundredth is 5 of 1,000 units: from there on rounding half up lifts the index over the threshold.
      if (!below) return;
      expect(predicateWithoutDoubt(instrument, threshold - 5, PER_INDEX)).toBeUndefined();
      expect(predicateWithoutDoubt(instrument, threshold - 6, PER_INDEX)).toBe(below.name);
    },
  );
});
