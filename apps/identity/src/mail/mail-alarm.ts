import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Jobs, LOG } from '@selaras/platform';
import type { Logger } from 'pino';
import { MailService } from './mail.service.js';

const WAKE_AGAIN_MS = 1_000;
const WAKE_TRIES = 5;

/** Lets a letter leave as soon as it is queued, instead of with the next round. */
@Injectable()
export class MailAlarm implements OnApplicationBootstrap {
  constructor(
    private readonly mail: MailService,
    private readonly jobs: Jobs,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.mail.onQueued(() => void this.wake(WAKE_TRIES));
  }

  /** A round that is just ending may not have seen the letter: asked again until a round begins after it. */
  private async wake(tries: number): Promise<void> {
    const begun = await this.jobs.runNow('identity.mail').catch((error: unknown) => {
      this.log.warn({ err: error }, 'mail could not be started; it goes with the next round');
      return true;
    });
    if (!begun && tries > 0) setTimeout(() => void this.wake(tries - 1), WAKE_AGAIN_MS).unref();
  }
}
