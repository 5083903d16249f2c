import type {
  AspectIndex,
  ComputedIndex,
  DomainIndex,
  IndicatorIndex,
  ReleasedResult,
} from '@selaras/contracts';

/**
 * What of an approved index goes up: the index with its explanation tree. Facts, analyses, notes and evidence are not
 * in it, and nothing that is added to the event later gets in by itself.
 */
export const resultRelease = (released: ReleasedResult) => ({
  year: released.year,
  edition: released.edition,
  label: released.label,
  approvedAt: released.approvedAt,
  releasedAt: released.releasedAt,
  result: computedIndex(released.result),
});

const computedIndex = (result: ComputedIndex) => ({
  edition: result.edition,
  index: result.index,
  exactIndex: result.exactIndex,
  predicate: result.predicate,
  predicateBasis: result.predicateBasis,
  provisional: result.provisional,
  unanswered: result.unanswered,
  assumptions: result.assumptions.map(({ code, id, en }) => ({ code, id, en })),
  ...(result.domains ? { domains: result.domains.map(domain) } : {}),
  ...(result.aspects ? { aspects: result.aspects.map(aspect) } : {}),
});

const domain = ({ code, name, weight, index, exactIndex, aspects }: DomainIndex) => ({
  code,
  name,
  weight,
  index,
  exactIndex,
  aspects: aspects.map(aspect),
});

const aspect = ({ code, name, weight, index, exactIndex, indicators }: AspectIndex) => ({
  code,
  name,
  weight,
  index,
  exactIndex,
  indicators: indicators.map(indicator),
});

const indicator = ({ code, name, level, weight, status, contribution }: IndicatorIndex) => ({
  code,
  name,
  level,
  weight,
  status,
  contribution,
});
