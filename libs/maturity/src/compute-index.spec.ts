import { codesFrom, spbe2020Levels, spreadLevels } from '../test/spread-levels.js';
import { computeIndex } from './compute-index.js';
import type { IndexResult } from './index-result.js';
import { loadInstrument } from './load-instruments.js';
import { publishedResults } from './published-results.js';

const spbe2018 = loadInstrument('spbe-2018');
const spbe2020 = loadInstrument('spbe-2020');
const guide2024 = loadInstrument('spbe-2020-pedoman-2024');
const pemdi = loadInstrument('pemdi-2026');

const domainOf = (result: IndexResult, code: string) =>
  result.domains?.find((domain) => domain.code === code);
const aspectsOf = (result: IndexResult) =>
  result.aspects ?? result.domains?.flatMap(({ aspects }) => aspects) ?? [];
const aspectOf = (result: IndexResult, code: string) =>
  aspectsOf(result).find((aspect) => aspect.code === code);
const indicatorOf = (result: IndexResult, code: string) =>
  aspectsOf(result)
    .flatMap(({ indicators }) => indicators)
    .find((indicator) => indicator.code === code);
const everyLevel = (instrument: typeof pemdi, level: number | string) =>
  Object.fromEntries(instrument.indicators.map(({ code }) => [code, level]));

describe('the worked examples of PermenPANRB 59/2020 Lampiran I', () => {
  const example = (id: string) => publishedResults().workedExamples.find((item) => item.id === id);
  // Tabel 11 has aspect 2 = 3.00, aspect 3 = 4.00, aspect 4 = 3.00.
  const domain2 = {
    ...example('permen59-tabel10')?.levels,
    ...spreadLevels(codesFrom(15, 18), 16),
    ...spreadLevels(codesFrom(19, 20), 6),
  };

  it('Tabel 10: levels 3, 4, 3, 2 give aspect 2 the index 3.00', () => {
    expect(aspectOf(computeIndex(spbe2020, domain2), '2')).toMatchObject({
      index: '3.00',
      exactIndex: '3/1',
    });
  });

  it('Tabel 11: aspects 3.00, 4.00, 3.00 give domain 2 the index 3.40', () => {
    const result = computeIndex(spbe2020, domain2);
    expect(['2', '3', '4'].map((code) => aspectOf(result, code)?.index)).toEqual(['3.00', '4.00', '3.00']);
    expect(domainOf(result, '2')).toMatchObject({ index: '3.40', exactIndex: '17/5' });
  });

  it('Tabel 12: domains 3.70, 3.40, 3.00, 3.20 give the index 3.28', () => {
    // 3.20 is itself rounded: (11 × 30 + 12 × 21) / 182 = 582/182 = 3.1978…
    const result = computeIndex(spbe2020, {
      ...spbe2020Levels(37, 34, 33, 30, 21),
      ...domain2,
    });
    expect(result.domains?.map(({ index }) => index)).toEqual(['3.70', '3.40', '3.00', '3.20']);
    expect(result).toMatchObject({ index: '3.28', predicate: 'Baik', provisional: false, unanswered: [] });
  });
});

