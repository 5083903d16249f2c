import { addDays, checkDay, weekday, yearOf, type Day } from './day.js';
import type { Holiday, HolidayYear } from './holidays.js';

/** No answer: the holidays of a year that matters are not known. */
export class UncoveredYearError extends Error {
  constructor(readonly year: number) {
    super(`the holidays of ${year} are not in the calendar: add their data, they are never guessed`);
    this.name = 'UncoveredYearError';
  }
}

const SUNDAY = 0;
const SATURDAY = 6;

export interface WorkingDays {
  /**
   * Cuti bersama counts as a working day. By default it does not: offices are closed (Perpres 21/2023 art. 6 lets
   * cuti bersama change the number of working days).
   */
  collectiveLeaveWorks?: boolean;
}

export interface DueDateOptions extends WorkingDays {
  /** Day 1 is the day after receipt, as the clocks of PPID and LAPOR! count; `same-day`: the day of receipt itself. */
  startsOn?: 'next-day' | 'same-day';
}

/**
 * The working days of a government: Monday to Friday (Perpres 21/2023 art. 3), without the holidays it was given.
 * Immutable. Every question throws UncoveredYearError as soon as it touches a year whose holidays are not known.
 */
export class WorkCalendar {
  private readonly holidays: ReadonlyMap<Day, Holiday>;
  private readonly years: ReadonlySet<number>;

  constructor(years: readonly HolidayYear[]) {
    const holidays = new Map<Day, Holiday>();
    for (const holiday of years.flatMap(({ days }) => days)) {
      // A day off for one reason stays off for another: the national one names it.
      if (holidays.get(holiday.date)?.kind !== 'national') holidays.set(holiday.date, holiday);
    }
    this.holidays = holidays;
    this.years = new Set(years.filter(({ complete }) => complete).map(({ year }) => year));
  }

  /** The years whose holidays are known, in order. */
  get coveredYears(): number[] {
    return [...this.years].sort((a, b) => a - b);
  }

  /** @throws UncoveredYearError */
  holidayOn(day: Day): Holiday | null {
    const year = yearOf(checkDay(day));
    if (!this.years.has(year)) throw new UncoveredYearError(year);
    return this.holidays.get(day) ?? null;
  }

  /** @throws UncoveredYearError */
  isWorkingDay(day: Day, { collectiveLeaveWorks = false }: WorkingDays = {}): boolean {
    const holiday = this.holidayOn(day);
    const weekend = weekday(day) === SUNDAY || weekday(day) === SATURDAY;
    return !weekend && (holiday === null || (collectiveLeaveWorks && holiday.kind === 'collective-leave'));
  }

  /**
   * The nth working day after a day (before it, when negative). 0: the day itself, or the next working day when it is
   * none.
   * @throws UncoveredYearError, RangeError when `count` is not whole
   */
  addWorkingDays(day: Day, count: number, options: WorkingDays = {}): Day {
    if (!Number.isInteger(count)) throw new RangeError(`${count} is not a whole number of working days`);
    const step = count < 0 ? -1 : 1;
    let left = Math.abs(count);
    let at = day;
    if (left === 0) {
      while (!this.isWorkingDay(at, options)) at = addDays(at, 1);
      return at;
    }
    while (left > 0) {
      at = addDays(at, step);
      if (this.isWorkingDay(at, options)) left -= 1;
    }
    return at;
  }

  /**
   * Working days after `from` up to and including `to`: what is left of a term whose last day is `to`. 0 on that day
   * itself; negative when `to` has passed, by the working days since.
   * @throws UncoveredYearError
   */
  workingDaysBetween(from: Day, to: Day, options: WorkingDays = {}): number {
    const [first, last, sign] = from <= to ? [from, to, 1] : [to, from, -1];
    let count = 0;
    for (let at = addDays(first, 1); at <= last; at = addDays(at, 1)) {
      if (this.isWorkingDay(at, options)) count += 1;
    }
    return count === 0 ? 0 : sign * count;
  }

  /**
   * The last day of a term of `workingDays` for what was received on a day.
   * @throws UncoveredYearError, RangeError for a term of less than one day
   */
  dueDate(
    received: Day,
    workingDays: number,
    { startsOn = 'next-day', ...options }: DueDateOptions = {},
  ): Day {
    if (!Number.isInteger(workingDays) || workingDays < 1)
      throw new RangeError('a term has at least one working day');
    const first = startsOn === 'same-day' ? addDays(received, -1) : received;
    return this.addWorkingDays(first, workingDays, options);
  }
}
