import { spbe2020Levels } from '../test/spread-levels.js';
import { computeIndex } from './compute-index.js';
import type { IndexResult } from './index-result.js';
import { loadInstrument } from './load-instruments.js';
import { type PublishedInstitution, publishedResults } from './published-results.js';
import { Rational } from './rational.js';

const spbe2020 = loadInstrument('spbe-2020');
const guide2024 = loadInstrument('spbe-2020-pedoman-2024');

const figuresOf = (nodes: readonly { code: string; index: string }[] = []) =>
  Object.fromEntries(nodes.map(({ code, index }) => [code, index]));
const aspectsOf = (result: IndexResult) =>
  result.aspects ?? result.domains?.flatMap(({ aspects }) => aspects);

/** Sums of levels behind a printed domain: indicators 1–10, 11–20, 21–31, and 32–41 with 42–47. */
interface LevelSums {
  s1: number;
  s2: number;
  s3: number;
  a: number;
  b: number;
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, step) => from + step);
const printed = (numerator: number, denominator: number) =>
  Rational.of(numerator, denominator).toFixedHalfUp(2);
const service = range(10, 50).flatMap((a) =>
  range(6, 30).map((b) => ({ a, b, printed: printed(11 * a + 12 * b, 182) })),
);

/** Every set of sums whose exact domain values round to the printed ones; only domain 4 can leave a choice. */
function candidatesBehind(domains: PublishedInstitution['domains']): LevelSums[] {
  const sumsOf = (indicators: number, code: string) =>
    range(indicators, 5 * indicators).filter((sum) => printed(sum, indicators) === domains[code]);
  const firsts = sumsOf(10, '1').flatMap((s1) =>
    sumsOf(10, '2').flatMap((s2) => sumsOf(11, '3').map((s3) => ({ s1, s2, s3 }))),
  );
  const fourths = service.filter((candidate) => candidate.printed === domains['4']);
  return firsts.flatMap((first) => fourths.map(({ a, b }) => ({ ...first, a, b })));
}

/** The same index by integers alone: (1.3 s1 + 2.5 s2 + 1.5 s3 + 2.75 a + 3 b) / 100, all times 4000. */
function indexInFourThousandths({ s1, s2, s3, a, b }: LevelSums): number {
  return 52 * s1 + 100 * s2 + 60 * s3 + 110 * a + 120 * b;
}

const compute = (instrument: typeof spbe2020, { s1, s2, s3, a, b }: LevelSums) =>
  computeIndex(instrument, spbe2020Levels(s1, s2, s3, a, b));

describe('the results published for 2023 (SPBE 2020, 621 institutions)', () => {
  const { institutions } = publishedResults().spbe2023;
  const recomputed = institutions.map((row) => ({
    row,
    results: candidatesBehind(row.domains).map((sums) => ({ sums, result: compute(spbe2020, sums) })),
  }));

  it('hold 621 institutions with the predicates counted in the report', () => {
    const count = (predicate: string) => institutions.filter((row) => row.predicate === predicate).length;
    expect(institutions).toHaveLength(621);
    expect(['Memuaskan', 'Sangat Baik', 'Baik', 'Cukup', 'Kurang'].map(count)).toEqual([
      24, 90, 274, 186, 47,
    ]);
  });

  it('reproduce index and predicate from real levels in 620 of 621 rows; only Banyuasin does not', () => {
    const notReproduced = recomputed.filter(
      ({ row, results }) =>
        !results.some(({ result }) => result.index === row.index && result.predicate === row.predicate),
    );
    expect(notReproduced.map(({ row }) => row.institution)).toEqual(['Pemerintah Kab. Banyuasin']);
  });

  it('print an impossible domain 4 for Banyuasin: 0.30 on a scale that begins at 1', () => {
    const banyuasin = recomputed.find(({ row }) => row.institution === 'Pemerintah Kab. Banyuasin');
    expect(banyuasin?.row.domains['4']).toBe('0.30');
    expect(banyuasin?.results).toEqual([]);
  });

  it('leave exactly one exact value behind each printed domain 1, 2 and 3', () => {
    for (const { results } of recomputed)
      expect(
        new Set(results.map(({ sums: { s1, s2, s3 } }) => `${s1} ${s2} ${s3}`)).size,
      ).toBeLessThanOrEqual(1);
  });

  it('show the printed domains again for every candidate', () => {
    for (const { row, results } of recomputed)
      for (const { result } of results) expect(figuresOf(result.domains)).toEqual(row.domains);
  });

  it('are ambiguous in the second decimal only where integer arithmetic says so too, by one hundredth', () => {
    const inHundredths = (sums: LevelSums) => Math.floor((indexInFourThousandths(sums) + 20) / 40);
    let unambiguous = 0;
    for (const { row, results } of recomputed.filter(({ results }) => results.length > 0)) {
      const indices = [...new Set(results.map(({ result }) => result.index))].sort();
      const expected = [...new Set(results.map(({ sums }) => inHundredths(sums)))].sort((x, y) => x - y);
      expect(indices).toEqual(
        expected.map(
          (hundredths) => `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`,
        ),
      );
      expect(indices).toContain(row.index);
      expect((expected.at(-1) ?? 0) - (expected[0] ?? 0)).toBeLessThanOrEqual(1);
      if (indices.length === 1) unambiguous++;
    }
    // The row-by-row comparison above is what proves; this says how much of the table leaves no choice at all.
    expect(unambiguous).toBe(495);
  });
});

