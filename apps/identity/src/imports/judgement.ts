import { outcomeOf, type ImportReasonCode, type KeptReason, type RowOutcome } from './import-reasons.js';

/** Field → text of its cell, cleaned; blank cells are absent. */
export type RowTexts = Readonly<Record<string, string>>;

/** Field → [before, after], as people read them. */
export type RowChanges = Record<string, [string | null, string | null]>;

/** What a row would do; `plan` null: nothing. */
export interface Judgement<Plan> {
  outcome: RowOutcome;
  /** Adds something, whatever is doubted. */
  isNew: boolean;
  name: string;
  reasons: KeptReason[];
  changes: RowChanges;
  plan: Plan | null;
}

/** Gathers what speaks against a row and what it changes. */
export class Findings {
  readonly reasons: KeptReason[] = [];
  readonly changes: RowChanges = {};

  say(field: string | null, code: ImportReasonCode, params: Record<string, string | number> = {}): void {
    this.reasons.push({ field, code, params });
  }

  /** Notes a value that differs. @returns the value. */
  change<T extends string | null>(field: string, before: string | null, after: T): T {
    if (before !== after) this.changes[field] = [before, after];
    return after;
  }

  get isWrong(): boolean {
    return outcomeOf(this.reasons) === 'wrong';
  }

  /** @param isNew Whether the row adds something. */
  judgement<Plan>(name: string, isNew: boolean, plan: Plan | null): Judgement<Plan> {
    const { reasons, changes } = this;
    const changed = Object.keys(changes).length > 0;
    const plain = isNew ? 'new' : changed ? 'changed' : 'unchanged';
    const outcome = outcomeOf(reasons) ?? plain;
    return { outcome, isNew, name, reasons, changes, plan: this.isWrong || !changed ? null : plan };
  }
}
