const HOUR_MS = 3_600_000;

/**
 * The term of UU 27/2022 art. 46(1): a failure of personal data protection is told to the data subject and the agency
 * within 3 × 24 hours. Hours on the wall, holidays and nights included.
 */
export const BREACH_NOTICE_HOURS = 3 * 24;

/** The instant a term of hours ends. @throws RangeError when it is not a positive number of hours */
export function hoursAfter(start: Date, hours: number): Date {
  if (!(hours > 0) || Number.isNaN(start.getTime()))
    throw new RangeError('a term of hours needs a start and a length');
  return new Date(start.getTime() + hours * HOUR_MS);
}

/** Hours and minutes left, rounded down to the minute; negative minutes once it has passed. */
export function timeLeft(end: Date, now: Date): { hours: number; minutes: number; passed: boolean } {
  const minutes = Math.floor(Math.abs(end.getTime() - now.getTime()) / 60_000);
  return { hours: Math.floor(minutes / 60), minutes: minutes % 60, passed: now >= end };
}
