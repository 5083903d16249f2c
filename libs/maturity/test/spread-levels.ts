/** Codes of consecutive indicators, as the instruments number them. */
export function codesFrom(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, step) => String(first + step));
}

/** Whole levels for these indicators that add up to the sum, as even as possible. */
export function spreadLevels(codes: readonly string[], sum: number): Record<string, number> {
  const base = Math.floor(sum / codes.length);
  const raised = sum - base * codes.length;
  return Object.fromEntries(codes.map((code, position) => [code, position < raised ? base + 1 : base]));
}

/**
 * Levels of SPBE 2020 with the given sums: indicators 1–10 (domain 1), 11–20 (domain 2), 21–31 (domain 3), 32–41 and
 * 42–47 (domain 4). Weights are equal inside each, so only the sums matter:
 * index = (1.3 s1 + 2.5 s2 + 1.5 s3 + 2.75 a + 3 b) / 100.
 */
export function spbe2020Levels(
  s1: number,
  s2: number,
  s3: number,
  a: number,
  b: number,
): Record<string, number> {
  return {
    ...spreadLevels(codesFrom(1, 10), s1),
    ...spreadLevels(codesFrom(11, 20), s2),
    ...spreadLevels(codesFrom(21, 31), s3),
    ...spreadLevels(codesFrom(32, 41), a),
    ...spreadLevels(codesFrom(42, 47), b),
  };
}
