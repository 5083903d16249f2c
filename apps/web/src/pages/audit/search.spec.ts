import { daysOf, exportAddress, filterOf, isNarrowed, periodOf, readTrailSearch } from './search.js';

describe('the address of the audit trail', () => {
  it('keeps what it understands and drops the rest', () => {
    expect(
      readTrailSearch({
        service: 'registry',
        outcome: 'maybe',
        from: '2026-11-22',
        to: 'kemarin',
        object: '',
      }),
    ).toMatchObject({
      service: 'registry',
      outcome: undefined,
      from: '2026-11-22',
      to: undefined,
      object: undefined,
    });
    expect(readTrailSearch({ from: '2026-13-45' }).from).toBeUndefined();
  });

  it('asks the API for the filter alone', () => {
    const search = readTrailSearch({ event: 'x.y', cursor: 'c', entry: 'registry:1' });
    expect(filterOf(search)).toEqual({ event: 'x.y' });
    expect(isNarrowed(search)).toBe(true);
    expect(isNarrowed(readTrailSearch({ cursor: 'c' }))).toBe(false);
  });

  it('exports what is shown', () => {
    const search = readTrailSearch({ event: 'registry.application-created', actor: 'a&b', cursor: 'c' });
    expect(exportAddress('csv', search)).toBe(
      '/api/audit/entries/export?format=csv&event=registry.application-created&actor=a%26b',
    );
  });
});

describe('a period', () => {
  it('ends today and counts today', () => {
    expect(daysOf('today', '2026-11-22')).toEqual({ from: '2026-11-22', to: '2026-11-22' });
    expect(daysOf('week', '2026-11-22')).toEqual({ from: '2026-11-16', to: '2026-11-22' });
    expect(daysOf('month', '2026-03-01')).toEqual({ from: '2026-01-31', to: '2026-03-01' });
  });

  it('is known again by its days', () => {
    expect(periodOf({ from: '2026-11-16', to: '2026-11-22' }, '2026-11-22')).toBe('week');
    expect(periodOf({ from: '2026-11-16', to: '2026-11-22' }, '2026-11-23')).toBeUndefined();
    expect(periodOf({}, '2026-11-22')).toBeUndefined();
  });
});
