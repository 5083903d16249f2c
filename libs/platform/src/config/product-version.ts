import { readFileSync } from 'node:fs';

/** The release this code is, as in the package: `0.2.0`. */
export function productVersion(): string {
  const text = readFileSync(new URL('../../../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

/** Negative when `a` is the older of two releases (Semantic Versioning, numbers only), 0 for the same. */
export function compareVersions(a: string, b: string): number {
  const numbers = (version: string) => version.split(/[.+-]/, 3).map(Number);
  const [left, right] = [numbers(a), numbers(b)];
  for (const place of [0, 1, 2]) {
    const difference = (left[place] ?? 0) - (right[place] ?? 0);
    if (difference) return difference;
  }
  return 0;
}
