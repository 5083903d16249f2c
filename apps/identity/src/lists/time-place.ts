import { Problem, decodeCursor } from '@selaras/platform';
import { validate as isUuid } from 'uuid';

/** The place in a list that is ordered by a moment, then id; the moment as Postgres writes it. */
export interface TimePlace {
  at: string;
  id: string;
}

/** As `timestamptz::text` in UTC, to the microsecond. */
const MOMENT = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(\.\d{1,6})?[+-]\d{2}(:\d{2})?$/;

/** @throws Problem `common.invalid-cursor` */
export function timePlace(cursor: string | undefined): TimePlace | null {
  const keys = decodeCursor(cursor, 2);
  if (!keys) return null;
  const [at, id] = keys.map(String);
  const known =
    at !== undefined && MOMENT.test(at) && !Number.isNaN(Date.parse(`${at.replace(' ', 'T').slice(0, 19)}Z`));
  if (!known || id === undefined || !isUuid(id)) throw new Problem('common.invalid-cursor');
  return { at, id };
}

/** A moment as it leaves: ISO 8601 in UTC. */
export const isoOf = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
