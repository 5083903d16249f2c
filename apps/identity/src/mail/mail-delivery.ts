import { Inject, Injectable } from '@nestjs/common';
import { Clock, Job, LOG, SERVICE_SETTINGS, Transactions, type JobRun } from '@selaras/platform';
import type { Transporter } from 'nodemailer';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import type { IdentitySettings } from '../settings.js';
import { LetterWriter } from './letter-writer.js';
import type { MailState } from './mail.entity.js';
import { CLAIM_NEXT, type ClaimedLetter } from './mail.queries.js';
import { MailService } from './mail.service.js';
import { judge, openTransport, saidBy, type Verdict } from './smtp.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** Minutes before the next attempt, by attempts made; the last one holds from there on. */
const PAUSES = [5, 10, 20, 40, 60, 120, 240] as const;

/** Hands waiting letters to the mail server, one by one. */
@Injectable()
export class MailDelivery {
  constructor(
    private readonly database: DataSource,
    private readonly transactions: Transactions,
    private readonly mail: MailService,
    private readonly writer: LetterWriter,
    private readonly clock: Clock,
    @Inject(SERVICE_SETTINGS) private readonly settings: IdentitySettings,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  /** A crash between the server's yes and our note of it sends twice, under the same Message-ID. */
  @Job('identity.mail', { cron: '*/5 * * * *', zone: 'UTC', limitSeconds: 3_600 })
  async deliver({ signal }: Pick<JobRun, 'signal'>): Promise<void> {
    if (!this.mail.on) return;
    let transport: Transporter | null = null;
    try {
      while (!signal.aborted) {
        const letter = await this.claim();
        if (!letter) return;
        const ended = this.endedBefore(letter);
        if (ended) {
          await this.end(letter, ended.state, ended.error);
          continue;
        }
        transport ??= openTransport(this.settings);
        if ((await this.send(transport, letter, signal)) === 'server') return;
      }
    } finally {
      transport?.close();
    }
  }

  @Job('identity.mail-sweep', { cron: '41 2 * * *' })
  async forget(): Promise<void> {
    const { MAIL_KEPT_DAYS: days } = this.settings;
    await this.database.query(
      `DELETE FROM mail_message WHERE state <> 'waiting' AND created_at < $1::timestamptz - make_interval(days => $2)`,
      [this.clock.now(), days],
    );
  }

  private async claim(): Promise<ClaimedLetter | null> {
    const [letter] = await this.database.query<ClaimedLetter[]>(CLAIM_NEXT, [this.clock.now()]);
    return letter ?? null;
  }

  /** Why a letter is not worth sending any more. */
  private endedBefore(letter: ClaimedLetter): { state: MailState; error: string } | null {
    const now = this.clock.now();
    if (letter.expiresAt && letter.expiresAt <= now)
      return { state: 'expired', error: 'masa berlaku tautan berakhir' };
    if (!letter.email) return { state: 'dropped', error: 'tidak ada alamat surel' };
    return this.writer.lostItsLink(letter)
      ? { state: 'failed', error: 'tautan tidak dapat dibuka lagi' }
      : null;
  }

  private async send(
    transport: Transporter,
    letter: ClaimedLetter,
    signal: AbortSignal,
  ): Promise<Verdict | 'sent'> {
    try {
      await transport.sendMail({ ...this.writer.message(letter), signal });
    } catch (error) {
      const verdict = judge(error);
      this.log.warn(
        { letter: letter.id, kind: letter.letter, verdict, said: saidBy(error) },
        'mail not sent',
      );
      await this.notSent(letter, verdict, saidBy(error));
      return verdict;
    }
    await this.end(letter, 'sent', null);
    return 'sent';
  }

  private async notSent(letter: ClaimedLetter, verdict: Verdict, said: string): Promise<void> {
    const now = this.clock.now();
    const tooOld = now.getTime() - letter.createdAt.getTime() >= this.settings.MAIL_RETRY_HOURS * HOUR_MS;
    if (verdict === 'refused' || verdict === 'address' || tooOld) {
      await this.end(letter, 'failed', said, verdict === 'address');
      return;
    }
    const pause = PAUSES[Math.min(letter.attempts, PAUSES.length) - 1] ?? PAUSES[0];
    await this.database.query('UPDATE mail_message SET next_attempt_at = $2, last_error = $3 WHERE id = $1', [
      letter.id,
      new Date(now.getTime() + pause * MINUTE_MS),
      said,
    ]);
  }

  /** The link goes with the end, whatever the end is. */
  private end(
    letter: ClaimedLetter,
    state: MailState,
    error: string | null,
    badAddress = false,
  ): Promise<void> {
    return this.transactions.inTransaction(async (tx) => {
      await tx.query(
        `UPDATE mail_message SET state = $2, last_error = $3, ended_at = $4, sealed_link = NULL WHERE id = $1`,
        [letter.id, state, error, this.clock.now()],
      );
      if (badAddress)
        await tx.query('UPDATE person_contact SET refused = $2 WHERE person_id = $1', [
          letter.personId,
          error,
        ]);
      if (state === 'failed')
        await tx.audit('identity.mail-failed', {
          object: { kind: 'mail', id: letter.id },
          after: { letter: letter.letter, reason: error, attempts: letter.attempts },
        });
    });
  }
}
