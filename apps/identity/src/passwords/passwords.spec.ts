import { jest } from '@jest/globals';
import { Passwords, hashPassword, passwordFault } from './passwords.js';

const OPERATOR = ['operator.dispar', 'Wulandari (contoh)', 'Pemerintah Kabupaten Semarang'];

describe('a new password', () => {
  const good = 'kuda jalan di pematang';

  it.each([
    ['eleven characters', 'kuda jalan!', 'too-short'],
    ['eleven characters that are more than one unit each', '😀'.repeat(11), 'too-short'],
    ['two hundred and one characters', 'abcde'.repeat(40) + 'f', 'too-long'],
    ['the published password of the demonstration', 'Selaras-Demo', 'guessable'],
    ['the user name and a year', 'operator.dispar2026', 'guessable'],
    ['the own name and digits', 'Wulandari123!', 'guessable'],
    ['one letter', 'aaaaaaaaaaaaaa', 'guessable'],
    ['three letters in turn', 'abcabcabcabc', 'guessable'],
    ['a run of keys', 'qwertyuiop12', 'guessable'],
    ['the alphabet', 'abcdefghijklmnop', 'guessable'],
    ['digits alone, as a NIP is', '19750101 200001', 'guessable'],
    ['a word of the lists and digits', 'password123456', 'guessable'],
    ['a word of the lists with signs for letters', 'P4ssw0rd!!2026', 'guessable'],
    ['the country and a year', 'Indonesia-2026', 'guessable'],
    ['two words of love written as one', 'sayangsayang1', 'guessable'],
    ['a word of faith and digits', 'bismillah12345', 'guessable'],
    ['the office', 'diskominfo.kabupaten', 'guessable'],
  ])('of %s is refused', (_what, password, fault) => {
    expect(passwordFault(password, password, ...OPERATOR)).toBe(fault);
  });

  it.each([
    ['twelve characters', 'kuda jalan di'.slice(0, 12)],
    ['two hundred characters', 'gerobak tua '.repeat(20).slice(0, 200)],
    ['four common words, which together are not common', 'merah kopi gunung senin'],
    ['a common word among letters that are none', 'xk-rahasia-vufeq'],
    ['no digit, no capital and no sign: there are no rules of composition', 'sepedaontelreot'],
    ['letters of another script', 'ꦲꦤꦕꦫꦏꦢꦠꦱꦮꦭꦥꦝꦗ'],
  ])('of %s is taken', (_what, password) => {
    expect(passwordFault(password, password, ...OPERATOR)).toBeNull();
  });

  it('must be typed the same twice', () => {
    expect(passwordFault(good, `${good} `, 'operator')).toBe('different');
    expect(passwordFault(good, good, 'operator')).toBeNull();
  });
});

describe('a kept password', () => {
  const passwords = new Passwords();

  it('is argon2id with 19 MiB, two passes and one lane, salted anew each time', async () => {
    const [one, two] = [await hashPassword('kuda jalan'), await hashPassword('kuda jalan')];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
  });

  it('matches itself, however the keyboard composes its letters, and nothing else', async () => {
    const kept = await hashPassword('caf\u00e9 di desa');
    expect(await passwords.match(kept, 'cafe\u0301 di desa')).toBe(true);
    expect(await passwords.match(kept, 'cafe di desa')).toBe(false);
    expect(await passwords.match(kept, '')).toBe(false);
  });

  it.each([
    ['a wrong one', async () => hashPassword('kuda jalan'), 'kuda lari'],
    ['one of nobody', async () => null, 'kuda jalan'],
    ['what is compared in nobody’s stead', async () => null, 'nobody has this one'],
    ['an endless one', async () => hashPassword('kuda jalan'), 'x'.repeat(5_000)],
    ['an empty one', async () => null, ''],
  ])('is compared once and at the same cost, whatever is typed: %s', async (_what, kept, typed) => {
    const passwordHash = await kept();
    const compare = jest.spyOn(passwords, 'compare').mockClear();
    expect(await passwords.match(passwordHash, typed)).toBe(false);
    expect(compare.mock.calls.map(([hash]) => hash.slice(0, 30))).toEqual(['$argon2id$v=19$m=19456,t=2,p=1']);
    compare.mockRestore();
  });
});
