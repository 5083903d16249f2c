import { levelOfValue, readBands } from './bands.js';

// Bands of Pemdi 2026 as its sources print them.
const instrument = {
  indicators: [
    {
      code: '16',
      levels: [
        { level: 1, band: '1,00-1,50' },
        { level: 2, band: '1,51-2,50' },
        { level: 3, band: '2,51-3,50' },
        { level: 4, band: '3,51-4,00' },
        { level: 5, band: '4,01-5,00' },
      ],
    },
    { code: '17', levels: [{ level: 1 }, { level: 2, band: 'menyusul' }] },
  ],
};

describe('the level a decimal value stands for', () => {
  const bands = readBands(instrument, '16');

  it.each([
    ['1.25', '1'],
    ['1.5', '1'],
    ['2.5', '2'],
    ['2.51', '3'],
    ['2.75', '3'],
    ['3.6', '4'],
    ['4.01', '5'],
    ['5', '5'],
  ])('of %s is %s', (value, level) => {
    expect(levelOfValue(bands, value)).toBe(level);
  });

  it('closes the gap between two printed bands upwards', () => {
    expect(levelOfValue(bands, '2.505')).toBe('3');
  });

  it('is not guessed where no band is printed', () => {
    expect(readBands(instrument, '17')).toEqual([]);
    expect(readBands(undefined, '16')).toEqual([]);
    expect(levelOfValue([], '2.5')).toBeNull();
  });
});
