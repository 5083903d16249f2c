import { refusalOf } from './client-admission.js';
import { comesFrom, expiryProblems, scopeProblems, sourceProblems } from './client-rules.js';

const NOW = new Date('2026-11-22T00:00:00Z');

describe('the rules of a machine', () => {
  it('lets it come from anywhere when no place is named, and from nowhere unknown when one is', () => {
    expect(comesFrom([], null)).toBe(true);
    expect(comesFrom(['203.0.113.0/24'], null)).toBe(false);
    expect(comesFrom(['203.0.113.0/24'], '')).toBe(false);
  });

  it.each([
    ['10.0.0.0/8', '10.255.255.255', true],
    ['10.0.0.0/8', '11.0.0.0', false],
    ['0.0.0.0/0', '198.51.100.1', true],
    ['0.0.0.0/0', '2001:db8::1', false],
    ['2001:db8::/48', '2001:db8:0:ffff::1', true],
    ['2001:db8::/48', '2001:db8:1::1', false],
  ])('counts by blocks: %s holds %s: %s', (block, address, holds) => {
    expect(comesFrom([block], address)).toBe(holds);
  });

  it('names each place that is none', () => {
    expect(sourceProblems(['203.0.113.7', '300.1.1.1', '::1/129']).map(({ field }) => field)).toEqual([
      'sources.1',
      'sources.2',
    ]);
  });

  it.each([
    ['2026-11-22T00:00:00Z', 1],
    ['2026-11-22T00:00:01Z', 0],
    ['2027-11-23T00:00:00Z', 0],
    ['2027-11-23T00:00:01Z', 1],
  ])('an end at %s is wrong in %d ways, 366 days being the longest', (expiresAt, problems) => {
    expect(expiryProblems(expiresAt, NOW, 366)).toHaveLength(problems);
  });

  it('cuts only what can be cut to one agency', () => {
    const agency = '0199a000-0000-7000-8000-000000000001';
    expect(scopeProblems(['catalogue.read', 'holdings.read'], null)).toEqual([]);
    expect(scopeProblems(['catalogue.read', 'agency.read'], agency)).toEqual([]);
    expect(scopeProblems(['catalogue.read', 'holdings.read'], agency)).toMatchObject([
      { field: 'scopes', params: { value: 'holdings.read' } },
    ]);
  });

  it('says revoked before expired, and expired before elsewhere', () => {
    const long = { revokedAt: NOW, expiresAt: NOW, sources: ['203.0.113.0/24'] };
    expect(refusalOf(long, '198.51.100.1', NOW)).toBe('identity.client-revoked');
    expect(refusalOf({ ...long, revokedAt: null }, '198.51.100.1', NOW)).toBe('identity.client-expired');
    const good = { ...long, revokedAt: null, expiresAt: new Date('2026-11-22T00:00:01Z') };
    expect(refusalOf(good, '198.51.100.1', NOW)).toBe('identity.client-elsewhere');
    expect(refusalOf(good, '203.0.113.1', NOW)).toBeNull();
  });
});
