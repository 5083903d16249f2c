import type { Tx } from '@selaras/platform';
import { indicatorObject } from '../acts/audited-things.js';
import type { Actor } from '../acts/authority.js';
import type { IndicatorAnswer } from './indicator-answer.entity.js';

type Changes = Partial<Pick<IndicatorAnswer, 'level' | 'facts' | 'analysis'>>;

/** Saving goes on by itself while one types: a quarter of an hour's typing by one person is one entry. */
const TYPING = `SELECT 1 FROM audit_entry WHERE object_id = $1 AND event = 'scoring.indicator-answered' AND actor_id = $2
  AND outcome = 'done' AND at > now() - interval '15 minutes' LIMIT 1`;

/**
 * Puts a saved answer on record: every change of level, and of the texts the first in a quarter of an hour, by length. What
 * the texts were when it counted stands with the submission.
 */
export async function auditAnswer(
  tx: Tx,
  answer: IndicatorAnswer,
  changes: Changes,
  actor: Actor,
): Promise<void> {
  const object = indicatorObject(answer);
  if (changes.level === undefined && (await tx.query(TYPING, [object?.id, actor.callerId])).length > 0)
    return;
  const { level, facts, analysis } = changes;
  const said = (from: Changes) => ({
    ...(level !== undefined && { level: from.level }),
    ...(facts !== undefined && { factsCharacters: from.facts?.length ?? 0 }),
    ...(analysis !== undefined && { analysisCharacters: from.analysis?.length ?? 0 }),
  });
  await tx.audit('scoring.indicator-answered', {
    object,
    before: said(answer),
    after: said(changes),
    position: actor.position,
  });
}
