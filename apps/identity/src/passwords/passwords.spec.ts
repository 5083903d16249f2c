import { hashPassword, passwordFault, passwordMatches } from './passwords.js';

describe('a new password', () => {
  const good = 'kuda jalan di pematang';

  it.each([
    ['nine characters', '123456789', 'too-short'],
    ['nine characters that are more than one unit each', '😀'.repeat(9), 'too-short'],
    ['two hundred and one characters', 'abcde'.repeat(40) + 'f', 'too-long'],
    ['the user name', 'operator.dispar', 'guessable'],
    ['the user name in capitals', 'OPERATOR.DISPAR', 'guessable'],
    ['the published password of the demonstration', 'Selaras-Demo', 'guessable'],
    ['three letters in turn', 'abcabcabcabc', 'guessable'],
  ])('of %s is refused', (_what, password, fault) => {
    expect(passwordFault(password, password, 'operator.dispar')).toBe(fault);
  });

  it('of ten and of two hundred characters is taken', () => {
    expect(passwordFault('1234567890', '1234567890', 'operator')).toBeNull();
    const longest = 'abcde'.repeat(40);
    expect(passwordFault(longest, longest, 'operator')).toBeNull();
  });

  it('must be typed the same twice', () => {
    expect(passwordFault(good, `${good} `, 'operator')).toBe('different');
    expect(passwordFault(good, good, 'operator')).toBeNull();
  });
});

describe('a kept password', () => {
  it('is argon2id with 19 MiB, two passes and one lane, salted anew each time', async () => {
    const [one, two] = [await hashPassword('kuda jalan'), await hashPassword('kuda jalan')];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
  });

  it('matches itself, however the keyboard composes its letters, and nothing else', async () => {
    const kept = await hashPassword('caf\u00e9 di desa');
    expect(await passwordMatches(kept, 'cafe\u0301 di desa')).toBe(true);
    expect(await passwordMatches(kept, 'cafe di desa')).toBe(false);
    expect(await passwordMatches(kept, '')).toBe(false);
  });

  it('that nobody has matches nothing, not even what is compared in its stead', async () => {
    expect(await passwordMatches(null, 'nobody has this one')).toBe(false);
  });
});
