import { fromField, toField } from './moment-input.js';

describe('a moment in a form', () => {
  it.each([
    ['WIB', '2026-11-22T06:30'],
    ['WITA', '2026-11-22T07:30'],
    ['WIT', '2026-11-22T08:30'],
  ])('stands in the clock of the node, %s, and comes back the same', (zone, shown) => {
    expect(toField('2026-11-21T23:30:00.000Z', zone)).toBe(shown);
    expect(fromField(shown, zone)).toBe('2026-11-21T23:30:00.000Z');
  });

  it('is nothing while it is half typed', () => {
    expect(fromField('', 'WIB')).toBeNull();
    expect(fromField('2026-11', 'WIB')).toBeNull();
  });
});
