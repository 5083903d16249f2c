/** An exact number. The API gives weights and indices as decimal text (`2.5`) or as a fraction (`10/3`). */
export interface Fraction {
  over: bigint;
  /** Above zero. */
  under: bigint;
}

type Rounding = 'half-up' | 'up';

function decimalFraction(text: string): Fraction {
  const [whole = '0', decimals = ''] = text.trim().split('.');
  return { over: BigInt(whole + decimals), under: 10n ** BigInt(decimals.length) };
}

/** Reads decimal text or `a/b`. @throws SyntaxError for anything else */
export function readFraction(text: string): Fraction {
  const [over = '', under] = text.split('/');
  if (under === undefined) return decimalFraction(over);
  return { over: BigInt(over), under: BigInt(under) };
}

export const times = (a: Fraction, b: Fraction): Fraction => ({
  over: a.over * b.over,
  under: a.under * b.under,
});

export const minus = (a: Fraction, b: Fraction): Fraction => ({
  over: a.over * b.under - b.over * a.under,
  under: a.under * b.under,
});

export const sameNumber = (a: string, b: string): boolean =>
  minus(readFraction(a), readFraction(b)).over === 0n;

/** Decimal text with this many places. For numbers from zero up, as indices and weights are. */
export function toDecimals(
  { over, under }: Fraction,
  places: number,
  rounding: Rounding = 'half-up',
): string {
  const negative = over < 0n;
  const size = (negative ? -over : over) * 10n ** BigInt(places);
  const scaled = rounding === 'up' ? (size + under - 1n) / under : (size * 2n + under) / (under * 2n);
  const digits = scaled.toString().padStart(places + 1, '0');
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return negative ? `-${text}` : text;
}

/** What a part brings to the whole: weight × value ÷ 100, four decimals. */
export const contributionOf = (weight: string, exactValue: string): string => {
  const { over, under } = times(readFraction(weight), readFraction(exactValue));
  return toDecimals({ over, under: under * 100n }, 4);
};
