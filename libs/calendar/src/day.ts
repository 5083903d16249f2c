/** A calendar day without a zone, `2026-12-31`. */
export type Day = string;

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;

/** @throws RangeError for what is no day of the Gregorian calendar, such as 2026-02-29. */
export function checkDay(day: string): Day {
  const parts = DAY.exec(day);
  const at = parts ? utcMidnight(day) : Number.NaN;
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== day)
    throw new RangeError(`"${day}" is not a calendar day of the form 2026-12-31`);
  return day;
}

/** Epoch milliseconds of the day's midnight in UTC: days are counted there, where every day has 24 hours. */
export const utcMidnight = (day: Day): number => Date.parse(`${day}T00:00:00.000Z`);

export const addDays = (day: Day, days: number): Day =>
  new Date(utcMidnight(checkDay(day)) + days * DAY_MS).toISOString().slice(0, 10);

/** Calendar days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  (utcMidnight(checkDay(to)) - utcMidnight(checkDay(from))) / DAY_MS;

/** 0 Sunday … 6 Saturday. */
export const weekday = (day: Day): number => new Date(utcMidnight(checkDay(day))).getUTCDay();

export const yearOf = (day: Day): number => Number(day.slice(0, 4));
