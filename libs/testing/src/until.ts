import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks again until the answer is there.
 * @throws Error naming what was waited for, after `within` milliseconds.
 */
export async function until<T>(
  what: string,
  look: () => Promise<T | null | undefined | false>,
  within = 15_000,
): Promise<T> {
  const end = Date.now() + within;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`waited ${within} ms in vain for: ${what}`);
    await pause(50);
  }
}
