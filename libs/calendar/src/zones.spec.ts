import fc from 'fast-check';
import { addDays, daysBetween } from './day.js';
import { NODE_ZONES, ZONES_SINCE, endOfDay, localDay, localTime, startOfDay, zoneLabel } from './zones.js';

const anyZone = fc.constantFrom(...NODE_ZONES);
const anyInstant = fc.date({ min: ZONES_SINCE, max: new Date('2100-01-01T00:00:00Z'), noInvalidDate: true });

describe('the zones of Indonesia', () => {
  it('are WIB in Jakarta and Pontianak, WITA in Makassar, WIT in Jayapura (Keppres 41/1987)', () => {
    expect(NODE_ZONES.map((zone) => [zone, zoneLabel(zone)])).toEqual([
      ['Asia/Jakarta', 'WIB'],
      ['Asia/Pontianak', 'WIB'],
      ['Asia/Makassar', 'WITA'],
      ['Asia/Jayapura', 'WIT'],
    ]);
  });

  // Midnight is 17:00 UTC (7 hours), 16:00 UTC (8 hours) and 15:00 UTC (9 hours) of the day before.
  it.each([
    ['Asia/Jakarta', '2026-12-31T16:59:59.999Z', '2026-12-31', '23:59'],
    ['Asia/Jakarta', '2026-12-31T17:00:00.000Z', '2027-01-01', '00:00'],
    ['Asia/Pontianak', '2026-12-31T16:59:59.999Z', '2026-12-31', '23:59'],
    ['Asia/Pontianak', '2026-12-31T17:00:00.000Z', '2027-01-01', '00:00'],
    ['Asia/Makassar', '2026-12-31T15:59:59.999Z', '2026-12-31', '23:59'],
    ['Asia/Makassar', '2026-12-31T16:00:00.000Z', '2027-01-01', '00:00'],
    ['Asia/Jayapura', '2026-12-31T14:59:59.999Z', '2026-12-31', '23:59'],
    ['Asia/Jayapura', '2026-12-31T15:00:00.000Z', '2027-01-01', '00:00'],
  ] as const)('change the day at their own midnight: %s at %s is %s %s', (zone, instant, day, time) => {
    expect(localDay(new Date(instant), zone)).toBe(day);
    expect(localTime(new Date(instant), zone)).toBe(time);
  });

  it('at 15:30 UTC it is already tomorrow in Jayapura, and still today in Makassar and Jakarta', () => {
    const at = new Date('2024-02-28T15:30:00Z');
    expect(localDay(at, 'Asia/Jayapura')).toBe('2024-02-29');
    expect(localDay(at, 'Asia/Makassar')).toBe('2024-02-28');
    expect(localDay(at, 'Asia/Jakarta')).toBe('2024-02-28');
  });

  it('say the same as the tz database at any instant since 1988', () => {
    fc.assert(
      fc.property(anyInstant, anyZone, (instant, zone) => {
        const parts = new Intl.DateTimeFormat('sv-SE', {
          timeZone: zone,
          dateStyle: 'short',
          timeStyle: 'short',
        }).format(instant);
        expect(`${localDay(instant, zone)} ${localTime(instant, zone)}`).toBe(parts);
      }),
    );
  });

  it('hold every instant in exactly the day that begins at or before it and ends after it', () => {
    fc.assert(
      fc.property(anyInstant, anyZone, (instant, zone) => {
        const day = localDay(instant, zone);
        expect(startOfDay(day, zone).getTime()).toBeLessThanOrEqual(instant.getTime());
        expect(endOfDay(day, zone).getTime()).toBeGreaterThan(instant.getTime());
        expect(endOfDay(day, zone).getTime() - startOfDay(day, zone).getTime()).toBe(24 * 3_600_000);
        expect(endOfDay(day, zone)).toEqual(startOfDay(addDays(day, 1), zone));
      }),
    );
  });

  it('are not known before 1988, when Bali and Pontianak kept another time', () => {
    expect(() => localDay(new Date('1987-12-31T16:59:59Z'), 'Asia/Pontianak')).toThrow(/1988/);
    expect(() => localDay(new Date(Number.NaN), 'Asia/Jakarta')).toThrow(/1988/);
  });
});

describe('days', () => {
  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '31/12/2026', '2026-1-1', '', '2026-12-31T00:00:00Z'])(
    'that are none are refused: "%s"',
    (day) => {
      expect(() => addDays(day, 1)).toThrow(RangeError);
      expect(() => startOfDay(day, 'Asia/Jakarta')).toThrow(RangeError);
    },
  );

  it('are counted across leap days and year borders', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2025-02-28', 1)).toBe('2025-03-01');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(daysBetween('2024-01-01', '2025-01-01')).toBe(366);
    expect(daysBetween('2027-01-01', '2026-12-31')).toBe(-1);
  });
});
