/** `12`, `-3.31` or `10/3`: the only number texts this library reads. */
const NUMBER_TEXT = /^(-?)(\d+)(?:\.(\d+)|\/(\d+))?$/;

/**
 * An exact fraction of two integers, always reduced, the denominator always positive. Weights such as 1.3 and 10/3
 * have no exact binary floating-point form, and an index on the edge of a predicate must not depend on that.
 */
export class Rational {
  private constructor(
    readonly numerator: bigint,
    readonly denominator: bigint,
  ) {}

  /** @throws RangeError when the denominator is zero */
  static of(numerator: bigint | number, denominator: bigint | number = 1n): Rational {
    let [top, bottom] = [BigInt(numerator), BigInt(denominator)];
    if (bottom === 0n) throw new RangeError('A fraction cannot have the denominator zero.');
    if (bottom < 0n) [top, bottom] = [-top, -bottom];
    const divisor = greatestCommonDivisor(top < 0n ? -top : top, bottom);
    return new Rational(top / divisor, bottom / divisor);
  }

  /**
   * Reads an integer (`12`), a decimal (`1.30`) or a fraction (`10/3`).
   * @throws RangeError for any other text, and for a denominator of zero
   */
  static parse(text: string): Rational {
    const match = NUMBER_TEXT.exec(text);
    if (!match) throw new RangeError(`"${text}" is not an integer, decimal or fraction.`);
    const [, sign = '', whole = '', decimals = '', denominator] = match;
    const numerator = BigInt(`${sign}${whole}${decimals}`);
    return Rational.of(numerator, denominator ? BigInt(denominator) : 10n ** BigInt(decimals.length));
  }

  static sum(terms: Iterable<Rational>): Rational {
    let total = Rational.of(0);
    for (const term of terms) total = total.add(term);
    return total;
  }

  add(other: Rational): Rational {
    return Rational.of(
      this.numerator * other.denominator + other.numerator * this.denominator,
      this.denominator * other.denominator,
    );
  }

  subtract(other: Rational): Rational {
    return this.add(Rational.of(-other.numerator, other.denominator));
  }

  multiply(other: Rational): Rational {
    return Rational.of(this.numerator * other.numerator, this.denominator * other.denominator);
  }

  /** @throws RangeError when the other number is zero */
  divide(other: Rational): Rational {
    return Rational.of(this.numerator * other.denominator, this.denominator * other.numerator);
  }

  /** Negative, zero or positive, as a sort function wants it. */
  compare(other: Rational): number {
    const difference = this.numerator * other.denominator - other.numerator * this.denominator;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }

  isInteger(): boolean {
    return this.denominator === 1n;
  }

  /** The reduced fraction, also for whole numbers: `331/100`, `3/1`. */
  toString(): string {
    return `${this.numerator}/${this.denominator}`;
  }

  /** Rounded to so many decimals, a half going away from zero: 3.305 → `3.31`. */
  toFixedHalfUp(places: number): string {
    const scaled = this.absoluteNumerator() * 10n ** BigInt(places);
    const rounded = (2n * scaled + this.denominator) / (2n * this.denominator);
    return this.signFor(rounded) + placePoint(rounded, places);
  }

  /** Cut after so many decimals, with `…` where digits were dropped: 2.49876 → `2.4987…`, 2.5 → `2.5`. */
  toTruncatedText(places: number): string {
    const scaled = this.absoluteNumerator() * 10n ** BigInt(places);
    const truncated = scaled / this.denominator;
    const exact = scaled % this.denominator === 0n;
    const text = placePoint(truncated, places);
    return this.signFor(scaled) + (exact ? dropTrailingZeros(text) : `${text}…`);
  }

  /** The shortest exact text: `1.3` where the decimals end, `10/3` where they do not. */
  toShortestText(): string {
    const places = countDecimals(this.denominator);
    return places === undefined ? this.toString() : this.toTruncatedText(places);
  }

  private absoluteNumerator(): bigint {
    return this.numerator < 0n ? -this.numerator : this.numerator;
  }

  private signFor(shown: bigint): string {
    return this.numerator < 0n && shown !== 0n ? '-' : '';
  }
}

const LARGEST_SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/** Of two numbers that are not negative. Euclid on plain integers as soon as they fit: many times faster. */
export function greatestCommonDivisor(left: bigint, right: bigint): bigint {
  while (left > LARGEST_SAFE || right > LARGEST_SAFE) {
    if (right === 0n) return left;
    [left, right] = [right, left % right];
  }
  return BigInt(divisorOfWholes(Number(left), Number(right)));
}

/** The greatest common divisor of whole numbers that a double holds exactly, none negative. */
export function divisorOfWholes(left: number, right: number): number {
  let [larger, smaller] = [left, right];
  while (smaller !== 0) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}

/** How many decimals a reduced fraction with this denominator has; undefined when they never end. */
function countDecimals(denominator: bigint): number | undefined {
  let [rest, twos, fives] = [denominator, 0, 0];
  for (; rest % 2n === 0n; rest /= 2n) twos++;
  for (; rest % 5n === 0n; rest /= 5n) fives++;
  return rest === 1n ? Math.max(twos, fives) : undefined;
}

function placePoint(scaled: bigint, places: number): string {
  if (places === 0) return scaled.toString();
  const digits = scaled.toString().padStart(places + 1, '0');
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

function dropTrailingZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
