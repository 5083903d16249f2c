import { generateSecret, generateURI, verifySync } from 'otplib';
import { renderSVG } from 'uqr';

/** Seconds of one code (RFC 6238 section 5.2), and how far a telephone's clock may be off either way. */
export const PERIOD_SECONDS = 30;

const SIX_DIGITS = /^\d{6}$/;

/** 160 bits, as RFC 4226 section 4 recommends. */
export const newTotpKey = (): string => generateSecret({ length: 20 });

/** Digits as people type them: groups with spaces between. */
export const typedCode = (typed: string): string => typed.replace(/\s/g, '');

/**
 * The time step a code belongs to (RFC 6238: SHA-1, six digits, 30 seconds), at most one step before or after now.
 * @param key base32
 * @returns null for a code that is wrong, or not of six digits.
 */
export function stepOfCode(key: string, code: string, now: Date = new Date()): number | null {
  if (!SIX_DIGITS.test(code)) return null;
  const epoch = Math.floor(now.getTime() / 1000);
  const found = verifySync({ secret: key, token: code, epoch, epochTolerance: PERIOD_SECONDS });
  return found.valid && 'timeStep' in found ? found.timeStep : null;
}

/** What an authenticator is told, as an address and as the picture of it. */
export function totpAddress(key: string, issuer: string, username: string): { uri: string; qr: string } {
  const uri = generateURI({ issuer, label: username, secret: key });
  return { uri, qr: renderSVG(uri, { border: 4, ecc: 'M' }) };
}

/** For typing by hand. */
export const inGroups = (key: string): string => key.match(/.{1,4}/g)?.join(' ') ?? key;
