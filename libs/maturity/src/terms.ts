import type { IndicatorResult } from './index-result.js';
import type { Indicator, Instrument } from './instrument.js';
import { Memo, memoOf } from './memo.js';
import { Rational, greatestCommonDivisor } from './rational.js';
import type { WeighedIndicator } from './weigh-indicators.js';

/**
 * An exact amount. Nearly always a whole number of the instrument's units, which a double holds exactly up to 2^53 and
 * adds many times faster than fractions; `units` is undefined where it is not, and then `exact` says it.
 */
export interface Amount {
  readonly units: number | undefined;
  readonly exact: Rational | undefined;
}

/** What one indicator brings: weight × value. */
export interface Term extends Amount {
  readonly result: IndicatorResult;
}

const CONTRIBUTION_PLACES = 4;
const HUNDRED = Rational.of(100);
/** Levels are printed with up to two decimals; a longer one is added as a fraction. */
const LEVEL_UNIT = 100n;
/** Low enough that a thousand of them together are still exact in a double. */
const LARGEST_COUNTED = BigInt(Number.MAX_SAFE_INTEGER) / 1_000n;

interface Prepared {
  /** So many units make one. */
  readonly unit: number;
  readonly bottom: Rational;
  /** By the indicator's place in the instrument, and there by the place of the level answered. */
  readonly answered: readonly (Term | undefined)[][];
  /** By the indicator's place: not answered, or with another weight than its own. */
  readonly others: readonly Memo<string, Term>[];
}

const prepare = memoOf((instrument: Instrument): Prepared => {
  const weightUnit = instrument.indicators
    .map(({ weight }) => Rational.parse(weight).denominator)
    .reduce(leastCommonMultiple, 1n);
  const unit = weightUnit * LEVEL_UNIT;
  return {
    unit: unit <= LARGEST_COUNTED ? Number(unit) : 1,
    bottom: Rational.of(instrument.levelScale.min),
    answered: instrument.indicators.map(() => []),
    others: instrument.indicators.map(() => new Memo()),
  };
});

/** So many units make one in the amounts of an instrument. */
export const unitOf = (instrument: Instrument): number => prepare(instrument).unit;

/** The term of each indicator, in their order. The same answer brings the same, so it is worked out once. */
export function termsOf(instrument: Instrument, weighed: readonly WeighedIndicator[]): Term[] {
  const prepared = prepare(instrument);
  return weighed.map((one, place) => {
    const { level, share, status } = one;
    const answered = prepared.answered[place];
    if (answered && level && level.place >= 0 && !share)
      return (answered[level.place] ??= workOut(prepared, one));
    const key = `${level?.text ?? status} × ${share ?? 1}`;
    return prepared.others[place]?.of(key, () => workOut(prepared, one)) ?? workOut(prepared, one);
  });
}

function workOut({ unit, bottom }: Prepared, { indicator, status, level, share }: WeighedIndicator): Term {
  const weight = carriedWeight(indicator, status, share);
  const weighted = weight.multiply(level === null ? bottom : Rational.parse(level.text));
  return Object.freeze({
    result: Object.freeze({
      code: indicator.code,
      name: indicator.name,
      level: level && level.text,
      weight: weight.toShortestText(),
      answered: status === 'answered',
      status,
      contribution: weighted.divide(HUNDRED).toFixedHalfUp(CONTRIBUTION_PLACES),
    }),
    ...amountOf(weighted, unit),
  });
}

function carriedWeight({ weight }: Indicator, status: string, share: Rational | undefined): Rational {
  if (status === 'not-applicable') return Rational.of(0);
  const declared = Rational.parse(weight);
  return share ? declared.multiply(share) : declared;
}

function amountOf(exact: Rational, unit: number): Amount {
  const inUnits = exact.multiply(Rational.of(unit));
  const counted = inUnits.isInteger() && inUnits.numerator <= LARGEST_COUNTED;
  return counted ? { units: Number(inUnits.numerator), exact: undefined } : { units: undefined, exact };
}

/** The amount as a fraction. */
export const exactOf = ({ units, exact }: Amount, unit: number): Rational =>
  exact ?? Rational.of(units ?? 0, unit);

/** Adds without fractions while all are counted in units. */
export function sumOf(parts: readonly Amount[], unit: number): Amount {
  let units = 0;
  for (const part of parts) {
    if (part.units === undefined) return amountOf(Rational.sum(parts.map((one) => exactOf(one, unit))), unit);
    units += part.units;
  }
  return { units, exact: undefined };
}

function leastCommonMultiple(left: bigint, right: bigint): bigint {
  return (left * right) / greatestCommonDivisor(left, right);
}
