import { Inject, Injectable } from '@nestjs/common';
import { zoneLabel } from '@selaras/calendar';
import {
  Clock,
  NODE_SETTINGS,
  SERVICE_SETTINGS,
  SettingsError,
  isPractice,
  type NodeSettings,
  type Tx,
} from '@selaras/platform';
import { v7 } from 'uuid';
import type { IdentitySettings } from '../settings.js';
import { LINKED, type LetterKind, type LetterParams } from './letters.js';
import { SealedText } from './sealed-text.js';

/** One letter to one person. */
export interface Mail<K extends LetterKind> {
  /** The person's id; address and language are theirs at the time of sending. */
  to: string;
  letter: K;
  /** What the letter is told. Kept readable: never a secret. */
  params: LetterParams[K];
  /** The one-time address, for the letters that carry one: kept encrypted until sent, then erased. */
  link?: string;
  /** Not sent after this; a link that has ended helps nobody. */
  expiresAt?: Date;
}

/**
 * What became of it. `queued`: it goes out after the transaction commits, and is tried again while the server is away.
 * `off`: no mail server is configured. `no-address`: the person has none, or the server refuses it for good. With the
 * last two the caller hands the link over by other means.
 */
export type Queued = 'queued' | 'off' | 'no-address';

/** Lets letters leave in the transaction of what they tell about. Never waits for a mail server. */
@Injectable()
export class MailService {
  readonly on: boolean;
  private readonly sealed: SealedText;
  private wake: () => void = () => undefined;

  constructor(
    @Inject(SERVICE_SETTINGS) settings: IdentitySettings,
    @Inject(NODE_SETTINGS) private readonly node: NodeSettings,
    private readonly clock: Clock,
  ) {
    // Letters of a practice space would reach real people.
    this.on = settings.SMTP_HOST !== '' && !isPractice(node);
    if (this.on && !settings.MAIL_FROM.includes('@'))
      throw new SettingsError(['MAIL_FROM wajib berisi alamat pengirim bila SMTP_HOST diisi']);
    this.sealed = new SealedText(settings.COOKIE_SECRET);
  }

  /**
   * Queues a letter as part of the transaction.
   * @example const handedOver = (await mail.queue(tx, { to: person.id, letter: 'password-reset',
   *   params: { username, validUntil }, link, expiresAt })) !== 'queued';
   * @throws Error when a letter that means nothing without its link is queued without one.
   */
  async queue<K extends LetterKind>(tx: Tx, mail: Mail<K>): Promise<Queued> {
    if (LINKED.includes(mail.letter) !== (mail.link !== undefined))
      throw new Error(`the letter ${mail.letter} and its link do not fit`);
    if (!this.on) return 'off';
    const [contact] = await tx.query<{ email: string }>(
      'SELECT email FROM person_contact WHERE person_id = $1 AND email IS NOT NULL AND refused IS NULL',
      [mail.to],
    );
    if (!contact) return 'no-address';
    const id = v7();
    await tx.query(
      `INSERT INTO mail_message (id, person_id, letter, params, sealed_link, next_attempt_at, expires_at, created_at)
       VALUES ($1, $2, $3, $4, $5, $7, $6, $7)`,
      [
        id,
        mail.to,
        mail.letter,
        JSON.stringify(mail.params),
        mail.link === undefined ? null : this.sealed.seal(mail.link, id),
        mail.expiresAt ?? null,
        this.clock.now(),
      ],
    );
    this.wakeAfter(tx);
    return 'queued';
  }

  /** A moment in words of the node's zone, as letters write it. */
  moment(at: Date, locale: 'id' | 'en' = 'id'): string {
    const words = new Intl.DateTimeFormat(locale === 'id' ? 'id-ID' : 'en-GB', {
      dateStyle: 'long',
      timeStyle: 'short',
      timeZone: this.node.TIME_ZONE,
    }).format(at);
    return `${words} ${zoneLabel(this.node.TIME_ZONE)}`;
  }

  /** The secret part of a waiting letter; null when it cannot be read any more. */
  openLink(sealed: string, id: string): string | null {
    return this.sealed.open(sealed, id);
  }

  /** Lets what waits leave as soon as the transaction has committed. */
  wakeAfter(tx: Tx): void {
    tx.afterCommit(() => this.wake());
  }

  /** Calls back when a letter has been queued. */
  onQueued(wake: () => void): void {
    this.wake = wake;
  }
}