describe('computing an index', () => {
  it('gives every level 1 the index 1.00 Kurang and every level 5 the index 5.00 Memuaskan', () => {
    expect(computeIndex(spbe2020, everyLevel(spbe2020, 1))).toMatchObject({
      index: '1.00',
      predicate: 'Kurang',
    });
    expect(computeIndex(spbe2020, everyLevel(spbe2020, 5))).toMatchObject({
      index: '5.00',
      exactIndex: '5/1',
      predicate: 'Memuaskan',
    });
  });

  it('shows level, weight and contribution of each indicator', () => {
    const result = computeIndex(spbe2020, { ...everyLevel(spbe2020, 1), 32: '03.0' });
    expect(indicatorOf(result, '32')).toEqual({
      code: '32',
      name: 'Tingkat Kematangan Layanan Perencanaan',
      level: '3',
      weight: '2.75',
      answered: true,
      status: 'answered',
      contribution: '0.0825', // 2.75 × 3 / 100
    });
  });

  it('is made of plain data with nothing but the agreed fields', () => {
    const result = computeIndex(spbe2020, everyLevel(spbe2020, 3));
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
    expect(Object.keys(result)).toEqual([
      'edition',
      'index',
      'exactIndex',
      'predicate',
      'predicateBasis',
      'provisional',
      'unanswered',
      'assumptions',
      'domains',
    ]);
    expect(Object.keys(result.domains?.[0] ?? {}).sort()).toEqual(
      ['code', 'name', 'weight', 'index', 'exactIndex', 'aspects'].sort(),
    );
    expect(Object.keys(result.domains?.[0]?.aspects[0] ?? {}).sort()).toEqual(
      ['code', 'name', 'weight', 'index', 'exactIndex', 'indicators'].sort(),
    );
  });

  it('counts an unanswered indicator at the bottom of the scale, names it and is provisional', () => {
    const levels = { ...everyLevel(spbe2020, 5), 7: null, 46: undefined };
    const result = computeIndex(spbe2020, levels);
    // 500 − 4 × 1.3 − 4 × 3 = 482.8
    expect(result).toMatchObject({
      index: '4.83',
      exactIndex: '1207/250',
      provisional: true,
      unanswered: ['7', '46'],
    });
    expect(indicatorOf(result, '46')).toMatchObject({
      level: null,
      answered: false,
      status: 'unanswered',
      contribution: '0.0300', // 3 × 1 / 100
    });
  });

  it('counts every indicator of an empty assessment at the bottom: 1.00 for SPBE 2020 and Pemdi, 0.00 for 2018', () => {
    expect(computeIndex(spbe2020, {})).toMatchObject({
      index: '1.00',
      predicate: 'Kurang',
      provisional: true,
    });
    expect(computeIndex(spbe2020, {}).unanswered).toHaveLength(47);
    expect(computeIndex(pemdi, {})).toMatchObject({ index: '1.00', predicate: 'Kurang' });
    expect(computeIndex(spbe2018, {})).toMatchObject({ index: '0.00', predicate: 'Kurang' });
  });

  it('does not round between the steps', () => {
    // Domain 3 is 12/11 = 1.0909…; with 1.09 or 1.10 the index would not be exactly 101.5/100.
    expect(computeIndex(spbe2020, spbe2020Levels(10, 10, 12, 10, 6))).toMatchObject({
      exactIndex: '203/200',
    });
  });
});

describe('predicates at a threshold', () => {
  it('rounds exactly half up: 3.495 is 3.50', () => {
    // (1.3 × 35 + 2.5 × 34 + 1.5 × 33 + 2.75 × 42 + 3 × 18) / 100 = 349.5 / 100
    const levels = spbe2020Levels(35, 34, 33, 42, 18);
    expect(computeIndex(spbe2020, levels)).toMatchObject({
      index: '3.50',
      exactIndex: '699/200',
      predicate: 'Sangat Baik',
      predicateBasis: 'rounded',
      nearThreshold: { predicate: 'Baik', threshold: '3.5', distance: '0.005', unrounded: '3.495' },
    });
  });

  it('rounds down just below the half: 3.4945 is 3.49, and no warning is due', () => {
    // (1.3 × 34 + 2.5 × 35 + 1.5 × 39 + 2.75 × 35 + 3 × 21) / 100 = 349.45 / 100
    const result = computeIndex(spbe2020, spbe2020Levels(34, 35, 39, 35, 21));
    expect(result).toMatchObject({ index: '3.49', exactIndex: '6989/2000', predicate: 'Baik' });
    expect(result.nearThreshold).toBeUndefined();
  });

  it('2024 reads the predicate before rounding: 3.4985 is printed 3.50 Baik (Kab. Pacitan)', () => {
    // (1.3 × 37 + 2.5 × 34 + 1.5 × 33 + 2.75 × 39 + 3 × 20) / 100 = 349.85 / 100
    expect(computeIndex(guide2024, spbe2020Levels(37, 34, 33, 39, 20))).toMatchObject({
      index: '3.50',
      predicate: 'Baik',
      predicateBasis: 'unrounded',
      nearThreshold: { predicate: 'Sangat Baik', threshold: '3.5', distance: '0.0015', unrounded: '3.4985' },
    });
  });

  it('2023 reads it after rounding: 1.7995 is printed 1.80 Cukup (Kab. Boven Digoel)', () => {
    // (1.3 × 19 + 2.5 × 16 + 1.5 × 20 + 2.75 × 19 + 3 × 11) / 100 = 179.95 / 100
    const levels = spbe2020Levels(19, 16, 20, 19, 11);
    expect(computeIndex(spbe2020, levels)).toMatchObject({
      index: '1.80',
      exactIndex: '3599/2000',
      predicate: 'Cukup',
    });
    expect(computeIndex(guide2024, levels)).toMatchObject({ index: '1.80', predicate: 'Kurang' });
  });

  it('lets the caller choose the basis', () => {
    const levels = spbe2020Levels(35, 34, 33, 42, 18);
    expect(computeIndex(spbe2020, levels, { predicateBasis: 'unrounded' })).toMatchObject({
      index: '3.50',
      predicate: 'Baik',
      predicateBasis: 'unrounded',
      nearThreshold: { predicate: 'Sangat Baik' },
    });
  });
});

