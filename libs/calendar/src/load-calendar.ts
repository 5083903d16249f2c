import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HolidayDataError, readHolidays, type HolidayYear } from './holidays.js';
import { WorkCalendar } from './work-calendar.js';

// Beside src and dist alike, so the same path serves tests and the built package.
const DIRECTORY = fileURLToPath(new URL('../holidays/', import.meta.url));
const HOLIDAY_FILE = /\.ya?ml$/;

/** Every holiday file of a directory, by name. @throws HolidayDataError */
export function readDirectory(directory: string): HolidayYear[] {
  return readdirSync(directory)
    .filter((name) => HOLIDAY_FILE.test(name))
    .sort()
    .map((name) => readHolidays(name, readFileSync(join(directory, name), 'utf8')));
}

/**
 * The calendar of this release, and what a government adds to it: local days, a year that has been decreed since, or a
 * corrected year, which takes the place of the one shipped.
 * @param directory Files of the same form as the shipped ones; empty: none.
 * @throws HolidayDataError, also when two added files each claim the same year
 */
export function loadCalendar(directory = ''): WorkCalendar {
  const shipped = readDirectory(DIRECTORY);
  const added = directory === '' ? [] : readDirectory(directory);
  const years = added.filter(({ complete }) => complete).map(({ year }) => year);
  const twice = years.find((year, at) => years.indexOf(year) !== at);
  if (twice !== undefined)
    throw new HolidayDataError(directory, `two files each give the holidays of ${twice}`);
  return new WorkCalendar([...shipped.filter(({ year }) => !years.includes(year)), ...added]);
}
