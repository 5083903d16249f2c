import { findGovernments, readGovernments } from './governments.js';

const all = readGovernments();
const named = (code: string) => all.find((one) => one.code === code);

describe('the list of local governments', () => {
  it('holds the 38 provinces, 415 regencies and 93 cities that govern themselves', () => {
    // Kepmendagri 300.2.2-2138/2025: 416 regencies and 98 cities, less the six administrative ones of Jakarta.
    expect(all.filter(({ kind }) => kind === 'province')).toHaveLength(38);
    expect(all.filter(({ name }) => name.startsWith('Pemerintah Kabupaten '))).toHaveLength(416 - 1);
    expect(all.filter(({ name }) => name.startsWith('Pemerintah Kota '))).toHaveLength(98 - 5);
    expect(all).toHaveLength(38 + 415 + 93);
  });

  it('puts every regency below a province of the list, each code once', () => {
    expect(new Set(all.map(({ code }) => code)).size).toBe(all.length);
    for (const { code } of all) expect(named(code.slice(0, 2))?.kind).toBe('province');
  });

  it.each([
    ['33.22', 'Pemerintah Kabupaten Semarang', 'regency'],
    ['33.74', 'Pemerintah Kota Semarang', 'regency'],
    ['33', 'Pemerintah Provinsi Jawa Tengah', 'province'],
    ['11', 'Pemerintah Aceh', 'province'],
    ['34', 'Pemerintah Daerah Daerah Istimewa Yogyakarta', 'province'],
  ])('names %s %s', (code, name, kind) => {
    expect(named(code)).toMatchObject({ name, kind });
  });

  it.each([
    // Keppres 41/1987 pasal 1, and the zones the tz database gives West and Central Kalimantan.
    ['33.22', 'Asia/Jakarta'],
    ['61.71', 'Asia/Pontianak'],
    ['62.71', 'Asia/Pontianak'],
    ['51.71', 'Asia/Makassar'],
    ['63.71', 'Asia/Makassar'],
    ['73.71', 'Asia/Makassar'],
    ['81.71', 'Asia/Jayapura'],
    ['91.71', 'Asia/Jayapura'],
    ['96.71', 'Asia/Jayapura'],
  ])('knows the zone of %s', (code, zone) => {
    expect(named(code)?.timeZone).toBe(zone);
  });
});

describe('the search among local governments', () => {
  const codes = (text: string) => findGovernments(all, text, 20).map(({ code }) => code);

  it('finds by the beginning of a code', () => {
    expect(codes('33.22')).toEqual(['33.22']);
    expect(codes('33')).toContain('33');
  });

  it('finds by every word of a name, whatever its case', () => {
    expect(codes('kota semarang')).toEqual(['33.74']);
    expect(codes('SEMARANG')).toEqual(['33.22', '33.74']);
  });

  it('gives no more than asked and nothing for nonsense', () => {
    expect(findGovernments(all, '', 20)).toHaveLength(20);
    expect(codes('tidak ada')).toEqual([]);
    expect(codes('%')).toEqual([]);
  });
});
