import { Injectable } from '@nestjs/common';
import { scoringEvents } from '@selaras/contracts';
import type { Tx } from '@selaras/platform';
import { DueDates } from '../acts/due-dates.js';
import { findInstrument } from '../instruments/editions.js';
import { tasksOf, type Task } from './assessment-tasks.js';
import { STANDING, type StandingRow } from './notices.queries.js';
import { stageOf } from './notice-words.js';
import { RaisedNoticeRow } from './raised-notice.entity.js';

/** Tells people what an assessment waits for; only what changed since it was told last. */
@Injectable()
export class AssessmentNotices {
  constructor(private readonly dueDates: DueDates) {}

  /** Part of the transaction of the act that moved something. */
  async sync(tx: Tx, assessmentId: string): Promise<void> {
    const [row] = await tx.query<StandingRow>(STANDING, [assessmentId]);
    if (!row) return;
    const name = `${findInstrument(row.edition).label} ${row.year}`;
    const stage = stageOf(this.dueDates.left(row.due));
    const wanted = tasksOf({ ...row, name, stage });
    const told = await tx.manager.findBy(RaisedNoticeRow, { assessmentId });
    for (const { key } of told) if (!wanted.has(key)) await this.withdraw(tx, assessmentId, key);
    const before = new Map(told.map((raised) => [raised.key, raised]));
    for (const [key, task] of wanted) await this.raise(tx, assessmentId, key, task, before.get(key));
  }

  private async withdraw(tx: Tx, assessmentId: string, key: string): Promise<void> {
    await tx.manager.delete(RaisedNoticeRow, { assessmentId, key });
    await tx.publish(scoringEvents.noticeRaised, { key, notice: null });
  }

  /** Less to do, or another due date, is said quietly; more to do and less time are said aloud. */
  private async raise(
    tx: Tx,
    assessmentId: string,
    key: string,
    { count, stage, due, notice }: Task,
    before: RaisedNoticeRow | undefined,
  ): Promise<void> {
    const same = before?.count === count && before.stage === stage && before.due === due;
    if (same) return;
    const quiet = before !== undefined && count <= before.count && (before.stage === stage || stage === '');
    await tx.manager.save(RaisedNoticeRow, { assessmentId, key, count, stage, due });
    await tx.publish(scoringEvents.noticeRaised, { key, notice: { ...notice, quiet } });
  }
}
