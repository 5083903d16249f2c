import { createHash } from 'node:crypto';
import { instrumentEditions, loadInstrument, type Indicator, type Instrument } from '@selaras/maturity';
import { Problem } from '@selaras/platform';

const SHOWN_CHARACTERS = 60;

/** @throws Problem `scoring.instrument-not-found` */
export function findInstrument(edition: string): Instrument {
  if (instrumentEditions().includes(edition)) return loadInstrument(edition);
  throw new Problem('scoring.instrument-not-found', { edition: edition.slice(0, SHOWN_CHARACTERS) });
}

/** @throws Problem `scoring.indicator-not-found` */
export function findIndicator(instrument: Instrument, code: string): Indicator {
  const indicator = instrument.indicators.find((known) => known.code === code);
  if (!indicator) throw new Problem('scoring.indicator-not-found', { code: code.slice(0, SHOWN_CHARACTERS) });
  return indicator;
}

/** True for indicators that need no answer: those of a group, beside the one the group requires. */
export const isOptional = ({ groups = [] }: Instrument, { code, group }: Indicator): boolean =>
  groups.some((known) => known.code === group && known.required !== code);

/** SHA-256 of the instrument's content, whatever the order its fields were written in. */
export const instrumentHash = (instrument: Instrument): string =>
  createHash('sha256').update(JSON.stringify(instrument, sortedFields)).digest('hex');

function sortedFields(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
