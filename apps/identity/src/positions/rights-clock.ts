import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { LOG, Transactions, type Tx } from '@selaras/platform';
import type { Logger } from 'pino';
import { tellRightsChanged } from './changed-rights.js';
import { LocalCalendar } from './local-calendar.js';
import { turnedAidesQuery, turnedQuery } from './rights.queries.js';

const LOOK_MS = 5_000;

interface Turned {
  id: string;
  personId: string;
  positionId: string;
  title: string;
  event: 'identity.holding-begun' | 'identity.holding-ended';
}

/**
 * At local midnight positions begin and end without anyone's act: whoever remembers the people concerned is told, and it
 * is put on record. Looks at the clock every few seconds and at the database once a day; days that passed while the
 * service was down are made up for at the next start. One replica does it, the others wait and find it done.
 */
@Injectable()
export class RightsClock implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | null = null;
  private done = '';

  constructor(
    private readonly transactions: Transactions,
    private readonly calendar: LocalCalendar,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    const look = () =>
      void this.look().catch((err: unknown) => this.log.warn({ err }, 'rights not looked at'));
    look();
    this.timer = setInterval(look, LOOK_MS).unref();
  }

  onModuleDestroy(): void {
    if (this.timer) clearInterval(this.timer);
  }

  /** Tells what has turned since the last day told; nothing when the day is the same, or the clock was set back. */
  async look(): Promise<void> {
    const today = this.calendar.today();
    if (today === this.done) return;
    await this.transactions.inTransaction((tx) => this.turn(tx, today));
    this.done = today;
  }

  private async turn(tx: Tx, today: string): Promise<void> {
    const [told] = await tx.query<{ day: string }>('SELECT day::text FROM rights_day FOR UPDATE');
    if (!told || told.day >= today) return;
    const turned = await tx.query<Turned>(turnedQuery, [told.day, today]);
    const aides = await tx.query<{ personId: string }>(turnedAidesQuery, [told.day, today]);
    for (const { id, positionId, title, event } of turned) {
      await tx.audit(event, {
        object: { kind: 'position', id: positionId, name: title },
        after: { holding: id },
      });
    }
    await tellRightsChanged(
      tx,
      [...turned, ...aides].map(({ personId }) => personId),
    );
    await tx.query('UPDATE rights_day SET day = $1', [today]);
  }
}
