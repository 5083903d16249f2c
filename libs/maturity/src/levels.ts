import type { Instrument, LevelScale } from './instrument.js';
import { memoOf } from './memo.js';
import { Rational } from './rational.js';

/** Levels by indicator code, as numbers or decimal text; null and undefined mean "not answered". */
export type Levels = Readonly<Record<string, number | string | null | undefined>>;

export interface LevelFieldError {
  /** `levels.<indicator code>` */
  readonly field: string;
  readonly code: 'level-not-on-scale' | 'unknown-indicator' | 'level-not-a-number';
  readonly params: Readonly<Record<string, string | number | boolean>>;
}

/** Levels that cannot be scored, every offending field listed in `fields`. */
export class LevelError extends Error {
  override readonly name = 'LevelError';

  constructor(readonly fields: readonly LevelFieldError[]) {
    super(`Levels cannot be scored: ${fields.map(({ field, code }) => `${field} ${code}`).join(', ')}.`);
  }
}

// No signs but minus, no exponents, no blanks; long enough for every double, short enough to stay cheap.
const DECIMAL_TEXT = /^-?\d{1,20}(?:\.\d{1,20})?$/;

/**
 * Checks one answer against the scale of the instrument.
 * @returns the level as canonical decimal text: `03.0` → `3`, 1.17 → `1.17`
 * @throws LevelError for an unknown indicator, for anything but decimal text, for a value off the scale, and for a
 *   value between two levels where the scale is whole
 */
export function normaliseLevel(instrument: Instrument, code: string, value: number | string): string {
  const known = instrument.indicators.some((indicator) => indicator.code === code);
  const level = known ? readLevel(instrument.levelScale, code, value) : unknownIndicator(instrument, code);
  if (typeof level !== 'string') throw new LevelError([level]);
  return level;
}

/** An answer that was read. */
export interface Level {
  /** Canonical decimal text. */
  readonly text: string;
  /** Counts the levels of an instrument in the order in which they were first met; -1 where they are too many to keep. */
  readonly place: number;
}

const MOST_KEPT = 1_000;

/** The codes of an instrument, and the levels read before. */
interface Reader {
  readonly known: ReadonlySet<string>;
  readonly levels: Map<string, Level>;
  readonly values: Map<number | string, Level>;
  /** The same of numbers by their hundredths, where nearly all are found: a map takes ten times as long for a fraction. */
  readonly hundredths: (Level | undefined)[];
}

const readerOf = memoOf((instrument: Instrument): Reader => ({
  known: new Set(instrument.indicators.map(({ code }) => code)),
  levels: new Map(),
  values: new Map(),
  hundredths: [],
}));

/** The hundredths of a number that is written with up to two decimals; -1: of another one, or of a large one. */
function hundredthsOf(value: unknown): number {
  if (typeof value !== 'number') return -1;
  const hundredths = Math.round(value * 100);
  // Exact: a division of whole numbers is rounded to the same double as the decimal text.
  return hundredths >= 0 && hundredths < MOST_KEPT && hundredths / 100 === value ? hundredths : -1;
}

/** The level with this text; the same object each time while there is room. */
function levelOf({ levels }: Reader, text: string): Level {
  const known = levels.get(text);
  if (known) return known;
  if (levels.size >= MOST_KEPT) return { text, place: -1 };
  const level = { text, place: levels.size };
  levels.set(text, level);
  return level;
}

/**
 * The answers in the order of the indicators; null where there is none.
 * @throws LevelError with every offending field
 */
export function readLevels(instrument: Instrument, levels: Levels): (Level | null)[] {
  const reader = readerOf(instrument);
  const errors: LevelFieldError[] = [];
  let given = 0;
  const answers = instrument.indicators.map(({ code }) => {
    const value = levels[code];
    if (value === undefined) return null;
    given += 1;
    if (value === null) return null;
    const hundredths = hundredthsOf(value);
    const met = hundredths < 0 ? reader.values.get(value) : reader.hundredths[hundredths];
    if (met !== undefined) return met;
    const text = readLevel(instrument.levelScale, code, value);
    if (typeof text !== 'string') {
      errors.push(text);
      return null;
    }
    const level = levelOf(reader, text);
    if (hundredths >= 0) reader.hundredths[hundredths] = level;
    else if (reader.values.size < MOST_KEPT) reader.values.set(value, level);
    return level;
  });
  const codes = Object.keys(levels);
  if (codes.length > given)
    for (const code of codes) if (!reader.known.has(code)) errors.push(unknownIndicator(instrument, code));
  if (errors.length > 0) throw new LevelError(errors);
  return answers;
}

function readLevel(scale: LevelScale, code: string, value: unknown): string | LevelFieldError {
  const field = `levels.${code}`;
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string' || !DECIMAL_TEXT.test(text))
    return { field, code: 'level-not-a-number', params: { value: shown(text) } };
  const level = Rational.parse(text);
  const onScale =
    level.compare(Rational.of(scale.min)) >= 0 &&
    level.compare(Rational.of(scale.max)) <= 0 &&
    (!scale.integer || level.isInteger());
  if (onScale) return level.toShortestText();
  const { min, max, integer } = scale;
  return { field, code: 'level-not-on-scale', params: { value: text, min, max, integer } };
}

function unknownIndicator({ edition }: Instrument, code: string): LevelFieldError {
  return { field: `levels.${code}`, code: 'unknown-indicator', params: { indicator: code, edition } };
}

/** Bad input is echoed only when it is short text; anything else by its type. */
function shown(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 50) : typeof value;
}
