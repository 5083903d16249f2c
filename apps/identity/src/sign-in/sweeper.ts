import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { LOG } from '@selaras/platform';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';

const EVERY_MS = 10 * 60_000;

/** Rows that can never matter again, each found by an index. */
const ENDED = [
  `DELETE FROM oidc_payload WHERE expires_at < now()`,
  `DELETE FROM sign_in_attempt WHERE window_ends_at < now()`,
  `DELETE FROM activation WHERE expires_at < now() - interval '1 day'`,
  `DELETE FROM session WHERE expires_at < now() - interval '1 day'`,
];

/** Takes away what has ended, every ten minutes. Several replicas doing it at once disturb nobody. */
@Injectable()
export class Sweeper implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly database: DataSource,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    const sweep = () => this.sweep().catch((error: unknown) => this.log.warn({ err: error }, 'sweep failed'));
    this.timer = setInterval(() => void sweep(), EVERY_MS).unref();
  }

  onModuleDestroy(): void {
    if (this.timer) clearInterval(this.timer);
  }

  async sweep(): Promise<void> {
    for (const statement of ENDED) await this.database.query(statement);
  }
}
