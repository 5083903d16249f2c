import { Inject, Injectable } from '@nestjs/common';
import { WorkCalendar, localDay } from '@selaras/calendar';
import { Clock, NODE_SETTINGS, type Locale, type NodeSettings, type Tx } from '@selaras/platform';
import type { DigestLine, LetterParams } from '../mail/letters.js';
import { oneLine } from '../mail/compose.js';
import { dueInWords } from './due-words.js';
import { owedBy } from './notices.queries.js';

const LINES = 30;

const HEADS = {
  id: {
    title: (day: string) => `*Tugas saya, ${day}*`,
    none: 'Tidak ada yang menunggu.',
    more: (count: number) => `… dan ${count} hal lain di Beranda.`,
  },
  en: {
    title: (day: string) => `*My tasks, ${day}*`,
    none: 'Nothing waits.',
    more: (count: number) => `… and ${count} more on the start page.`,
  },
} as const;

/** What someone owes, in words: the morning mail and the text to share are the same. */
@Injectable()
export class Summaries {
  constructor(
    private readonly calendar: WorkCalendar,
    private readonly clock: Clock,
    @Inject(NODE_SETTINGS) private readonly node: NodeSettings,
  ) {}

  today(): string {
    return localDay(this.clock.now(), this.node.TIME_ZONE);
  }

  /** Null when nothing is owed. */
  async asLetter(
    rows: Pick<Tx, 'query'>,
    audiences: string[],
    locale: Locale,
  ): Promise<LetterParams['digest'] | null> {
    const owed = await rows.query<{ title: string; path: string; due: string | null; total: number }>(
      owedBy(locale),
      [audiences, LINES],
    );
    const first = owed[0];
    if (!first) return null;
    const today = this.today();
    const lines = owed.map(({ title, path, due }): DigestLine => ({
      title,
      due: due && dueInWords(this.calendar, today, due, locale),
      url: new URL(path, this.node.PUBLIC_URL).href,
    }));
    return { day: this.dayInWords(today, locale), lines, more: first.total - lines.length };
  }

  async asText(rows: Pick<Tx, 'query'>, audiences: string[], locale: Locale): Promise<string> {
    const words = HEADS[locale];
    const letter = await this.asLetter(rows, audiences, locale);
    const day = letter?.day ?? this.dayInWords(this.today(), locale);
    const lines = (letter?.lines ?? []).map(({ title, due, url }, at) =>
      [`${at + 1}. ${oneLine(title)}`, ...(due ? [`   ${due}`] : []), `   ${url}`].join('\n'),
    );
    return [
      words.title(day),
      ...(lines.length ? lines : [words.none]),
      ...(letter && letter.more > 0 ? [words.more(letter.more)] : []),
      `Selaras · ${this.node.GOVERNMENT_NAME}`,
    ].join('\n');
  }

  private dayInWords(day: string, locale: Locale): string {
    return new Intl.DateTimeFormat(locale === 'id' ? 'id-ID' : 'en-GB', {
      dateStyle: 'full',
      timeZone: 'UTC',
    }).format(new Date(`${day}T00:00:00Z`));
  }
}
