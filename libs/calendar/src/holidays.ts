import { parse, YAMLError } from 'yaml';
import { checkDay, yearOf, type Day } from './day.js';

/**
 * `national`: libur nasional of the year's SKB Tiga Menteri; `collective-leave`: cuti bersama; `decreed`: a national
 * holiday by Keppres during the year, such as election day; `local`: of one government, by its own decree.
 */
export const HOLIDAY_KINDS = ['national', 'collective-leave', 'decreed', 'local'] as const;
export type HolidayKind = (typeof HOLIDAY_KINDS)[number];

export interface Holiday {
  date: Day;
  kind: HolidayKind;
  name: string;
}

/**
 * The holidays of one year with their legal source. `complete`: together with it the year counts as known; a file of
 * local days alone leaves it to the national one.
 */
export interface HolidayYear {
  year: number;
  complete: boolean;
  legalBasis: string;
  sources: string[];
  days: Holiday[];
}

/** A holiday file that cannot be trusted; the message names file and fault. */
export class HolidayDataError extends Error {
  constructor(file: string, fault: string) {
    super(`${file}: ${fault}`);
    this.name = 'HolidayDataError';
  }
}

/**
 * Reads one file of holidays. Local days alone: every day is `kind: local`.
 * @throws HolidayDataError naming what is missing, wrong or there twice
 */
export function readHolidays(file: string, text: string): HolidayYear {
  const fail = (fault: string): never => {
    throw new HolidayDataError(file, fault);
  };
  const data = readYaml(file, text);
  if (data === null || typeof data !== 'object' || Array.isArray(data)) return fail('not a list of fields');
  const { year, legalBasis, sources = [], days, ...unknown } = data as Record<string, unknown>;
  const strange = Object.keys(unknown)[0];
  if (strange !== undefined) return fail(`unknown field "${strange}"`);
  if (!Number.isInteger(year) || Number(year) < 2000 || Number(year) > 2100) return fail('year is missing');
  if (typeof legalBasis !== 'string' || legalBasis === '') return fail('legalBasis is missing');
  if (!Array.isArray(sources) || sources.some((source) => typeof source !== 'string'))
    return fail('sources is not a list of texts');
  if (!Array.isArray(days) || days.length === 0) return fail('days is missing');
  const read = days.map((day, at) => readDay(day, Number(year), (fault) => fail(`day ${at + 1}: ${fault}`)));
  const twice = read.find(({ date }, at) => read.findIndex((other) => other.date === date) !== at);
  if (twice) return fail(`${twice.date} is there twice`);
  const complete = read.some(({ kind }) => kind !== 'local');
  return { year: Number(year), complete, legalBasis, sources: sources as string[], days: read };
}

function readYaml(file: string, text: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof YAMLError) throw new HolidayDataError(file, error.message);
    throw error;
  }
}

function readDay(day: unknown, year: number, fail: (fault: string) => never): Holiday {
  const { date, kind, name } = (day ?? {}) as Record<string, unknown>;
  if (typeof date !== 'string') return fail('date is missing');
  try {
    checkDay(date);
  } catch (error) {
    return fail((error as Error).message);
  }
  if (yearOf(date) !== year) return fail(`${date} is not in ${year}`);
  if (!HOLIDAY_KINDS.includes(kind as HolidayKind))
    return fail(`kind of ${date} is not one of ${HOLIDAY_KINDS.join(', ')}`);
  if (typeof name !== 'string' || name === '') return fail(`name of ${date} is missing`);
  return { date, kind: kind as HolidayKind, name };
}
