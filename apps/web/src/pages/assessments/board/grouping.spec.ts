import type { BoardIndicator } from '../../../api/types.js';
import { agenciesOnBoard, groupByAspect, isShown, NOBODY, readStructure } from './grouping.js';

const indicator = (change: Partial<BoardIndicator>): BoardIndicator => ({
  code: '1',
  name: 'Indikator',
  aspectCode: '1',
  weight: '1.3',
  state: 'draft',
  level: null,
  assessorLevel: null,
  evidenceCount: 0,
  agencyId: null,
  agencyName: null,
  mine: false,
  version: 1,
  ...change,
});

// Domains and the first aspects of PermenPANRB 59/2020.
const spbe = readStructure({
  domains: [
    { code: '1', name: 'Kebijakan Internal SPBE', weight: '13' },
    { code: '2', name: 'Tata Kelola SPBE', weight: '25' },
  ],
  aspects: [
    { code: '1', name: 'Kebijakan Internal Tata Kelola SPBE', weight: '13', domain: '1' },
    { code: '2', name: 'Perencanaan Strategis SPBE', weight: '10', domain: '2' },
    { code: '3', name: 'Teknologi Informasi dan Komunikasi', weight: '10', domain: '2' },
  ],
});

describe('grouping a board', () => {
  it('puts indicators below their aspect and opens each domain once', () => {
    const groups = groupByAspect(spbe, [
      indicator({ code: '15', aspectCode: '3' }),
      indicator({ code: '1', aspectCode: '1' }),
      indicator({ code: '11', aspectCode: '2' }),
    ]);
    expect(
      groups.map(({ aspect, opens, indicators }) => [opens?.code, aspect.code, indicators[0]?.code]),
    ).toEqual([
      ['1', '1', '1'],
      ['2', '2', '11'],
      [undefined, '3', '15'],
    ]);
  });

  it('leaves out aspects without a shown indicator', () => {
    expect(groupByAspect(spbe, [indicator({ aspectCode: '2' })]).map(({ aspect }) => aspect.code)).toEqual([
      '2',
    ]);
  });

  it('reads an edition without domains', () => {
    const pemdi = readStructure({ aspects: [{ code: '6', name: 'Keterpaduan', weight: 15 }] });
    expect(pemdi).toEqual({
      domains: [],
      aspects: [{ code: '6', name: 'Keterpaduan', weight: '15', domain: null }],
    });
    expect(groupByAspect(pemdi, [indicator({ aspectCode: '6' })])[0]?.opens).toBeNull();
  });
});

describe('the board’s filters', () => {
  it('shows what answers every filter', () => {
    const given = indicator({ state: 'revision', agencyId: 'a', mine: true });
    expect(isShown(given, {})).toBe(true);
    expect(isShown(given, { state: 'revision', agency: 'a', mine: true })).toBe(true);
    expect(isShown(given, { state: 'accepted', agency: 'a' })).toBe(false);
    expect(isShown(given, { agency: NOBODY })).toBe(false);
  });

  it('finds the ones nobody was given', () => {
    expect(isShown(indicator({}), { agency: NOBODY })).toBe(true);
  });

  it('names each agency once, by name', () => {
    expect(
      agenciesOnBoard([
        indicator({ agencyId: 'b', agencyName: 'Dinas Pariwisata' }),
        indicator({ agencyId: 'a', agencyName: 'Diskominfo' }),
        indicator({ agencyId: 'b', agencyName: 'Dinas Pariwisata' }),
        indicator({}),
      ]).map(({ id }) => id),
    ).toEqual(['b', 'a']);
  });
});
