import { loadCalendar } from '@selaras/calendar';
import { dueInWords, workingDaysLeft } from './due-words.js';

const calendar = loadCalendar();
// A Wednesday.
const TODAY = '2026-11-25';

describe('a due date in words', () => {
  it.each([
    ['2026-11-25', 'tenggat 25/11/2026 (hari ini)', 'due 25/11/2026 (today)'],
    ['2026-11-26', 'tenggat 26/11/2026 (1 hari kerja lagi)', 'due 26/11/2026 (1 working day left)'],
    // Thu 26, Fri 27, Mon 30.
    ['2026-11-30', 'tenggat 30/11/2026 (3 hari kerja lagi)', 'due 30/11/2026 (3 working days left)'],
    // Mon 23 was due; Tue 24 and Wed 25 have passed since.
    ['2026-11-23', 'tenggat 23/11/2026 (terlambat 2 hari kerja)', 'due 23/11/2026 (2 working days late)'],
  ])('%s: %s', (due, id, en) => {
    expect(dueInWords(calendar, TODAY, due, 'id')).toBe(id);
    expect(dueInWords(calendar, TODAY, due, 'en')).toBe(en);
  });

  it('over a weekend says 0 working days before it, and late after it', () => {
    expect(dueInWords(calendar, '2026-11-28', '2026-11-29', 'id')).toBe(
      'tenggat 29/11/2026 (0 hari kerja lagi)',
    );
    expect(dueInWords(calendar, '2026-11-29', '2026-11-28', 'id')).toBe('tenggat 28/11/2026 (terlambat)');
  });

  it('is the date alone where a year lies between whose holidays are not known', () => {
    expect(dueInWords(calendar, TODAY, '2027-02-01', 'id')).toBe('tenggat 01/02/2027');
    expect(dueInWords(calendar, TODAY, '2023-02-01', 'id')).toBe('tenggat 01/02/2023 (terlambat)');
    expect(workingDaysLeft(calendar, TODAY, '2027-02-01')).toBeNull();
    expect(workingDaysLeft(calendar, TODAY, null)).toBeNull();
  });
});
