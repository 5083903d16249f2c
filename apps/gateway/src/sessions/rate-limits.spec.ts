import { Buckets } from './rate-limits.js';

describe('a limit of requests', () => {
  it('lets a minute’s requests through at once, then one as each has filled up again', () => {
    const buckets = new Buckets(60);
    const answers = Array.from({ length: 61 }, () => buckets.take('a', 0));
    expect(answers).toEqual([...Array(60).fill(0), 1]);
    // Sixty a minute fill up one a second.
    expect(buckets.take('a', 999)).toBe(1);
    expect(buckets.take('a', 1_000)).toBe(0);
    expect(buckets.take('a', 1_000)).toBe(1);
    expect(Array.from({ length: 61 }, () => buckets.take('a', 10 * 60_000))).toEqual(answers);
  });

  it('says how long to wait where few are allowed', () => {
    const buckets = new Buckets(2);
    expect([buckets.take('a', 0), buckets.take('a', 0), buckets.take('a', 0)]).toEqual([0, 0, 30]);
  });

  it('counts everyone by themselves, and a clock set back does not fill a bucket', () => {
    const buckets = new Buckets(1);
    expect([buckets.take('a', 60_000), buckets.take('b', 60_000), buckets.take('a', 0)]).toEqual([0, 0, 60]);
  });

  it('does not grow without end', () => {
    const buckets = new Buckets(1);
    buckets.take('first', 0);
    for (let n = 0; n < 20_000; n += 1) buckets.take(`visitor ${n}`, 0);
    expect(buckets.take('visitor 19999', 0)).toBe(60);
    expect(buckets.take('first', 0)).toBe(0);
  });
});
