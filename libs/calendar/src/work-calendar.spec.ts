import { weekday } from './day.js';
import { readHolidays } from './holidays.js';
import { loadCalendar } from './load-calendar.js';
import { UncoveredYearError, WorkCalendar } from './work-calendar.js';

const calendar = loadCalendar();

const daysOf = (year: number): string[] => {
  const days: string[] = [];
  for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += 86_400_000)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
};

describe('the shipped calendar', () => {
  it('knows 2024, 2025 and 2026', () => {
    expect(calendar.coveredYears).toEqual([2024, 2025, 2026]);
  });

  // SKB 855/2023: 17 holidays, 10 days of leave, and two election days by Keppres; SKB 1017/2024 with 933/2025: 17 and 11;
  // SKB 1497/2025: 17 and 8.
  it.each([
    [2024, 17, 10, 2],
    [2025, 17, 11, 0],
    [2026, 17, 8, 0],
  ])(
    'has for %i as many days as the decree: %i national, %i leave, %i decreed',
    (year, national, leave, decreed) => {
      const kinds = daysOf(year).map((day) => calendar.holidayOn(day)?.kind);
      const count = (kind: string) => kinds.filter((found) => found === kind).length;
      expect([count('national'), count('collective-leave'), count('decreed')]).toEqual([
        national,
        leave,
        decreed,
      ]);
    },
  );

  // 2026 has 261 days from Monday to Friday. Of the 17 holidays, those on one: 1 and 16 January, 17 February, 19 March,
  // 3 April, 1, 14 and 27 May, 1 and 16 June, 17 and 25 August, 25 December = 13 (21 and 22 March, 5 April and 31 May are
  // weekends). All 8 days of leave are weekdays. 261 − 13 − 8 = 240; with leave counted as work 261 − 13 = 248.
  it('leaves 2026 with 240 working days, 248 where cuti bersama is worked', () => {
    const weekdays = daysOf(2026).filter((day) => ![0, 6].includes(weekday(day)));
    expect(weekdays).toHaveLength(261);
    expect(daysOf(2026).filter((day) => calendar.isWorkingDay(day))).toHaveLength(261 - 13 - 8);
    expect(
      daysOf(2026).filter((day) => calendar.isWorkingDay(day, { collectiveLeaveWorks: true })),
    ).toHaveLength(261 - 13);
  });

  it('names what makes a day a holiday', () => {
    expect(calendar.holidayOn('2024-11-27')).toMatchObject({
      kind: 'decreed',
      name: expect.stringMatching(/Keppres/),
    });
    expect(calendar.holidayOn('2026-08-17')?.name).toBe('Kemerdekaan RI');
    expect(calendar.holidayOn('2026-08-18')).toBeNull();
  });
});

// Counted by hand over the decrees' lists; day 0 is the day of receipt.
const TERMS: [received: string, days: number, due: string, leaveWorked: string][] = [
  ['2025-03-27', 3, '2025-04-10', '2025-04-03'],
  ['2025-03-27', 5, '2025-04-14', '2025-04-07'],
  ['2025-03-27', 10, '2025-04-22', '2025-04-14'],
  ['2025-03-27', 14, '2025-04-28', '2025-04-21'],
  ['2025-03-27', 60, '2025-07-11', '2025-07-01'],
  ['2025-08-15', 3, '2025-08-21', '2025-08-20'],
  ['2026-03-17', 5, '2026-03-31', '2026-03-25'],
  ['2026-05-13', 10, '2026-06-03', '2026-05-29'],
  ['2026-05-13', 17, '2026-06-12', '2026-06-10'],
  ['2024-04-05', 10, '2024-04-29', '2024-04-23'],
  ['2024-12-24', 3, '2024-12-31', '2024-12-30'],
];

