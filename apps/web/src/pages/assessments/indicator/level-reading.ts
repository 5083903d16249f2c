/** The scale of one indicator as its page needs it: the lowest and highest level, and whether decimals are scored. */
export interface Scale {
  min: number;
  max: number;
  decimals: boolean;
}

export type LevelReading =
  { ok: true; level: string | null } | { ok: false; problem: 'not-a-number' | 'out-of-range' | 'whole' };

const DECIMAL = /^(\d{1,3})(?:[.,](\d{1,6}))?$/;

/** The scale from the levels an indicator lists, lowest first. */
export const scaleOf = (levels: readonly { level: string }[], decimals: boolean): Scale => ({
  min: Number(levels[0]?.level ?? 1),
  max: Number(levels.at(-1)?.level ?? 5),
  decimals,
});

/**
 * Reads a level as people type it: `3`, `2,5` or `2.5`. Nothing typed means no level.
 * @returns canonical decimal text (`2.5`, `3`), or why it is not a level of the scale.
 */
export function readLevel(typed: string, { min, max, decimals }: Scale): LevelReading {
  const text = typed.trim();
  if (text === '') return { ok: true, level: null };
  const match = DECIMAL.exec(text);
  if (!match) return { ok: false, problem: 'not-a-number' };
  const whole = String(Number(match[1]));
  const fraction = (match[2] ?? '').replace(/0+$/, '');
  const level = fraction ? `${whole}.${fraction}` : whole;
  if (fraction && !decimals) return { ok: false, problem: 'whole' };
  const value = Number(level);
  return value < min || value > max ? { ok: false, problem: 'out-of-range' } : { ok: true, level };
}
