import { Inject, Injectable } from '@nestjs/common';
import { Clock, Job, SERVICE_SETTINGS, Transactions, type JobRun } from '@selaras/platform';
import type { IdentitySettings } from '../settings.js';
import { erasePerson } from './erase-person.js';

const DAY_MS = 86_400_000;
const AT_A_TIME = 50;
/** Nobody waits for a new password that long. */
const RESET_REQUEST_DAYS = 30;

/** Takes away what is kept of people past its time. */
@Injectable()
export class PeopleSweep {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    @Inject(SERVICE_SETTINGS) private readonly settings: IdentitySettings,
  ) {}

  @Job('identity.people-sweep', { cron: '31 2 * * *', limitSeconds: 3_600 })
  async sweep({ signal }: Pick<JobRun, 'signal'>): Promise<void> {
    const { PEOPLE_KEPT_DAYS, PEOPLE_IMPORT_DAYS } = this.settings;
    await this.transactions.inTransaction(async (tx) => {
      // What sheets said of people is not kept longer than it is needed; receipts stay.
      await tx.query('DELETE FROM reset_request WHERE requested_at < $1', [this.before(RESET_REQUEST_DAYS)]);
      await tx.query(
        `DELETE FROM people_import_row r USING people_import i WHERE r.import_id = i.id AND i.created_at < $1`,
        [this.before(PEOPLE_IMPORT_DAYS)],
      );
    });
    let reached = AT_A_TIME;
    while (reached === AT_A_TIME && !signal.aborted) reached = await this.eraseSome(PEOPLE_KEPT_DAYS);
  }

  private eraseSome(days: number): Promise<number> {
    return this.transactions.inTransaction(async (tx) => {
      const gone = await tx.query<{ id: string }>(
        `SELECT id FROM person WHERE erased_at IS NULL AND NOT active AND left_at < $1
         ORDER BY left_at LIMIT $2 FOR UPDATE SKIP LOCKED`,
        [this.before(days), AT_A_TIME],
      );
      for (const { id } of gone) await erasePerson(tx, id, { now: this.clock.now() });
      return gone.length;
    });
  }

  private before(days: number): Date {
    return new Date(this.clock.now().getTime() - days * DAY_MS);
  }
}
