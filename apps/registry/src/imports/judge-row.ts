import { cleanText, matchKey, oneLine, type AgencyNames } from '@selaras/platform';
import { changesBetween, type Changes } from '../applications/application-changes.js';
import {
  FIELDS,
  fieldOf,
  newState,
  type ApplicationState,
  type FieldName,
  type FieldValue,
  type StoredApplication,
} from '../applications/application-fields.js';
import { reaches, type Reach } from '../applications/catalogue-rights.js';
import { cellOfValue } from '../applications/cell-of-value.js';
import { readCell } from './read-cell.js';
import { outcomeOf, type KeptReason, type RowReasonCode } from './row-reasons.js';
import { saysNone } from './web-address.js';

/** Field → text of its cell; blank cells are absent. */
export type RowTexts = Partial<Record<FieldName, string>>;

export type RowOutcome = 'new' | 'changed' | 'unchanged' | 'doubtful' | 'wrong';

export interface Judgement {
  outcome: RowOutcome;
  name: string;
  reasons: KeptReason[];
  /** The owner the row names or implies, also when something else is wrong with the row. */
  ownerId: string | null;
  /** The entry it changes; null: it makes a new one. */
  target: StoredApplication | null;
  /** Field → value to write; a blank cell writes nothing, so an import never clears. */
  entry: Partial<Record<FieldName, FieldValue>>;
  changes: Changes;
}

export interface JudgeContext {
  agencies: AgencyNames;
  reach: Reach;
  /** Owner of rows that name no agency. */
  defaultAgencyId: string | null;
  /** Whether a person chose it: only then it also stands in for agencies we do not know. */
  defaultIsChosen: boolean;
  /** The owner of the row above, for sheets that write it once over several rows. */
  above: { agencyId: string; row: number } | null;
}

/** Entries a row could mean: the one with its code, and those of its name. */
export interface Candidates {
  byCode: StoredApplication | null;
  byName: readonly StoredApplication[];
}

/** Several applications in one cell, one a line or numbered. */
const holdsSeveral = (text: string): boolean =>
  text.split('\n').filter((line) => line.trim()).length > 1 ||
  /(^|\s)1\s?[.)]\s?\S.*\s2\s?[.)]\s?\S/s.test(text);

/** Says what one row of a sheet would do to the catalogue. Pure: the same row and catalogue, the same answer. */
export function judgeRow(texts: RowTexts, candidates: Candidates, context: JudgeContext): Judgement {
  return new RowJudge(texts, candidates, context).judge();
}

class RowJudge {
  private readonly reasons: KeptReason[] = [];
  private readonly entry: Partial<Record<FieldName, FieldValue>> = {};
  private target: StoredApplication | null;

  constructor(
    private readonly texts: RowTexts,
    private readonly candidates: Candidates,
    private readonly context: JudgeContext,
  ) {
    this.target = candidates.byCode;
  }

  judge(): Judgement {
    const ownerId = this.owner();
    this.matchByName(ownerId);
    this.code(ownerId);
    this.name();
    if (ownerId) this.permission(ownerId);
    for (const field of FIELDS) {
      const text = this.texts[field.name];
      const special = field.name === 'code' || field.name === 'name' || field.name === 'ownerAgencyId';
      if (special || !text || this.isUntouched(field.name, text)) continue;
      const { value, reasons } = readCell(field, text, this.context.agencies);
      if (value !== undefined) this.entry[field.name] = value;
      this.reasons.push(...reasons);
    }
    return this.judgement(ownerId);
  }

  private doubt(field: FieldName | null, code: RowReasonCode, params: Record<string, string | number>): void {
    this.reasons.push({ field, code, params });
  }

  /** The cell reads exactly as an export prints the entry: nobody touched it, so nothing about it is doubted. */
  private isUntouched(field: FieldName, text: string): boolean {
    if (!this.target) return false;
    return cellOfValue(fieldOf(field), this.target.state[field], this.context.agencies.byId) === text;
  }

  private owner(): string | null {
    const text = this.texts.ownerAgencyId;
    const existing = this.target?.state.ownerAgencyId ?? null;
    if (existing && (!text || this.isUntouched('ownerAgencyId', text))) return existing;
    const id = text ? this.namedOwner(text) : this.impliedOwner();
    if (id) this.entry.ownerAgencyId = id;
    return id;
  }

