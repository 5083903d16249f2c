import { oneOf, text } from '../../api/search.js';

/** Services that keep an audit trail, in the order they are verified. */
export const SERVICES = ['identity', 'registry', 'scoring', 'interop'] as const;
export type Service = (typeof SERVICES)[number];

export const OUTCOMES = ['done', 'refused'] as const;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const day = (value: unknown): string | undefined =>
  typeof value === 'string' && DAY.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined;

/** The view as its address keeps it; `entry` is the entry that lies open, `service:id`. */
export interface TrailSearch {
  service?: Service;
  event?: string;
  actor?: string;
  object?: string;
  outcome?: (typeof OUTCOMES)[number];
  from?: string;
  to?: string;
  cursor?: string;
  entry?: string;
}

/** Reads an address; whatever is not understood is left out. */
export const readTrailSearch = (search: Record<string, unknown>): TrailSearch => ({
  service: oneOf(SERVICES, search['service']),
  event: text(search['event']),
  actor: text(search['actor']),
  object: text(search['object']),
  outcome: oneOf(OUTCOMES, search['outcome']),
  from: day(search['from']),
  to: day(search['to']),
  cursor: text(search['cursor']),
  entry: text(search['entry']),
});

const FILTERS = ['service', 'event', 'actor', 'object', 'outcome', 'from', 'to'] as const;

/** What is asked of the API: the filter, without what is only of this page. */
export const filterOf = (search: TrailSearch): Omit<TrailSearch, 'entry' | 'cursor'> =>
  Object.fromEntries(FILTERS.flatMap((key) => (search[key] ? [[key, search[key]]] : [])));

export const isNarrowed = (search: TrailSearch): boolean => FILTERS.some((key) => search[key] !== undefined);

/** Where the file of exactly what is listed comes from; the cursor has no part in it. */
export const exportAddress = (format: 'xlsx' | 'csv', search: TrailSearch): string =>
  `/api/audit/entries/export?${new URLSearchParams({ format, ...filterOf(search) } as Record<string, string>).toString()}`;

export const PERIODS = ['today', 'week', 'month'] as const;
export type Period = (typeof PERIODS)[number];

const LENGTHS: Record<Period, number> = { today: 1, week: 7, month: 30 };
const DAY_MS = 86_400_000;

/** The days of a period that ends today, both included. @param today `2026-11-22` on the node's clock */
export function daysOf(period: Period, today: string): { from: string; to: string } {
  const first = new Date(Date.parse(`${today}T00:00:00Z`) - (LENGTHS[period] - 1) * DAY_MS);
  return { from: first.toISOString().slice(0, 10), to: today };
}

/** The period these days are, if they are one. */
export const periodOf = ({ from, to }: TrailSearch, today: string): Period | undefined =>
  PERIODS.find((period) => {
    const days = daysOf(period, today);
    return days.from === from && days.to === to;
  });
