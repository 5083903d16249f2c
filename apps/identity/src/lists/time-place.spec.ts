import { encodeCursor } from '@selaras/platform';
import { timePlace } from './time-place.js';

const ID = '01890000-0000-7000-8000-000000000001';

describe('a place in a list by time', () => {
  it('is read back to the microsecond', () => {
    const place = { at: '2026-11-22 07:30:00.123456+00', id: ID };
    expect(timePlace(encodeCursor([place.at, place.id]))).toEqual(place);
    expect(timePlace(undefined)).toBeNull();
  });

  it.each([
    ['of no moment', ['kemarin', ID]],
    ['of a day that does not exist', ['2026-13-45 07:30:00+00', ID]],
    ['with a statement in it', ["2026-11-22 07:30:00+00'; --", ID]],
    ['of nobody', ['2026-11-22 07:30:00+00', 'x']],
    ['of one key', ['2026-11-22 07:30:00+00']],
  ])('%s is refused', (_what, keys) => {
    expect(() => timePlace(encodeCursor(keys))).toThrow(
      expect.objectContaining({ code: 'common.invalid-cursor' }),
    );
  });
});
