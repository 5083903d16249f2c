import { Inject, Injectable } from '@nestjs/common';
import { WorkCalendar, localDay } from '@selaras/calendar';
import {
  interopEvents,
  registryEvents,
  scoringEvents,
  type NoticeRaised,
  type RaisedNotice,
} from '@selaras/contracts';
import { Bus, Clock, Consume, NODE_SETTINGS, type NodeSettings, type Tx } from '@selaras/platform';
import { In } from 'typeorm';
import { v7 } from 'uuid';
import { MailService } from '../mail/mail.service.js';
import { audienceOf } from './audiences.js';
import { dueInWords } from './due-words.js';
import { Notice, NoticeAudience } from './notice.entity.js';
import { HOLDERS } from './notices.queries.js';

/** Keeps what the services tell: the same key takes the place of what was there, null takes it away. */
@Injectable()
export class NoticeKeeper {
  constructor(
    private readonly bus: Bus,
    private readonly mail: MailService,
    private readonly clock: Clock,
    private readonly calendar: WorkCalendar,
    @Inject(NODE_SETTINGS) private readonly node: NodeSettings,
  ) {}

  @Consume(scoringEvents.noticeRaised)
  fromScoring(raised: NoticeRaised, tx: Tx): Promise<void> {
    return this.keep('scoring', raised, tx);
  }

  @Consume(registryEvents.noticeRaised)
  fromRegistry(raised: NoticeRaised, tx: Tx): Promise<void> {
    return this.keep('registry', raised, tx);
  }

  @Consume(interopEvents.noticeRaised)
  fromInterop(raised: NoticeRaised, tx: Tx): Promise<void> {
    return this.keep('interop', raised, tx);
  }

  /** What identity itself has to tell, in the transaction that makes it true. */
  tell(tx: Tx, raised: NoticeRaised): Promise<void> {
    return this.keep('identity', raised, tx);
  }

  private async keep(source: string, { key, notice }: NoticeRaised, tx: Tx): Promise<void> {
    const before = await tx.manager.findOneBy(Notice, { source, key });
    const told = before ? await audiencesNow(tx, before.id) : [];
    if (notice === null) {
      if (before) await tx.manager.delete(Notice, { id: before.id });
      this.nudge(tx, await this.holders(tx, told));
      return;
    }
    const quiet = notice.quiet && before !== null;
    if (before && !quiet) await tx.manager.delete(Notice, { id: before.id });
    const id = quiet ? before.id : v7();
    await tx.manager.save(Notice, this.row(id, source, key, notice, before?.raisedAt, quiet));
    const audiences = [...new Set(notice.to.flatMap(audienceOf))];
    const gone = told.filter((audience) => !audiences.includes(audience));
    if (quiet && gone.length) await tx.manager.delete(NoticeAudience, { noticeId: id, audience: In(gone) });
    await tx.query(
      `INSERT INTO notice_audience (audience, notice_id) SELECT audience, $2 FROM unnest($1::text[]) AS a (audience)
       ON CONFLICT DO NOTHING`,
      [audiences, id],
    );
    this.nudge(tx, await this.holders(tx, [...new Set([...audiences, ...told])]));
    if (notice.urgent && !quiet) await this.mailAtOnce(tx, notice, await this.holders(tx, audiences));
  }

  private row(
    id: string,
    source: string,
    key: string,
    { kind, title, path, due, urgent }: RaisedNotice,
    before: Date | undefined,
    quiet: boolean,
  ): Notice {
    const raisedAt = quiet && before ? before : this.clock.now();
    return { id, source, key, kind, titleId: title.id, titleEn: title.en, path, due, urgent, raisedAt };
  }

  /** Who holds one of these addresses today. */
  private async holders(tx: Tx, audiences: string[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(HOLDERS, [audiences, this.today()]);
    return rows.map(({ id }) => id);
  }

  private nudge(tx: Tx, people: string[]): void {
    for (const personId of people)
      tx.afterCommit(() => this.bus.nudge({ topic: 'notice', id: null, personId, progress: null }));
  }

  private async mailAtOnce(tx: Tx, { title, due, path }: RaisedNotice, people: string[]): Promise<void> {
    if (!this.mail.on) return;
    const languages = await tx.query<{ id: string; locale: 'id' | 'en' }>(
      `SELECT c.person_id AS id, c.locale FROM person_contact c JOIN person p ON p.id = c.person_id
       WHERE c.person_id = ANY($1) AND c.email IS NOT NULL AND p.restricted_at IS NULL`,
      [people],
    );
    for (const { id, locale } of languages) {
      const url = new URL(path, this.node.PUBLIC_URL).href;
      const words = due && dueInWords(this.calendar, this.today(), due, locale);
      await this.mail.queue(tx, {
        to: id,
        letter: 'notice',
        params: { title: title[locale], due: words, url },
      });
    }
  }

  private today(): string {
    return localDay(this.clock.now(), this.node.TIME_ZONE);
  }
}

async function audiencesNow(tx: Tx, noticeId: string): Promise<string[]> {
  const rows = await tx.manager.findBy(NoticeAudience, { noticeId });
  return rows.map(({ audience }) => audience);
}
