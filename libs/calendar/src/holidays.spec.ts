import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HolidayDataError, readHolidays } from './holidays.js';
import { loadCalendar } from './load-calendar.js';

const file = (days: string, year = 2027) => `year: ${year}\nlegalBasis: 'SKB contoh'\ndays:\n${days}`;
const day = (date: string, kind = 'national') => `  - { date: '${date}', kind: ${kind}, name: 'Contoh' }\n`;

describe('a holiday file', () => {
  it.each([
    ['not YAML', 'year: [', /2027\.yaml/],
    ['nothing', '', /not a list of fields/],
    ['no year', `legalBasis: x\ndays: []`, /year is missing/],
    ['no legal basis', `year: 2027\ndays: []`, /legalBasis is missing/],
    ['no days', `year: 2027\nlegalBasis: x`, /days is missing/],
    ['a day of another year', file(day('2026-12-25')), /2026-12-25 is not in 2027/],
    ['a day that does not exist', file(day('2027-02-29')), /2027-02-29/],
    ['a day twice', file(day('2027-01-01') + day('2027-01-01')), /2027-01-01 is there twice/],
    ['an unknown kind', file(day('2027-01-01', 'libur')), /kind of 2027-01-01/],
    ['a day without a name', file(`  - { date: '2027-01-01', kind: national }`), /name of 2027-01-01/],
    ['an unknown field', `${file(day('2027-01-01'))}dayz: 1`, /unknown field "dayz"/],
  ])('is refused with its name and fault: %s', (_what, text, fault) => {
    const read = () => readHolidays('2027.yaml', text);
    expect(read).toThrow(HolidayDataError);
    expect(read).toThrow(fault);
  });
});

describe('the directory of a government', () => {
  let directory: string;

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'selaras-holidays-'));
  });

  afterEach(() => rmSync(directory, { recursive: true }));

  it('makes a new year known', () => {
    writeFileSync(join(directory, '2027.yaml'), file(day('2027-01-01')));
    const calendar = loadCalendar(directory);
    expect(calendar.coveredYears).toEqual([2024, 2025, 2026, 2027]);
    expect(calendar.isWorkingDay('2027-01-01')).toBe(false);
    expect(calendar.isWorkingDay('2027-01-04')).toBe(true);
  });

  it('corrects a shipped year by taking its place, and adds local days beside it', () => {
    writeFileSync(join(directory, '2026.yaml'), file(day('2026-11-30'), 2026));
    writeFileSync(join(directory, 'lokal-2026.yaml'), file(day('2026-12-01', 'local'), 2026));
    const calendar = loadCalendar(directory);
    expect(calendar.isWorkingDay('2026-11-30')).toBe(false);
    expect(calendar.isWorkingDay('2026-12-01')).toBe(false);
    expect(calendar.holidayOn('2026-12-25')).toBeNull();
  });

  it('may not give one year twice', () => {
    writeFileSync(join(directory, 'a.yaml'), file(day('2027-01-01')));
    writeFileSync(join(directory, 'b.yaml'), file(day('2027-02-06')));
    expect(() => loadCalendar(directory)).toThrow(/2027/);
  });
});
