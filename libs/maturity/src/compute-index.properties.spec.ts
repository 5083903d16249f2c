import fc from 'fast-check';
import { computeIndex } from './compute-index.js';
import { explainContributions } from './explain.js';
import type { Instrument } from './instrument.js';
import { loadInstrument } from './load-instruments.js';
import { Rational } from './rational.js';

/** The weights of the regulations times `weightUnit`, so that they are whole; typed here, independent of the YAML. */
const repeat = (weight: bigint, times: number) => Array.from({ length: times }, () => weight);
const editions = [
  {
    edition: 'spbe-2018',
    weightUnit: 3n,
    weights: [...repeat(3n, 17), ...repeat(12n, 7), ...repeat(15n, 7), ...repeat(10n, 6)],
    levelUnit: 1n,
  },
  {
    edition: 'spbe-2020',
    weightUnit: 20n,
    weights: [
      ...repeat(26n, 10),
      ...repeat(50n, 10),
      ...repeat(30n, 11),
      ...repeat(55n, 10),
      ...repeat(60n, 6),
    ],
    levelUnit: 1n,
  },
  {
    edition: 'pemdi-2026',
    weightUnit: 1n,
    weights: [5n, 5n, 5n, 5n, 5n, 3n, 3n, 4n, 4n, 4n, 3n, 4n, 5n, 5n, 4n, 4n, 4n, 3n, 10n, 15n],
    levelUnit: 100n,
  },
].map((item) => ({ ...item, instrument: loadInstrument(item.edition) }));

type Edition = (typeof editions)[number];

/** Levels in units: whole for SPBE, hundredths for Pemdi. */
const levelUnits = ({ instrument: { levelScale, indicators }, levelUnit }: Edition) =>
  fc.array(fc.integer({ min: levelScale.min * Number(levelUnit), max: levelScale.max * Number(levelUnit) }), {
    minLength: indicators.length,
    maxLength: indicators.length,
  });

/** Written digit by digit, so that no floating-point division takes part. */
function levelText(units: number, levelUnit: bigint): string {
  return levelUnit === 1n ? String(units) : `${String(units).slice(0, -2)}.${String(units).slice(-2)}`;
}

function levelsOf(
  instrument: Instrument,
  units: readonly number[],
  levelUnit: bigint,
): Record<string, string> {
  return Object.fromEntries(
    instrument.indicators.map(({ code }, position) => [code, levelText(units[position] ?? 0, levelUnit)]),
  );
}

const exactIndex = (instrument: Instrument, levels: Record<string, string | null>) =>
  Rational.parse(computeIndex(instrument, levels).exactIndex);

describe.each(editions)('the index of $edition for any levels', (edition) => {
  const { instrument, weights, weightUnit, levelUnit } = edition;

  it('equals one plain weighted sum of integers, and its display is that sum rounded half up', () => {
    fc.assert(
      fc.property(levelUnits(edition), (units) => {
        const total = weights.reduce(
          (sum, weight, position) => sum + weight * BigInt(units[position] ?? 0),
          0n,
        );
        const denominator = 100n * weightUnit * levelUnit;
        const result = computeIndex(instrument, levelsOf(instrument, units, levelUnit));
        const [top = '', bottom = ''] = result.exactIndex.split('/');
        expect(BigInt(top) * denominator).toBe(total * BigInt(bottom));
        const hundredths = String((200n * total + denominator) / (2n * denominator)).padStart(3, '0');
        expect(result.index).toBe(`${hundredths.slice(0, -2)}.${hundredths.slice(-2)}`);
      }),
    );
  });

  it('is the weighted mean of its domains or aspects, and of their contributions', () => {
    fc.assert(
      fc.property(levelUnits(edition), (units) => {
        const result = computeIndex(instrument, levelsOf(instrument, units, levelUnit));
        const contributions = explainContributions(instrument, result);
        for (const kind of result.domains ? ['domain', 'aspect', 'indicator'] : ['aspect', 'indicator']) {
          const parts = contributions.filter((contribution) => contribution.kind === kind);
          expect(Rational.sum(parts.map((part) => Rational.parse(part.exactContribution))).toString()).toBe(
            result.exactIndex,
          );
        }
      }),
      { numRuns: 25 },
    );
  });

  it('does not depend on the order of the answers', () => {
    const answersAndOrder = levelUnits(edition).chain((units) => {
      const levels = levelsOf(instrument, units, levelUnit);
      const codes = Object.keys(levels);
      return fc.tuple(
        fc.constant(levels),
        fc.shuffledSubarray(codes, { minLength: codes.length, maxLength: codes.length }),
      );
    });
    fc.assert(
      fc.property(answersAndOrder, ([levels, order]) => {
        // JavaScript lists keys such as "7" in numeric order whatever the object; only a proxy can hand them out otherwise.
        const reordered = new Proxy(levels, { ownKeys: () => order });
        expect(Object.keys(reordered)).toEqual(order);
        expect(computeIndex(instrument, reordered)).toEqual(computeIndex(instrument, levels));
      }),
      { numRuns: 25 },
    );
  });

  it('never falls when a level rises', () => {
    const raised = fc.tuple(
      levelUnits(edition),
      fc.nat({ max: weights.length - 1 }),
      fc.integer({ min: 1, max: 400 }),
    );
    fc.assert(
      fc.property(raised, ([units, position, step]) => {
        const top = instrument.levelScale.max * Number(levelUnit);
        const higher = units.with(position, Math.min(top, (units[position] ?? 0) + step));
        const before = exactIndex(instrument, levelsOf(instrument, units, levelUnit));
        const after = exactIndex(instrument, levelsOf(instrument, higher, levelUnit));
        expect(after.compare(before)).toBeGreaterThanOrEqual(0);
        if (higher[position] !== units[position]) expect(after.compare(before)).toBeGreaterThan(0);
      }),
    );
  });

  it('lies on the scale and equals the bottom filled in for what is not answered', () => {
    const partly = fc.tuple(levelUnits(edition), fc.array(fc.boolean(), { minLength: 47, maxLength: 47 }));
    const { min, max } = instrument.levelScale;
    fc.assert(
      fc.property(partly, ([units, answered]) => {
        const levels = levelsOf(instrument, units, levelUnit);
        const grouped = new Set(instrument.indicators.filter(({ group }) => group).map(({ code }) => code));
        const entries = Object.entries(levels).map(
          ([code, level], position) =>
            [code, answered[position] || grouped.has(code) ? level : null] as const,
        );
        const partial = computeIndex(instrument, Object.fromEntries(entries));
        const filled = Object.fromEntries(entries.map(([code, level]) => [code, level ?? String(min)]));
        expect(partial.exactIndex).toBe(computeIndex(instrument, filled).exactIndex);
        expect(partial.provisional).toBe(entries.some(([, level]) => level === null));
        const index = Rational.parse(partial.exactIndex);
        expect(index.compare(Rational.of(min)) >= 0 && index.compare(Rational.of(max)) <= 0).toBe(true);
      }),
      { numRuns: 25 },
    );
  });
});
