import { Problem } from '../problems/problem.js';
import { reasonInWords, reasonOf } from './reasons.js';

const failure = (fields: object, message = 'x') => Object.assign(new Error(message), fields);

describe('why a run failed', () => {
  it.each([
    [failure({ code: 'ENOSPC' }), 'disk-full'],
    [failure({ driverError: { code: '53100' } }), 'disk-full'],
    [failure({ driverError: { code: '57P01' } }), 'database-away'],
    [failure({ driverError: { code: 'ECONNREFUSED' } }), 'database-away'],
    [failure({ code: 'ECONNREFUSED' }), 'no-connection'],
    [failure({ name: 'TimeoutError' }), 'took-too-long'],
    [new Error('Budi (contoh) tidak ada'), 'unexpected'],
  ])('is a code without the error’s own words: %#', (error, reason) => {
    expect(reasonOf(error)).toBe(reason);
  });

  it('is a refusal with what its sentence names, in the language of who reads it', () => {
    const reason = reasonOf(new Problem('common.calendar-year-missing', { year: 2027 }));
    expect(reasonInWords(reason, 'id')).toMatch(/^Hari libur tahun 2027 belum ada dalam data kalender/);
    expect(reasonInWords(reason, 'en')).toMatch(/^The holidays of 2027 are not in the calendar data/);
    expect(reasonInWords('disk-full', 'id')).toBe('Ruang penyimpanan penuh');
    expect(reasonInWords('yang tidak dikenal lagi', 'id')).toBe(
      'Kesalahan tak terduga; lihat catatan layanan',
    );
  });
});
