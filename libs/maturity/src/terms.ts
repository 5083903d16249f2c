import type { IndicatorResult } from './index-result.js';
import type { Indicator, Instrument } from './instrument.js';
import { Memo, memoOf } from './memo.js';
import { Rational, greatestCommonDivisor } from './rational.js';
import type { WeighedIndicator } from './weigh-indicators.js';

/** What one indicator brings: weight × value as a whole number of an instrument's units. */
export interface Term {
  readonly result: IndicatorResult;
  readonly weighted: bigint;
  /** So many units make one. Nearly always the instrument's own unit, so that terms are added without fractions. */
  readonly unit: bigint;
}

export interface Sum {
  readonly weighted: bigint;
  readonly unit: bigint;
}

const CONTRIBUTION_PLACES = 4;
const HUNDRED = Rational.of(100);
/** Levels are printed with up to two decimals; a longer one is added as a fraction. */
const LEVEL_UNIT = 100n;

interface Prepared {
  readonly unit: bigint;
  readonly bottom: Rational;
  /** By the indicator's place in the instrument. */
  readonly terms: readonly Memo<string, Term>[];
}

const prepare = memoOf((instrument: Instrument): Prepared => {
  const weightUnit = instrument.indicators
    .map(({ weight }) => Rational.parse(weight).denominator)
    .reduce(leastCommonMultiple, 1n);
  return {
    unit: weightUnit * LEVEL_UNIT,
    bottom: Rational.of(instrument.levelScale.min),
    terms: instrument.indicators.map(() => new Memo()),
  };
});

/** The unit nearly all terms of the instrument are counted in. */
export const commonUnitOf = (instrument: Instrument): bigint => prepare(instrument).unit;

/** The term of each indicator, in their order. The same answer brings the same, so it is worked out once. */
export function termsOf(instrument: Instrument, weighed: readonly WeighedIndicator[]): Term[] {
  const prepared = prepare(instrument);
  return weighed.map((one, place) => {
    const key = one.share ? `${one.level} × ${one.share}` : (one.level ?? one.status);
    return prepared.terms[place]?.of(key, () => workOut(prepared, one)) ?? workOut(prepared, one);
  });
}

function workOut({ unit, bottom }: Prepared, { indicator, status, level, share }: WeighedIndicator): Term {
  const weight = carriedWeight(indicator, status, share);
  const weighted = weight.multiply(level === null ? bottom : Rational.parse(level));
  const inUnits = weighted.multiply(Rational.of(unit));
  return Object.freeze({
    result: Object.freeze({
      code: indicator.code,
      name: indicator.name,
      level,
      weight: weight.toShortestText(),
      answered: status === 'answered',
      status,
      contribution: weighted.divide(HUNDRED).toFixedHalfUp(CONTRIBUTION_PLACES),
    }),
    ...(inUnits.isInteger()
      ? { weighted: inUnits.numerator, unit }
      : { weighted: weighted.numerator, unit: weighted.denominator }),
  });
}

function carriedWeight({ weight }: Indicator, status: string, share: Rational | undefined): Rational {
  if (status === 'not-applicable') return Rational.of(0);
  const declared = Rational.parse(weight);
  return share ? declared.multiply(share) : declared;
}

/** Adds without fractions while all are counted in the same unit. */
export function sumOf(parts: readonly Sum[]): Sum {
  const unit = parts[0]?.unit ?? 1n;
  let weighted = 0n;
  for (const part of parts) {
    if (part.unit !== unit) return sumOfFractions(parts);
    weighted += part.weighted;
  }
  return { weighted, unit };
}

function sumOfFractions(parts: readonly Sum[]): Sum {
  const exact = Rational.sum(parts.map(({ weighted, unit }) => Rational.of(weighted, unit)));
  return { weighted: exact.numerator, unit: exact.denominator };
}

function leastCommonMultiple(left: bigint, right: bigint): bigint {
  return (left * right) / greatestCommonDivisor(left, right);
}
