import { randomBytes, timingSafeEqual } from 'node:crypto';
import { Problem } from '@selaras/platform';

/** Without letters and digits that look alike on paper: 31 of them, so 12 carry 59 bits. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const GROUPS = 3;
const GROUP_LENGTH = 4;
const WRONG_TRIES = 10;
const WINDOW_MS = 60_000;

/** A text that a person types from a screen or from paper: groups of four. */
export function readableSecret(groups: number): string {
  const letter = () => {
    for (;;) {
      const [byte = 255] = randomBytes(1);
      // 248 is the largest multiple of 31 below 256: every letter is equally likely.
      if (byte < 248) return ALPHABET[byte % ALPHABET.length];
    }
  };
  const group = () => Array.from({ length: GROUP_LENGTH }, letter).join('');
  return Array.from({ length: groups }, group).join('-');
}

export const newSetupCode = (): string => readableSecret(GROUPS);

const plain = (code: string): string => code.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');

/** Compares what was typed with the code; too many wrong tries from wherever must wait. */
export class CodeLock {
  private wrong: number[] = [];

  constructor(
    private readonly code: string,
    private readonly now: () => number = Date.now,
  ) {}

  /** @throws Problem `setup.code-wrong`, `common.too-many-requests` */
  open(typed: string): void {
    const now = this.now();
    this.wrong = this.wrong.filter((at) => now - at < WINDOW_MS);
    const [oldest = now] = this.wrong;
    if (this.wrong.length >= WRONG_TRIES) {
      throw new Problem('common.too-many-requests', {
        seconds: Math.ceil((oldest + WINDOW_MS - now) / 1_000),
      });
    }
    const [ours, theirs] = [Buffer.from(plain(this.code)), Buffer.from(plain(typed))];
    if (ours.length === theirs.length && timingSafeEqual(ours, theirs)) return;
    this.wrong.push(now);
    throw new Problem('setup.code-wrong');
  }
}
