import { Injectable } from '@nestjs/common';
import { UncoveredYearError } from '@selaras/calendar';
import { Job, Problem, Transactions } from '@selaras/platform';
import { DataSource } from 'typeorm';
import { AssessmentWrites } from '../acts/assessment-writes.js';
import { DueDates } from '../acts/due-dates.js';
import { AssessmentNotices } from './assessment-notices.js';
import { UNRELEASED } from './notices.queries.js';

/** Every morning before the summaries go out: due dates have come a day nearer. */
@Injectable()
export class Reminders {
  constructor(
    private readonly database: DataSource,
    private readonly transactions: Transactions,
    private readonly writes: AssessmentWrites,
    private readonly notices: AssessmentNotices,
    private readonly dueDates: DueDates,
  ) {}

  /**
   * Reminds of every assessment it can, then says which year's holidays are missing.
   * @throws Problem `common.calendar-year-missing`
   */
  @Job('scoring.reminders', { cron: '30 6 * * *', retries: 0, atOnceWhenNew: true })
  async remind(): Promise<void> {
    const assessments =
      await this.database.query<{ id: string; due: string | null; status: string }[]>(UNRELEASED);
    let missing: number | null = null;
    for (const { id, due, status } of assessments) {
      await this.transactions.inTransaction(async (tx) => {
        await this.writes.lock(tx, id, true);
        await this.notices.sync(tx, id);
      });
      if (due && status === 'open') missing ??= this.missingYear(due);
    }
    if (missing !== null) throw new Problem('common.calendar-year-missing', { year: missing });
  }

  private missingYear(due: string): number | null {
    try {
      this.dueDates.count(due);
      return null;
    } catch (error) {
      if (error instanceof UncoveredYearError) return error.year;
      throw error;
    }
  }
}
