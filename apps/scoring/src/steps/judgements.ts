import type { ReviewDecision } from '@selaras/contracts';
import type { Instrument } from '@selaras/maturity';
import { Problem, invalidInput, type Locale, type Tx } from '@selaras/platform';
import type { Actor } from '../acts/authority.js';
import { change, record } from '../acts/history.js';
import type { IndicatorAnswer } from '../indicators/indicator-answer.entity.js';
import { wrongState } from '../indicators/indicator-rules.js';
import { readLevel } from '../instruments/computed-index.js';
import { findIndicator } from '../instruments/editions.js';

/** What the assessor decided of one answer; `level` null: back to the agency. */
export interface Judgement {
  answer: IndicatorAnswer;
  level: string | null;
  note: string | null;
}

/**
 * Reads the decisions against the answers as they stand.
 * @throws Problem `scoring.indicator-not-found`, `scoring.indicator-state`, `scoring.nothing-to-act-on`,
 *   `common.invalid-input` with `decisions.<n>.code` (twice), `.note` (a revision without one) or `.level`
 */
export function judge(
  decisions: readonly ReviewDecision[],
  answers: readonly IndicatorAnswer[],
  instrument: Instrument,
  locale: Locale,
): Judgement[] {
  if (decisions.length === 0) throw new Problem('scoring.nothing-to-act-on');
  const seen = new Set<string>();
  return decisions.map((decision, position): Judgement => {
    const field = `decisions.${position}`;
    const { code } = findIndicator(instrument, decision.code);
    const answer = answers.find((known) => known.code === code);
    if (!answer) throw new Problem('scoring.indicator-not-found', { code });
    if (seen.has(code)) throw invalidInput([{ field: `${field}.code`, code: 'taken' }]);
    seen.add(code);
    const refused = wrongState(answer, 'review', locale);
    if (refused) throw refused;
    const note = (decision.note ?? '').trim() || null;
    if (decision.outcome === 'revision') {
      if (!note) throw invalidInput([{ field: `${field}.note`, code: 'required' }]);
      return { answer, level: null, note };
    }
    const level = decision.level ?? answer.level;
    if (level === null) throw invalidInput([{ field: `${field}.level`, code: 'required' }]);
    return { answer, level: readLevel(instrument, code, level, `${field}.level`), note };
  });
}

/** Code → what was decided, and at which level; the notes stay in the indicator's own history. */
export const decisionsOf = (judged: readonly Judgement[]): Record<string, object> =>
  Object.fromEntries(
    judged.map(({ answer, level }) => [
      answer.code,
      level === null ? { outcome: 'revision' } : { outcome: 'accepted', from: answer.level, level },
    ]),
  );

/** Accepts at a level, or returns to the agency; the last note the assessor wrote stays to be read. */
export async function writeJudgement(
  tx: Tx,
  { answer, level, note }: Judgement,
  actor: Actor,
): Promise<void> {
  await change(tx, answer, {
    state: level === null ? 'revision' : 'accepted',
    assessorLevel: level,
    reviewNote: note ?? answer.reviewNote,
    reviewedBy: actor.by,
  });
  await record(tx, answer, actor, level === null ? 'returned' : 'accepted', {
    level: level ?? answer.level,
    note,
  });
}