describe('a term of working days', () => {
  it.each(TERMS)(
    'received %s, %i days: ends %s (%s where cuti bersama is worked)',
    (received, days, due, worked) => {
      expect(calendar.dueDate(received, days)).toBe(due);
      expect(calendar.dueDate(received, days, { collectiveLeaveWorks: true })).toBe(worked);
      expect(calendar.workingDaysBetween(received, due)).toBe(days);
    },
  );

  it('may begin on the day of receipt itself', () => {
    // Wednesday 2026-11-18 is day 1.
    expect(calendar.dueDate('2026-11-18', 1, { startsOn: 'same-day' })).toBe('2026-11-18');
    expect(calendar.dueDate('2026-11-18', 3, { startsOn: 'same-day' })).toBe('2026-11-20');
    // Received on a Saturday, day 1 is Monday either way.
    expect(calendar.dueDate('2026-11-21', 1, { startsOn: 'same-day' })).toBe('2026-11-23');
    expect(calendar.dueDate('2026-11-21', 1)).toBe('2026-11-23');
  });

  it('crosses the border of a year', () => {
    // 2025: Thu 25 Natal, Fri 26 leave; Mon 29 = 1, Tue 30 = 2, Wed 31 = 3; 1 January is a holiday; Fri 2 = 4.
    expect(calendar.dueDate('2025-12-24', 4)).toBe('2026-01-02');
    expect(calendar.workingDaysBetween('2025-12-24', '2026-01-02')).toBe(4);
  });

  it('is never guessed: a year without data is refused by its name', () => {
    // 2026-12-28 … 31 are four working days; the fifth lies in 2027.
    expect(calendar.dueDate('2026-12-27', 4)).toBe('2026-12-31');
    expect(() => calendar.dueDate('2026-12-27', 5)).toThrow(UncoveredYearError);
    expect(() => calendar.dueDate('2026-12-27', 5)).toThrow(/2027/);
    expect(() => calendar.isWorkingDay('2023-12-29')).toThrow(/2023/);
    expect(() => calendar.workingDaysBetween('2026-12-01', '2027-01-04')).toThrow(/2027/);
    expect(() => calendar.isWorkingDay('2027-01-02')).toThrow(/2027/);
  });

  it('has whole days, at least one', () => {
    for (const days of [0, -1, 1.5, Number.NaN])
      expect(() => calendar.dueDate('2026-11-18', days)).toThrow(RangeError);
    expect(() => calendar.addWorkingDays('2026-11-18', 0.5)).toThrow(RangeError);
    expect(() => calendar.dueDate('2026-02-30', 1)).toThrow(RangeError);
  });

  it('counts what is left: 0 on the last day, negative afterwards, weekends for nothing', () => {
    expect(calendar.workingDaysBetween('2026-11-27', '2026-11-27')).toBe(0);
    expect(calendar.workingDaysBetween('2026-11-20', '2026-11-23')).toBe(1);
    expect(calendar.workingDaysBetween('2026-11-20', '2026-11-22')).toBe(0);
    expect(calendar.workingDaysBetween('2026-11-25', '2026-11-20')).toBe(-3);
  });

  it('of none is the day itself, or the next working day', () => {
    expect(calendar.addWorkingDays('2026-11-20', 0)).toBe('2026-11-20');
    expect(calendar.addWorkingDays('2026-11-21', 0)).toBe('2026-11-23');
    // Thu 24 leave, Fri 25 Natal, weekend.
    expect(calendar.addWorkingDays('2026-12-24', 0)).toBe('2026-12-28');
    expect(calendar.addWorkingDays('2026-11-23', -1)).toBe('2026-11-20');
  });
});

describe('a calendar a government adds to', () => {
  const local = readHolidays(
    'lokal.yaml',
    `year: 2026\nlegalBasis: 'SK Bupati (contoh)'\ndays:\n  - { date: '2026-11-26', kind: local, name: 'Hari Jadi (contoh)' }`,
  );
  const national = readHolidays(
    '2026.yaml',
    `year: 2026\nlegalBasis: 'contoh'\ndays:\n  - { date: '2026-12-25', kind: national, name: 'Natal' }`,
  );

  it('is off on its own days', () => {
    const here = new WorkCalendar([national, local]);
    expect(here.isWorkingDay('2026-11-26')).toBe(false);
    expect(here.dueDate('2026-11-25', 1)).toBe('2026-11-27');
  });

  it('does not make a year known by local days alone', () => {
    expect(() => new WorkCalendar([local]).isWorkingDay('2026-11-25')).toThrow(/2026/);
  });
});
