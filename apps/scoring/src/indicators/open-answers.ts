import { Injectable } from '@nestjs/common';
import type { ByIndicator } from '@selaras/contracts';
import type { Instrument } from '@selaras/maturity';
import { Problem, type RequestContext, type Tx } from '@selaras/platform';
import { AssessmentWrites } from '../acts/assessment-writes.js';
import { Authority, type Actor } from '../acts/authority.js';
import { findIndicator, findInstrument } from '../instruments/editions.js';
import { IndicatorAnswer } from './indicator-answer.entity.js';
import { wrongState } from './indicator-rules.js';

export interface OpenAnswer {
  answer: IndicatorAnswer;
  actor: Actor;
  instrument: Instrument;
}

/** Finds and locks the one answer its agency wants to change: text, level or evidence. */
@Injectable()
export class OpenAnswers {
  constructor(
    private readonly writes: AssessmentWrites,
    private readonly authority: Authority,
  ) {}

  /**
   * @throws Problem `scoring.assessment-not-found`, `scoring.indicator-not-found`, `scoring.indicator-not-yours`,
   *   `scoring.assessment-closed`, `scoring.indicator-state`
   */
  async require(tx: Tx, { id, code }: ByIndicator, context: RequestContext): Promise<OpenAnswer> {
    const assessment = await this.writes.lock(tx, id);
    const instrument = findInstrument(assessment.edition);
    const answer = await tx.manager.findOne(IndicatorAnswer, {
      where: { assessmentId: id, code: findIndicator(instrument, code).code },
      lock: { mode: 'pessimistic_write' },
    });
    if (!answer) throw new Problem('scoring.indicator-not-found', { code });
    const actor = await this.authority.actor(context.signedIn, 'answer', answer);
    this.writes.requireOpen(assessment);
    const refused = wrongState(answer, 'answer', context.locale);
    if (refused) throw refused;
    return { answer, actor, instrument };
  }
}
