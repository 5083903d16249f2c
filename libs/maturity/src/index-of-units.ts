import { Rational, divisorOfWholes } from './rational.js';
import { type Amount, exactOf } from './terms.js';

export interface IndexTexts {
  /** Two decimals, half up. */
  readonly index: string;
  /** The reduced fraction `a/b`. */
  readonly exactIndex: string;
}

/** So many units of an amount make an index of one under this weight; undefined where that is no small whole number. */
export function unitsPerIndex(weight: Rational, unit: number): number | undefined {
  const units = weight.multiply(Rational.of(unit));
  const whole = units.isInteger() ? Number(units.numerator) : 0;
  return whole > 0 && whole <= LARGEST ? whole : undefined;
}

/** Two hundred times as much is still exact in a double. */
const LARGEST = Math.floor(Number.MAX_SAFE_INTEGER / 1_000);

/** Whether plain whole numbers can be reckoned with. */
export const areSmall = (units: number | undefined): units is number =>
  units !== undefined && units >= 0 && units <= LARGEST;

/** amount / weight, in plain whole numbers where they fit, and the same texts in fractions where they do not. */
export function indexOf(
  amount: Amount,
  unit: number,
  weight: Rational,
  perIndex: number | undefined,
): IndexTexts {
  const { units } = amount;
  if (perIndex !== undefined && areSmall(units)) return ofWholes(units, perIndex);
  const index = exactOf(amount, unit).divide(weight);
  return { index: index.toFixedHalfUp(2), exactIndex: index.toString() };
}

function ofWholes(top: number, bottom: number): IndexTexts {
  const divisor = divisorOfWholes(top, bottom);
  const doubled = 200 * top + bottom;
  const hundredths = (doubled - (doubled % (2 * bottom))) / (2 * bottom);
  const decimals = hundredths % 100;
  return {
    index: `${(hundredths - decimals) / 100}.${decimals < 10 ? '0' : ''}${decimals}`,
    exactIndex: `${top / divisor}/${bottom / divisor}`,
  };
}
