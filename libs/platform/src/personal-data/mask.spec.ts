import { maskData, maskPatterns, maskText } from './mask.js';

/** Made up of digits at run time: no number of a person stands in the repository. */
const digits = (count: number): string => '1234567890'.repeat(2).slice(0, count);

describe('masking of personal data', () => {
  it('leaves the first letter of each part of a name', () => {
    expect(maskText('name', 'Budi Santoso (contoh)')).toBe('B••• S••• (•••');
  });

  it('leaves the last two digits of a number and the house of an e-mail address', () => {
    expect(maskText('number', digits(16))).toBe('•••56');
    expect(maskText('phone', '0812-0000-0042')).toBe('•••42');
    expect(maskText('phone', '112')).toBe('•••');
    expect(maskText('email', 'budi.santoso@contoh.go.id')).toBe('b•••@contoh.go.id');
    expect(maskText('email', 'bukan alamat')).toBe('•••');
  });

  it('masks a person’s name but not an application’s', () => {
    const data = { name: 'Aplikasi Arsip', active: true };
    expect(maskData('application', data)).toEqual({ value: data, masked: false });
    expect(maskData('person', { name: 'Siti Contoh', active: true })).toEqual({
      value: { name: 'S••• C•••', active: true },
      masked: true,
    });
  });

  it('masks NIK, NIP, telephone and e-mail under whatever thing they stand, and at every depth', () => {
    const planted = { nik: digits(16), nip: digits(18), phone: '081200000042', email: 'a@b.id' };
    const { value, masked } = maskData('agency', { contact: [{ ...planted, note: 'tetap' }] });
    expect(masked).toBe(true);
    expect(JSON.stringify(value)).not.toMatch(/\d{6}|a@b/);
    expect(value.contact[0]?.note).toBe('tetap');
  });

  it('masks a number typed as a number, and every part of a field that is personal', () => {
    expect(maskData(null, { nik: Number(digits(15)) }).value).toEqual({ nik: '•••45' });
    expect(maskData(null, { homeAddress: { street: 'Jalan Contoh 1' } }).value).toEqual({
      homeAddress: { street: '•••' },
    });
  });

  it('finds personal numbers and addresses inside a free text, and leaves other figures alone', () => {
    const text = `NIK ${digits(16)}, NIP ${digits(8)} ${digits(6)} 1 001, hp +62 812-0000-0042, surel a.b@contoh.go.id`;
    expect(maskPatterns(text)).toBe('NIK •••56, NIP •••01, hp •••42, surel a•••@contoh.go.id');
    for (const kept of [
      'Rp 1.250.000.000 pada 2026',
      '0193f0a0-0000-7000-8000-000000000001',
      'Perbup 12/2026, halaman 1–120',
      '3f44a6423c4ed151ce261e226429b83acdd6f0486f2473ba3a31c7e9e0e481dc',
    ])
      expect(maskPatterns(kept)).toBe(kept);
  });
});
