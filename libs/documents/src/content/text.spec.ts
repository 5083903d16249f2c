import { placeholder, printable, runsOf } from './text.js';

describe('text on an official paper', () => {
  it('keeps a field as SRIKANDI looks for it until its value is known', () => {
    const number = ['NOMOR ', { field: 'nomor_naskah' as const }];
    expect(runsOf(number).map(({ text }) => text)).toEqual(['NOMOR ', '${nomor_naskah}']);
    expect(runsOf(number, { nomor_naskah: '800/12/2026' })[1]?.text).toBe('800/12/2026');
    expect(placeholder('ttd_pengirim')).toBe('${ttd_pengirim}');
  });

  it('does not let what people typed be filled in as a field', () => {
    expect(printable('Aplikasi ${ttd_pengirim}')).toBe('Aplikasi $ {ttd_pengirim}');
    const [run] = runsOf([{ field: 'nomor_naskah' }], { nomor_naskah: '${ttd_pengirim}' });
    expect(run?.text).toBe('$ {ttd_pengirim}');
  });

  it('drops what neither XML nor a font can show, and keeps line breaks', () => {
    expect(printable('a\u0000b\u0007c\r\nd\te\ufffe')).toBe('abc\nd\te');
    expect(printable('x\ud800y')).toBe('x\ufffdy');
  });
});
