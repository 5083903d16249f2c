import { readLevel, scaleOf } from './level-reading.js';

const pemdi = { min: 1, max: 5, decimals: true };
const spbe = { min: 1, max: 5, decimals: false };

describe('reading a level', () => {
  it.each([
    ['2,5', '2.5'],
    ['2.5', '2.5'],
    [' 3 ', '3'],
    ['3,00', '3'],
    ['1,170', '1.17'],
    ['05', '5'],
  ])('reads %s as %s', (typed, level) => {
    expect(readLevel(typed, pemdi)).toEqual({ ok: true, level });
  });

  it('takes nothing typed for no level', () => {
    expect(readLevel('  ', pemdi)).toEqual({ ok: true, level: null });
  });

  it.each(['dua', '2,', ',5', '1.000,5', '2e0', '-1'])('refuses %s as not a number', (typed) => {
    expect(readLevel(typed, pemdi)).toEqual({ ok: false, problem: 'not-a-number' });
  });

  it.each(['0', '0,99', '5,01', '12'])('refuses %s as outside the scale', (typed) => {
    expect(readLevel(typed, pemdi)).toEqual({ ok: false, problem: 'out-of-range' });
  });

  it('refuses decimals where only whole levels exist, but takes 3,0', () => {
    expect(readLevel('2,5', spbe)).toEqual({ ok: false, problem: 'whole' });
    expect(readLevel('3,0', spbe)).toEqual({ ok: true, level: '3' });
  });
});

describe('the scale of an indicator', () => {
  it('runs from its lowest to its highest level', () => {
    expect(scaleOf([{ level: '1' }, { level: '2' }, { level: '5' }], true)).toEqual({
      min: 1,
      max: 5,
      decimals: true,
    });
  });
});
