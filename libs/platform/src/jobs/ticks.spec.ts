import { decideTick, tickAfter, tickBefore } from './ticks.js';

const at = (time: string): Date => new Date(time);
const DAILY = '0 7 * * *';
const MINUTELY = '* * * * *';

describe('the ticks of a job', () => {
  // 07:00 on the wall is 00:00 UTC in Jakarta, 23:00 UTC of the day before in Makassar, 22:00 UTC in Jayapura.
  it.each([
    ['Asia/Jakarta', '2026-11-23T00:00:00.000Z'],
    ['Asia/Pontianak', '2026-11-23T00:00:00.000Z'],
    ['Asia/Makassar', '2026-11-22T23:00:00.000Z'],
    ['Asia/Jayapura', '2026-11-22T22:00:00.000Z'],
  ])('come at seven on the walls of %s: %s', (zone, instant) => {
    const before = new Date(Date.parse(instant) - 1);
    expect(tickAfter(DAILY, zone, before)).toEqual(at(instant));
    expect(tickBefore(DAILY, zone, at(instant))).toEqual(at(instant));
    expect(tickBefore(DAILY, zone, before)).toEqual(new Date(Date.parse(instant) - 86_400_000));
  });

  // Midnight on the wall: 17:00, 16:00 and 15:00 UTC.
  it.each([
    ['Asia/Jakarta', '2026-12-31T17:00:00.000Z'],
    ['Asia/Makassar', '2026-12-31T16:00:00.000Z'],
    ['Asia/Jayapura', '2026-12-31T15:00:00.000Z'],
  ])('at midnight of a new year come when %s has it', (zone, instant) => {
    expect(tickAfter('0 0 1 1 *', zone, at('2026-12-01T00:00:00.000Z'))).toEqual(at(instant));
  });

  it('on Monday to Friday leave the weekend out by the days on the wall', () => {
    // Friday 22:30 UTC is Saturday 07:30 in Jayapura: the next one is Monday, Sunday 22:00 UTC.
    expect(tickAfter('0 7 * * 1-5', 'Asia/Jayapura', at('2026-11-27T22:30:00.000Z'))).toEqual(
      at('2026-11-29T22:00:00.000Z'),
    );
  });

  it('refuse an expression or a zone that is none', () => {
    expect(() => tickBefore('0 25 * * *', 'Asia/Jakarta', at('2026-11-23T00:00:00.000Z'))).toThrow();
    expect(() => tickBefore(DAILY, 'Asia/Bali', at('2026-11-23T00:00:00.000Z'))).toThrow();
  });
});

describe('what to do about a job', () => {
  const noon = at('2026-11-23T05:00:00.000Z');
  const today = at('2026-11-23T00:00:00.000Z');
  const yesterday = at('2026-11-22T00:00:00.000Z');
  const daily = (seen: Date | null, now = noon, atOnce = false) =>
    decideTick(DAILY, 'Asia/Jakarta', seen, now, atOnce);

  it('a new one waits for its first tick, or runs at once when it says so', () => {
    expect(daily(null)).toEqual({ act: 'note', due: today });
    expect(daily(null, noon, true)).toEqual({ act: 'run', due: today });
  });

  it('one whose tick has come runs, one that has run waits', () => {
    expect(daily(yesterday)).toEqual({ act: 'run', due: today });
    expect(daily(today)).toEqual({ act: 'wait' });
  });

  it('one that missed a month of ticks runs once, for the latest', () => {
    expect(daily(at('2026-10-20T00:00:00.000Z'))).toEqual({ act: 'run', due: today });
  });

  it('a clock set back over the tick does not repeat it', () => {
    expect(daily(today, at('2026-11-22T23:30:00.000Z'))).toEqual({ act: 'wait' });
  });

  it('a clock set back an hour lets what runs every minute go on', () => {
    const seen = at('2026-11-23T05:00:00.000Z');
    const back = at('2026-11-23T04:00:20.000Z');
    expect(decideTick(MINUTELY, 'UTC', seen, back)).toEqual({
      act: 'note',
      due: at('2026-11-23T04:00:00.000Z'),
    });
    expect(
      decideTick(MINUTELY, 'UTC', at('2026-11-23T04:00:00.000Z'), at('2026-11-23T04:01:00.000Z')),
    ).toEqual({
      act: 'run',
      due: at('2026-11-23T04:01:00.000Z'),
    });
  });

  it('a clock that was years ahead and is set right is forgotten without a run', () => {
    expect(daily(at('2031-01-01T00:00:00.000Z'))).toEqual({ act: 'note', due: today });
  });
});
