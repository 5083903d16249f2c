import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { isGuessable } from './guessable.js';

/** OWASP's first recommendation for argon2id: 19 MiB, two passes, one lane. About 30 ms on a small server. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** OWASP ASVS 4.0.3, V2.1.1. NIST SP 800-63B asks for eight at least, and for no rules of composition. */
export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 200;

export type PasswordFault = 'too-short' | 'too-long' | 'different' | 'guessable';

/**
 * What is wrong with a new password typed twice; null when nothing is. Lengths in characters.
 * @param expected what anyone would try for this person first: user name, name, government
 */
export function passwordFault(
  password: string,
  repeated: string,
  ...expected: string[]
): PasswordFault | null {
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD) return 'too-short';
  if (length > LONGEST_PASSWORD) return 'too-long';
  const words = expected.map((text) => text.toLowerCase());
  if (isGuessable(password.normalize('NFKC').toLowerCase(), words)) return 'guessable';
  return password === repeated ? null : 'different';
}

/** Argon2id in PHC form (RFC 9106). */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), COST);

let nobodys: Promise<string> | null = null;

/** Compares passwords. */
@Injectable()
export class Passwords {
  /**
   * Without a hash (no such person, no password yet) the same work is done and the answer is always no, so that neither
   * words nor time of an answer tell which names exist: one comparison, whatever was typed.
   */
  async match(passwordHash: string | null, typed: string): Promise<boolean> {
    nobodys ??= hashPassword('nobody has this one');
    const password = [...typed].length > LONGEST_PASSWORD ? '' : typed;
    const matches = await this.compare(passwordHash ?? (await nobodys), password.normalize('NFC'));
    return matches && passwordHash !== null;
  }

  /** The costly step, by itself so that it can be counted. */
  compare(passwordHash: string, password: string): Promise<boolean> {
    return verify(passwordHash, password);
  }
}
