import type {
  AspectIndex,
  ComputedIndex,
  DomainIndex,
  FieldProblem,
  IndicatorIndex,
} from '@selaras/contracts';
import {
  LevelError,
  computeIndex,
  normaliseLevel,
  type AspectResult,
  type IndicatorResult,
  type Instrument,
  type LevelFieldError,
  type Levels,
  type PredicateBasis,
} from '@selaras/maturity';
import { invalidInput } from '@selaras/platform';

/**
 * The index as the contract shows it. An unanswered indicator shows the level it is counted at, the scale's minimum.
 * @throws Problem `common.invalid-input` with a field `levels.<code>` for every level that cannot be scored.
 */
export function compute(
  instrument: Instrument,
  levels: Levels,
  predicateBasis: PredicateBasis | undefined,
): ComputedIndex {
  const lowest = String(instrument.levelScale.min);
  const result = refusingLevels(
    () => computeIndex(instrument, levels, predicateBasis ? { predicateBasis } : {}),
    (error) => error.field,
  );
  const indicatorIndex = (indicator: IndicatorResult): IndicatorIndex => ({
    code: indicator.code,
    name: indicator.name,
    level: indicator.level ?? lowest,
    weight: indicator.weight,
    status: indicator.status,
    contribution: indicator.contribution,
  });
  const aspectIndex = (aspect: AspectResult): AspectIndex => ({
    ...aspect,
    indicators: aspect.indicators.map(indicatorIndex),
  });
  const domains = result.domains?.map((domain): DomainIndex => ({
    ...domain,
    aspects: domain.aspects.map(aspectIndex),
  }));
  return {
    edition: result.edition,
    index: result.index,
    exactIndex: result.exactIndex,
    predicate: result.predicate,
    predicateBasis: result.predicateBasis,
    provisional: result.provisional,
    unanswered: [...result.unanswered],
    assumptions: result.assumptions.map(({ code, id, en }) => ({ code, id, en })),
    ...(domains && { domains }),
    ...(result.aspects && { aspects: result.aspects.map(aspectIndex) }),
    ...(result.nearThreshold && { nearThreshold: { ...result.nearThreshold } }),
  };
}

/**
 * One level as canonical decimal text.
 * @param field The name the reader knows it by.
 * @throws Problem `common.invalid-input` with that field.
 */
export const readLevel = (instrument: Instrument, code: string, value: string, field: string): string =>
  refusingLevels(
    () => normaliseLevel(instrument, code, value),
    () => field,
  );

function refusingLevels<T>(work: () => T, fieldOf: (error: LevelFieldError) => string): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof LevelError)) throw error;
    throw invalidInput(error.fields.map((field) => fieldProblem(field, fieldOf(field))));
  }
}

function fieldProblem({ code, params }: LevelFieldError, field: string): FieldProblem {
  if (code !== 'level-not-on-scale') return { field, code };
  const level = String(params.value);
  const [min, max] = [Number(params.min), Number(params.max)];
  const between = params.integer === true && Number(level) > min && Number(level) < max;
  return between
    ? { field, code: 'level-must-be-whole', params: { min, max } }
    : { field, code: 'level-not-on-scale', params: { level, min, max } };
}
