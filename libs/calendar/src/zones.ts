import { addDays, checkDay, utcMidnight, type Day } from './day.js';

/** The zones a node can stand in. Pontianak keeps the same time as Jakarta and has an entry of its own in the tz database. */
export const NODE_ZONES = ['Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura'] as const;
export type NodeZone = (typeof NODE_ZONES)[number];

export type ZoneLabel = 'WIB' | 'WITA' | 'WIT';

/**
 * Hours ahead of UTC and the printed name. Source: Keppres 41/1987, in force since 1 January 1988; Indonesia has no
 * summer time, so the distance is the same all year.
 */
const ZONES: Record<NodeZone, { hours: number; label: ZoneLabel }> = {
  'Asia/Jakarta': { hours: 7, label: 'WIB' },
  'Asia/Pontianak': { hours: 7, label: 'WIB' },
  'Asia/Makassar': { hours: 8, label: 'WITA' },
  'Asia/Jayapura': { hours: 9, label: 'WIT' },
};

/** The zones as they have been since this instant; before it the map was another. */
export const ZONES_SINCE = new Date('1987-12-31T17:00:00.000Z');

const HOUR_MS = 3_600_000;

/** What a printed time says after the minutes. */
export const zoneLabel = (zone: NodeZone): ZoneLabel => ZONES[zone].label;

const ahead = (zone: NodeZone): number => ZONES[zone].hours * HOUR_MS;

/** The day on the calendars of that zone at this instant. @throws RangeError for an instant before 1988 */
export function localDay(instant: Date, zone: NodeZone): Day {
  if (!(instant.getTime() >= ZONES_SINCE.getTime()))
    throw new RangeError('the three zones of Indonesia are known from 1 January 1988 on');
  return new Date(instant.getTime() + ahead(zone)).toISOString().slice(0, 10);
}

/** The instant a day begins there: 00:00 on its clocks. */
export const startOfDay = (day: Day, zone: NodeZone): Date =>
  new Date(utcMidnight(checkDay(day)) - ahead(zone));

/** The instant a day is over there, which is when the next begins: a due date ends here, exclusively. */
export const endOfDay = (day: Day, zone: NodeZone): Date => startOfDay(addDays(day, 1), zone);

/** An instant as clocks there show it: hours and minutes, 24-hour. */
export const localTime = (instant: Date, zone: NodeZone): string =>
  new Date(instant.getTime() + ahead(zone)).toISOString().slice(11, 16);
