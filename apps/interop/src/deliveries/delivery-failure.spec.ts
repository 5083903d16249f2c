import { retryPause } from './delivery-failure.js';

const pauses = { min: 1_000, max: 300_000, refused: 60_000 };

describe('the pause after a failed delivery', () => {
  it('doubles from one second to five minutes', () => {
    const seconds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map(
      (n) => retryPause('waiting', n, pauses, 0) / 1_000,
    );
    // 1 × 2⁸ = 256; the next would be 512, over five minutes.
    expect(seconds).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]);
  });

  it('starts at a minute after a refusal', () => {
    expect([1, 2, 3, 4].map((n) => retryPause('refused', n, pauses, 0) / 1_000)).toEqual([60, 120, 240, 300]);
  });

  it('is up to a quarter shorter at random, and finite after any number of failures', () => {
    expect(retryPause('waiting', 1, pauses, 0.5)).toBe(875);
    expect(retryPause('waiting', 5_000, pauses, 0)).toBe(300_000);
  });
});
