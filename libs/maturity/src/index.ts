export { computeIndex } from './compute-index.js';
export { type Contribution, explainContributions } from './explain.js';
export type { NearThreshold } from './grade.js';
export type { AspectResult, DomainResult, IndexResult, IndicatorResult } from './index-result.js';
export {
  type Aspect,
  type Assumption,
  type Bilingual,
  type Capability,
  type Confidence,
  type Domain,
  type ExternalIndex,
  type Indicator,
  type IndicatorGroup,
  type Instrument,
  InstrumentError,
  type LegalBasis,
  type LevelCriteria,
  type LevelScale,
  type Predicate,
  type PredicateBasis,
} from './instrument.js';
export { LevelError, type LevelFieldError, type Levels, normaliseLevel } from './levels.js';
export { instrumentEditions, loadInstrument } from './load-instruments.js';
export {
  type PublishedAssessment,
  type PublishedInstitution,
  type PublishedResults,
  publishedResults,
  type WorkedExample,
} from './published-results.js';
export { Rational } from './rational.js';
export type { IndicatorStatus } from './weigh-indicators.js';
