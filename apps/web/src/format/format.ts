import type { Language } from '../i18n/language.js';

/** The node's clock: an IANA zone and the word people put behind the hour. */
interface Zone {
  timeZone: string;
  zoneLabel: string;
}

export const JAKARTA: Zone = { timeZone: 'Asia/Jakarta', zoneLabel: 'WIB' };

const LOCALES: Record<Language, string> = { id: 'id-ID', en: 'en-GB' };
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;

const partsOf = (at: Date, timeZone: string): Record<string, string> =>
  Object.fromEntries(
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );

/** `21/11/2026`, of a calendar day or of a moment as the node's clock shows it. */
export function formatDay(value: string, zone: Zone = JAKARTA): string {
  const day = DAY.exec(value);
  if (day) return `${day[3]}/${day[2]}/${day[1]}`;
  const parts = partsOf(new Date(value), zone.timeZone);
  return `${parts['day']}/${parts['month']}/${parts['year']}`;
}

/** `14.05 WIB`. */
export function formatTime(value: string, zone: Zone = JAKARTA): string {
  const parts = partsOf(new Date(value), zone.timeZone);
  return `${parts['hour']}.${parts['minute']} ${zone.zoneLabel}`;
}

/** `21/11/2026 14.05 WIB`. */
export const formatMoment = (value: string, zone: Zone = JAKARTA): string =>
  `${formatDay(value, zone)} ${formatTime(value, zone)}`;

/** `Sen 23/11`: the short form of a due date. */
export function formatShortDay(value: string, language: Language): string {
  const day = DAY.exec(value);
  if (!day) return value;
  const weekday = new Intl.DateTimeFormat(LOCALES[language], { weekday: 'short', timeZone: 'UTC' }).format(
    new Date(`${value}T00:00:00Z`),
  );
  return `${weekday} ${day[3]}/${day[2]}`;
}

/** Whole days from today (on the node's clock) to a calendar day; negative when it has passed. */
export function daysUntil(day: string, now: Date, zone: Zone = JAKARTA): number {
  const parts = partsOf(now, zone.timeZone);
  const today = Date.UTC(Number(parts['year']), Number(parts['month']) - 1, Number(parts['day']));
  return Math.round((Date.parse(`${day}T00:00:00Z`) - today) / DAY_MS);
}

/** A whole number with its groups: `1.234` in Indonesian. */
export const formatNumber = (value: number, language: Language): string =>
  new Intl.NumberFormat(LOCALES[language]).format(value);

/** Decimal text as the API gives it, with the language's decimal mark and every digit kept: `2,43`. */
export const formatDecimal = (text: string, language: Language): string =>
  language === 'id' ? text.replace('.', ',') : text;

const UNITS = ['B', 'kB', 'MB', 'GB'] as const;

/** `1,2 MB`. */
export function formatBytes(bytes: number, language: Language): string {
  let size = bytes;
  let unit = 0;
  while (size >= 1000 && unit < UNITS.length - 1) {
    size /= 1000;
    unit += 1;
  }
  const text = new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: unit === 0 ? 0 : 1 });
  return `${text.format(size)} ${UNITS[unit]}`;
}
