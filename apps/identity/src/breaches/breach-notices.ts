import { Injectable } from '@nestjs/common';
import { Clock, type Tx } from '@selaras/platform';
import { numberOf } from '../data-requests/numbers.js';
import { RequestNotices, stageOf } from '../data-requests/request-notices.js';
import type { BreachReport } from './breach.entity.js';

const keyOf = ({ id }: BreachReport): string => `breach:${id}`;

/** What officers owe after a failure of protection. */
@Injectable()
export class BreachNotices {
  constructor(
    private readonly notices: RequestNotices,
    private readonly clock: Clock,
  ) {}

  async remind(tx: Tx, row: BreachReport): Promise<void> {
    const number = numberOf('breach_report', row);
    await this.notices.task(tx, keyOf(row), {
      path: `/administrasi/pdp/kegagalan/${row.id}`,
      dueAt: row.dueAt,
      stage: stageOf(row.dueAt, this.clock.now()),
      title: {
        id: `${number}: beri tahu subjek data dan lembaga`,
        en: `${number}: tell the data subjects and the agency`,
      },
    });
  }

  done(tx: Tx, row: BreachReport): Promise<void> {
    return this.notices.withdraw(tx, keyOf(row));
  }
}
