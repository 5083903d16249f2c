import { randomUUID } from 'node:crypto';
import type { Ground } from './ground.js';

export type IndicatorState = 'draft' | 'revision' | 'submitted' | 'handed-over' | 'accepted';
export type AssessmentState = 'open' | 'approved' | 'released';

export interface Indicator {
  id: string;
  code: string;
}

/** One assessment a year and edition. */
const FIRST_YEAR = 2030;
const EDITIONS = ['pemdi-2026', 'spbe-2020'];
const OWN_INDICATOR = '1';
/** Of the other agency, and of nobody, in the same assessment. */
const FOREIGN_INDICATOR = '2';
const ORPHAN_INDICATOR = '3';

const AT_THE_LOWEST = `level = '1', facts = 'FAKTA (contoh)', analysis = 'ANALISIS (contoh)'`;

/** Assessments, their indicators and files, in the states a rule is about. */
export class AssessmentObjects {
  private made = 0;

  constructor(readonly ground: Ground) {}

  get own(): string {
    return this.ground.agency('own');
  }

  get other(): string {
    return this.ground.agency('other');
  }

  /** An assessment with one indicator of each agency; the rest is assigned to nobody. */
  async assessment(state: AssessmentState = 'open'): Promise<string> {
    const place = this.made++;
    const edition = EDITIONS[place % EDITIONS.length];
    const { id } = await this.ground.made<{ id: string }>('coordinator', 'POST /api/assessments', {
      json: { year: FIRST_YEAR + Math.floor(place / EDITIONS.length), edition },
    });
    const assignments = [
      { code: OWN_INDICATOR, agencyId: this.own },
      { code: FOREIGN_INDICATOR, agencyId: this.other },
    ];
    await this.ground.made('coordinator', 'PUT /api/assessments/{id}/assignments', {
      at: { id },
      json: { assignments },
    });
    if (state !== 'open') await this.approve(id);
    if (state === 'released')
      await this.ground.made('coordinator', 'POST /api/assessments/{id}/release', { at: { id }, json: {} });
    return id;
  }

  approve(id: string): Promise<unknown> {
    return this.ground.made('coordinator', 'POST /api/assessments/{id}/approve', {
      at: { id },
      json: { acceptProvisional: true },
    });
  }

  /** The agency's indicator, answered, in this state. */
  async indicator(state: IndicatorState, of: 'own' | 'nobody' = 'own'): Promise<Indicator> {
    const code = of === 'own' ? OWN_INDICATOR : ORPHAN_INDICATOR;
    const indicator = { id: await this.opened(state), code };
    await this.put(indicator, state);
    return indicator;
  }

  async put({ id, code }: Indicator, state: IndicatorState): Promise<void> {
    const assessor = state === 'accepted' ? `'1'` : 'NULL';
    await this.ground.rows(
      `UPDATE scoring.indicator_answer SET state = $3, assessor_level = ${assessor}, ${AT_THE_LOWEST}
       WHERE assessment_id = $1 AND code = $2`,
      [id, code, state],
    );
  }

  private readonly assessments = new Map<string, Promise<string>>();

  /** One assessment for each state, so that what is asked of one does not move another. */
  private opened(state: string): Promise<string> {
    const found = this.assessments.get(state) ?? this.assessment();
    this.assessments.set(state, found);
    return found;
  }

  /** The agency's indicator of an assessment that is closed. */
  async closed(state: Exclude<AssessmentState, 'open'>): Promise<Indicator> {
    const found = this.assessments.get(state) ?? this.assessment(state);
    this.assessments.set(state, found);
    return { id: await found, code: OWN_INDICATOR };
  }

  pdf(): File {
    return new File([`%PDF-1.7\n%${randomUUID()}\n%%EOF\n`], 'bukti.pdf');
  }

  /** A file of the agency, linked to its indicator, which is then in this state. */
  async evidence(state: IndicatorState): Promise<{ id: string; evidenceId: string }> {
    const indicator = await this.indicator(state);
    await this.put(indicator, 'draft');
    const { id } = await this.ground.made<{ id: string }>(
      'agency-operator',
      'POST /api/assessments/{id}/evidence',
      { at: { id: indicator.id }, form: { code: indicator.code, file: this.pdf() } },
    );
    await this.put(indicator, state);
    return { id: indicator.id, evidenceId: id };
  }

  private readonly files = new Map<IndicatorState, Promise<{ id: string; evidenceId: string }>>();

  /** The same file every time, for those who only look at it. */
  async kept(state: IndicatorState): Promise<{ id: string; evidenceId: string }> {
    const found = this.files.get(state) ?? this.evidence(state);
    this.files.set(state, found);
    await this.put({ id: (await found).id, code: OWN_INDICATOR }, state);
    return found;
  }

  /** A file that was linked once. */
  async takenAway(file = this.evidence('draft')): Promise<{ id: string; evidenceId: string }> {
    const at = await file;
    await this.put({ id: at.id, code: OWN_INDICATOR }, 'draft');
    await this.ground.made('agency-operator', 'DELETE /api/assessments/{id}/evidence/{evidenceId}', { at });
    return at;
  }

  async ticketOfNothing(): Promise<string> {
    const file = this.evidence('draft');
    const ticket = await this.ticket(file);
    await this.takenAway(file);
    return ticket;
  }

  async ticket(file = this.kept('revision')): Promise<string> {
    const evidence = await file;
    const route = 'POST /api/assessments/{id}/evidence/{evidenceId}/ticket';
    return (
      await this.ground.made<{ ticket: string }>('agency-operator', route, {
        at: { id: evidence.id, evidenceId: evidence.evidenceId },
      })
    ).ticket;
  }
}
