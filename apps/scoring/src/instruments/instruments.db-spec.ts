import { scoring, type ComputedIndex } from '@selaras/contracts';
import { newCall } from '@selaras/platform';
import { ScoringNode } from '../../test/scoring-node.js';

const stranger = newCall();

/** Equal levels for consecutive indicators, as many as needed to reach the sum. */
function levelsWithSum(first: number, count: number, sum: number): Record<string, number> {
  const base = Math.floor(sum / count);
  const higher = sum - base * count;
  return Object.fromEntries(
    Array.from({ length: count }, (_, step) => [String(first + step), step < higher ? base + 1 : base]),
  );
}

describe('instruments and the open arithmetic', () => {
  let scoringNode: ScoringNode;

  beforeAll(async () => {
    scoringNode = await ScoringNode.start();
  });

  afterAll(() => scoringNode?.stop());

  it('are listed to anyone, with the label and the legal basis of each edition', async () => {
    const { items } = await scoringNode.ask(scoring.listInstruments, {}, stranger);
    expect(items.map(({ edition, label, indicatorCount }) => [edition, label, indicatorCount])).toEqual([
      ['pemdi-2026', 'Pemdi', 20],
      ['spbe-2018', 'SPBE', 37],
      ['spbe-2020', 'SPBE', 47],
      ['spbe-2020-pedoman-2024', 'SPBE', 47],
    ]);
    expect(items[0]?.regulation).toContain('PANRB Nomor 8 Tahun 2026');
  });

  it.each(['pemdi-2026', 'spbe-2018', 'spbe-2020', 'spbe-2020-pedoman-2024'])(
    'gives %s whole, in one message',
    async (edition) => {
      const view = await scoringNode.ask(scoring.getInstrument, { edition }, stranger);
      expect(view).toMatchObject({ edition, instrument: { edition, aspects: expect.any(Array) } });
    },
  );

  it('names an edition that does not exist, and opens no file by its name', async () => {
    for (const edition of ['spbe-2031', '../instruments/pemdi-2026', 'constructor'])
      expect(await scoringNode.refusal(scoring.getInstrument, { edition }, stranger)).toMatchObject({
        code: 'scoring.instrument-not-found',
        params: { edition },
      });
  });

  it('rebuilds the published index of Kabupaten Semarang 2024: 3.30, 3.00, 2.18, 3.88 → 3.31 Baik', async () => {
    // KemenPANRB, Laporan Pelaksanaan Evaluasi SPBE 2024. Levels with these sums give those domains:
    //   domain 1: 33 × 1.3 / 13 = 3.30;  domain 2: 30 × 2.5 / 25 = 3.00;  domain 3: 24 × 1.5 / 16.5 = 2.1818… → 2.18;
    //   domain 4: (40 × 2.75 + 22 × 3) / 45.5 = 176 / 45.5 = 3.8681… ; (37 × 2.75 + 25 × 3) / 45.5 = 3.8846… → 3.88.
    //   index: (33 × 1.3 + 30 × 2.5 + 24 × 1.5 + 37 × 2.75 + 25 × 3) / 100
    //        = (42.9 + 75 + 36 + 101.75 + 75) / 100 = 330.65 / 100 = 3.3065 → 3.31
    const levels = {
      ...levelsWithSum(1, 10, 33),
      ...levelsWithSum(11, 10, 30),
      ...levelsWithSum(21, 11, 24),
      ...levelsWithSum(32, 10, 37),
      ...levelsWithSum(42, 6, 25),
    };
    const result = await scoringNode.ask(scoring.computeIndex, { edition: 'spbe-2020', levels }, stranger);
    expect(result).toMatchObject({
      index: '3.31',
      exactIndex: '6613/2000',
      predicate: 'Baik',
      provisional: false,
      unanswered: [],
    });
    expect(result.domains?.map(({ index }) => index)).toEqual(['3.30', '3.00', '2.18', '3.88']);
    expect(result).not.toHaveProperty('aspects');
  });

  it('shows exactly the agreed shape, aspects at the top where an instrument has no domains', async () => {
    const result: ComputedIndex = await scoringNode.ask(
      scoring.computeIndex,
      { edition: 'pemdi-2026', levels: { '19': '2.50', '20': null } },
      stranger,
    );
    // 15 % of aspect 7 stay at 1, 10 % count 2.5: (10 × 2.5 + 15) / 25 = 40/25; index (25 + 90) / 100 = 1.15
    expect(result.aspects?.at(-1)).toEqual({
      code: '7',
      name: 'Kepuasan Pengguna Layanan Digital Pemerintah',
      weight: '25',
      index: '1.60',
      exactIndex: '8/5',
      indicators: [
        {
          code: '19',
          name: 'Fasilitas Dukungan Pengguna Layanan Digital Pemerintah',
          level: '2.5',
          weight: '10',
          status: 'answered',
          contribution: '0.2500',
        },
        {
          code: '20',
          name: 'Tingkat Pengelolaan Kepuasan Pengguna Layanan Digital Pemerintah',
          level: '1',
          weight: '15',
          status: 'unanswered',
          contribution: '0.1500',
        },
      ],
    });
    expect(result).toMatchObject({ index: '1.15', exactIndex: '23/20', provisional: true });
    expect(result.unanswered).toHaveLength(19);
    expect(result).not.toHaveProperty('domains');
  });

  it('takes the other predicate basis when asked and says that rounding decides', async () => {
    // 23 × 1.3 + 25 × 2.5 + 26 × 1.5 + 26 × 2.75 + 19 × 3 = 29.9 + 62.5 + 39 + 71.5 + 57 = 259.9: the index is 2.599,
    // below 2.6 (Cukup) as it is and 2.60 (Baik) as it is shown (PermenPANRB 59/2020 Tabel 13).
    const levels = {
      ...levelsWithSum(1, 10, 23),
      ...levelsWithSum(11, 10, 25),
      ...levelsWithSum(21, 11, 26),
      ...levelsWithSum(32, 10, 26),
      ...levelsWithSum(42, 6, 19),
    };
    const ask = (predicateBasis: 'rounded' | 'unrounded') =>
      scoringNode.ask(scoring.computeIndex, { edition: 'spbe-2020', levels, predicateBasis }, stranger);
    expect(await ask('rounded')).toMatchObject({
      index: '2.60',
      predicate: 'Baik',
      nearThreshold: { predicate: 'Cukup', threshold: '2.6' },
    });
    expect(await ask('unrounded')).toMatchObject({ index: '2.60', predicate: 'Cukup' });
  });

  it('refuses every level that cannot be scored, each under its own field', async () => {
    const levels = { '1': 6, '2': 2.5, '3': 'tiga', '48': 3, '4': '1e1', '5': -1, '6': 3 };
    const refused = await scoringNode.refusal(
      scoring.computeIndex,
      { edition: 'spbe-2020', levels },
      stranger,
    );
    expect(refused.code).toBe('common.invalid-input');
    expect(refused.fields).toHaveLength(6);
    expect(refused.fields).toEqual(
      expect.arrayContaining([
        { field: 'levels.1', code: 'level-not-on-scale', params: { level: '6', min: 1, max: 5 } },
        { field: 'levels.2', code: 'level-must-be-whole', params: { min: 1, max: 5 } },
        { field: 'levels.3', code: 'level-not-a-number' },
        { field: 'levels.4', code: 'level-not-a-number' },
        { field: 'levels.5', code: 'level-not-on-scale', params: { level: '-1', min: 1, max: 5 } },
        { field: 'levels.48', code: 'unknown-indicator' },
      ]),
    );
  });

  it.each([
    ['a level that is an object', { '1': { deep: 1 } }, 'levels.1'],
    ['a level that is a list', { '1': [3] }, 'levels.1'],
    ['the name of a built-in', { constructor: 3 }, 'levels.constructor'],
    ['the name of another', { toString: 3 }, 'levels.toString'],
    ['levels that are a list', [3, 3], 'levels'],
    ['levels that are a text', '3', 'levels'],
  ])('refuses %s', async (_what, levels, field) => {
    const body = { edition: 'spbe-2020', levels: levels as never };
    const refused = await scoringNode.refusal(scoring.computeIndex, body, stranger);
    expect(refused.code).toBe('common.invalid-input');
    expect(refused.fields.map((problem) => problem.field)).toEqual([field]);
  });

  it('answers a flood of wrong levels with a refusal, and goes on answering', async () => {
    const levels = Object.fromEntries(Array.from({ length: 40_000 }, (_, n) => [`x${n}`, 1]));
    const refused = await scoringNode.refusal(
      scoring.computeIndex,
      { edition: 'spbe-2020', levels },
      stranger,
    );
    expect(refused.code).toBe('common.invalid-input');
    expect((await scoringNode.ask(scoring.listInstruments, {}, stranger)).items).toHaveLength(4);
  });
});
