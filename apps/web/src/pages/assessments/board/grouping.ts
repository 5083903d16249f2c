import type { BoardIndicator } from '../../../api/types.js';
import type { BoardSearch } from '../search.js';

export interface Part {
  code: string;
  name: string;
  weight: string;
}

export interface AspectPart extends Part {
  domain: string | null;
}

export interface Structure {
  domains: Part[];
  aspects: AspectPart[];
}

/** One aspect with its indicators, and the domain that begins with it. */
export interface AspectGroup {
  aspect: AspectPart;
  /** Set on the first aspect of each domain. */
  opens: Part | null;
  indicators: BoardIndicator[];
}

/** The chip that stands for indicators nobody was given. */
export const NOBODY = 'none';

const listOf = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value) ? value.filter((item): item is Record<string, unknown> => item instanceof Object) : [];
const wordOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
const partOf = (item: Record<string, unknown>): Part => ({
  code: wordOf(item['code']),
  name: wordOf(item['name']),
  weight: wordOf(item['weight']),
});

/** Domains and aspects of an edition as the board's answer carries them, in their order. */
export const readStructure = (structure: Record<string, unknown>): Structure => ({
  domains: listOf(structure['domains']).map(partOf),
  aspects: listOf(structure['aspects']).map((item) => ({
    ...partOf(item),
    domain: wordOf(item['domain']) || null,
  })),
});

/** Indicators below their aspects, in the edition's order; aspects without a shown indicator are left out. */
export function groupByAspect(structure: Structure, indicators: readonly BoardIndicator[]): AspectGroup[] {
  const groups = structure.aspects
    .map((aspect) => ({
      aspect,
      indicators: indicators.filter(({ aspectCode }) => aspectCode === aspect.code),
    }))
    .filter((group) => group.indicators.length > 0);
  return groups.map(({ aspect, indicators: own }, index) => ({
    aspect,
    indicators: own,
    opens:
      aspect.domain !== (groups[index - 1]?.aspect.domain ?? null)
        ? (structure.domains.find(({ code }) => code === aspect.domain) ?? null)
        : null,
  }));
}

/** True when an indicator belongs to the view the address asks for. */
export const isShown = (indicator: BoardIndicator, { state, agency, mine }: BoardSearch): boolean =>
  (!state || indicator.state === state) &&
  (!agency || (indicator.agencyId ?? NOBODY) === agency) &&
  (!mine || indicator.mine);

/** Agencies that indicators of this board were given to, by name, each once. */
export function agenciesOnBoard(indicators: readonly BoardIndicator[]): { id: string; name: string }[] {
  const names = new Map<string, string>();
  for (const { agencyId, agencyName } of indicators) {
    if (agencyId) names.set(agencyId, agencyName ?? agencyId);
  }
  return [...names].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name, 'id'));
}
