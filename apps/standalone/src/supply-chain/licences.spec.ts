import { readFileSync } from 'node:fs';
import { isAllowed, judgeLicences, type LicencePolicy } from '../../test/supply-chain-tools.js';

const TODAY = '2026-11-22';
const POLICY: LicencePolicy = {
  allowed: [
    { licence: 'MIT', reason: 'contoh' },
    { licence: 'Apache-2.0', reason: 'contoh' },
  ],
  reviewed: [
    {
      package: 'diam@1.0.0',
      licence: 'MIT',
      reason: 'contoh',
      reviewer: 'pemelihara rilis',
      until: '2026-12-31',
    },
  ],
};
const silent = { name: 'diam', version: '1.0.0', licence: null };

describe('an SPDX expression', () => {
  const names = new Set(['MIT', 'Apache-2.0', 'Apache-2.0 WITH LLVM-exception']);

  it.each([
    ['MIT', true],
    ['GPL-3.0-or-later', false],
    ['MIT OR GPL-3.0-or-later', true],
    ['(MIT OR GPL-3.0-or-later)', true],
    ['GPL-2.0-only OR GPL-3.0-only', false],
    ['MIT AND GPL-3.0-or-later', false],
    ['(MIT AND Apache-2.0)', true],
    ['MIT AND (GPL-3.0-only OR Apache-2.0)', true],
    ['Apache-2.0 WITH LLVM-exception', true],
    ['Apache-2.0 WITH Classpath-exception-2.0', false],
    ['MIT OR', false],
    ['SEE LICENSE IN LICENSE.txt', false],
    ['', false],
  ])('%s may go along: %s', (expression, may) => {
    expect(isAllowed(expression, names)).toBe(may);
  });
});

describe('the licences of what goes along', () => {
  it('pass when each is in the list, or was looked at by a person', () => {
    const packages = [{ name: 'terbuka', version: '1.0.0', licence: 'MIT' }, silent];
    expect(judgeLicences(packages, POLICY, TODAY)).toEqual([]);
  });

  it('do not pass with one that is not in the list, nor with none', () => {
    const packages = [
      silent,
      { name: 'tertutup', version: '2.0.0', licence: 'UNLICENSED' },
      { name: 'bisu', version: '3.0.0', licence: null },
    ];
    expect(judgeLicences(packages, POLICY, TODAY)).toMatchObject([
      { package: 'tertutup@2.0.0', problem: 'forbidden' },
      { package: 'bisu@3.0.0', problem: 'missing' },
    ]);
  });

  it('have to be looked at again with a new version, and when the time is over', () => {
    const newer = { ...silent, version: '1.0.1' };
    expect(judgeLicences([newer], POLICY, TODAY)).toMatchObject([
      { package: 'diam@1.0.1', problem: 'missing' },
      { package: 'diam@1.0.0', problem: 'review-unused' },
    ]);
    expect(judgeLicences([silent], POLICY, '2027-01-01')).toMatchObject([
      { package: 'diam@1.0.0', problem: 'review-expired' },
    ]);
  });
});

describe('the list of licences of this repository', () => {
  const path = new URL('../../../../docs/keamanan/lisensi.json', import.meta.url);
  const policy = JSON.parse(readFileSync(path, 'utf8')) as LicencePolicy;

  it('gives a reason for each, and names the Selaras licence itself', () => {
    for (const { licence, reason } of policy.allowed)
      expect([licence, reason.length > 10]).toEqual([licence, true]);
    expect(policy.allowed.map(({ licence }) => licence)).toContain('Apache-2.0');
  });

  it('has no licence that binds our own code: no GPL, AGPL, SSPL or BUSL', () => {
    const binding = /\b(A?GPL|LGPL|SSPL|BUSL|CC-BY-NC)/;
    expect(policy.allowed.filter(({ licence }) => binding.test(licence))).toEqual([]);
  });

  it('names for each review a role, a reason and its last day', () => {
    for (const { package: name, reason, reviewer, until } of policy.reviewed) {
      expect([name, reason.length > 10, reviewer.length > 3]).toEqual([name, true, true]);
      expect(until).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });
});
