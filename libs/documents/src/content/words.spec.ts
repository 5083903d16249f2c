import { dictum, groupedNip, longDate, maskedNip, printedMoment } from './words.js';

describe('words of official papers', () => {
  it('write dates with the month’s name', () => {
    expect(longDate('2026-11-01')).toBe('1 November 2026');
    expect(longDate('2026-12-31')).toBe('31 Desember 2026');
  });

  it('print a moment with its zone', () => {
    expect(printedMoment('2026-11-21', '14:05', 'WIB')).toBe('21/11/2026 14.05 WIB');
  });

  it('number dicta as decrees do', () => {
    const names = [0, 1, 9, 10, 11, 18, 19, 20, 41].map(dictum);
    expect(names).toEqual([
      'KESATU',
      'KEDUA',
      'KESEPULUH',
      'KESEBELAS',
      'KEDUA BELAS',
      'KESEMBILAN BELAS',
      'KEDUA PULUH',
      'KEDUA PULUH SATU',
      'KEEMPAT PULUH DUA',
    ]);
  });

  // PermenPAN 22/2007: date of birth, year and month of appointment, sex, number.
  it('group a NIP, and hide the date of birth in it where the paper leaves the office', () => {
    expect(groupedNip('197001011995031001')).toBe('19700101 199503 1 001');
    expect(groupedNip('19700101 199503 1 001')).toBe('19700101 199503 1 001');
    expect(groupedNip('belum ada')).toBe('belum ada');
    expect(maskedNip('19700101 199503 1 001')).toBe('•••••••• 199503 1 001');
    expect(maskedNip('belum ada')).toBe('••••');
  });
});
