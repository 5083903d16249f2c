import { BREACH_NOTICE_HOURS, hoursAfter, timeLeft } from './hours-clock.js';

describe('the 3 × 24 hours of UU 27/2022 art. 46', () => {
  const noticed = new Date('2026-12-24T15:30:00Z');

  it('run on the wall: over leave, Natal and the weekend, to the minute', () => {
    expect(hoursAfter(noticed, BREACH_NOTICE_HOURS)).toEqual(new Date('2026-12-27T15:30:00Z'));
  });

  it('say what is left, and that it has passed from the instant it ends', () => {
    const end = hoursAfter(noticed, BREACH_NOTICE_HOURS);
    expect(timeLeft(end, noticed)).toEqual({ hours: 72, minutes: 0, passed: false });
    expect(timeLeft(end, new Date('2026-12-27T15:29:01Z'))).toEqual({ hours: 0, minutes: 0, passed: false });
    expect(timeLeft(end, end)).toEqual({ hours: 0, minutes: 0, passed: true });
    expect(timeLeft(end, new Date('2026-12-27T17:00:00Z'))).toEqual({ hours: 1, minutes: 30, passed: true });
  });

  it('need a start and a positive length', () => {
    expect(() => hoursAfter(noticed, 0)).toThrow(RangeError);
    expect(() => hoursAfter(noticed, Number.NaN)).toThrow(RangeError);
    expect(() => hoursAfter(new Date(Number.NaN), 72)).toThrow(RangeError);
  });
});
