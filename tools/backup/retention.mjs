/**
 * Which backups a rotation keeps. Pure: plain data in, plain data out, no clock and no disk.
 *
 * @typedef {object} KeptBackup
 * @property {string} name the file's name
 * @property {Date} at when its snapshot was taken
 */

/** @typedef {Partial<Record<'daily' | 'weekly' | 'monthly', number>>} KeepRule how many days, weeks and months */

const PERIODS = { daily: dayOf, weekly: weekOf, monthly: monthOf };
const DAY_MS = 86_400_000;

/**
 * Reads `daily=7,weekly=4,monthly=12`.
 * @param {string} text
 * @returns {KeepRule | null} null when it is not of that form, or would keep nothing
 */
export function parseKeep(text) {
  const rule = {};
  for (const part of text.split(',')) {
    const [, period, count] = /^(daily|weekly|monthly)=(\d{1,4})$/.exec(part.trim()) ?? [];
    if (!period || period in rule) return null;
    rule[period] = Number(count);
  }
  return Object.values(rule).some((count) => count > 0) ? rule : null;
}

/**
 * The backups that may go: those that are neither the newest of one of the last `daily` days that have a backup, nor
 * of the last weeks or months likewise. Periods without a backup do not count, so a machine that was off for a month
 * loses nothing when it comes back. The newest backup of all is never in the answer.
 * @param {KeptBackup[]} backups
 * @param {KeepRule} rule
 * @param {string} zone IANA zone in which days begin
 * @returns {KeptBackup[]} oldest first
 */
export function expiredBackups(backups, rule, zone) {
  const newestFirst = [...backups].sort((a, b) => b.at - a.at || b.name.localeCompare(a.name));
  const kept = new Set(newestFirst.slice(0, 1));
  for (const [period, count] of Object.entries(rule)) {
    const seen = new Set();
    for (const backup of newestFirst) {
      const key = PERIODS[period](backup.at, zone);
      if (seen.has(key)) continue;
      if (seen.size === count) break;
      seen.add(key);
      kept.add(backup);
    }
  }
  return newestFirst.filter((backup) => !kept.has(backup)).reverse();
}

/** The calendar day there, as 2026-11-22. */
function dayOf(at, zone) {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(at);
}

function monthOf(at, zone) {
  return dayOf(at, zone).slice(0, 7);
}

/** The Monday that its week begins with (ISO 8601). */
function weekOf(at, zone) {
  const noon = new Date(`${dayOf(at, zone)}T12:00:00Z`);
  const sinceMonday = (noon.getUTCDay() + 6) % 7;
  return new Date(noon.getTime() - sinceMonday * DAY_MS).toISOString().slice(0, 10);
}
