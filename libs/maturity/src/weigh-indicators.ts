import type { Assumption, Indicator, Instrument } from './instrument.js';
import { Rational } from './rational.js';

export type IndicatorStatus = 'answered' | 'unanswered' | 'not-applicable';

/** An indicator with the weight and the value it enters the index with. */
export interface WeighedIndicator {
  readonly indicator: Indicator;
  readonly status: IndicatorStatus;
  /** The answer as canonical text; null when there is none. */
  readonly level: string | null;
  /** Percent of the whole index; zero when not applicable, more than declared when it carries another's share. */
  readonly weight: Rational;
  /** What is counted: the level, or the bottom of the scale. */
  readonly value: Rational;
}

/** @param answers canonical levels by indicator code */
export function weighIndicators(
  instrument: Instrument,
  answers: ReadonlyMap<string, string>,
): { weighed: WeighedIndicator[]; assumptions: Assumption[] } {
  const shares = new Map<string, Rational>();
  const notApplicable = new Set<string>();
  const assumptions: Assumption[] = [];
  for (const { code, required, assumption } of instrument.groups ?? []) {
    const members = instrument.indicators.filter(({ group }) => group === code);
    const counted = members.filter((member) => member.code === required || answers.has(member.code));
    if (counted.length === members.length) continue;
    const share = weightOf(members).divide(weightOf(counted));
    for (const member of members) {
      if (counted.includes(member)) shares.set(member.code, share);
      else notApplicable.add(member.code);
    }
    assumptions.push(assumption);
  }
  const bottom = Rational.of(instrument.levelScale.min);
  const weighed = instrument.indicators.map((indicator): WeighedIndicator => {
    const declared = Rational.parse(indicator.weight);
    if (notApplicable.has(indicator.code))
      return { indicator, status: 'not-applicable', level: null, weight: Rational.of(0), value: bottom };
    const share = shares.get(indicator.code);
    const weight = share ? declared.multiply(share) : declared;
    const level = answers.get(indicator.code);
    return level === undefined
      ? { indicator, status: 'unanswered', level: null, weight, value: bottom }
      : { indicator, status: 'answered', level, weight, value: Rational.parse(level) };
  });
  return { weighed, assumptions };
}

function weightOf(indicators: readonly Indicator[]): Rational {
  return Rational.sum(indicators.map(({ weight }) => Rational.parse(weight)));
}
