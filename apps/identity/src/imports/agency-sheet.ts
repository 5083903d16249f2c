import type { AgencyView } from '@selaras/contracts';
import { matchKey, oneLine, type Tx } from '@selaras/platform';
import { v7 } from 'uuid';
import { Agency } from '../agencies/agency.entity.js';
import { HOLD_THE_TREE, addAgency, alterAgency } from '../agencies/write-agencies.js';
import { Findings, type Judgement, type RowTexts } from './judgement.js';
import type { SheetJudge } from './sheet-judge.js';
import { readAgencyKind } from './words.js';

const MAX_NAME = 200;
const MAX_SHORT_NAME = 60;
const MAX_CODE = 40;

export interface AgencyPlan {
  before: AgencyView | null;
  after: AgencyView;
}

/** Judges and writes the rows of a sheet of agencies. A few hundred agencies are held in memory. */
export class AgencySheet implements SheetJudge<AgencyPlan> {
  private readonly byId = new Map<string, AgencyView>();
  private readonly rowOf = new Map<string, number>();

  private constructor(agencies: readonly AgencyView[]) {
    for (const agency of agencies) this.byId.set(agency.id, agency);
  }

  static async load(tx: Tx): Promise<AgencySheet> {
    await tx.query(HOLD_THE_TREE);
    return new AgencySheet(await tx.manager.find(Agency));
  }

  judge(texts: RowTexts, row: number): Judgement<AgencyPlan> {
    const found = new Findings();
    const name = oneLine(texts.name ?? '');
    const before = this.target(texts, name, found);
    if (!name && !before) found.say('name', 'name-missing');
    const shortName = oneLine(texts.shortName ?? '') || before?.shortName || name.slice(0, MAX_SHORT_NAME);
    const after: AgencyView = {
      id: before?.id ?? v7(),
      name: name || (before?.name ?? ''),
      shortName,
      code: before?.code ?? this.newCode(texts, shortName, found),
      kind: this.kind(texts, name, before, found),
      parentId: before?.parentId ?? null,
      active: before?.active ?? true,
      version: (before?.version ?? 0) + 1,
    };
    after.parentId = this.parent(texts, after, found);
    for (const [field, max] of [
      ['name', MAX_NAME],
      ['shortName', MAX_SHORT_NAME],
      ['code', MAX_CODE],
    ] as const)
      if (after[field].length > max) found.say(field, 'too-long', { field, max });
    const twin = before && this.rowOf.get(before.id);
    if (twin) found.say('name', 'twice-in-sheet', { row: twin });
    this.rowOf.set(after.id, row);
    for (const field of ['code', 'name', 'shortName', 'kind'] as const)
      found.change(field, before?.[field] ?? null, after[field]);
    found.change('parent', this.nameOf(before?.parentId), this.nameOf(after.parentId));
    return found.judgement(after.name, !before, { before, after });
  }

  note({ after }: AgencyPlan): void {
    this.byId.set(after.id, after);
  }

  async write(tx: Tx, { before, after }: AgencyPlan): Promise<void> {
    await (before ? alterAgency(tx, before, after) : addAgency(tx, after));
  }

  private target({ code }: RowTexts, name: string, found: Findings): AgencyView | null {
    const all = [...this.byId.values()];
    const byCode = code ? all.find((agency) => agency.code === oneLine(code)) : undefined;
    if (byCode) return byCode;
    const key = matchKey(name);
    const [byName] = key ? all.filter((agency) => matchKey(agency.name) === key) : [];
    if (byName && code)
      found.say('code', 'code-differs', { name: byName.name, existing: byName.code, given: oneLine(code) });
    return byName ?? null;
  }

  /** The code given, or one made of the short name. */
  private newCode({ code }: RowTexts, shortName: string, found: Findings): string {
    if (code) return oneLine(code);
    const made = matchKey(shortName).replaceAll(' ', '-').slice(0, MAX_CODE);
    const other = [...this.byId.values()].find((agency) => agency.code === made);
    if (other) found.say('code', 'code-taken', { code: made, name: other.name });
    return made;
  }

  private kind({ kind }: RowTexts, name: string, before: AgencyView | null, found: Findings): string {
    if (!kind) return before?.kind ?? readAgencyKind(name) ?? 'lainnya';
    const read = readAgencyKind(kind);
    if (!read) found.say('kind', 'kind-unknown', { value: kind });
    return read ?? 'lainnya';
  }

  private parent({ parent }: RowTexts, agency: AgencyView, found: Findings): string | null {
    if (!parent) return agency.parentId;
    const key = matchKey(parent);
    const above = [...this.byId.values()].find(({ code, name, shortName }) =>
      [code, name, shortName].some((text) => matchKey(text) === key),
    );
    if (!above) {
      found.say('parent', 'parent-unknown', { value: parent });
      return agency.parentId;
    }
    if (this.isWithin(above.id, agency.id)) found.say('parent', 'parent-cycle');
    return above.id;
  }

  private isWithin(id: string, aboveId: string): boolean {
    const seen = new Set<string>();
    for (let at: string | null = id; at && !seen.has(at); at = this.byId.get(at)?.parentId ?? null) {
      if (at === aboveId) return true;
      seen.add(at);
    }
    return false;
  }

  private nameOf(id: string | null | undefined): string | null {
    return this.byId.get(id ?? '')?.name ?? null;
  }
}
