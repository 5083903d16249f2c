import type { ComputedIndex } from '../../../api/types.js';
import { branchesOf, differingIndicators, treeRows } from './tree-rows.js';

const part = (
  code: string,
  level: string,
  weight: string,
  status: 'answered' | 'unanswered' = 'answered',
) => ({
  code,
  name: `Indikator ${code}`,
  level,
  weight,
  status,
  contribution: '0.0000',
});

// An aspect of weight 8 with two indicators of weight 4: (4 × 2 + 4 × 3) ÷ 8 = 2.5.
const pemdi = (level16 = '2', level17 = '3'): ComputedIndex => ({
  edition: 'pemdi-2026',
  index: '2.50',
  exactIndex: '5/2',
  predicate: 'Baik',
  predicateBasis: 'rounded',
  provisional: false,
  unanswered: [],
  assumptions: [],
  aspects: [
    {
      code: '6',
      name: 'Keterpaduan',
      weight: '8',
      index: '2.50',
      exactIndex: '5/2',
      indicators: [part('16', level16, '4'), part('17', level17, '4')],
    },
  ],
});

const all = (index: ComputedIndex) => new Set(branchesOf(index));

describe('the explanation tree', () => {
  it('begins closed, with the aspects of an instrument without domains', () => {
    const rows = treeRows(pemdi(), null, new Set());
    expect(rows.map(({ id }) => id)).toEqual(['aspect-6']);
    // 8 × 2.5 ÷ 100 = 0.2
    expect(rows[0]).toMatchObject({ contribution: '0.2000', value: '2.50', exact: true, opened: false });
    expect(rows[0]?.terms).toEqual([
      { weight: '4', value: '2' },
      { weight: '4', value: '3' },
    ]);
  });

  it('puts opened indicators below their aspect', () => {
    const index = pemdi();
    expect(treeRows(index, null, all(index)).map(({ id, depth }) => [id, depth])).toEqual([
      ['aspect-6', 0],
      ['indicator-16', 1],
      ['indicator-17', 1],
    ]);
  });

  it('puts aspects below their domain', () => {
    const { aspects, ...rest } = pemdi();
    const spbe: ComputedIndex = {
      ...rest,
      domains: [
        { code: '1', name: 'D', weight: '8', index: '2.50', exactIndex: '5/2', aspects: aspects ?? [] },
      ],
    };
    expect(treeRows(spbe, null, all(spbe)).map(({ id, depth }) => [id, depth])).toEqual([
      ['domain-1', 0],
      ['aspect-6', 1],
      ['indicator-16', 2],
      ['indicator-17', 2],
    ]);
  });

  it('says that arithmetic with rounded values is not exact', () => {
    const index = pemdi();
    const rounded = {
      ...index,
      aspects: index.aspects?.map((a) => ({ ...a, index: '3.33', exactIndex: '10/3' })),
    };
    expect(treeRows(rounded, null, new Set())[0]?.exact).toBe(false);
  });

  it('shows what the other stage says only where it differs', () => {
    const index = pemdi();
    const rows = treeRows(index, pemdi('2.0', '4'), all(index));
    expect(rows.find(({ code }) => code === '16')?.other).toBeNull();
    expect(rows.find(({ code }) => code === '17')?.other).toBe('4');
    expect(differingIndicators(index, pemdi('2.0', '4'))).toEqual(['17']);
  });

  it('does not call an unanswered indicator a difference', () => {
    const index = pemdi();
    const other = pemdi();
    other.aspects?.[0]?.indicators.splice(0, 1, part('16', '1', '4', 'unanswered'));
    expect(differingIndicators(index, other)).toEqual([]);
  });
});
