import { generateSync } from 'otplib';
import { inGroups, newTotpKey, stepOfCode, totpAddress, typedCode } from './codes.js';

/** '12345678901234567890' in base32: the key of the test vectors for SHA-1. */
const KEY = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const at = (seconds: number) => new Date(seconds * 1000);

describe('a verification code', () => {
  // RFC 6238 appendix B, SHA-1: eight digits; six digits are the last six of them (RFC 4226 section 5.3: modulo 10^6).
  it.each([
    [59, '94287082'],
    [1_111_111_109, '07081804'],
    [1_111_111_111, '14050471'],
    [1_234_567_890, '89005924'],
    [2_000_000_000, '69279037'],
    [20_000_000_000, '65353130'],
  ])('of the standard at second %d is taken in its step', (seconds, eight) => {
    expect(generateSync({ secret: KEY, epoch: seconds, digits: 8 })).toBe(eight);
    expect(stepOfCode(KEY, eight.slice(2), at(seconds))).toBe(Math.floor(seconds / 30));
  });

  it('is taken one step early and one late, not two', () => {
    // Second 1 111 111 109 lies in step 37 037 036, which lasts from …080 to …109.
    const taken = [1_111_111_049, 1_111_111_050, 1_111_111_109, 1_111_111_139, 1_111_111_140].map(
      (now) => stepOfCode(KEY, '081804', at(now)) !== null,
    );
    expect(taken).toEqual([false, true, true, true, false]);
  });

  it.each(['', '28708', '2870820', '28708a', '٢٨٧٠٨٢', '287 08', '-87082', '94287082'])(
    'that is not six digits ("%s") is wrong',
    (typed) => {
      expect(stepOfCode(KEY, typed, at(59))).toBeNull();
    },
  );

  it('may be typed in groups', () => {
    expect(typedCode(' 287 082 ')).toBe('287082');
  });
});

describe('a new key', () => {
  it('has 160 bits, differs each time, and is read in groups of four', () => {
    const [one, two] = [newTotpKey(), newTotpKey()];
    expect(one).toMatch(/^[A-Z2-7]{32}$/);
    expect(one).not.toBe(two);
    expect(inGroups('ABCDEFGH23')).toBe('ABCD EFGH 23');
  });

  it('is told with the government’s name and the user name, also as a picture without style or script', () => {
    const { uri, qr } = totpAddress(KEY, 'Selaras Kabupaten: Contoh', 'sekda');
    const address = new URL(uri);
    expect(address.searchParams.get('secret')).toBe(KEY);
    expect(address.searchParams.get('issuer')).toBe('Selaras Kabupaten: Contoh');
    expect(qr).toMatch(/^<svg xmlns="[^"]+" viewBox="0 0 \d+ \d+"><rect fill="white"/);
    expect(qr).not.toMatch(/style|script|href/);
  });
});
