import { addressOf, changesOf, sayValue } from './changes.js';

const WORDS = { yes: 'ya', no: 'tidak', blank: '–' };

describe('what an entry changed', () => {
  it('is the fields that differ, not those that only repeat', () => {
    expect(changesOf({ name: 'A', kind: 'dinas' }, { name: 'B', kind: 'dinas' })).toEqual([
      { field: 'name', before: 'A', after: 'B' },
    ]);
    expect(changesOf({ list: ['a'] }, { list: ['a'] })).toEqual([]);
  });

  it('is all of what is new, and all of what is gone', () => {
    expect(changesOf(null, { name: 'B' })).toEqual([{ field: 'name', before: undefined, after: 'B' }]);
    expect(changesOf({ name: 'A' }, null)).toEqual([{ field: 'name', before: 'A', after: undefined }]);
    expect(changesOf(null, null)).toEqual([]);
  });
});

describe('a value', () => {
  it.each([
    [true, 'ya'],
    [false, 'tidak'],
    [null, '–'],
    ['', '–'],
    [0, '0'],
    [[], '–'],
    [['a', 'b'], 'a\nb'],
    [{ 1: 'Dinas A', 2: null }, '1: Dinas A\n2: –'],
    [{ 1: { outcome: 'accepted', level: '2' } }, '1: outcome: accepted, level: 2'],
  ])('%j reads %s', (value, said) => {
    expect(sayValue(value, WORDS)).toBe(said);
  });
});

describe('the thing acted on', () => {
  it('leads to its page where it has one', () => {
    expect(addressOf('application', 'x')).toEqual({ to: '/katalog/$id', params: { id: 'x' } });
    expect(addressOf('indicator', 'x/1.2')).toEqual({
      to: '/penilaian/$id/indikator/$code',
      params: { id: 'x', code: '1.2' },
    });
    expect(addressOf('indicator', 'x')).toEqual({ to: '/penilaian/$id', params: { id: 'x' } });
    expect(addressOf('audit-entry', 'x')).toBeNull();
  });
});