describe('Pemdi 2026, scored with decimals', () => {
  it('computes aspects without domains', () => {
    const result = computeIndex(pemdi, { ...everyLevel(pemdi, 1), 13: '1.17' });
    expect(result.domains).toBeUndefined();
    expect(result.aspects?.map(({ code }) => code)).toEqual(['1', '2', '3', '4', '5', '6', '7']);
    // (5 × 1.17 + 5 × 1) / 10 = 1.085; 100 + 5 × 0.17 = 100.85
    expect(aspectOf(result, '5')).toMatchObject({ index: '1.09', exactIndex: '217/200' });
    expect(result).toMatchObject({ index: '1.01', exactIndex: '2017/2000' });
    expect(indicatorOf(result, '13')).toMatchObject({ level: '1.17', weight: '5', contribution: '0.0585' });
  });

  it('reads a number as the decimal it is written as', () => {
    expect(computeIndex(pemdi, { 13: 1.17 })).toEqual(computeIndex(pemdi, { 13: '1.17' }));
  });

  it.each([
    ['1.1', '11/10', '1.10'], // in floating point the weighted sum drifts off 1.1
    ['2.675', '107/40', '2.68'], // in floating point 2.675 is below the half and becomes 2.67
    ['4.345', '869/200', '4.35'],
  ])('keeps the common level %s of all indicators as the exact index %s', (level, exactIndex, index) => {
    expect(computeIndex(pemdi, everyLevel(pemdi, level))).toMatchObject({ exactIndex, index });
  });

  // Tabel 4 of PermenPANRB 8/2026: 1.50, 2.50, 3.50 and, unevenly, 4.00.
  it.each([
    ['1.49', 'Kurang'],
    ['1.5', 'Cukup'],
    ['2.49', 'Cukup'],
    ['2.5', 'Baik'],
    ['3.49', 'Baik'],
    ['3.5', 'Sangat Baik'],
    ['3.99', 'Sangat Baik'],
    ['4', 'Memuaskan'],
  ])('gives the index %s the predicate %s', (level, predicate) => {
    expect(computeIndex(pemdi, everyLevel(pemdi, level))).toMatchObject({ predicate });
  });

  it('warns when the decimals behind the index decide: 3.9951', () => {
    expect(computeIndex(pemdi, everyLevel(pemdi, '3.99512'))).toMatchObject({
      index: '4.00',
      predicate: 'Memuaskan',
      nearThreshold: { predicate: 'Sangat Baik', threshold: '4', distance: '0.00488', unrounded: '3.9951…' },
    });
  });
});
