import type { Kind } from './callers.js';

const day = (offset: number): string => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

/** Days around today, far enough from midnight in every zone of the country. */
export const DAYS = { past: day(-30), lately: day(-3), soon: day(3), later: day(20), far: day(300) };

export function termOf(kind: Kind, timed: boolean): [from: string, until: string | null] {
  if (kind.is === 'powerless' && kind.because === 'ended') return [DAYS.past, DAYS.lately];
  if (kind.is === 'powerless' && kind.because === 'not-begun') return [DAYS.soon, DAYS.far];
  return [DAYS.past, timed ? DAYS.far : null];
}
