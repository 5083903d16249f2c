import { Inject, Injectable } from '@nestjs/common';
import { Clock, NODE_SETTINGS, type NodeSettings } from '@selaras/platform';

const DAY_MS = 86_400_000;

/** The calendar day (`2026-12-31`) at a moment, as a wall calendar of the zone shows it. */
export const dayAt = (moment: Date, zone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(moment);

/** The moment a day begins in the zone. */
export function startOfDay(day: string, zone: string): Date {
  const midnightUtc = Date.parse(`${day}T00:00:00Z`);
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'medium',
    hourCycle: 'h23',
  }).format(midnightUtc);
  const wall = Date.parse(`${parts.replace(', ', 'T')}Z`);
  return new Date(midnightUtc - (wall - midnightUtc));
}

/** The day so many days later (earlier: negative). */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** How many days a term has, its first and last included. */
export const daysIn = (from: string, until: string): number =>
  (Date.parse(until) - Date.parse(from)) / DAY_MS + 1;

/** The node's own days: positions begin and end at local midnight. */
@Injectable()
export class LocalCalendar {
  constructor(
    private readonly clock: Clock,
    @Inject(NODE_SETTINGS) private readonly node: NodeSettings,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  today(): string {
    return dayAt(this.now(), this.node.TIME_ZONE);
  }

  startOf(day: string): Date {
    return startOfDay(day, this.node.TIME_ZONE);
  }
}
