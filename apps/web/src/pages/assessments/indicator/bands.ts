/** Decimal values one level stands for, where an instrument prints them. */
export interface Band {
  level: string;
  /** The highest value that still belongs to it, as a number. */
  upTo: number;
}

const RANGE = /^\d+(?:[.,]\d+)?\s*[-–]\s*(\d+(?:[.,]\d+)?)$/;

const listOf = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value) ? value.filter((item): item is Record<string, unknown> => item instanceof Object) : [];

/** The bands of one indicator (`2,51-3,50`), lowest first; none where its instrument prints none. */
export function readBands(instrument: Record<string, unknown> | undefined, code: string): Band[] {
  const indicator = listOf(instrument?.['indicators']).find((item) => item['code'] === code);
  return listOf(indicator?.['levels']).flatMap(({ level, band }) => {
    const upTo = typeof band === 'string' ? RANGE.exec(band)?.[1] : undefined;
    return upTo === undefined ? [] : [{ level: String(level), upTo: Number(upTo.replace(',', '.')) }];
  });
}

/** The level whose band a value lies in; null where no band says so. */
export const levelOfValue = (bands: readonly Band[], value: string): string | null =>
  bands.find(({ upTo }) => Number(value) <= upTo)?.level ?? null;
