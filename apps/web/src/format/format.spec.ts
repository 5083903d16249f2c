import {
  daysUntil,
  formatBytes,
  formatDay,
  formatDecimal,
  formatMoment,
  formatNumber,
  formatShortDay,
  formatTime,
} from './format.js';

const MAKASSAR = { timeZone: 'Asia/Makassar', zoneLabel: 'WITA' };

describe('dates and times', () => {
  it('writes days as dd/mm/yyyy and times with a point and the zone', () => {
    expect(formatDay('2026-12-15')).toBe('15/12/2026');
    expect(formatTime('2026-11-21T07:05:00Z')).toBe('14.05 WIB');
    expect(formatMoment('2026-11-21T07:05:00Z', MAKASSAR)).toBe('21/11/2026 15.05 WITA');
  });

  it('shows the day of the node’s clock, not of UTC', () => {
    expect(formatDay('2026-11-21T23:30:00Z')).toBe('22/11/2026');
    expect(formatTime('2026-11-21T17:00:00Z')).toBe('00.00 WIB');
  });

  it('shortens a due date', () => {
    expect(formatShortDay('2026-11-23', 'id')).toBe('Sen 23/11');
    expect(formatShortDay('2026-11-23', 'en')).toBe('Mon 23/11');
    expect(formatShortDay('someday', 'id')).toBe('someday');
  });

  it('counts the days left by the node’s clock', () => {
    const lateEvening = new Date('2026-11-21T18:00:00Z');
    expect(daysUntil('2026-11-22', lateEvening)).toBe(0);
    expect(daysUntil('2026-11-25', lateEvening)).toBe(3);
    expect(daysUntil('2026-11-20', lateEvening)).toBe(-2);
  });
});

describe('numbers', () => {
  it('groups and marks decimals as the language does', () => {
    expect(formatNumber(12_345, 'id')).toBe('12.345');
    expect(formatNumber(12_345, 'en')).toBe('12,345');
  });

  it('keeps every digit of decimal text', () => {
    expect(formatDecimal('3.30', 'id')).toBe('3,30');
    expect(formatDecimal('3.30', 'en')).toBe('3.30');
  });

  it('says sizes', () => {
    expect(formatBytes(999, 'id')).toBe('999 B');
    expect(formatBytes(1_250_000, 'id')).toBe('1,3 MB');
  });
});
