import { releasedResult } from '../../test/facts.js';
import { resultRelease } from '../releases/result-release.js';
import { readApplication, readResult } from './read-released.js';

describe('an application as a peer describes it', () => {
  it('needs a name; the rest may be absent, and what is not known is left alone', () => {
    expect(readApplication({ name: 'Aplikasi', masaDepan: { x: 1 } })).toEqual({
      name: 'Aplikasi',
      purpose: null,
      ownerAgency: null,
      status: null,
      type: null,
      url: null,
    });
    for (const name of [undefined, null, '', 7, 'x'.repeat(201), 'a\0b', '\ud800'])
      expect(readApplication({ name })).toBeNull();
    expect(readApplication({ name: 'Aplikasi', purpose: 7 })).toBeNull();
    expect(readApplication({ name: 'Aplikasi', purpose: 'x'.repeat(5_001) })).toBeNull();
  });

  it('becomes a link only to a web page', () => {
    const link = (url: string) => readApplication({ name: 'Aplikasi', url })?.url;
    expect(link('https://contoh.go.id/a')).toBe('https://contoh.go.id/a');
    for (const url of ['javascript:alert(1)', 'data:text/html,x', 'contoh.go.id', 'ftp://contoh.go.id'])
      expect(link(url)).toBeNull();
  });
});

describe('a result as a peer describes it', () => {
  const data = () => structuredClone(resultRelease(releasedResult())) as Record<string, unknown>;

  it('is read as it was released', () => {
    expect(readResult(data())).toEqual({
      year: 2026,
      edition: 'spbe-2020',
      label: 'SPBE',
      index: '3.31',
      predicate: 'Baik',
      provisional: false,
      parts: [{ code: '1', name: 'Kebijakan SPBE', weight: '13', index: '3.00' }],
      releasedAt: '2026-10-02T00:00:00.000Z',
    });
  });

  it('shows aspects where an instrument has no domains', () => {
    const { result, ...rest } = data();
    const { domains, ...flat } = result as { domains: object[] };
    expect(readResult({ ...rest, result: { ...flat, aspects: domains } })?.parts).toHaveLength(1);
  });

  it('cannot be read with a part missing or of another form', () => {
    for (const over of [
      { year: '2026' },
      { label: '' },
      { releasedAt: 'kemarin' },
      { result: null },
      { result: [] },
    ])
      expect([over, readResult({ ...data(), ...over })]).toEqual([over, null]);
    for (const over of [
      { index: 3.31 },
      { index: '3,31' },
      { predicate: null },
      { provisional: 'ya' },
      { domains: 1 },
    ]) {
      const whole = data();
      Object.assign(whole.result as object, over);
      expect([over, readResult(whole)]).toEqual([over, null]);
    }
    const crowded = data();
    Object.assign(crowded.result as object, { domains: Array.from({ length: 101 }, () => ({})) });
    expect(readResult(crowded)).toBeNull();
  });
});
