import { RECOVERY_CODES, codesFrom, typedRecoveryCode } from './codes.js';

describe('recovery codes', () => {
  it('are ten different ones in groups of four, without letters that are mistaken for digits', () => {
    const codes = codesFrom('a seed');
    expect(new Set(codes).size).toBe(RECOVERY_CODES);
    for (const code of codes)
      expect(code).toMatch(/^([0-9abcdefghjkmnpqrstvwxyz]{4}-){2}[0-9abcdefghjkmnpqrstvwxyz]{4}$/);
  });

  it('are the same for the same seed, so that a repeated question is answered alike, and others for another', () => {
    expect(codesFrom('a seed')).toEqual(codesFrom('a seed'));
    expect(codesFrom('a seed').filter((code) => codesFrom('b seed').includes(code))).toEqual([]);
  });

  it.each([
    ['7XK2-9PQR-0ABC', '7xk29pqr0abc'],
    [' 7xk2 9pqr oabc ', '7xk29pqr0abc'],
    ['Ill1', '1111'],
    ['', ''],
  ])('typed as "%s" are read as "%s"', (typed, read) => {
    expect(typedRecoveryCode(typed)).toBe(read);
  });
});
