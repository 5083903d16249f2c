import { grade, type NearThreshold } from './grade.js';
import type { Aspect, Assumption, Instrument, PredicateBasis } from './instrument.js';
import { type Levels, readLevels } from './levels.js';
import { Rational } from './rational.js';
import { type IndicatorStatus, type WeighedIndicator, weighIndicators } from './weigh-indicators.js';

export interface IndicatorResult {
  readonly code: string;
  readonly name: string;
  /** The answer as canonical decimal text; null when there is none. */
  readonly level: string | null;
  /** Percent of the whole index that it carried here: decimal text, or a fraction where the decimals do not end. */
  readonly weight: string;
  readonly answered: boolean;
  readonly status: IndicatorStatus;
  /** Its part of the index, weight × value / 100, to four decimals half up. */
  readonly contribution: string;
}

interface NodeResult {
  readonly code: string;
  readonly name: string;
  readonly weight: string;
  /** Two decimals, half up. */
  readonly index: string;
  /** The reduced fraction `a/b`. */
  readonly exactIndex: string;
}

export interface AspectResult extends NodeResult {
  readonly indicators: readonly IndicatorResult[];
}

export interface DomainResult extends NodeResult {
  readonly aspects: readonly AspectResult[];
}

export interface IndexResult {
  readonly edition: string;
  /** Two decimals, half up. */
  readonly index: string;
  /** The reduced fraction `a/b`. */
  readonly exactIndex: string;
  readonly predicate: string;
  readonly predicateBasis: PredicateBasis;
  /** True while an indicator that must be answered is not. */
  readonly provisional: boolean;
  /** Codes of those indicators; each counts at the bottom of the scale. */
  readonly unanswered: readonly string[];
  /** What this result rests on where the sources are silent. */
  readonly assumptions: readonly Assumption[];
  readonly domains?: readonly DomainResult[];
  /** Only for instruments without domains. */
  readonly aspects?: readonly AspectResult[];
  readonly nearThreshold?: NearThreshold;
}

interface Computed<Result> {
  readonly result: Result;
  /** index × weight: what the node hands up to its parent. */
  readonly weightedIndex: Rational;
}

const CONTRIBUTION_PLACES = 4;
const HUNDRED = Rational.of(100);

/**
 * The maturity index of a set of levels, computed exactly and rounded half up only for display.
 *
 * aspect = Σ(level × indicator weight) / aspect weight; domain = Σ(aspect × aspect weight) / domain weight;
 * index = Σ(domain × domain weight) / 100 (PermenPANRB 59/2020 Lampiran I hlm. 20–24; PermenPANRB 8/2026 Lampiran
 * bagian B has the same without domains).
 *
 * @param levels by indicator code; an indicator that is absent, null or undefined counts at the bottom of the scale
 *   and makes the result provisional
 * @param options.predicateBasis replaces the default of the edition
 * @throws LevelError listing every level that is not decimal text, not on the scale, or of an unknown indicator
 */
export function computeIndex(
  instrument: Instrument,
  levels: Levels,
  options: { readonly predicateBasis?: PredicateBasis } = {},
): IndexResult {
  const { weighed, assumptions } = weighIndicators(instrument, readLevels(instrument, levels));
  const aspectsOf = (domain?: string) =>
    instrument.aspects
      .filter((aspect) => aspect.domain === domain)
      .map((aspect) => computeAspect(aspect, weighed));
  const domains = instrument.domains?.map((domain) => {
    const aspects = aspectsOf(domain.code);
    return computeNode(domain, sumOf(aspects), { aspects: resultsOf(aspects) });
  });
  const aspects = domains ? undefined : aspectsOf();
  const exactIndex = sumOf(domains ?? aspects ?? []).divide(HUNDRED);
  const predicateBasis = options.predicateBasis ?? instrument.predicateBasis;
  const { predicate, nearThreshold } = grade(instrument, exactIndex, predicateBasis);
  const unanswered = weighed
    .filter(({ status }) => status === 'unanswered')
    .map(({ indicator }) => indicator.code);
  return {
    edition: instrument.edition,
    index: exactIndex.toFixedHalfUp(2),
    exactIndex: exactIndex.toString(),
    predicate,
    predicateBasis,
    provisional: unanswered.length > 0,
    unanswered,
    assumptions,
    ...(domains && { domains: resultsOf(domains) }),
    ...(aspects && { aspects: resultsOf(aspects) }),
    ...(nearThreshold && { nearThreshold }),
  };
}

function computeAspect(aspect: Aspect, weighed: readonly WeighedIndicator[]): Computed<AspectResult> {
  const own = weighed.filter(({ indicator }) => indicator.aspect === aspect.code);
  const weightedIndex = Rational.sum(own.map(({ weight, value }) => weight.multiply(value)));
  return computeNode(aspect, weightedIndex, { indicators: own.map(indicatorResult) });
}

function computeNode<Children extends object>(
  { code, name, weight }: { code: string; name: string; weight: string },
  weightedIndex: Rational,
  children: Children,
): Computed<NodeResult & Children> {
  const exactWeight = Rational.parse(weight);
  const index = weightedIndex.divide(exactWeight);
  return {
    result: {
      code,
      name,
      weight: exactWeight.toShortestText(),
      index: index.toFixedHalfUp(2),
      exactIndex: index.toString(),
      ...children,
    },
    weightedIndex,
  };
}

function indicatorResult({ indicator, status, level, weight, value }: WeighedIndicator): IndicatorResult {
  return {
    code: indicator.code,
    name: indicator.name,
    level,
    weight: weight.toShortestText(),
    answered: status === 'answered',
    status,
    contribution: weight.multiply(value).divide(HUNDRED).toFixedHalfUp(CONTRIBUTION_PLACES),
  };
}

function sumOf(nodes: readonly Computed<unknown>[]): Rational {
  return Rational.sum(nodes.map(({ weightedIndex }) => weightedIndex));
}

function resultsOf<Result>(nodes: readonly Computed<Result>[]): Result[] {
  return nodes.map(({ result }) => result);
}
