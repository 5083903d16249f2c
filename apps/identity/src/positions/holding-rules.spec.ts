import type { HoldingKind } from '@selaras/contracts';
import { contradiction, isCovered, wrongAgency, wrongDays, type Term } from './holding-rules.js';

let next = 0;
const term = (kind: HoldingKind, from: string, until: string | null, personId = `p${(next += 1)}`): Term => ({
  id: `t${(next += 1)}`,
  personId,
  personName: `Orang ${personId} (contoh)`,
  kind,
  from,
  until,
});

describe('days of a holding', () => {
  it('do not end before they begin; one day is enough', () => {
    const days = { kind: 'definitive', from: '2026-11-02' } as const;
    expect(wrongDays('coordinator', { ...days, until: '2026-11-01' })).toEqual([
      { field: 'until', code: 'before-start' },
    ]);
    expect(wrongDays('coordinator', { ...days, until: '2026-11-02' })).toEqual([]);
    expect(wrongDays('coordinator', { ...days, until: null })).toEqual([]);
  });

  it('have an end where the position is lent: Plt, Plh, Inspektorat, BPK, aides', () => {
    const open = { from: '2026-11-02', until: null };
    const required = [{ field: 'until', code: 'last-day-required' }];
    expect(wrongDays('coordinator', { kind: 'plt', ...open })).toEqual(required);
    expect(wrongDays('head-of-agency', { kind: 'plh', ...open })).toEqual(required);
    expect(wrongDays('auditor', { kind: 'definitive', ...open })).toEqual(required);
    expect(wrongDays('executive-aide', { kind: 'definitive', ...open })).toEqual(required);
    expect(wrongDays('auditor', { kind: 'definitive', from: '2026-11-02', until: '2026-12-31' })).toEqual([]);
  });
});

describe('a holding contradicts the others of its seat', () => {
  const holder = term('definitive', '2026-01-01', '2026-10-31');

  it('when two hold it at a time, and says whom it meets', () => {
    expect(contradiction([holder], term('definitive', '2026-10-31', null))).toEqual({
      field: 'from',
      code: 'overlaps',
      params: { name: holder.personName, from: '2026-01-01', until: '2026-10-31' },
    });
    expect(contradiction([holder], term('definitive', '2026-11-01', null))).toBeNull();
    expect(contradiction([holder], term('definitive', '2025-06-01', '2025-12-31'))).toBeNull();
  });

  it('not with itself when its days are changed', () => {
    expect(contradiction([holder], { ...holder, until: null })).toBeNull();
  });

  it('when Plt acts although someone is appointed; while the seat is empty he may', () => {
    expect(contradiction([holder], term('plt', '2026-10-15', '2026-12-31'))).toMatchObject({
      code: 'overlaps',
    });
    const plt = term('plt', '2026-11-01', '2027-01-31');
    expect(contradiction([holder], plt)).toBeNull();
    expect(contradiction([holder, plt], term('definitive', '2027-01-31', null))).toMatchObject({
      code: 'overlaps',
    });
    expect(contradiction([holder, plt], term('plt', '2027-01-01', '2027-02-28'))).toMatchObject({
      code: 'overlaps',
    });
  });

  it('when Plh stands in for nobody; beside a holder he may, also across two holders', () => {
    expect(contradiction([holder], term('plh', '2026-03-01', '2026-03-14'))).toBeNull();
    expect(contradiction([holder], term('plh', '2026-10-25', '2026-11-05'))).toEqual({
      field: 'from',
      code: 'seat-empty',
    });
    const successor = term('definitive', '2026-11-01', null);
    expect(contradiction([holder, successor], term('plh', '2026-10-25', '2026-11-05'))).toBeNull();
  });

  it('when two stand in at a time, or the holder for himself', () => {
    const plh = term('plh', '2026-03-01', '2026-03-14');
    expect(contradiction([holder, plh], term('plh', '2026-03-14', '2026-03-20'))).toMatchObject({
      params: { name: plh.personName },
    });
    expect(contradiction([holder], term('plh', '2026-03-01', '2026-03-14', holder.personId))).toMatchObject({
      code: 'overlaps',
      params: { name: holder.personName },
    });
  });
});

describe('a stretch of days is covered', () => {
  const days = (from: string, until: string | null) => ({ from, until });

  it('by terms that follow each other without a gap, whatever their order', () => {
    const chain = [
      days('2026-02-01', '2026-02-28'),
      days('2026-01-01', '2026-01-31'),
      days('2026-03-01', null),
    ];
    expect(isCovered(chain, days('2026-01-15', null))).toBe(true);
    expect(isCovered(chain.slice(0, 2), days('2026-01-15', '2026-02-28'))).toBe(true);
    expect(isCovered(chain.slice(0, 2), days('2026-01-15', '2026-03-01'))).toBe(false);
    expect(isCovered(chain.slice(0, 2), days('2026-01-15', null))).toBe(false);
    expect(
      isCovered([days('2026-01-01', '2026-01-30'), days('2026-02-01', null)], days('2026-01-15', null)),
    ).toBe(false);
    expect(isCovered([], days('2026-01-15', '2026-01-15'))).toBe(false);
  });
});

describe('the agency of a position', () => {
  const known = new Set(['a']);

  it('is named for a role of one agency, exists, and is not named for the others', () => {
    expect(wrongAgency({ role: 'complaint-liaison', agencyId: 'a' }, known)).toEqual([]);
    expect(wrongAgency({ role: 'coordinator', agencyId: null }, known)).toEqual([]);
    expect(wrongAgency({ role: 'coordinator', agencyId: 'a' }, known, 'positions.1.')).toEqual([
      { field: 'positions.1.agencyId', code: 'format' },
    ]);
    expect(wrongAgency({ role: 'respondent', agencyId: 'b' }, known)).toEqual([
      { field: 'agencyId', code: 'agency-unknown', params: { value: 'b' } },
    ]);
    expect(() => wrongAgency({ role: 'respondent', agencyId: null }, known)).toThrow(
      expect.objectContaining({ code: 'identity.position-needs-agency' }),
    );
  });
});