describe('results published for 2024 (Pedoman 3/2024), from the report of KemenPANRB', () => {
  it.each([
    ['Kab. Semarang', '3.30', '3.00', '2.18', '3.88', '3.31'],
    ['Kota Semarang', '5.00', '3.60', '2.27', '4.45', '3.95'],
    ['Kota Depok', '4.90', '4.30', '3.00', '4.64', '4.32'],
    ['Kab. Tasikmalaya', '4.40', '3.10', '1.00', '4.94', '3.76'],
    ['Kota Tasikmalaya', '3.90', '3.70', '2.73', '4.58', '3.96'],
    ['Kab. Bojonegoro', '4.60', '4.10', '2.64', '4.57', '4.14'],
    ['Kab. Pekalongan', '2.90', '2.40', '1.91', '3.87', '3.05'],
    ['Kota Pekalongan', '4.40', '3.30', '2.55', '4.27', '3.76'],
    ['Kota Denpasar', '4.10', '3.90', '3.27', '4.20', '3.96'],
    ['Kab. Sragen', '5.00', '3.60', '3.27', '4.93', '4.34'],
    ['Kab. Magelang', '4.90', '4.10', '2.09', '4.20', '3.92'],
    ['Kab. Banyuwangi', '5.00', '4.60', '4.18', '5.00', '4.77'],
  ])('%s: domains %s, %s, %s, %s give the index %s', (_institution, first, second, third, fourth, index) => {
    const candidates = candidatesBehind({ 1: first, 2: second, 3: third, 4: fourth });
    expect(candidates.map((sums) => compute(guide2024, sums).index)).toContain(index);
  });
});

describe('assessments published with every level', () => {
  it('Kota Denpasar 2018 reproduces in all aspects, all domains and the index 2.64', () => {
    const { denpasar2018 } = publishedResults();
    const result = computeIndex(loadInstrument(denpasar2018.edition), denpasar2018.levels);
    expect(figuresOf(aspectsOf(result))).toEqual(denpasar2018.aspects);
    expect(figuresOf(result.domains)).toEqual(denpasar2018.domains);
    expect(result).toMatchObject({ index: '2.64', provisional: false, assumptions: [] });
    expect(denpasar2018.index).toBe('2.64');
  });

  it('Kab. Aceh Tengah 2026 (interim sheet) reproduces the index 1.24 and six of seven aspects as printed', () => {
    const { acehTengah2026 } = publishedResults();
    const result = computeIndex(loadInstrument(acehTengah2026.edition), acehTengah2026.levels);
    // 5 × (2 + 1.5 + 1.26 + 1.3) + 15 + (8 + 4.5 + 5) + (5.85 + 5) + (8 + 10 + 3) + (10 + 19.5) = 124.15
    expect(result).toMatchObject({
      index: acehTengah2026.index,
      exactIndex: '2483/2000',
      provisional: false,
    });
    // Aspect 5 prints 1.08, but (5 × 1.17 + 5 × 1) / 10 = 1.085.
    expect(figuresOf(result.aspects)).toEqual({ ...acehTengah2026.aspects, 5: '1.09' });
  });

  it('Kab. Aceh Tengah 2026 prints aspect 5 as 1.08 because its 1.17 is a rounded 7/6', () => {
    const { acehTengah2026 } = publishedResults();
    const levels = { ...acehTengah2026.levels, 13: '1.166666666666' };
    const result = computeIndex(loadInstrument(acehTengah2026.edition), levels);
    expect(figuresOf(result.aspects)).toEqual(acehTengah2026.aspects);
    expect(result.index).toBe(acehTengah2026.index);
  });
});

describe('published results', () => {
  it('are read once and shared frozen', () => {
    expect(publishedResults()).toBe(publishedResults());
    expect(Object.isFrozen(publishedResults().spbe2023.institutions[0]?.domains)).toBe(true);
  });
});
