import { oneLine } from '@selaras/platform';

const MONTHS = [
  ['januari', 'jan'],
  ['februari', 'feb', 'pebruari'],
  ['maret', 'mar'],
  ['april', 'apr'],
  ['mei'],
  ['juni', 'jun'],
  ['juli', 'jul'],
  ['agustus', 'agu', 'ags'],
  ['september', 'sep', 'sept'],
  ['oktober', 'okt'],
  ['november', 'nov', 'nopember', 'nop'],
  ['desember', 'des'],
];

/**
 * Reads a day as people write it: 31/12/2026, 31-12-2026, 31 Desember 2026, 2026-12-31 (also with a time behind it, as
 * spreadsheet programs give out dates).
 * @returns `2026-12-31`; null when it is no day of the calendar.
 */
export function readDay(text: string): string | null {
  const line = oneLine(text).toLowerCase();
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[t ].*)?$/.exec(line);
  if (iso) return dayOf(iso[1], iso[2], iso[3]);
  const figures = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(line);
  if (figures) return dayOf(figures[3], figures[2], figures[1]);
  const words = /^(\d{1,2}) ([a-z]+)\.? (\d{4})$/.exec(line);
  const month = MONTHS.findIndex((names) => names.includes(words?.[2] ?? ''));
  return words && month >= 0 ? dayOf(words[3], String(month + 1), words[1]) : null;
}

function dayOf(year = '', month = '', day = ''): string | null {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const read = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(text) ? text : null;
}
