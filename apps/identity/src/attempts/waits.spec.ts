import { waits } from './waits.js';

describe('the wait after a failed attempt', () => {
  it('is nothing for a few, then a second that doubles, then a lock that doubles up to an hour', () => {
    const lock = [300, 600, 1200, 2400, 3600, 3600, 3600, 3600];
    expect(waits(10, 5)).toEqual([0, 0, 0, 0, 0, 1, 2, 4, 8, ...lock]);
  });

  it('locks at the third failure where three are allowed', () => {
    expect(waits(3, 60).slice(0, 4)).toEqual([0, 1, 3600, 3600]);
  });

  it('is never shorter than the one before', () => {
    for (const limit of [3, 10, 100]) {
      const all = waits(limit, 1);
      expect(all).toEqual([...all].sort((a, b) => a - b));
    }
  });
});
