import { addDays, dayAt, daysIn, startOfDay } from './local-calendar.js';

/** WIB is UTC+7 (Jakarta, Pontianak), WITA +8, WIT +9: Keppres 41/1987. None changes its clock in summer. */
const ZONES = [
  ['Asia/Jakarta', '17:00'],
  ['Asia/Pontianak', '17:00'],
  ['Asia/Makassar', '16:00'],
  ['Asia/Jayapura', '15:00'],
] as const;

describe('the days of a zone', () => {
  it.each(ZONES)('turn in %s at %s UTC', (zone, utc) => {
    const midnight = new Date(`2026-12-31T${utc}:00.000Z`);
    expect(dayAt(new Date(midnight.getTime() - 1), zone)).toBe('2026-12-31');
    expect(dayAt(midnight, zone)).toBe('2027-01-01');
    expect(startOfDay('2027-01-01', zone)).toEqual(midnight);
  });

  it('are counted with the first and the last', () => {
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31');
    expect(daysIn('2026-11-01', '2026-11-30')).toBe(30);
    expect(daysIn('2026-11-01', '2026-11-01')).toBe(1);
  });
});
