import type { Tx } from '@selaras/platform';
import type { Judgement, RowTexts } from './judgement.js';

/**
 * Judges the rows of a sheet in their order against the register as it would be after the rows before, and writes them.
 * The dry run judges and notes; a confirmation judges anew, writes and notes.
 */
export interface SheetJudge<Plan> {
  judge(texts: RowTexts, row: number): Judgement<Plan>;
  /** From now on counts as done. */
  note(plan: Plan): void;
  write(tx: Tx, plan: Plan): Promise<void>;
  /** The id of the person a plan makes; null: none. */
  madePerson?(plan: Plan): string | null;
}
