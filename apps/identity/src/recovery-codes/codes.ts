import { createHmac } from 'node:crypto';

export const RECOVERY_CODES = 10;

/** Without i, l, o and u: what is written by hand is read without doubt (Crockford). */
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';
const LENGTH = 12;

/** Ten codes of 60 bits from one seed; the same seed gives the same codes. */
export const codesFrom = (seed: string): string[] =>
  Array.from({ length: RECOVERY_CODES }, (_, number) => codeFrom(seed, number));

function codeFrom(seed: string, number: number): string {
  const bytes = createHmac('sha256', seed).update(`recovery code ${number}`).digest();
  const letters = [...bytes.subarray(0, LENGTH)].map((byte) => LETTERS[byte % LETTERS.length]);
  return [0, 4, 8].map((from) => letters.slice(from, from + 4).join('')).join('-');
}

/** A code as typed: letters that look alike are taken for the one that exists. */
export const typedRecoveryCode = (typed: string): string =>
  typed
    .toLowerCase()
    .replace(/o/g, '0')
    .replace(/[il]/g, '1')
    .replace(/[^0-9a-z]/g, '')
    .slice(0, 40);
