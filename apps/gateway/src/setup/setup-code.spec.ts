import { Problem } from '@selaras/platform';
import { CodeLock, newSetupCode } from './setup-code.js';

const codeOf = (work: () => void): string => {
  try {
    work();
    return 'open';
  } catch (error) {
    return (error as Problem).code;
  }
};

describe('a set-up code', () => {
  it('is three groups of four letters and digits that are not mistaken for one another', () => {
    const codes = Array.from({ length: 200 }, newSetupCode);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code).toMatch(/^([2-9A-HJKMNP-Z]{4}-){2}[2-9A-HJKMNP-Z]{4}$/);
  });

  it('opens however it is typed, and to nothing else', () => {
    const lock = new CodeLock('ABCD-EFGH-2345');
    for (const typed of ['ABCD-EFGH-2345', 'abcdefgh2345', ' abcd efgh 2345 '])
      expect(codeOf(() => lock.open(typed))).toBe('open');
    for (const typed of ['', 'ABCD-EFGH-2346', 'ABCD-EFGH', 'ABCD-EFGH-2345-6'])
      expect(codeOf(() => lock.open(typed))).toBe('setup.code-wrong');
  });

  it('makes whoever guesses wait after ten wrong tries in a minute, also for the right one', () => {
    let now = 1_000_000;
    const lock = new CodeLock('ABCD-EFGH-2345', () => now);
    for (let attempt = 0; attempt < 10; attempt += 1)
      expect(codeOf(() => lock.open('AAAA-AAAA-AAAA'))).toBe('setup.code-wrong');
    expect(codeOf(() => lock.open('ABCD-EFGH-2345'))).toBe('common.too-many-requests');
    now += 60_000;
    expect(codeOf(() => lock.open('ABCD-EFGH-2345'))).toBe('open');
  });
});
