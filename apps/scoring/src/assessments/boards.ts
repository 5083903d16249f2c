import type { AssessmentSummary, AssessmentView, BoardIndicator, Caller } from '@selaras/contracts';
import type { Aspect, Domain, Instrument } from '@selaras/maturity';
import { AgencyDirectory, Problem } from '@selaras/platform';
import { Injectable } from '@nestjs/common';
import { Authority } from '../acts/authority.js';
import { DueDates } from '../acts/due-dates.js';
import { INDICATOR_ACTS } from '../indicators/indicator-rules.js';
import { findIndicator, findInstrument } from '../instruments/editions.js';
import { BOARD, ONE_SUMMARY, type BoardRow, type Rows, type SummaryRow } from './assessments.queries.js';

/** Words come from the edition, figures from the rows. */
export function summaryView(row: SummaryRow, dueDates: DueDates): AssessmentSummary {
  const { label, title } = findInstrument(row.edition);
  return { ...row, label, title, workingDaysLeft: dueDates.left(row.dueDate) };
}

/** @throws Problem `scoring.assessment-not-found` */
export async function readSummary(rows: Rows, id: string, dueDates: DueDates): Promise<AssessmentSummary> {
  const [row] = await rows.query<SummaryRow>(ONE_SUMMARY, [id]);
  if (!row) throw new Problem('scoring.assessment-not-found');
  return summaryView(row, dueDates);
}

/** The board of an assessment as one caller sees it. */
@Injectable()
export class Boards {
  constructor(
    private readonly agencies: AgencyDirectory,
    private readonly authority: Authority,
    private readonly dueDates: DueDates,
  ) {}

  /** @throws Problem `scoring.assessment-not-found` */
  async board(rows: Rows, id: string, caller: Caller): Promise<AssessmentView> {
    const summary = await readSummary(rows, id, this.dueDates);
    const instrument = findInstrument(summary.edition);
    const covers = await this.authority.reach(caller, ...INDICATOR_ACTS.answer.roles);
    const agencies = await this.agencies.all();
    const answers = await rows.query<BoardRow>(BOARD, [id]);
    const indicators = answers.map((answer): BoardIndicator => {
      const { optional: _optional, ...shown } = answer;
      const { name, aspect, weight } = findIndicator(instrument, answer.code);
      const answerable = summary.status === 'open' && INDICATOR_ACTS.answer.states.includes(answer.state);
      return {
        ...shown,
        name,
        aspectCode: aspect,
        weight,
        agencyName: agencies.get(answer.agencyId ?? '')?.name ?? null,
        mine: answerable && covers(answer.agencyId),
      };
    });
    return { ...summary, structure: structureOf(instrument), indicators };
  }
}

function structureOf({ domains, aspects }: Instrument): Record<string, unknown> {
  const named = ({ code, name, weight }: Domain) => ({ code, name, weight });
  return {
    ...(domains && { domains: domains.map(named) }),
    aspects: aspects.map((aspect: Aspect) => ({
      ...named(aspect),
      ...(aspect.domain && { domain: aspect.domain }),
    })),
  };
}
