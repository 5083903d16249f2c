import type { AspectResult, DomainResult, IndexResult, IndicatorResult } from './index-result.js';
import type { Instrument } from './instrument.js';
import { Rational } from './rational.js';

/** What one node of the instrument brings to the index. */
export interface Contribution {
  readonly kind: 'domain' | 'aspect' | 'indicator';
  readonly code: string;
  readonly name: string;
  /** weight × value / 100, four decimals half up. */
  readonly contribution: string;
  /** The same as the reduced fraction `a/b`; those of one kind add up to the exact index. */
  readonly exactContribution: string;
}

/** Every node of a result with its contribution, each followed by its children. */
export function explainContributions(instrument: Instrument, result: IndexResult): Contribution[] {
  const bottom = String(instrument.levelScale.min);
  const ofIndicator = (indicator: IndicatorResult) =>
    contributionOf('indicator', indicator, indicator.level ?? bottom);
  const ofAspect = (aspect: AspectResult) => [
    contributionOf('aspect', aspect, aspect.exactIndex),
    ...aspect.indicators.map(ofIndicator),
  ];
  const ofDomain = (domain: DomainResult) => [
    contributionOf('domain', domain, domain.exactIndex),
    ...domain.aspects.flatMap(ofAspect),
  ];
  return result.domains?.flatMap(ofDomain) ?? result.aspects?.flatMap(ofAspect) ?? [];
}

function contributionOf(
  kind: Contribution['kind'],
  { code, name, weight }: { code: string; name: string; weight: string },
  value: string,
): Contribution {
  const exact = Rational.parse(weight).multiply(Rational.parse(value)).divide(Rational.of(100));
  return { kind, code, name, contribution: exact.toFixedHalfUp(4), exactContribution: exact.toString() };
}
