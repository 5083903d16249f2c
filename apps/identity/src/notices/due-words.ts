import { UncoveredYearError, type WorkCalendar } from '@selaras/calendar';
import type { Locale } from '@selaras/platform';

/** `31/12/2026`, as people write it. */
export const writtenDay = (day: string): string => day.split('-').reverse().join('/');

/** Null where a year lies between whose holidays are not known: nothing is guessed then. */
export function workingDaysLeft(calendar: WorkCalendar, today: string, due: string | null): number | null {
  if (due === null) return null;
  try {
    return calendar.workingDaysBetween(today, due);
  } catch (error) {
    if (error instanceof UncoveredYearError) return null;
    throw error;
  }
}

const WORDS = {
  id: {
    due: 'tenggat',
    today: 'hari ini',
    left: (days: number) => `${days} hari kerja lagi`,
    late: (days: number) => `terlambat ${days} hari kerja`,
    passed: 'terlambat',
  },
  en: {
    due: 'due',
    today: 'today',
    left: (days: number) => `${days} working ${days === 1 ? 'day' : 'days'} left`,
    late: (days: number) => `${days} working ${days === 1 ? 'day' : 'days'} late`,
    passed: 'late',
  },
} as const;

/** "tenggat 31/12/2026 (3 hari kerja lagi)"; only the date where working days are not known. */
export function dueInWords(calendar: WorkCalendar, today: string, due: string, locale: Locale): string {
  const words = WORDS[locale];
  const day = `${words.due} ${writtenDay(due)}`;
  if (due === today) return `${day} (${words.today})`;
  const left = workingDaysLeft(calendar, today, due);
  if (left === null) return due < today ? `${day} (${words.passed})` : day;
  if (due > today) return `${day} (${words.left(left)})`;
  return `${day} (${left === 0 ? words.passed : words.late(-left)})`;
}
