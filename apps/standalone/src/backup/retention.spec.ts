import { expiredBackups, parseKeep, backupName, readBackupName } from '../../test/backup-tools.js';

const JAKARTA = 'Asia/Jakarta';
const at = (iso: string) => ({ name: iso, at: new Date(iso) });
const daily = (from: string, days: number) =>
  Array.from({ length: days }, (_, day) =>
    at(new Date(Date.parse(`${from}T18:00:00Z`) + day * 86_400_000).toISOString()),
  );
const names = (backups: { name: string }[]) => backups.map(({ name }) => name.slice(0, 10));

describe('the rotation of backups', () => {
  it('keeps the newest of each of the last days', () => {
    expect(names(expiredBackups(daily('2026-11-01', 10), { daily: 7 }, JAKARTA))).toEqual([
      '2026-11-01',
      '2026-11-02',
      '2026-11-03',
    ]);
  });

  it('counts days where the node is: 18.00 UTC is the next day in Jakarta', () => {
    const twoOfOneDay = [at('2026-11-21T16:30:00Z'), at('2026-11-21T18:00:00Z'), at('2026-11-22T16:00:00Z')];
    expect(names(expiredBackups(twoOfOneDay, { daily: 7 }, JAKARTA))).toEqual(['2026-11-21']);
    expect(expiredBackups(twoOfOneDay, { daily: 7 }, 'Etc/UTC').map(({ name }) => name)).toEqual([
      '2026-11-21T16:30:00Z',
    ]);
  });

  it('keeps one a week, from Monday to Sunday, and one a month besides', () => {
    // 60 days up to Thursday 2026-11-26 WIB; kept: 2 days, the last of 3 weeks, the last of 3 months.
    const all = daily('2026-09-27', 60);
    const gone = new Set(names(expiredBackups(all, { daily: 2, weekly: 3, monthly: 3 }, JAKARTA)));
    const kept = names(all).filter((day) => !gone.has(day));
    // In WIB each is the next day: Sundays 11-15 and 11-22 end their weeks, 09-30 and 10-31 their months.
    expect(kept).toEqual([
      '2026-09-29',
      '2026-10-30',
      '2026-11-14',
      '2026-11-21',
      '2026-11-24',
      '2026-11-25',
    ]);
  });

  it('passes over times without backups: a machine that was off loses nothing when it comes back', () => {
    const old = daily('2026-01-01', 3);
    expect(expiredBackups([...old, at('2026-11-01T00:00:00Z')], { daily: 4 }, JAKARTA)).toEqual([]);
  });

  it('never gives up the newest, whatever the rule and the order', () => {
    const two = [at('2026-11-22T01:00:00Z'), at('2026-11-20T01:00:00Z')];
    expect(names(expiredBackups(two, { monthly: 1 }, JAKARTA))).toEqual(['2026-11-20']);
    expect(names(expiredBackups(two, { daily: 0, weekly: 1 }, JAKARTA))).toEqual(['2026-11-20']);
    expect(expiredBackups([at('2026-11-22T01:00:00Z')], { daily: 0 }, JAKARTA)).toEqual([]);
    expect(expiredBackups([], { daily: 7 }, JAKARTA)).toEqual([]);
  });

  it.each(['', 'daily', 'daily=', 'daily=-1', 'daily=7;weekly=4', 'hourly=3', 'daily=1,daily=2', 'daily=0'])(
    'is refused when it says nothing clear: "%s"',
    (text) => expect(parseKeep(text)).toBeNull(),
  );

  it('is read from one option', () => {
    expect(parseKeep('daily=7,weekly=4, monthly=12')).toEqual({ daily: 7, weekly: 4, monthly: 12 });
  });
});

describe('the name of a backup', () => {
  const moment = new Date('2026-11-22T18:00:07.000Z');

  it.each([
    [
      { governmentCode: '33.22', kind: 'regency', at: moment, label: null },
      'selaras-33.22-regency-20261122T180007Z.tar.gz.age',
    ],
    [
      { governmentCode: '33', kind: 'province', at: moment, label: 'sebelum-0-2-0' },
      'selaras-33-province-20261122T180007Z-sebelum-0-2-0.tar.gz.age',
    ],
  ])('says whose it is and from when, and can be read again', (backup, name) => {
    const { label, ...rest } = backup;
    expect(backupName({ ...rest, label: label ?? undefined })).toBe(name);
    expect(readBackupName(name)).toEqual(backup);
  });

  it.each([
    'selaras-33.22-regency-20261122T180007Z.tar.gz.age.part',
    'selaras-33.22-regency-20261399T990000Z.tar.gz.age',
    'foto.tar.gz.age',
    '../selaras-33.22-regency-20261122T180007Z.tar.gz.age',
  ])('is not taken from what a rotation must leave alone: %s', (name) => {
    expect(readBackupName(name)).toBeNull();
  });
});
