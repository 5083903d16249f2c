import type { ComputedIndex } from '../../../api/types.js';
import { minus, readFraction, toDecimals } from './fractions.js';

export interface Predicate {
  name: string;
  /** The lowest index that earns it, decimal text. */
  min: string;
}

export interface Legend {
  predicates: Predicate[];
  min: number;
  max: number;
  regulation: string | null;
}

const isObject = (value: unknown): value is Record<string, unknown> => value instanceof Object;
const numberOr = (value: unknown, fallback: number): number => (typeof value === 'number' ? value : fallback);

/** What the result page needs of an instrument: its predicates (highest first), its scale, its legal basis. */
export function readLegend(instrument: Record<string, unknown> | undefined): Legend {
  const scale = isObject(instrument?.['levelScale']) ? instrument['levelScale'] : {};
  const basis = isObject(instrument?.['legalBasis']) ? instrument['legalBasis'] : {};
  const predicates = Array.isArray(instrument?.['predicates']) ? instrument['predicates'] : [];
  return {
    predicates: predicates
      .filter(isObject)
      .map(({ name, min }) => ({ name: String(name), min: String(min) })),
    min: numberOr(scale['min'], 1),
    max: numberOr(scale['max'], 5),
    regulation: typeof basis['regulation'] === 'string' ? basis['regulation'] : null,
  };
}

/**
 * The next predicate and how far it is, rounded up; null at the top. On the unrounded basis the distance is measured
 * from the exact index, with four decimals.
 */
export function nextPredicate(
  { index, exactIndex, predicate, predicateBasis }: ComputedIndex,
  predicates: readonly Predicate[],
): { name: string; distance: string } | null {
  const place = predicates.findIndex(({ name }) => name === predicate);
  const next = predicates[place - 1];
  if (!next) return null;
  const rounded = predicateBasis === 'rounded';
  const distance = minus(readFraction(next.min), readFraction(rounded ? index : exactIndex));
  return { name: next.name, distance: toDecimals(distance, rounded ? 2 : 4, 'up') };
}

/** How far this index lies from the other one: above zero when it is higher. Two decimals. */
export const differenceOf = (index: string, other: string): string =>
  toDecimals(minus(readFraction(index), readFraction(other)), 2);
