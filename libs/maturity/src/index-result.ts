import type { NearThreshold } from './grade.js';
import type { Assumption, PredicateBasis } from './instrument.js';
import type { IndicatorStatus } from './weigh-indicators.js';

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

export interface NodeResult {
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
