import { readDay } from './day.js';

describe('a day as people type it', () => {
  it.each([
    ['15/12/2026', '2026-12-15'],
    [' 1/2/2026 ', '2026-02-01'],
    ['31-12-2026', '2026-12-31'],
    ['29/02/2028', '2028-02-29'],
  ])('reads %s', (typed, iso) => {
    expect(readDay(typed)).toBe(iso);
  });

  it('is none where nothing is typed', () => {
    expect(readDay(' ')).toBeNull();
  });

  it.each(['12/15/2026', '31/02/2026', '29/02/2026', '2026-12-15', '15/12/26', 'besok'])(
    'refuses %s, which is no day',
    (typed) => {
      expect(readDay(typed)).toBeUndefined();
    },
  );
});
