import { grade } from './grade.js';
import type { AspectResult, DomainResult, IndexResult, NodeResult } from './index-result.js';
import type { Instrument, PredicateBasis } from './instrument.js';
import { type Levels, readLevels } from './levels.js';
import { Memo, memoOf } from './memo.js';
import { Rational } from './rational.js';
import { type Sum, type Term, commonUnitOf, sumOf, termsOf } from './terms.js';
import { weighIndicators } from './weigh-indicators.js';

/** A node with what it hands up to its parent: index × weight. */
interface Computed<Result> extends Sum {
  readonly result: Result;
}

type Figures = Pick<NodeResult, 'weight' | 'index' | 'exactIndex'>;
type Head = Pick<IndexResult, 'index' | 'exactIndex' | 'predicate' | 'nearThreshold'>;

/** A domain or an aspect, with what was worked out for sums met before. */
interface PlannedNode {
  readonly code: string;
  readonly name: string;
  readonly weight: Rational;
  readonly weightText: string;
  readonly figures: Memo<bigint, Figures>;
}

interface PlannedAspect extends PlannedNode {
  /** Where its indicators stand in the instrument. */
  readonly places: readonly number[];
}

interface PlannedDomain extends PlannedNode {
  readonly aspects: readonly PlannedAspect[];
}

/** What stays the same from one set of levels to the next. */
interface Plan {
  /** Sums are remembered in this unit only; none on a scale with decimals, where hardly one comes twice. */
  readonly unit: bigint | undefined;
  readonly domains: readonly PlannedDomain[] | undefined;
  readonly aspects: readonly PlannedAspect[];
  readonly heads: Readonly<Record<PredicateBasis, Memo<bigint, Head>>>;
}

function plannedNode(node: { code: string; name: string; weight: string }): PlannedNode {
  const weight = Rational.parse(node.weight);
  const weightText = weight.toShortestText();
  return { code: node.code, name: node.name, weight, weightText, figures: new Memo() };
}

const planOf = memoOf((instrument: Instrument): Plan => {
  const aspectsOf = (domain?: string) =>
    instrument.aspects
      .filter((aspect) => aspect.domain === domain)
      .map((aspect) => ({
        ...plannedNode(aspect),
        places: instrument.indicators.flatMap((indicator, place) =>
          indicator.aspect === aspect.code ? [place] : [],
        ),
      }));
  return {
    unit: instrument.levelScale.integer ? commonUnitOf(instrument) : undefined,
    domains: instrument.domains?.map((domain) => ({
      ...plannedNode(domain),
      aspects: aspectsOf(domain.code),
    })),
    aspects: aspectsOf(),
    heads: { rounded: new Memo(), unrounded: new Memo() },
  };
});

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
  const terms = termsOf(instrument, weighed);
  const plan = planOf(instrument);
  const computeAspects = (aspects: readonly PlannedAspect[]) =>
    aspects.map((aspect) => computeAspect(plan, aspect, terms));
  const domains = plan.domains?.map((domain) => computeDomain(plan, domain, computeAspects(domain.aspects)));
  const aspects = domains ? undefined : computeAspects(plan.aspects);
  const predicateBasis = options.predicateBasis ?? instrument.predicateBasis;
  const unanswered = weighed
    .filter(({ status }) => status === 'unanswered')
    .map(({ indicator }) => indicator.code);
  const head = headOf(plan, instrument, sumOf(domains ?? aspects ?? []), predicateBasis);
  return {
    edition: instrument.edition,
    index: head.index,
    exactIndex: head.exactIndex,
    predicate: head.predicate,
    predicateBasis,
    provisional: unanswered.length > 0,
    unanswered,
    assumptions,
    ...(domains && { domains: resultsOf(domains) }),
    ...(aspects && { aspects: resultsOf(aspects) }),
    ...(head.nearThreshold && { nearThreshold: head.nearThreshold }),
  };
}

function computeAspect(plan: Plan, aspect: PlannedAspect, terms: readonly Term[]): Computed<AspectResult> {
  const own = aspect.places.map((place) => terms[place] as Term);
  const { weighted, unit } = sumOf(own);
  const { weight, index, exactIndex } = figuresOf(plan, aspect, weighted, unit);
  const { code, name } = aspect;
  const indicators = resultsOf(own);
  return { weighted, unit, result: { code, name, weight, index, exactIndex, indicators } };
}

function computeDomain(
  plan: Plan,
  domain: PlannedDomain,
  aspects: readonly Computed<AspectResult>[],
): Computed<DomainResult> {
  const { weighted, unit } = sumOf(aspects);
  const { weight, index, exactIndex } = figuresOf(plan, domain, weighted, unit);
  const { code, name } = domain;
  return { weighted, unit, result: { code, name, weight, index, exactIndex, aspects: resultsOf(aspects) } };
}

function figuresOf(
  plan: Plan,
  { weight, weightText, figures }: PlannedNode,
  weighted: bigint,
  unit: bigint,
): Figures {
  const workOut = (): Figures => {
    const index = Rational.of(weighted * weight.denominator, unit * weight.numerator);
    return {
      weight: weightText,
      index: index.toFixedHalfUp(2),
      exactIndex: index.toString(),
    };
  };
  return unit === plan.unit ? figures.of(weighted, workOut) : workOut();
}

function headOf(plan: Plan, instrument: Instrument, { weighted, unit }: Sum, basis: PredicateBasis): Head {
  const workOut = (): Head => {
    const exactIndex = Rational.of(weighted, unit * 100n);
    return {
      index: exactIndex.toFixedHalfUp(2),
      exactIndex: exactIndex.toString(),
      ...grade(instrument, exactIndex, basis),
    };
  };
  return unit === plan.unit ? plan.heads[basis].of(weighted, workOut) : workOut();
}

function resultsOf<Result>(nodes: readonly { readonly result: Result }[]): Result[] {
  return nodes.map(({ result }) => result);
}