  private namedOwner(text: string): string | null {
    const { agencies, defaultAgencyId, defaultIsChosen } = this.context;
    const found = agencies.find(text);
    const value = oneLine(text);
    if (found === 'ambiguous') {
      this.doubt('ownerAgencyId', 'agency-ambiguous', { value });
      return null;
    }
    if (found) return found.id;
    if (defaultAgencyId && defaultIsChosen) {
      this.doubt('ownerAgencyId', 'agency-default', { value, agency: this.agencyName(defaultAgencyId) });
      return defaultAgencyId;
    }
    const closest = agencies.closest(text)?.name;
    if (closest) this.doubt('ownerAgencyId', 'agency-unknown-like', { value, closest });
    else this.doubt('ownerAgencyId', 'agency-unknown', { value });
    return null;
  }

  private impliedOwner(): string | null {
    const { defaultAgencyId, above } = this.context;
    if (defaultAgencyId) return defaultAgencyId;
    if (above) {
      this.doubt('ownerAgencyId', 'agency-from-above', {
        agency: this.agencyName(above.agencyId),
        row: above.row,
      });
      return above.agencyId;
    }
    this.doubt('ownerAgencyId', 'agency-missing', {});
    return null;
  }

  private matchByName(ownerId: string | null): void {
    if (this.target || !this.texts.name || !ownerId) return;
    const own = this.candidates.byName.filter(({ state }) => state.ownerAgencyId === ownerId);
    const [first] = own;
    if (first) {
      this.target = first;
      delete this.entry.ownerAgencyId;
      if (own.length > 1)
        this.doubt('name', 'several-existing', { count: own.length, code: first.state.code });
      return;
    }
    const elsewhere = this.candidates.byName[0];
    if (elsewhere) {
      this.doubt('name', 'name-elsewhere', { agency: this.agencyName(elsewhere.state.ownerAgencyId) });
    }
  }

  private code(ownerId: string | null): void {
    const code = this.texts.code ? oneLine(this.texts.code) : null;
    if (!code) return;
    if (!this.target) {
      const { max, title } = fieldOf('code');
      if (code.length > max) this.doubt('code', 'too-long', { field: title, max });
      else this.entry.code = code;
      return;
    }
    const { state } = this.target;
    if (state.code !== code) {
      this.doubt('code', 'code-differs', { given: code, existing: state.code });
      return;
    }
    // Lists numbered 1, 2, 3 by different agencies must not overwrite one another.
    const renamed = this.texts.name !== undefined && matchKey(this.texts.name) !== matchKey(state.name);
    if (renamed && ownerId !== state.ownerAgencyId)
      this.doubt('code', 'code-other', { code, name: state.name });
  }

  private name(): void {
    const text = this.texts.name;
    if (!text) {
      if (!this.target) this.doubt('name', 'name-missing', {});
      return;
    }
    if (this.isUntouched('name', text)) return;
    const several = holdsSeveral(text);
    const name = several
      ? cleanText(text)
          .split(/\s*\n\s*/)
          .map(oneLine)
          .filter(Boolean)
          .join(' / ')
      : oneLine(text);
    const { max, title } = fieldOf('name');
    if (saysNone(name)) this.doubt('name', 'name-none', { value: name });
    else if (name.length > max) this.doubt('name', 'too-long', { field: title, max });
    else this.entry.name = name;
    if (several) this.doubt('name', 'several-in-one', {});
  }

  private permission(ownerId: string): void {
    const owners = new Set([ownerId, this.target?.state.ownerAgencyId ?? ownerId]);
    for (const id of owners) {
      if (!reaches(this.context.reach, id)) {
        this.doubt('ownerAgencyId', 'not-permitted', { agency: this.agencyName(id) });
      }
    }
  }

  private judgement(ownerId: string | null): Judgement {
    const { reasons, entry, target } = this;
    const name = oneLine(this.texts.name ?? target?.state.name ?? '')
      .slice(0, 300)
      .toWellFormed();
    const bad = outcomeOf(reasons);
    if (bad === 'wrong') return { outcome: 'wrong', name, reasons, ownerId, target, entry: {}, changes: {} };
    const before = target?.state ?? null;
    const after = before ? ({ ...before, ...entry } as ApplicationState) : newStateOf(entry);
    const changes = changesBetween(before, after, this.context.agencies.byId);
    const plain = before ? (Object.keys(changes).length ? 'changed' : 'unchanged') : 'new';
    return { outcome: bad ?? plain, name, reasons, ownerId, target, entry, changes };
  }

  private agencyName(id: string): string {
    return this.context.agencies.byId.get(id)?.name ?? id;
  }
}

/** The state a new entry will have; the catalogue gives the code when the sheet gives none. */
export const newStateOf = (entry: Judgement['entry'], code = ''): ApplicationState =>
  newState({
    ...entry,
    code: String(entry.code ?? code),
    name: String(entry.name),
    ownerAgencyId: String(entry.ownerAgencyId),
  });
