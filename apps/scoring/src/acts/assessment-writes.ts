import { Injectable } from '@nestjs/common';
import { Bus, Problem, Transactions, type Answer, type RequestContext, type Tx } from '@selaras/platform';
import { Assessment } from '../assessments/assessment.entity.js';
import { AssessmentNotices } from '../notices/assessment-notices.js';
import { IndicatorAnswer } from '../indicators/indicator-answer.entity.js';

/** One act on an assessment: its transaction, its locks, and the nudge to open pages once it is committed. */
@Injectable()
export class AssessmentWrites {
  constructor(
    private readonly transactions: Transactions,
    private readonly bus: Bus,
    private readonly notices: AssessmentNotices,
  ) {}

  /**
   * @param assessmentId Null: the list of assessments changed.
   * @param moves False: only words or files changed, so nobody waits for anything else than before.
   */
  async run<T extends object>(
    context: RequestContext,
    assessmentId: string | null,
    work: (tx: Tx) => Promise<T>,
    { moves = true } = {},
  ): Promise<Answer<T>> {
    const answer = await this.transactions.run(context, async (tx) => {
      const done = await work(tx);
      if (moves && assessmentId !== null) await this.notices.sync(tx, assessmentId);
      return done;
    });
    this.bus.nudge({ topic: 'assessment', id: assessmentId, personId: null, progress: null });
    return answer;
  }

  /**
   * Approving and releasing (`alone`) wait for the acts in flight, and later acts wait for them.
   * @throws Problem `scoring.assessment-not-found`
   */
  async lock(tx: Tx, id: string, alone = false): Promise<Assessment> {
    const mode = alone ? 'pessimistic_write' : 'pessimistic_read';
    const assessment = await tx.manager.findOne(Assessment, { where: { id }, lock: { mode } });
    if (!assessment) throw new Problem('scoring.assessment-not-found');
    return assessment;
  }

  /** All answers in the instrument's order, locked in that order so that two acts never wait for each other. */
  lockAnswers(tx: Tx, assessmentId: string): Promise<IndicatorAnswer[]> {
    return tx.manager.find(IndicatorAnswer, {
      where: { assessmentId },
      order: { position: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** @throws Problem `scoring.assessment-closed` */
  requireOpen({ status }: Assessment): void {
    if (status !== 'open') throw new Problem('scoring.assessment-closed');
  }
}
