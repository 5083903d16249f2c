import type { ComputedIndex } from '../../../api/types.js';
import { contributionOf, sameNumber } from './fractions.js';

type Aspect = NonNullable<ComputedIndex['aspects']>[number];
type Domain = NonNullable<ComputedIndex['domains']>[number];
type IndicatorPart = Aspect['indicators'][number];

/** One term of a weighted mean: weight × value. */
export interface Term {
  weight: string;
  value: string;
}

export interface TreeRow {
  /** Unique in the tree: kind and code. */
  id: string;
  kind: 'domain' | 'aspect' | 'indicator';
  depth: number;
  code: string;
  name: string;
  weight: string;
  value: string;
  contribution: string;
  /** What the other stage says of the same part, where it differs. */
  other: string | null;
  status: IndicatorPart['status'];
  /** Parts below it, as terms of its value; none for an indicator. */
  terms: Term[];
  /** True when the arithmetic shown holds to the last digit. */
  exact: boolean;
  opened: boolean;
}

export const aspectsOf = (index: ComputedIndex): Aspect[] =>
  index.aspects ?? index.domains?.flatMap(({ aspects }) => aspects) ?? [];

/** Values of every part by row id. */
function valuesOf(index: ComputedIndex | null): Map<string, string> {
  const values = new Map<string, string>();
  if (!index) return values;
  for (const domain of index.domains ?? []) values.set(`domain-${domain.code}`, domain.index);
  for (const aspect of aspectsOf(index)) {
    values.set(`aspect-${aspect.code}`, aspect.index);
    for (const { code, level, status } of aspect.indicators)
      if (status === 'answered') values.set(`indicator-${code}`, level);
  }
  return values;
}

/** Ids of every row that can be opened. */
export const branchesOf = (index: ComputedIndex): string[] => [
  ...(index.domains ?? []).map(({ code }) => `domain-${code}`),
  ...aspectsOf(index).map(({ code }) => `aspect-${code}`),
];

/** Codes of the indicators both stages answered differently. */
export function differingIndicators(index: ComputedIndex, other: ComputedIndex | null): string[] {
  const theirs = valuesOf(other);
  return aspectsOf(index).flatMap(({ indicators }) =>
    indicators
      .filter(({ code, level, status }) => {
        const value = theirs.get(`indicator-${code}`);
        return status === 'answered' && value !== undefined && !sameNumber(value, level);
      })
      .map(({ code }) => code),
  );
}

/** The explanation as rows, parents before their children, closed branches left out. */
export function treeRows(
  index: ComputedIndex,
  other: ComputedIndex | null,
  opened: ReadonlySet<string>,
): TreeRow[] {
  const theirs = valuesOf(other);
  const otherOf = (id: string, value: string) => {
    const theirValue = theirs.get(id);
    return theirValue !== undefined && !sameNumber(theirValue, value) ? theirValue : null;
  };
  const indicatorRow = (part: IndicatorPart, depth: number): TreeRow => {
    const id = `indicator-${part.code}`;
    return {
      id,
      kind: 'indicator',
      depth,
      code: part.code,
      name: part.name,
      weight: part.weight,
      value: part.level,
      contribution: part.contribution,
      other: part.status === 'answered' ? otherOf(id, part.level) : null,
      status: part.status,
      terms: [],
      exact: true,
      opened: false,
    };
  };
  const branchRow = (
    kind: 'domain' | 'aspect',
    part: Omit<Aspect, 'indicators'>,
    depth: number,
    terms: Term[],
    termsExact: boolean,
  ): TreeRow => {
    const id = `${kind}-${part.code}`;
    return {
      id,
      kind,
      depth,
      code: part.code,
      name: part.name,
      weight: part.weight,
      value: part.index,
      contribution: contributionOf(part.weight, part.exactIndex),
      other: otherOf(id, part.index),
      status: 'answered',
      terms,
      exact: termsExact && sameNumber(part.index, part.exactIndex),
      opened: opened.has(id),
    };
  };
  const aspectRows = (aspect: Aspect, depth: number): TreeRow[] => {
    const counted = aspect.indicators.filter(({ status }) => status !== 'not-applicable');
    const terms = counted.map(({ weight, level }) => ({ weight, value: level }));
    const row = branchRow('aspect', aspect, depth, terms, true);
    return [row, ...(row.opened ? aspect.indicators.map((part) => indicatorRow(part, depth + 1)) : [])];
  };
  const domainRows = (domain: Domain): TreeRow[] => {
    const terms = domain.aspects.map(({ weight, index: value }) => ({ weight, value }));
    const exact = domain.aspects.every((aspect) => sameNumber(aspect.index, aspect.exactIndex));
    const row = branchRow('domain', domain, 0, terms, exact);
    return [row, ...(row.opened ? domain.aspects.flatMap((aspect) => aspectRows(aspect, 1)) : [])];
  };
  return (
    index.domains?.flatMap(domainRows) ?? (index.aspects ?? []).flatMap((aspect) => aspectRows(aspect, 0))
  );
}
