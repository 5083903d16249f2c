import { Injectable } from '@nestjs/common';
import {
  scoringEvents,
  type ActOutcome,
  type ApproveAssessment,
  type AssessmentResult,
  type Caller,
  type ComputedIndex,
  type GetResult,
} from '@selaras/contracts';
import { Problem, holdsRole, type Answer, type RequestContext, type Tx } from '@selaras/platform';
import { DataSource } from 'typeorm';
import { AssessmentWrites } from '../acts/assessment-writes.js';
import { assessmentObject } from '../acts/audited-things.js';
import { DueDates } from '../acts/due-dates.js';
import { Authority } from '../acts/authority.js';
import { Assessment } from '../assessments/assessment.entity.js';
import type { Rows } from '../assessments/assessments.queries.js';
import { readSummary } from '../assessments/boards.js';
import { isOpen } from '../indicators/indicator-rules.js';
import { findInstrument, instrumentHash } from '../instruments/editions.js';
import { FixedResult, ResultRelease } from './fixed-result.entity.js';
import { computeStages, readStages, type Stages } from './stages.js';

@Injectable()
export class ResultsService {
  constructor(
    private readonly database: DataSource,
    private readonly writes: AssessmentWrites,
    private readonly authority: Authority,
    private readonly dueDates: DueDates,
  ) {}

  /**
   * The index as approved, or as it stands now. In the assessor's stage an indicator he has not accepted is unanswered.
   * @throws Problem `scoring.assessment-not-found`
   */
  get({ id, stage }: GetResult): Promise<AssessmentResult> {
    return this.view(this.database, id, stage);
  }

  /**
   * Fixes the index of the assessor's levels, with the edition and the hash of its content.
   * @throws Problem `scoring.indicators-open` unless the caller accepts a provisional result, `scoring.assessment-closed`
   */
  approve(body: ApproveAssessment, context: RequestContext): Promise<Answer<AssessmentResult>> {
    const actor = this.authority.officer(context.signedIn, 'coordinator');
    return this.writes.run(context, body.id, async (tx) => {
      const assessment = await this.writes.lock(tx, body.id, true);
      this.writes.requireOpen(assessment);
      const answers = await this.writes.lockAnswers(tx, body.id);
      const open = answers.filter(isOpen).map(({ code }) => code);
      if (open.length > 0 && !body.acceptProvisional)
        throw new Problem('scoring.indicators-open', { codes: open.join(', ') });
      const { assessor, self } = computeStages(assessment, answers);
      await tx.manager.insert(FixedResult, {
        assessmentId: body.id,
        edition: assessment.edition,
        instrumentSha256: instrumentHash(findInstrument(assessment.edition)),
        index: assessor.index,
        predicate: assessor.predicate,
        result: JSON.stringify(assessor),
        selfResult: JSON.stringify(self),
        approvedAt: new Date(),
        approvedBy: actor.by,
        position: actor.position,
      });
      await tx.manager.update(Assessment, { id: body.id }, { status: 'approved' });
      await tx.audit('scoring.assessment-approved', {
        object: assessmentObject(assessment),
        before: { status: assessment.status },
        after: {
          status: 'approved',
          index: assessor.index,
          predicate: assessor.predicate,
          provisional: assessor.provisional,
          acceptProvisional: body.acceptProvisional ?? false,
        },
        position: actor.position,
      });
      return this.view(tx, body.id, 'assessor');
    });
  }

  /**
   * Sends an approved result up: once. A repeat finds nothing new and publishes nothing.
   * @throws Problem `scoring.assessment-closed` to anyone but the coordinator
   */
  async send(tx: Tx, assessment: Assessment, caller: Caller): Promise<ActOutcome> {
    if (!holdsRole(caller, 'coordinator')) throw new Problem('scoring.assessment-closed');
    const { id, status } = assessment;
    if (status === 'approved') await this.publish(tx, assessment, caller);
    return { id, status: 'released', codes: [] };
  }

  private async publish(tx: Tx, { id, year, edition }: Assessment, caller: Caller): Promise<void> {
    const actor = this.authority.officer(caller, 'coordinator');
    const fixed = await tx.manager.findOneByOrFail(FixedResult, { assessmentId: id });
    const earlier = await tx.manager.countBy(ResultRelease, { assessmentId: id });
    const version = earlier + 1;
    const releasedAt = new Date();
    await tx.manager.insert(ResultRelease, {
      assessmentId: id,
      version,
      releasedAt,
      releasedBy: actor.by,
      position: actor.position,
    });
    await tx.manager.update(Assessment, { id }, { status: 'released' });
    await tx.audit('scoring.result-sent', {
      object: assessmentObject({ id, year, edition }),
      before: { status: 'approved' },
      after: { status: 'released', version, index: fixed.index, predicate: fixed.predicate },
      position: actor.position,
    });
    await tx.publish(scoringEvents.resultReleased, {
      assessmentId: id,
      year,
      edition,
      label: findInstrument(edition).label,
      version,
      approvedAt: fixed.approvedAt.toISOString(),
      releasedAt: releasedAt.toISOString(),
      result: JSON.parse(fixed.result) as ComputedIndex,
    });
  }

  private async view(rows: Rows, id: string, asked?: keyof Stages): Promise<AssessmentResult> {
    const summary = await readSummary(rows, id, this.dueDates);
    const fixed = summary.approvedAt !== null;
    const stages = await readStages(rows, summary);
    const judged = summary.acceptedCount > 0 || fixed;
    const stage = asked ?? (judged ? 'assessor' : 'self');
    const other = stage === 'assessor' ? stages.self : judged ? stages.assessor : null;
    const asOf = summary.approvedAt ?? new Date().toISOString();
    return { ...summary, stage, fixed, asOf, result: stages[stage], other };
  }
}
