import { computeIndex } from './compute-index.js';
import { LevelError, type LevelFieldError, type Levels, normaliseLevel } from './levels.js';
import { loadInstrument } from './load-instruments.js';

const spbe2018 = loadInstrument('spbe-2018');
const spbe2020 = loadInstrument('spbe-2020');
const pemdi = loadInstrument('pemdi-2026');

function refusedFields(run: () => unknown): readonly LevelFieldError[] {
  try {
    run();
  } catch (error) {
    if (error instanceof LevelError) return error.fields;
    throw error;
  }
  throw new Error('Nothing was refused.');
}

const refusedCode = (instrument: typeof pemdi, value: unknown) =>
  refusedFields(() => computeIndex(instrument, { 7: value } as Levels)).map(
    ({ field, code }) => `${field} ${code}`,
  );

describe('reading levels', () => {
  it('refuses level 0 in 2020 and accepts it in 2018', () => {
    expect(refusedCode(spbe2020, 0)).toEqual(['levels.7 level-not-on-scale']);
    expect(normaliseLevel(spbe2018, '7', 0)).toBe('0');
  });

  it.each([6, '6', -1, '-1', '5.01', 0.99])('refuses %p as off the scale 1 to 5', (value) => {
    expect(refusedCode(spbe2020, value)).toEqual(['levels.7 level-not-on-scale']);
    expect(refusedCode(pemdi, value)).toEqual(['levels.7 level-not-on-scale']);
  });

  it.each(['3.5', 3.5, '2.999999', '4.0001'])('refuses the decimal %p on a whole scale', (value) => {
    expect(refusedCode(spbe2020, value)).toEqual(['levels.7 level-not-on-scale']);
    expect(refusedCode(spbe2018, value)).toEqual(['levels.7 level-not-on-scale']);
  });

  it.each([
    ...[
      '',
      ' ',
      ' 3',
      '3 ',
      '+3',
      '3,5',
      '.5',
      '3.',
      '1e0',
      '0x3',
      '10/3',
      'tiga',
      'NaN',
      '٣',
      `3.${'0'.repeat(21)}`,
    ],
    ...[Number.NaN, Infinity, 1e21, 1e-7, true, [], {}, Object.create(null), 3n],
  ])('refuses %p as not a number', (value) => {
    expect(refusedCode(pemdi, value)).toEqual(['levels.7 level-not-a-number']);
  });

  it.each([null, undefined])('takes %p as not answered', (value) => {
    expect(computeIndex(spbe2020, { 7: value }).unanswered).toContain('7');
  });

  it('reads every number of up to two decimals as the text that says the same, also when it comes again', () => {
    const levelOf = (value: number | string) => {
      const result = computeIndex(pemdi, { 7: value });
      return result.aspects?.flatMap(({ indicators }) => indicators).find(({ code }) => code === '7')?.level;
    };
    for (let hundredths = 100; hundredths <= 500; hundredths += 1) {
      const text = `${Math.trunc(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
      const canonical = text.replace(/\.?0+$/, '');
      expect([Number(text), text, Number(text)].map(levelOf)).toEqual([canonical, canonical, canonical]);
    }
    expect([3.305, 3.305, 3.3].map(levelOf)).toEqual(['3.305', '3.305', '3.3']);
  });

  it('refuses an unknown indicator, even without an answer', () => {
    for (const [code, value] of [
      ['48', 3],
      ['07', 3],
      ['35-2', 3],
      ['toString', null],
    ] as const)
      expect(refusedFields(() => computeIndex(spbe2020, { [code]: value }))).toEqual([
        {
          field: `levels.${code}`,
          code: 'unknown-indicator',
          params: { indicator: code, edition: 'spbe-2020' },
        },
      ]);
  });

  it('lists every offending field at once with what it takes to explain it', () => {
    expect(refusedFields(() => computeIndex(spbe2020, { 1: 3, 2: 0, 3: 'x', 48: 3, 4: '4.5' }))).toEqual([
      {
        field: 'levels.2',
        code: 'level-not-on-scale',
        params: { value: '0', min: 1, max: 5, integer: true },
      },
      { field: 'levels.3', code: 'level-not-a-number', params: { value: 'x' } },
      {
        field: 'levels.4',
        code: 'level-not-on-scale',
        params: { value: '4.5', min: 1, max: 5, integer: true },
      },
      { field: 'levels.48', code: 'unknown-indicator', params: { indicator: '48', edition: 'spbe-2020' } },
    ]);
  });
});

describe('normalising one level', () => {
  it.each<[number | string, string]>([
    [1.17, '1.17'],
    ['1.170', '1.17'],
    ['03.0', '3'],
    [5, '5'],
    ['1.1666666666666667', '1.1666666666666667'],
  ])('turns %p into "%s"', (value, canonical) => {
    expect(normaliseLevel(pemdi, '13', value)).toBe(canonical);
  });

  it('accepts a whole level written with decimals on a whole scale', () => {
    expect(normaliseLevel(spbe2020, '7', '3.0')).toBe('3');
  });

  it('refuses what cannot be scored', () => {
    expect(refusedFields(() => normaliseLevel(spbe2020, '7', ''))).toMatchObject([
      { code: 'level-not-a-number' },
    ]);
    expect(refusedFields(() => normaliseLevel(spbe2020, '7', 6))).toMatchObject([
      { code: 'level-not-on-scale' },
    ]);
    expect(refusedFields(() => normaliseLevel(spbe2020, '48', 3))).toMatchObject([
      { code: 'unknown-indicator' },
    ]);
  });

  it('names the offending fields in its message', () => {
    expect(() => normaliseLevel(spbe2020, '7', 6)).toThrow(
      'Levels cannot be scored: levels.7 level-not-on-scale.',
    );
  });
});
