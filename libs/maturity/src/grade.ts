import type { Instrument, PredicateBasis } from './instrument.js';
import { memoOf } from './memo.js';
import { Rational } from './rational.js';

/** Warning that the predicate hangs on rounding: the other basis would give another one. */
export interface NearThreshold {
  /** What the other basis gives. */
  readonly predicate: string;
  /** The threshold between the two, as decimal text. */
  readonly threshold: string;
  /** How far the exact index lies from it. */
  readonly distance: string;
  /** The exact index to four decimals, cut, never rounded. */
  readonly unrounded: string;
}

const UNROUNDED_PLACES = 4;
const DISTANCE_PLACES = 6;

/** The predicate of an exact index, and the warning when the choice of basis decides it. */
export function grade(
  instrument: Instrument,
  exactIndex: Rational,
  basis: PredicateBasis,
): { predicate: string; nearThreshold?: NearThreshold } {
  const rounded = predicateOf(instrument, Rational.parse(exactIndex.toFixedHalfUp(2)));
  const unrounded = predicateOf(instrument, exactIndex);
  const [given, other] = basis === 'rounded' ? [rounded, unrounded] : [unrounded, rounded];
  if (given.name === other.name) return { predicate: given.name };
  // Rounding half up can only lift an index over a threshold, so the one crossed belongs to the rounded predicate.
  const threshold = Rational.parse(rounded.min);
  return {
    predicate: given.name,
    nearThreshold: {
      predicate: other.name,
      threshold: threshold.toShortestText(),
      distance: threshold.subtract(exactIndex).toTruncatedText(DISTANCE_PLACES),
      unrounded: exactIndex.toTruncatedText(UNROUNDED_PLACES),
    },
  };
}

const HUNDRED = Rational.of(100);

const lowestOf = memoOf(({ predicates }: Instrument) =>
  predicates.map((predicate) => {
    const lowest = Rational.parse(predicate.min);
    // Whole: an edition's thresholds have at most two decimals.
    return { predicate, lowest, hundredths: Number(lowest.multiply(HUNDRED).numerator) };
  }),
);

/**
 * The predicate of the index `units / perIndex` by plain whole numbers, 200 times of which a double still holds; undefined
 * where rounding decides, which {@link grade} tells in full.
 */
export function predicateWithoutDoubt(
  instrument: Instrument,
  units: number,
  perIndex: number,
): string | undefined {
  const rest = (100 * units) % perIndex;
  const cut = (100 * units - rest) / perIndex;
  const earned = (hundredths: number) =>
    lowestOf(instrument).find((lowest) => hundredths >= lowest.hundredths)?.predicate;
  const unrounded = earned(cut);
  return 2 * rest < perIndex || earned(cut + 1) === unrounded ? unrounded?.name : undefined;
}

function predicateOf(instrument: Instrument, index: Rational) {
  const earned = lowestOf(instrument).find(({ lowest }) => index.compare(lowest) >= 0)?.predicate;
  if (!earned) throw new RangeError(`The index ${index.toString()} lies below every predicate.`);
  return earned;
}
