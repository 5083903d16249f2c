import { Inject, Injectable } from '@nestjs/common';
import type { ById, ListMail, MailHealth, MailPage, MailView, Nothing, TestMail } from '@selaras/contracts';
import {
  Clock,
  Problem,
  SERVICE_SETTINGS,
  Transactions,
  decodeCursor,
  maskPatterns,
  page,
  pageLimit,
  type Answer,
  type RequestContext,
} from '@selaras/platform';
import { DataSource } from 'typeorm';
import { validate as isUuid } from 'uuid';
import { personOf } from '../contacts/person-of.js';
import type { IdentitySettings } from '../settings.js';
import { LINKED, type LetterKind } from './letters.js';
import { LETTERS_OF_STATE } from './mail.queries.js';
import { MailService } from './mail.service.js';

type Row = Omit<MailView, 'createdAt' | 'nextAttemptAt'> & { createdAt: Date; nextAttemptAt: Date | null };

/** What administrators see of the mail: whether it leaves, and what did not. Never what a letter says. */
@Injectable()
export class SentMailService {
  constructor(
    private readonly database: DataSource,
    private readonly transactions: Transactions,
    private readonly mail: MailService,
    private readonly clock: Clock,
    @Inject(SERVICE_SETTINGS) private readonly settings: IdentitySettings,
  ) {}

  async health(): Promise<MailHealth> {
    const counted = (state: string) => `(SELECT count(*)::int FROM
      (SELECT FROM mail_message WHERE state = '${state}' LIMIT 1000) AS counted)`;
    const [row] = await this.database.query<Pick<MailHealth, 'waiting' | 'failed' | 'error'>[]>(
      `SELECT ${counted('waiting')} AS waiting, ${counted('failed')} AS failed,
         (SELECT last_error FROM mail_message WHERE state = 'waiting' AND last_error IS NOT NULL
          ORDER BY next_attempt_at, id LIMIT 1) AS error`,
    );
    const { SMTP_HOST: host, SMTP_PORT: port, MAIL_FROM: from } = this.settings;
    return {
      on: this.mail.on,
      server: this.mail.on ? `${host}:${port}` : null,
      from: from || null,
      waiting: row?.waiting ?? 0,
      failed: row?.failed ?? 0,
      error: row?.error ? maskPatterns(row.error) : null,
    };
  }

  /** @throws Problem `common.invalid-cursor` */
  async list({ state, limit, cursor }: ListMail): Promise<MailPage> {
    const [after = null] = decodeCursor(cursor, 1) ?? [];
    if (after !== null && !isUuid(after)) throw new Problem('common.invalid-cursor');
    const size = pageLimit(limit);
    const rows = await this.database.query<Row[]>(LETTERS_OF_STATE, [state, after, size + 1]);
    const { items, nextCursor } = page(rows, size, ({ id }) => [id]);
    return {
      items: items.map((row) => ({
        ...row,
        // The mail server may repeat the address it was given.
        error: row.error && maskPatterns(row.error),
        createdAt: row.createdAt.toISOString(),
        nextAttemptAt: row.nextAttemptAt?.toISOString() ?? null,
      })),
      nextCursor,
    };
  }

  /** A letter to whoever asks. */
  test(context: RequestContext): Promise<Answer<TestMail>> {
    const to = personOf(context);
    return this.transactions.run(context, async (tx) => {
      const outcome = await this.mail.queue(tx, { to, letter: 'test', params: {} });
      await tx.audit('identity.mail-tested', {});
      return { outcome };
    });
  }

  /** @throws Problem `identity.mail-not-found`, `identity.mail-not-repeatable` */
  retry({ id }: ById, context: RequestContext): Promise<Answer<Nothing>> {
    return this.transactions.run(context, async (tx) => {
      const [letter] = await tx.query<{ letter: LetterKind; reachable: boolean }>(
        `SELECT m.letter, c.email IS NOT NULL AND c.refused IS NULL AS reachable
         FROM mail_message m LEFT JOIN person_contact c ON c.person_id = m.person_id
         WHERE m.id = $1 AND m.state = 'failed' FOR UPDATE OF m`,
        [id],
      );
      if (!letter) throw new Problem('identity.mail-not-found');
      if (LINKED.includes(letter.letter) || !letter.reachable)
        throw new Problem('identity.mail-not-repeatable');
      const now = this.clock.now();
      await tx.query(
        `UPDATE mail_message SET state = 'waiting', attempts = 0, created_at = $2, next_attempt_at = $2, ended_at = NULL
         WHERE id = $1`,
        [id, now],
      );
      await tx.audit('identity.mail-retried', { object: { kind: 'mail', id } });
      this.mail.wakeAfter(tx);
      return {};
    });
  }
}
