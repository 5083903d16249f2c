import type { Assumption, Indicator, IndicatorGroup, Instrument } from './instrument.js';
import type { Level } from './levels.js';
import { memoOf } from './memo.js';
import { Rational } from './rational.js';

export type IndicatorStatus = 'answered' | 'unanswered' | 'not-applicable';

/** An indicator with what it enters the index with. */
export interface WeighedIndicator {
  readonly indicator: Indicator;
  readonly status: IndicatorStatus;
  /** The answer; null when there is none. */
  readonly level: Level | null;
  /** How many times its declared weight it carries, where it takes over the weight of others; undefined: once. */
  readonly share: Rational | undefined;
}

interface Member {
  readonly indicator: Indicator;
  /** Its place in the instrument. */
  readonly place: number;
}

const groupsOf = memoOf((instrument: Instrument) =>
  (instrument.groups ?? []).map((group) => ({
    group,
    members: instrument.indicators.flatMap((indicator, place): Member[] =>
      indicator.group === group.code ? [{ indicator, place }] : [],
    ),
  })),
);

/** @param answers in the order of the indicators, null for none */
export function weighIndicators(
  instrument: Instrument,
  answers: readonly (Level | null)[],
): { weighed: WeighedIndicator[]; assumptions: Assumption[] } {
  const shares = new Map<Indicator, Rational | null>();
  const assumptions: Assumption[] = [];
  for (const { group, members } of groupsOf(instrument)) {
    const counted = members.filter((one) => isCounted(group, one, answers));
    if (counted.length === members.length) continue;
    const share = weightOf(members).divide(weightOf(counted));
    for (const member of members) shares.set(member.indicator, counted.includes(member) ? share : null);
    assumptions.push(group.assumption);
  }
  const weighed = instrument.indicators.map((indicator, place): WeighedIndicator => {
    const share = shares.size > 0 ? shares.get(indicator) : undefined;
    if (share === null) return { indicator, status: 'not-applicable', level: null, share: undefined };
    const level = answers[place] ?? null;
    return { indicator, status: level === null ? 'unanswered' : 'answered', level, share };
  });
  return { weighed, assumptions };
}

const isCounted = (
  group: IndicatorGroup,
  { indicator, place }: Member,
  answers: readonly (Level | null)[],
): boolean => indicator.code === group.required || answers[place] !== null;

function weightOf(members: readonly Member[]): Rational {
  return Rational.sum(members.map(({ indicator }) => Rational.parse(indicator.weight)));
}
