import { Injectable } from '@nestjs/common';
import type {
  ActOutcome,
  AssessmentPage,
  AssessmentView,
  AssignIndicators,
  ById,
  OpenAssessment,
  PageRequest,
} from '@selaras/contracts';
import {
  AgencyDirectory,
  Problem,
  decodeCursor,
  invalidInput,
  page,
  pageLimit,
  type Answer,
  type RequestContext,
  type Tx,
} from '@selaras/platform';
import { DataSource } from 'typeorm';
import { v7 } from 'uuid';
import { AssessmentWrites } from '../acts/assessment-writes.js';
import { assessmentObject } from '../acts/audited-things.js';
import { Authority, type Actor } from '../acts/authority.js';
import { DueDates } from '../acts/due-dates.js';
import { change, record } from '../acts/history.js';
import type { IndicatorAnswer } from '../indicators/indicator-answer.entity.js';
import { wrongState } from '../indicators/indicator-rules.js';
import { findIndicator, findInstrument, isOptional } from '../instruments/editions.js';
import { AssessmentNotices } from '../notices/assessment-notices.js';
import { SUMMARY_PAGE, type SummaryRow } from './assessments.queries.js';
import { Boards, summaryView } from './boards.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

@Injectable()
export class AssessmentsService {
  constructor(
    private readonly database: DataSource,
    private readonly writes: AssessmentWrites,
    private readonly authority: Authority,
    private readonly agencies: AgencyDirectory,
    private readonly boards: Boards,
    private readonly notices: AssessmentNotices,
    private readonly dueDates: DueDates,
  ) {}

  async list({ limit, cursor }: PageRequest): Promise<AssessmentPage> {
    const size = pageLimit(limit);
    const [year, id] = readPosition(cursor);
    const rows = await this.database.query<SummaryRow[]>(SUMMARY_PAGE, [size + 1, year, id]);
    const { items, nextCursor } = page(rows, size, (row) => [row.year, row.id]);
    return { items: items.map((row) => summaryView(row, this.dueDates)), nextCursor };
  }

  /** Anyone who is signed in may read the board; FAKTA, ANALISIS and evidence are on the indicator's page. */
  get({ id }: ById, context: RequestContext): Promise<AssessmentView> {
    return this.boards.board(this.database, id, context.signedIn);
  }

  /**
   * Opens the assessment of a year with one empty answer per indicator of the edition.
   * @throws Problem `scoring.instrument-not-found`, `scoring.assessment-exists`
   */
  open(body: OpenAssessment, context: RequestContext): Promise<Answer<AssessmentView>> {
    const caller = context.signedIn;
    const actor = this.authority.officer(caller, 'coordinator');
    const instrument = findInstrument(body.edition);
    return this.writes.run(context, null, async (tx) => {
      const id = v7();
      const opened = await tx.query(
        `INSERT INTO assessment (id, year, edition, due_date, predicate_basis, opened_by)
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (year, edition) DO NOTHING RETURNING id`,
        [
          id,
          body.year,
          body.edition,
          body.dueDate ?? null,
          body.predicateBasis ?? instrument.predicateBasis,
          actor.by,
        ],
      );
      if (opened.length === 0)
        throw new Problem('scoring.assessment-exists', { year: body.year, edition: body.edition });
      await tx.query(
        `INSERT INTO indicator_answer (assessment_id, code, optional, position)
         SELECT $1, code, optional, position
         FROM unnest($2::text[], $3::boolean[]) WITH ORDINALITY AS i (code, optional, position)`,
        [
          id,
          instrument.indicators.map(({ code }) => code),
          instrument.indicators.map((indicator) => isOptional(instrument, indicator)),
        ],
      );
      await tx.audit('scoring.assessment-opened', {
        object: assessmentObject({ id, year: body.year, edition: body.edition }),
        after: {
          year: body.year,
          edition: body.edition,
          dueDate: body.dueDate ?? null,
          predicateBasis: body.predicateBasis ?? instrument.predicateBasis,
        },
        position: actor.position,
      });
      await this.notices.sync(tx, id);
      return this.boards.board(tx, id, caller);
    });
  }

