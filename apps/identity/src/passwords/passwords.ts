import { hash, verify } from '@node-rs/argon2';

/** OWASP's first recommendation for argon2id: 19 MiB, two passes, one lane. About 30 ms on a small server. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const SHORTEST_PASSWORD = 10;
export const LONGEST_PASSWORD = 200;

/** Printed in the README for everyone to read. */
const PUBLISHED = ['selaras-demo'];

export type PasswordFault = 'too-short' | 'too-long' | 'different' | 'guessable';

/** What is wrong with a new password typed twice; null when nothing is. Lengths in characters. */
export function passwordFault(password: string, repeated: string, username: string): PasswordFault | null {
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD) return 'too-short';
  if (length > LONGEST_PASSWORD) return 'too-long';
  const plain = password.toLowerCase();
  if (plain === username || PUBLISHED.includes(plain) || new Set(plain).size < 4) return 'guessable';
  return password === repeated ? null : 'different';
}

/** Argon2id in PHC form (RFC 9106). */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), COST);

let nobodys: Promise<string> | null = null;

/**
 * Compares a password. Without a hash (no such person, no password yet) it takes as long and is always wrong, so that
 * the time of an answer does not tell which names exist.
 */
export async function passwordMatches(passwordHash: string | null, password: string): Promise<boolean> {
  nobodys ??= hashPassword('nobody has this one');
  const matches = await verify(passwordHash ?? (await nobodys), password.normalize('NFC'));
  return matches && passwordHash !== null;
}
