import { Inject, Injectable } from '@nestjs/common';
import { UncoveredYearError, WorkCalendar, weekday } from '@selaras/calendar';
import {
  Clock,
  Job,
  SERVICE_SETTINGS,
  Transactions,
  type JobRun,
  type Locale,
  type Tx,
} from '@selaras/platform';
import type { IdentitySettings } from '../settings.js';
import { MailService } from '../mail/mail.service.js';
import { ADDRESSES, SUMMARY_READERS } from './notices.queries.js';
import { Summaries } from './summaries.js';

const AT_A_TIME = 50;
const SUNDAY = 0;
const SATURDAY = 6;

/** One mail per person and working day, at seven in the morning of the node's zone, with what they owe. */
@Injectable()
export class Digest {
  constructor(
    private readonly transactions: Transactions,
    private readonly mail: MailService,
    private readonly summaries: Summaries,
    private readonly calendar: WorkCalendar,
    private readonly clock: Clock,
    @Inject(SERVICE_SETTINGS) private readonly settings: IdentitySettings,
  ) {}

  /** Safe to run again: who has had today's mail is passed over, also by another replica. */
  @Job('identity.digest', { cron: '0 7 * * *', limitSeconds: 3_600 })
  async send({ signal }: Pick<JobRun, 'signal'>): Promise<void> {
    const today = this.summaries.today();
    if (!this.mail.on || !this.worksOn(today)) return;
    let reached = AT_A_TIME;
    while (reached === AT_A_TIME && !signal.aborted) {
      reached = await this.transactions.inTransaction((tx) => this.sendSome(tx, today));
    }
  }

  @Job('identity.notice-sweep', { cron: '11 2 * * *' })
  async forget(): Promise<void> {
    const { NOTICES_KEPT_DAYS: days } = this.settings;
    await this.transactions.inTransaction((tx) =>
      tx.query(
        `DELETE FROM notice WHERE kind = 'news' AND raised_at < $1::timestamptz - make_interval(days => $2)`,
        [this.clock.now(), days],
      ),
    );
  }

  private async sendSome(tx: Tx, today: string): Promise<number> {
    const readers = await tx.query<{ id: string; locale: Locale }>(SUMMARY_READERS, [today, AT_A_TIME]);
    for (const { id, locale } of readers) {
      const addresses = await tx.query<{ audience: string }>(ADDRESSES, [id, today]);
      const letter = await this.summaries.asLetter(
        tx,
        addresses.map(({ audience }) => audience),
        locale,
      );
      if (letter) await this.mail.queue(tx, { to: id, letter: 'digest', params: letter });
    }
    const ids = readers.map(({ id }) => id);
    await tx.query('UPDATE person_contact SET digest_day = $2 WHERE person_id = ANY($1)', [ids, today]);
    return readers.length;
  }

  /** A mail on a holiday harms nobody, so a year without holiday data counts as Monday to Friday; a term never does. */
  private worksOn(day: string): boolean {
    try {
      return this.calendar.isWorkingDay(day);
    } catch (error) {
      if (error instanceof UncoveredYearError) return weekday(day) !== SUNDAY && weekday(day) !== SATURDAY;
      throw error;
    }
  }
}
