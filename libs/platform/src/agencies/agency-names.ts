import { matchKey } from '../spreadsheets/clean-text.js';

/** What is known of an agency that a sheet may name. */
export interface NamedAgency {
  id: string;
  code: string;
  name: string;
  shortName: string;
  active: boolean;
}

export type FoundAgency<Agency extends NamedAgency> = Agency | 'ambiguous' | null;

// "… Kabupaten Semarang", "… Provinsi Banten": the government's own name adds nothing within its own catalogue.
const GOVERNMENT_SUFFIX = / (pemerintah |setda )?(kab|kabupaten|kota|prov|provinsi) .*$/;

/** Finds active agencies by what people write: official name, short name or code, however spelt. */
export class AgencyNames<Agency extends NamedAgency = NamedAgency> {
  private readonly byKey = new Map<string, FoundAgency<Agency>>();
  private readonly active: readonly Agency[];

  constructor(readonly byId: ReadonlyMap<string, Agency>) {
    this.active = [...byId.values()].filter(({ active }) => active);
    for (const agency of this.active) {
      for (const key of new Set([agency.name, agency.shortName, agency.code].map(matchKey))) {
        if (key) this.byKey.set(key, this.byKey.has(key) ? 'ambiguous' : agency);
      }
    }
  }

  find(text: string): FoundAgency<Agency> {
    const key = matchKey(text);
    return this.byKey.get(key) ?? this.byKey.get(key.replace(GOVERNMENT_SUFFIX, '')) ?? null;
  }

  /** The active agency whose name looks most like the text; null when none looks like it. */
  closest(text: string): Agency | null {
    const wanted = pairs(matchKey(text));
    let best: Agency | null = null;
    let bestLikeness = ALIKE;
    for (const agency of this.active) {
      for (const name of [agency.name, agency.shortName]) {
        const likeness = likenessOf(wanted, pairs(matchKey(name)));
        if (likeness > bestLikeness) [best, bestLikeness] = [agency, likeness];
      }
    }
    return best;
  }
}

const ALIKE = 0.5;

const pairs = (text: string): Set<string> => {
  const found = new Set<string>();
  for (let i = 0; i < text.length - 1; i++) found.add(text.slice(i, i + 2));
  return found;
};

/** Sørensen–Dice coefficient of two sets of letter pairs. */
function likenessOf(one: Set<string>, other: Set<string>): number {
  let common = 0;
  for (const pair of one) if (other.has(pair)) common += 1;
  return one.size + other.size ? (2 * common) / (one.size + other.size) : 0;
}
