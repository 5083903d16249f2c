import type { IndicatorEvent } from '@selaras/contracts';
import type { Tx } from '@selaras/platform';
import { IndicatorAnswer } from '../indicators/indicator-answer.entity.js';
import type { Actor } from './authority.js';

export type HistoryAction =
  | 'answered'
  | 'assigned'
  | 'evidence-added'
  | 'evidence-removed'
  | 'submitted'
  | 'handed-over'
  | 'accepted'
  | 'returned';

/** Adds a line to an indicator's history: who, in which position, did what. */
export async function record(
  tx: Tx,
  { assessmentId, code }: Pick<IndicatorAnswer, 'assessmentId' | 'code'>,
  actor: Actor,
  action: HistoryAction,
  said: Partial<Pick<IndicatorEvent, 'level' | 'note'>> = {},
): Promise<void> {
  await tx.query(
    `INSERT INTO indicator_event (assessment_id, code, caller_id, by, position, action, level, note)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      assessmentId,
      code,
      actor.callerId,
      actor.by,
      actor.position,
      action,
      said.level ?? null,
      said.note ?? null,
    ],
  );
}

/** Writes changed columns of one answer under its next version; the row is locked by the caller. */
export async function change(
  tx: Tx,
  answer: IndicatorAnswer,
  changes: Partial<
    Pick<
      IndicatorAnswer,
      'state' | 'agencyId' | 'level' | 'facts' | 'analysis' | 'assessorLevel' | 'reviewNote' | 'reviewedBy'
    >
  >,
): Promise<void> {
  const { assessmentId, code, version } = answer;
  await tx.manager.update(
    IndicatorAnswer,
    { assessmentId, code },
    { ...changes, version: version + 1, changedAt: new Date() },
  );
}
