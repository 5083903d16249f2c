const TYPED = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

/**
 * Reads a day as people type it: `15/12/2026`.
 * @returns `2026-12-15`; null where nothing is typed; undefined where it is no day of the calendar.
 */
export function readDay(typed: string): string | null | undefined {
  if (typed.trim() === '') return null;
  const match = TYPED.exec(typed.trim());
  if (!match) return undefined;
  const [, day = '', month = '', year = ''] = match;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso) ? iso : undefined;
}
