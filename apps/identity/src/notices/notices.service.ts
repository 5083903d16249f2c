import { Inject, Injectable } from '@nestjs/common';
import { WorkCalendar, localDay } from '@selaras/calendar';
import type {
  ById,
  ListNotices,
  NoticeCount,
  NoticePage,
  NoticeSummary,
  NoticeView,
  Nothing,
} from '@selaras/contracts';
import {
  Bus,
  Clock,
  NODE_SETTINGS,
  Problem,
  Transactions,
  decodeCursor,
  page,
  pageLimit,
  type Answer,
  type NodeSettings,
  type RequestContext,
} from '@selaras/platform';
import { DataSource } from 'typeorm';
import { validate as isUuid } from 'uuid';
import { personOf } from '../contacts/person-of.js';
import { audiencesOf } from './audiences.js';
import { workingDaysLeft } from './due-words.js';
import { READ_ALL, READ_ONE, UNREAD_COUNT, noticePage } from './notices.queries.js';
import { Summaries } from './summaries.js';

const COUNTED_TO = 100;
const READ_AT_ONCE = 1_000;

type Row = Omit<NoticeView, 'raisedAt' | 'workingDaysLeft'> & { raisedAt: Date };

/** What a person is told: addressed to them, or to a position they hold now. */
@Injectable()
export class NoticesService {
  constructor(
    private readonly database: DataSource,
    private readonly transactions: Transactions,
    private readonly summaries: Summaries,
    private readonly calendar: WorkCalendar,
    private readonly clock: Clock,
    private readonly bus: Bus,
    @Inject(NODE_SETTINGS) private readonly node: NodeSettings,
  ) {}

  /** @throws Problem `common.invalid-cursor` */
  async list({ unread = false, limit, cursor }: ListNotices, context: RequestContext): Promise<NoticePage> {
    const person = personOf(context);
    const [after = null] = decodeCursor(cursor, 1) ?? [];
    if (after !== null && !isUuid(after)) throw new Problem('common.invalid-cursor');
    const size = pageLimit(limit);
    const rows = await this.database.query<Row[]>(noticePage(context.locale), [
      audiencesOf(context.signedIn),
      person,
      after,
      unread,
      size + 1,
    ]);
    const today = localDay(this.clock.now(), this.node.TIME_ZONE);
    const { items, nextCursor } = page(rows, size, ({ id }) => [id]);
    return {
      items: items.map((row) => ({
        ...row,
        raisedAt: row.raisedAt.toISOString(),
        workingDaysLeft: workingDaysLeft(this.calendar, today, row.due),
      })),
      nextCursor,
    };
  }

  async count(context: RequestContext): Promise<NoticeCount> {
    const [row] = await this.database.query<NoticeCount[]>(UNREAD_COUNT, [
      audiencesOf(context.signedIn),
      personOf(context),
      COUNTED_TO,
    ]);
    return row ?? { unread: 0 };
  }

  /** @throws Problem `identity.notice-not-found`, also for what is addressed to others */
  async read({ id }: ById, context: RequestContext): Promise<Answer<Nothing>> {
    const person = personOf(context);
    const answer = await this.transactions.run(context, async (tx) => {
      const found = await tx.query(READ_ONE, [audiencesOf(context.signedIn), person, id]);
      if (found.length === 0) throw new Problem('identity.notice-not-found');
      return {};
    });
    this.nudge(person);
    return answer;
  }

  async readAll(context: RequestContext): Promise<Answer<Nothing>> {
    const person = personOf(context);
    const answer = await this.transactions.run(context, async (tx) => {
      await tx.query(READ_ALL, [audiencesOf(context.signedIn), person, READ_AT_ONCE]);
      return {};
    });
    this.nudge(person);
    return answer;
  }

  /** What the morning mail would say now, to be pasted into a chat. */
  async summary(context: RequestContext): Promise<NoticeSummary> {
    personOf(context);
    const text = await this.summaries.asText(this.database, audiencesOf(context.signedIn), context.locale);
    return { text };
  }

  private nudge(personId: string): void {
    this.bus.nudge({ topic: 'notice', id: null, personId, progress: null });
  }
}
