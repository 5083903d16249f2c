import fc from 'fast-check';
import { addDays, daysBetween, weekday } from './day.js';
import { loadCalendar } from './load-calendar.js';

const calendar = loadCalendar();
const known = fc
  .integer({ min: 0, max: daysBetween('2024-01-02', '2026-06-30') })
  .map((days) => addDays('2024-01-02', days));
const term = fc.integer({ min: 1, max: 90 });

describe('for any day from 2024 to mid-2026 and any term up to 90 working days', () => {
  it('the due date is a working day after the day of receipt, and the term is what lies between', () => {
    fc.assert(
      fc.property(known, term, (received, days) => {
        const due = calendar.dueDate(received, days);
        expect(calendar.isWorkingDay(due)).toBe(true);
        expect(due > received).toBe(true);
        expect(calendar.workingDaysBetween(received, due)).toBe(days);
      }),
    );
  });

  it('a longer term ends later, and one more day ends on the next working day', () => {
    fc.assert(
      fc.property(known, term, (received, days) => {
        const due = calendar.dueDate(received, days);
        expect(calendar.dueDate(received, days + 1)).toBe(calendar.addWorkingDays(due, 1));
      }),
    );
  });

  it('counting back the same number of working days from a due date comes to the last working day up to receipt', () => {
    fc.assert(
      fc.property(known, term, (received, days) => {
        const back = calendar.addWorkingDays(calendar.dueDate(received, days), -days);
        let last = received;
        while (!calendar.isWorkingDay(last)) last = addDays(last, -1);
        expect(back).toBe(last);
      }),
    );
  });

  it('no Saturday, Sunday or holiday is a working day, and every other weekday is', () => {
    fc.assert(
      fc.property(known, (day) => {
        const free = [0, 6].includes(weekday(day)) || calendar.holidayOn(day) !== null;
        expect(calendar.isWorkingDay(day)).toBe(!free);
      }),
    );
  });

  it('the way there and the way back are the same length', () => {
    fc.assert(
      fc.property(known, known, (a, b) => {
        const there = calendar.workingDaysBetween(a, b);
        expect(calendar.workingDaysBetween(b, a)).toBe(there === 0 ? 0 : -there);
      }),
    );
  });

  it('terms add up', () => {
    fc.assert(
      fc.property(known, term, term, (received, first, second) => {
        const halfway = calendar.dueDate(received, Math.min(first, 40));
        expect(calendar.dueDate(halfway, Math.min(second, 40))).toBe(
          calendar.dueDate(received, Math.min(first, 40) + Math.min(second, 40)),
        );
      }),
    );
  });
});
