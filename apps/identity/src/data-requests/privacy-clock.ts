import { Inject, Injectable } from '@nestjs/common';
import { Clock, Job, SERVICE_SETTINGS, Transactions, type JobRun, type Tx } from '@selaras/platform';
import { In, LessThanOrEqual } from 'typeorm';
import { BreachNotices } from '../breaches/breach-notices.js';
import { BreachReport } from '../breaches/breach.entity.js';
import type { IdentitySettings } from '../settings.js';
import { DataRequest } from './data-request.entity.js';
import { RequestNotices, stageOf } from './request-notices.js';

const AT_A_TIME = 100;
const DAY_MS = 86_400_000;

/** Reminds of the terms of the law, and forgets what old requests said. */
@Injectable()
export class PrivacyClock {
  constructor(
    private readonly transactions: Transactions,
    private readonly requests: RequestNotices,
    private readonly breaches: BreachNotices,
    private readonly clock: Clock,
    @Inject(SERVICE_SETTINGS) private readonly settings: IdentitySettings,
  ) {}

  /** Each stage is told once, however often this runs. */
  @Job('identity.privacy-reminders', { cron: '*/10 * * * *', zone: 'UTC' })
  async remind({ signal }: Pick<JobRun, 'signal'>): Promise<void> {
    let reached = AT_A_TIME;
    while (reached === AT_A_TIME && !signal.aborted)
      reached = await this.transactions.inTransaction((tx) => this.remindRequests(tx));
    reached = AT_A_TIME;
    while (reached === AT_A_TIME && !signal.aborted)
      reached = await this.transactions.inTransaction((tx) => this.remindBreaches(tx));
  }

  /** What was decided long ago keeps its number, kind and outcome alone. */
  @Job('identity.privacy-sweep', { cron: '51 2 * * *' })
  async forget(): Promise<void> {
    const now = this.clock.now();
    const before = new Date(now.getTime() - this.settings.DATA_REQUESTS_KEPT_DAYS * DAY_MS);
    await this.transactions.inTransaction((tx) =>
      tx.query(
        `UPDATE data_request SET applicant_name = 'Disamarkan', applicant_contact = NULL, identity_proof = NULL,
           details = '', answer = NULL, person_id = NULL, forgotten_at = $2, version = version + 1
         WHERE forgotten_at IS NULL AND decided_at < $1`,
        [before, now],
      ),
    );
  }

  private async remindRequests(tx: Tx): Promise<number> {
    const due = await this.pressing(tx, DataRequest, ['received']);
    for (const row of due) {
      await tx.manager.update(DataRequest, { id: row.id }, { reminded: this.stage(row) });
      await this.requests.remind(tx, row);
    }
    return due.length;
  }

  private async remindBreaches(tx: Tx): Promise<number> {
    const due = await this.pressing(tx, BreachReport, ['draft']);
    for (const row of due) {
      await tx.manager.update(BreachReport, { id: row.id }, { reminded: this.stage(row) });
      await this.breaches.remind(tx, row);
    }
    return due.length;
  }

  private stage(row: Pick<DataRequest, 'dueAt'>): number {
    return stageOf(row.dueAt, this.clock.now());
  }

  /** Open ones that have come to a stage nobody was told of: a day left, or nothing. */
  private async pressing<Row extends DataRequest | BreachReport>(
    tx: Tx,
    entity: new () => Row,
    states: Row['state'][],
  ): Promise<Row[]> {
    const now = this.clock.now();
    const soon = new Date(now.getTime() + DAY_MS);
    const rows = await tx.manager.find<DataRequest | BreachReport>(entity, {
      where: [
        { state: In(states), dueAt: LessThanOrEqual(now), reminded: In([0, 1]) },
        { state: In(states), dueAt: LessThanOrEqual(soon), reminded: 0 },
      ],
      take: AT_A_TIME,
      lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
    });
    return rows as Row[];
  }
}
