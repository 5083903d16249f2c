import type { ComputedIndex } from '../../../api/types.js';
import { differenceOf, nextPredicate, readLegend } from './standing.js';

// Tabel 4 PermenPANRB 8/2026.
const predicates = [
  { name: 'Memuaskan', min: '4' },
  { name: 'Sangat Baik', min: '3.5' },
  { name: 'Baik', min: '2.5' },
  { name: 'Cukup', min: '1.5' },
  { name: 'Kurang', min: '1' },
];

const computed = (change: Partial<ComputedIndex>): ComputedIndex => ({
  edition: 'pemdi-2026',
  index: '2.43',
  exactIndex: '24287/10000',
  predicate: 'Cukup',
  predicateBasis: 'rounded',
  provisional: false,
  unanswered: [],
  assumptions: [],
  ...change,
});

describe('the way to the next predicate', () => {
  it('is measured from the index as shown', () => {
    // 2.50 − 2.43 = 0.07
    expect(nextPredicate(computed({}), predicates)).toEqual({ name: 'Baik', distance: '0.07' });
  });

  it('is measured from the exact index where predicates are not read from the rounded one', () => {
    // 2.5 − 2.4287 = 0.0713
    expect(nextPredicate(computed({ predicateBasis: 'unrounded' }), predicates)).toEqual({
      name: 'Baik',
      distance: '0.0713',
    });
  });

  it('ends at the top, and is not guessed for a predicate nobody knows', () => {
    expect(nextPredicate(computed({ predicate: 'Memuaskan', index: '4.20' }), predicates)).toBeNull();
    expect(nextPredicate(computed({ predicate: 'Lain' }), predicates)).toBeNull();
  });
});

it('says how far two indices lie apart', () => {
  expect(differenceOf('2.71', '2.43')).toBe('0.28');
  expect(differenceOf('2.43', '2.71')).toBe('-0.28');
});

describe('reading an instrument', () => {
  it('takes predicates, scale and legal basis', () => {
    const legend = readLegend({
      predicates,
      levelScale: { min: 1, max: 5, integer: false },
      legalBasis: { regulation: 'Peraturan Menteri PANRB Nomor 8 Tahun 2026' },
    });
    expect(legend).toEqual({
      predicates,
      min: 1,
      max: 5,
      regulation: 'Peraturan Menteri PANRB Nomor 8 Tahun 2026',
    });
  });

  it('stays calm while there is none', () => {
    expect(readLegend(undefined)).toEqual({ predicates: [], min: 1, max: 5, regulation: null });
  });
});