  /**
   * Gives indicators to agencies, or takes them away (null). What an agency has submitted returns to draft when it goes
   * to another one; what the assessors have got stays where it is.
   * @throws Problem `scoring.indicator-state`, `scoring.assessment-closed`, `common.invalid-input` for agencies that are
   *   unknown or not active
   */
  assign(body: AssignIndicators, context: RequestContext): Promise<Answer<ActOutcome>> {
    const actor = this.authority.officer(context.signedIn, 'coordinator', 'internal-assessor');
    return this.writes.run(context, body.id, async (tx) => {
      const assessment = await this.writes.lock(tx, body.id);
      this.writes.requireOpen(assessment);
      const instrument = findInstrument(assessment.edition);
      await this.requireAgencies(body);
      const answers = await this.writes.lockAnswers(tx, body.id);
      const wanted = new Map(
        body.assignments.map(({ code, agencyId }) => [findIndicator(instrument, code).code, agencyId]),
      );
      const moved = answers.filter(({ code, agencyId }) => wanted.has(code) && wanted.get(code) !== agencyId);
      for (const answer of moved)
        await this.assignOne(tx, answer, wanted.get(answer.code) ?? null, actor, context);
      if (moved.length) {
        await tx.audit('scoring.indicators-assigned', {
          object: assessmentObject(assessment),
          before: { assignments: await this.agencyNames(moved, ({ agencyId }) => agencyId) },
          after: { assignments: await this.agencyNames(moved, ({ code }) => wanted.get(code) ?? null) },
          position: actor.position,
        });
      }
      return { id: body.id, status: assessment.status, codes: moved.map(({ code }) => code) };
    });
  }

  private async assignOne(
    tx: Tx,
    answer: IndicatorAnswer,
    agencyId: string | null,
    actor: Actor,
    context: RequestContext,
  ): Promise<void> {
    const submitted = answer.state === 'submitted';
    const refused = submitted ? null : wrongState(answer, 'answer', context.locale);
    if (refused) throw refused;
    await change(tx, answer, { agencyId, ...(submitted && { state: 'draft' }) });
    const agency = agencyId === null ? null : await this.agencies.find(agencyId);
    await record(tx, answer, actor, 'assigned', { note: agency?.name ?? null });
  }

  /** Indicator → the name its agency has now. */
  private async agencyNames(
    answers: readonly IndicatorAnswer[],
    agencyOf: (answer: IndicatorAnswer) => string | null,
  ): Promise<Record<string, string | null>> {
    const agencies = await this.agencies.all();
    return Object.fromEntries(
      answers.map((answer) => [answer.code, agencies.get(agencyOf(answer) ?? '')?.name ?? null]),
    );
  }

  private async requireAgencies({ assignments }: AssignIndicators): Promise<void> {
    const agencies = await this.agencies.all();
    const unknown = assignments.flatMap(({ agencyId }, position) =>
      agencyId === null || agencies.get(agencyId)?.active
        ? []
        : [
            {
              field: `assignments.${position}.agencyId`,
              code: 'agency-unknown' as const,
              params: { value: agencyId },
            },
          ],
    );
    if (unknown.length) throw invalidInput(unknown);
  }
}

/** @throws Problem `common.invalid-cursor` */
function readPosition(cursor: string | undefined): readonly [number, string] | readonly [null, null] {
  const keys = decodeCursor(cursor, 2);
  if (!keys) return [null, null];
  const [year, id] = keys;
  const valid = Number.isInteger(year) && Math.abs(Number(year)) < 10_000 && UUID.test(String(id));
  if (!valid) throw new Problem('common.invalid-cursor');
  return [Number(year), String(id)];
}
