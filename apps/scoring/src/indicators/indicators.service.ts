import { Injectable } from '@nestjs/common';
import type { AnswerIndicator, ByIndicator, Caller, IndicatorView, LevelCriteria } from '@selaras/contracts';
import type { Indicator, Instrument } from '@selaras/maturity';
import {
  AgencyDirectory,
  Problem,
  type Answer,
  type Locale,
  type RequestContext,
  type Tx,
} from '@selaras/platform';
import { DataSource } from 'typeorm';
import { AssessmentWrites } from '../acts/assessment-writes.js';
import { Authority } from '../acts/authority.js';
import { DueDates } from '../acts/due-dates.js';
import { change, record } from '../acts/history.js';
import type { Rows } from '../assessments/assessments.queries.js';
import { readLevel } from '../instruments/computed-index.js';
import { findIndicator, findInstrument } from '../instruments/editions.js';
import { auditAnswer } from './audit-answer.js';
import type { IndicatorAnswer } from './indicator-answer.entity.js';
import { INDICATOR_ACTS, type IndicatorAct } from './indicator-rules.js';
import { ONE_INDICATOR, type IndicatorRow } from './indicators.queries.js';
import { OpenAnswers } from './open-answers.js';

const ACTS = Object.keys(INDICATOR_ACTS) as IndicatorAct[];

@Injectable()
export class IndicatorsService {
  constructor(
    private readonly database: DataSource,
    private readonly writes: AssessmentWrites,
    private readonly authority: Authority,
    private readonly agencies: AgencyDirectory,
    private readonly openAnswers: OpenAnswers,
    private readonly dueDates: DueDates,
  ) {}

  /** @throws Problem `scoring.assessment-not-found`, `scoring.indicator-not-found`, `scoring.indicator-not-yours` */
  get(body: ByIndicator, context: RequestContext): Promise<IndicatorView> {
    return this.view(this.database, body, context.signedIn, context.locale);
  }

  /**
   * Writes what is given of an answer; what is absent stays, a null level clears it.
   * @throws Problem `scoring.indicator-not-yours`, `scoring.assessment-closed`, `scoring.indicator-state`, `common.stale`,
   *   `common.invalid-input` with the field `level`
   */
  answer(body: AnswerIndicator, context: RequestContext): Promise<Answer<IndicatorView>> {
    const work = async (tx: Tx) => {
      const { answer, actor, instrument } = await this.openAnswers.require(tx, body, context);
      if (body.version !== undefined && body.version !== answer.version)
        throw new Problem('common.stale', { current: answer.version, given: body.version });
      const changes = changesOf(answer, body, instrument);
      if (Object.keys(changes).length > 0) {
        await change(tx, answer, changes);
        await record(tx, answer, actor, 'answered', {
          level: changes.level === undefined ? answer.level : changes.level,
        });
        await auditAnswer(tx, answer, changes, actor);
      }
      return this.view(tx, body, context.signedIn, context.locale);
    };
    return this.writes.run(context, body.id, work, { moves: false });
  }

  private async view(
    rows: Rows,
    { id, code }: ByIndicator,
    caller: Caller,
    locale: Locale,
  ): Promise<IndicatorView> {
    const [assessment] = await rows.query<{ edition: string }>(
      'SELECT edition FROM assessment WHERE id = $1',
      [id],
    );
    if (!assessment) throw new Problem('scoring.assessment-not-found');
    const instrument = findInstrument(assessment.edition);
    const indicator = findIndicator(instrument, code);
    const [row] = await rows.query<IndicatorRow>(ONE_INDICATOR, [id, indicator.code]);
    if (!row) throw new Problem('scoring.indicator-not-found', { code: indicator.code });
    await this.authority.requireReader(caller, row);
    const place = instrument.indicators.indexOf(indicator);
    const allowed = await this.allowedActs(row, caller);
    return {
      ...row,
      ...wordsOf(instrument, indicator, locale),
      weight: indicator.weight,
      workingDaysLeft: this.dueDates.left(row.dueDate),
      evidenceCount: row.evidence.length,
      agencyName: (await this.agencies.find(row.agencyId ?? ''))?.name ?? null,
      decimalLevels: !instrument.levelScale.integer,
      previousCode: instrument.indicators[place - 1]?.code ?? null,
      nextCode: instrument.indicators[place + 1]?.code ?? null,
      allowed,
      mine: allowed.includes('answer'),
    };
  }

  private async allowedActs(row: IndicatorRow, caller: Caller): Promise<IndicatorAct[]> {
    if (row.assessmentStatus !== 'open') return [];
    const now = ACTS.filter((act) => INDICATOR_ACTS[act].states.includes(row.state));
    const may = await Promise.all(now.map((act) => this.authority.may(caller, act, row.agencyId)));
    return now.filter((_, position) => may[position]);
  }
}

type AnswerChanges = Partial<Pick<IndicatorAnswer, 'level' | 'facts' | 'analysis'>>;

/** Only what differs, so that saving the same again leaves no line in the history. */
function changesOf(answer: IndicatorAnswer, body: AnswerIndicator, instrument: Instrument): AnswerChanges {
  const level =
    typeof body.level === 'string' ? readLevel(instrument, answer.code, body.level, 'level') : body.level;
  const { facts, analysis } = body;
  return {
    ...(level !== undefined && level !== answer.level && { level }),
    ...(facts !== undefined && facts !== answer.facts && { facts }),
    ...(analysis !== undefined && analysis !== answer.analysis && { analysis }),
  };
}

/** All texts of an indicator come from its instrument. */
function wordsOf(instrument: Instrument, indicator: Indicator, locale: Locale) {
  const names = instrument.capabilities?.find(({ code }) => code === indicator.capability)?.levels ?? [];
  const levels = indicator.levels.map(({ level, criteria, fulfilment, evidence }): LevelCriteria => ({
    level: String(level),
    name: names.find((named) => named.level === level)?.name ?? '',
    criteria,
    fulfilment: fulfilment ?? null,
    evidence: evidence ?? null,
  }));
  return {
    label: instrument.label,
    name: indicator.name,
    aspectCode: indicator.aspect,
    aspectName: instrument.aspects.find(({ code }) => code === indicator.aspect)?.name ?? indicator.aspect,
    question: indicator.question ?? indicator.description ?? null,
    criteriaNote: instrument.criteriaStatus === 'provisional' ? instrument.confidence[locale] : null,
    levels,
  };
}
