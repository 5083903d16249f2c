import { CronExpressionParser } from 'cron-parser';

const parse = (cron: string, zone: string, from: Date) =>
  CronExpressionParser.parse(cron, { tz: zone, currentDate: from });

/** The latest instant the expression names at or before `now`. @throws Error when the expression or zone is wrong. */
export const tickBefore = (cron: string, zone: string, now: Date): Date =>
  parse(cron, zone, new Date(now.getTime() + 1))
    .prev()
    .toDate();

/** The first instant the expression names after `now`. */
export const tickAfter = (cron: string, zone: string, now: Date): Date =>
  parse(cron, zone, now).next().toDate();

/** What to do about a job now: run for `due`, only note it as seen, or wait. */
export type TickDecision = { act: 'run' | 'note'; due: Date } | { act: 'wait' };

/**
 * Decides by comparing instants, never by counting time passed, so a clock that jumps does no harm:
 * a new job waits for its first tick, unless told otherwise; ticks missed while nobody ran become one; a clock set back does not repeat the
 * tick it has just passed; a clock that was far ahead and is set right is forgotten.
 * @param seen The last tick handled; null for a new job.
 */
export function decideTick(
  cron: string,
  zone: string,
  seen: Date | null,
  now: Date,
  atOnceWhenNew = false,
): TickDecision {
  const due = tickBefore(cron, zone, now);
  if (seen === null) return { act: atOnceWhenNew ? 'run' : 'note', due };
  if (seen < due) return { act: 'run', due };
  const farAhead = seen > tickAfter(cron, zone, now);
  return farAhead ? { act: 'note', due } : { act: 'wait' };
}
