import type { Instrument } from './instrument.js';
import { Rational } from './rational.js';

type Refuse = (path: string, reason: string) => never;

/**
 * What a single field cannot show: codes are unique, references lead somewhere, predicates descend to the bottom of the
 * scale, and weights add up exactly (indicators to their aspect, aspects to their domain, everything to 100).
 */
export function checkStructure(instrument: Instrument, refuse: Refuse): void {
  checkCodes(instrument, refuse);
  checkReferences(instrument, refuse);
  checkGroups(instrument, refuse);
  checkPredicates(instrument, refuse);
  checkWeights(instrument, refuse);
}

function checkCodes(instrument: Instrument, refuse: Refuse): void {
  for (const list of ['capabilities', 'domains', 'aspects', 'groups', 'indicators'] as const) {
    const seen = new Set<string>();
    for (const [position, { code }] of (instrument[list] ?? []).entries()) {
      if (seen.has(code)) refuse(`${list}[${position}].code`, `repeats the code "${code}"`);
      seen.add(code);
    }
  }
}

function checkReferences(instrument: Instrument, refuse: Refuse): void {
  const codesOf = (items: readonly { code: string }[] = []) => new Set(items.map(({ code }) => code));
  const known = {
    domain: codesOf(instrument.domains),
    aspect: codesOf(instrument.aspects),
    capability: codesOf(instrument.capabilities),
    group: codesOf(instrument.groups),
  };
  for (const [position, { domain }] of instrument.aspects.entries()) {
    if (domain === undefined && instrument.domains) refuse(`aspects[${position}].domain`, 'is missing');
    if (domain !== undefined && !known.domain.has(domain))
      refuse(`aspects[${position}].domain`, `names the unknown domain "${domain}"`);
  }
  for (const [position, indicator] of instrument.indicators.entries()) {
    for (const key of ['aspect', 'capability', 'group'] as const) {
      const code = indicator[key];
      if (code !== undefined && !known[key].has(code))
        refuse(`indicators[${position}].${key}`, `names the unknown ${key} "${code}"`);
    }
  }
}

function checkGroups(instrument: Instrument, refuse: Refuse): void {
  for (const [position, { code, required }] of (instrument.groups ?? []).entries()) {
    const members = instrument.indicators.filter(({ group }) => group === code);
    if (!members.some((member) => member.code === required))
      refuse(`groups[${position}].required`, `must be an indicator of the group "${code}"`);
    if (new Set(members.map(({ aspect }) => aspect)).size > 1)
      refuse(`groups[${position}]`, 'must lie within one aspect, because its weight is shared inside it');
  }
}

function checkPredicates(instrument: Instrument, refuse: Refuse): void {
  const thresholds = instrument.predicates.map(({ min }) => Rational.parse(min));
  for (const [position, threshold] of thresholds.entries()) {
    const higher = thresholds[position - 1];
    if (higher && higher.compare(threshold) <= 0)
      refuse(`predicates[${position}].min`, 'must be below the predicate before it');
    // Finer thresholds could lie between two displayable indices, and no rounded index would ever show them.
    if (Rational.parse(threshold.toFixedHalfUp(2)).compare(threshold) !== 0)
      refuse(`predicates[${position}].min`, 'must have at most two decimals');
  }
  const lowest = thresholds.length - 1;
  if (thresholds[lowest]?.compare(Rational.of(instrument.levelScale.min)) !== 0)
    refuse(`predicates[${lowest}].min`, 'must be the bottom of the level scale');
}

function checkWeights(instrument: Instrument, refuse: Refuse): void {
  const weightOf = (items: readonly { weight: string }[]) =>
    Rational.sum(items.map(({ weight }) => Rational.parse(weight)));
  const mustAddUp = (path: string, declared: string, parts: readonly { weight: string }[]) => {
    const total = weightOf(parts);
    if (total.compare(Rational.parse(declared)) !== 0)
      refuse(path, `is ${declared} but its parts add up to ${total.toShortestText()}`);
  };
  for (const [position, { code, weight }] of instrument.aspects.entries()) {
    const parts = instrument.indicators.filter(({ aspect }) => aspect === code);
    mustAddUp(`aspects[${position}].weight`, weight, parts);
  }
  for (const [position, { code, weight }] of (instrument.domains ?? []).entries()) {
    const parts = instrument.aspects.filter(({ domain }) => domain === code);
    mustAddUp(`domains[${position}].weight`, weight, parts);
  }
  const total = weightOf(instrument.aspects);
  if (total.compare(Rational.of(100)) !== 0)
    refuse('aspects', `must weigh 100 together, not ${total.toShortestText()}`);
}
