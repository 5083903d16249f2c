import { grade, predicateWithoutDoubt } from './grade.js';
import { areSmall, indexOf, unitsPerIndex } from './index-of-units.js';
import type { AspectResult, DomainResult, IndexResult, NodeResult } from './index-result.js';
import type { Instrument, PredicateBasis } from './instrument.js';
import { type Levels, readLevels } from './levels.js';
import { Memo, memoOf } from './memo.js';
import { Rational } from './rational.js';
import { type Amount, type Term, exactOf, sumOf, termsOf, unitOf } from './terms.js';
import { weighIndicators } from './weigh-indicators.js';

const HUNDRED = Rational.of(100);

/** A node with what it hands up to its parent: index × weight. */
interface Computed<Result> extends Amount {
  readonly result: Result;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
type Figures = Pick<NodeResult, 'weight' | 'index' | 'exactIndex'>;
type Head = Pick<IndexResult, 'index' | 'exactIndex' | 'predicate' | 'nearThreshold'>;

/** A domain or an aspect, with what was worked out for sums met before. */
interface PlannedNode {
  readonly code: string;
  readonly name: string;
  readonly weight: Rational;
  readonly weightText: string;
  readonly perIndex: number | undefined;
  readonly figures: Memo<number, Figures>;
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
  /** So many units make one. */
  readonly unit: number;
  readonly perIndex: number | undefined;
  /** Not on a scale with decimals, where hardly a sum comes twice. */
  readonly remembers: boolean;
  readonly domains: readonly PlannedDomain[] | undefined;
  readonly aspects: readonly PlannedAspect[];
  readonly heads: Readonly<Record<PredicateBasis, Memo<number, Head>>>;
}

function plannedNode(node: { code: string; name: string; weight: string }, unit: number): PlannedNode {
  const weight = Rational.parse(node.weight);
  const weightText = weight.toShortestText();
  const perIndex = unitsPerIndex(weight, unit);
  return { code: node.code, name: node.name, weight, weightText, perIndex, figures: new Memo() };
}

const planOf = memoOf((instrument: Instrument): Plan => {
  const unit = unitOf(instrument);
  const aspectsOf = (domain?: string) =>
    instrument.aspects
      .filter((aspect) => aspect.domain === domain)
      .map((aspect) => ({
        ...plannedNode(aspect, unit),
        places: instrument.indicators.flatMap((indicator, place) =>
          indicator.aspect === aspect.code ? [place] : [],
        ),
      }));
  return {
    unit,
    perIndex: unitsPerIndex(HUNDRED, unit),
    remembers: instrument.levelScale.integer,
    domains: instrument.domains?.map((domain) => ({
      ...plannedNode(domain, unit),
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
  const unanswered: string[] = [];
  for (const { indicator, status } of weighed) if (status === 'unanswered') unanswered.push(indicator.code);
  const head = headOf(plan, instrument, sumOf(domains ?? aspects ?? [], plan.unit), predicateBasis);
  const result: Mutable<IndexResult> = {
    edition: instrument.edition,
    index: head.index,
    exactIndex: head.exactIndex,
    predicate: head.predicate,
    predicateBasis,
    provisional: unanswered.length > 0,
    unanswered,
    assumptions,
  };
  if (domains) result.domains = resultsOf(domains);
  if (aspects) result.aspects = resultsOf(aspects);
  if (head.nearThreshold) result.nearThreshold = head.nearThreshold;
  return result;
}

function computeAspect(plan: Plan, aspect: PlannedAspect, terms: readonly Term[]): Computed<AspectResult> {
  const own = aspect.places.map((place) => terms[place] as Term);
  const { units, exact } = sumOf(own, plan.unit);
  const { weight, index, exactIndex } = figuresOf(plan, aspect, { units, exact });
  const { code, name } = aspect;
  const indicators = resultsOf(own);
  return { units, exact, result: { code, name, weight, index, exactIndex, indicators } };
}

function computeDomain(
  plan: Plan,
  domain: PlannedDomain,
  aspects: readonly Computed<AspectResult>[],
): Computed<DomainResult> {
  const { units, exact } = sumOf(aspects, plan.unit);
  const { weight, index, exactIndex } = figuresOf(plan, domain, { units, exact });
  const { code, name } = domain;
  return { units, exact, result: { code, name, weight, index, exactIndex, aspects: resultsOf(aspects) } };
}

function figuresOf(plan: Plan, { weight, weightText, perIndex, figures }: PlannedNode, sum: Amount): Figures {
  const workOut = (): Figures => {
    const { index, exactIndex } = indexOf(sum, plan.unit, weight, perIndex);
    return { weight: weightText, index, exactIndex };
  };
  return plan.remembers && sum.units !== undefined ? figures.of(sum.units, workOut) : workOut();
}

function headOf(plan: Plan, instrument: Instrument, sum: Amount, basis: PredicateBasis): Head {
  const workOut = (): Head => {
    const { units } = sum;
    const { index, exactIndex } = indexOf(sum, plan.unit, HUNDRED, plan.perIndex);
    const predicate =
      plan.perIndex !== undefined && areSmall(units)
        ? predicateWithoutDoubt(instrument, units, plan.perIndex)
        : undefined;
    if (predicate !== undefined) return { index, exactIndex, predicate };
    return { index, exactIndex, ...grade(instrument, exactOf(sum, plan.unit).divide(HUNDRED), basis) };
  };
  return plan.remembers && sum.units !== undefined ? plan.heads[basis].of(sum.units, workOut) : workOut();
}

function resultsOf<Result>(nodes: readonly { readonly result: Result }[]): Result[] {
  return nodes.map(({ result }) => result);
}
