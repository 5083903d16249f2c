import { Injectable } from '@nestjs/common';
import type { ActOutcome, Caller, IndicatorSelection, ReviewIndicators } from '@selaras/contracts';
import { Problem, holdsRole, type Answer, type RequestContext, type Tx } from '@selaras/platform';
import { AssessmentWrites } from '../acts/assessment-writes.js';
import { assessmentObject, handedOn } from '../acts/audited-things.js';
import { Authority } from '../acts/authority.js';
import { change, record } from '../acts/history.js';
import type { Assessment } from '../assessments/assessment.entity.js';
import type { IndicatorAnswer } from '../indicators/indicator-answer.entity.js';
import { INDICATOR_ACTS, incomplete, wrongState } from '../indicators/indicator-rules.js';
import { findInstrument } from '../instruments/editions.js';
import { ResultsService } from '../results/results.service.js';
import { chooseAnswers } from './choose-answers.js';
import { decisionsOf, judge, writeJudgement } from './judgements.js';

const NEXT = {
  submit: { state: 'submitted', action: 'submitted', audit: 'scoring.indicators-submitted' },
  release: { state: 'handed-over', action: 'handed-over', audit: 'scoring.indicators-handed-over' },
} as const;

/** The steps of an indicator from its operator to the assessor; each is all or nothing. */
@Injectable()
export class StepsService {
  constructor(
    private readonly writes: AssessmentWrites,
    private readonly authority: Authority,
    private readonly results: ResultsService,
  ) {}

  /**
   * The operator (or the head of agency himself) submits complete answers to the head of agency.
   * @throws Problem `scoring.answer-incomplete`, `scoring.indicator-not-yours`, `scoring.indicator-state`,
   *   `scoring.nothing-to-act-on`, `scoring.assessment-closed`
   */
  submit(body: IndicatorSelection, context: RequestContext): Promise<Answer<ActOutcome>> {
    return this.writes.run(context, body.id, async (tx) => {
      const assessment = await this.writes.lock(tx, body.id);
      const answers = await this.writes.lockAnswers(tx, body.id);
      await this.requireReach('submit', answers, body.codes, context.signedIn);
      this.writes.requireOpen(assessment);
      const evidence = await countEvidence(tx, body.id);
      const lowest = findInstrument(assessment.edition).levelScale.min;
      return this.moveOn(tx, assessment, answers, body.codes, context.signedIn, {
        act: 'submit',
        notReady: (answer) =>
          wrongState(answer, 'submit', context.locale) ??
          incomplete(answer, evidence.get(answer.code) ?? 0, lowest, context.locale),
      });
    });
  }

  /**
   * Two acts that share a name, told apart by the assessment's state. While it is open the head of agency hands the
   * submitted answers of his agencies over to the assessors (no codes: all of them). Once it is approved the
   * coordinator sends the fixed result to the province ("Kirim ke Provinsi"); codes then mean nothing.
   * @throws Problem as `submit`; `scoring.assessment-not-approved` to a coordinator while it is open
   */
  release(body: IndicatorSelection, context: RequestContext): Promise<Answer<ActOutcome>> {
    const caller = context.signedIn;
    return this.writes.run(context, body.id, async (tx) => {
      const assessment = await this.writes.lock(tx, body.id, true);
      const answers = await this.writes.lockAnswers(tx, body.id);
      if (!holdsRole(caller, 'coordinator')) await this.requireReach('release', answers, body.codes, caller);
      if (assessment.status !== 'open') return this.results.send(tx, assessment, caller);
      if (!holdsRole(caller, ...INDICATOR_ACTS.release.roles))
        throw new Problem('scoring.assessment-not-approved');
      return this.moveOn(tx, assessment, answers, body.codes, caller, {
        act: 'release',
        notReady: (answer) => wrongState(answer, 'release', context.locale),
      });
    });
  }

  /**
   * The internal assessor accepts, at the operator's level or another one, or asks for a revision.
   * @throws Problem `scoring.assessment-closed`, and what `judge` says; of two assessors the second gets
   *   `scoring.indicator-state`
   */
  review(body: ReviewIndicators, context: RequestContext): Promise<Answer<ActOutcome>> {
    const actor = this.authority.officer(context.signedIn, ...INDICATOR_ACTS.review.roles);
    return this.writes.run(context, body.id, async (tx) => {
      const assessment = await this.writes.lock(tx, body.id);
      this.writes.requireOpen(assessment);
      const answers = await this.writes.lockAnswers(tx, body.id);
      const judged = judge(body.decisions, answers, findInstrument(assessment.edition), context.locale);
      for (const judgement of judged) await writeJudgement(tx, judgement, actor);
      await tx.audit('scoring.indicators-reviewed', {
        object: assessmentObject(assessment),
        after: { decisions: decisionsOf(judged) },
        position: actor.position,
      });
      return { id: body.id, status: assessment.status, codes: judged.map(({ answer }) => answer.code) };
    });
  }

  /**
   * Named answers of others are refused before anything is said of the assessment's state.
   * @throws Problem `scoring.indicator-not-found`, `scoring.indicator-not-yours`
   */
  private async requireReach(
    act: keyof typeof NEXT,
    answers: readonly IndicatorAnswer[],
    codes: readonly string[] | undefined,
    caller: Caller,
  ): Promise<void> {
    const covers = await this.authority.reach(caller, ...INDICATOR_ACTS[act].roles);
    if (codes) chooseAnswers(answers, codes, covers, () => null);
  }

  private async moveOn(
    tx: Tx,
    assessment: Assessment,
    answers: readonly IndicatorAnswer[],
    codes: readonly string[] | undefined,
    caller: Caller,
    step: { act: keyof typeof NEXT; notReady: (answer: IndicatorAnswer) => Problem | null },
  ): Promise<ActOutcome> {
    const covers = await this.authority.reach(caller, ...INDICATOR_ACTS[step.act].roles);
    const chosen = chooseAnswers(answers, codes, covers, step.notReady);
    const { state, action, audit } = NEXT[step.act];
    let position: string | null = null;
    for (const answer of chosen) {
      const actor = await this.authority.actor(caller, step.act, answer);
      position ??= actor.position;
      await change(tx, answer, { state });
      await record(tx, answer, actor, action, { level: answer.level });
    }
    const { id, status } = assessment;
    await tx.audit(audit, { object: assessmentObject(assessment), after: handedOn(chosen), position });
    return { id, status, codes: chosen.map(({ code }) => code) };
  }
}

async function countEvidence(tx: Tx, assessmentId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.query<{ code: string; files: number }>(
    'SELECT code, count(*)::int AS files FROM evidence WHERE assessment_id = $1 GROUP BY code',
    [assessmentId],
  );
  return new Map(rows.map(({ code, files }) => [code, files]));
}
