import { readFileSync } from 'node:fs';
import { judgeAudit, readReport, type AuditException } from '../../test/supply-chain-tools.js';

const TODAY = '2026-11-22';

/** One entry of `vulnerabilities` in npm's form of version 2; only advisories of the package itself are objects. */
const vulnerability = (name: string, severity: string, over: object = {}) => ({
  name,
  severity,
  isDirect: false,
  via: [
    {
      source: 1_100_001,
      name,
      dependency: name,
      title: 'Contoh kelemahan',
      url: 'https://github.com/advisories/GHSA-aaaa-bbbb-cccc',
      severity,
      cwe: ['CWE-400'],
      cvss: { score: 7.5, vectorString: null },
      range: '<2.0.0',
    },
  ],
  effects: [],
  range: '<2.0.0',
  nodes: [`node_modules/${name}`],
  fixAvailable: true,
  ...over,
});

const report = (...entries: { name: string }[]) => ({
  auditReportVersion: 2,
  vulnerabilities: Object.fromEntries(entries.map((entry) => [entry.name, entry])),
  metadata: { vulnerabilities: { total: entries.length }, dependencies: { total: 900 } },
});

const exception = (over: Partial<AuditException> = {}): AuditException => ({
  advisory: 'GHSA-aaaa-bbbb-cccc',
  package: 'pustaka',
  reason: 'Bagian yang lemah tidak dipanggil (contoh)',
  reviewer: 'pemelihara rilis',
  until: '2026-12-31',
  ...over,
});

const judge = (said: object, exceptions: AuditException[] = [], shipped = ['node_modules/pustaka']) =>
  judgeAudit(said, { exceptions, shipped: new Set(shipped), today: TODAY });

describe('the audit of dependencies', () => {
  it('passes when nothing is known against any package', () => {
    expect(judge(report())).toEqual({ findings: [], complaints: [], passes: true });
  });

  it.each([
    ['critical', true, false],
    ['high', true, false],
    ['moderate', true, true],
    ['low', true, true],
    ['critical', false, false],
    ['high', false, true],
    ['a word nobody knows', false, false],
  ])('of %s in a package that goes along (%s) passes: %s', (severity, goesAlong, passes) => {
    const shipped = goesAlong ? ['node_modules/pustaka'] : [];
    const judged = judge(report(vulnerability('pustaka', severity)), [], shipped);
    expect(judged.findings).toMatchObject([{ package: 'pustaka', shipped: goesAlong, fails: !passes }]);
    expect(judged.passes).toBe(passes);
  });

  it('takes a package for one that goes along when any copy of it does', () => {
    const nodes = ['node_modules/alat/node_modules/pustaka', 'node_modules/pustaka'];
    expect(judge(report(vulnerability('pustaka', 'high', { nodes }))).passes).toBe(false);
  });

  it('counts an advisory once, for the package it is about, and not for those hit through it', () => {
    const through = vulnerability('pemakai', 'high', { via: ['pustaka'], nodes: ['node_modules/pemakai'] });
    const { findings } = judge(report(vulnerability('pustaka', 'high'), through), [], []);
    expect(findings.map((one) => one.package)).toEqual(['pustaka']);
  });

  it('lets an exception stand for its own advisory in its own package alone', () => {
    const said = report(vulnerability('pustaka', 'critical'));
    expect(judge(said, [exception()])).toMatchObject({
      findings: [{ excepted: true, fails: false }],
      complaints: [],
      passes: true,
    });
    expect(judge(said, [exception({ package: 'lain' })]).passes).toBe(false);
    expect(judge(said, [exception({ advisory: 'GHSA-xxxx-yyyy-zzzz' })]).passes).toBe(false);
  });

  it.each([
    ['the day before today', { until: '2026-11-21' }, 'expired'],
    // 22 November + 90 days: 8 left in November, 31, 31, then the 20th of February.
    ['ninety-one days from today', { until: '2027-02-21' }, 'too-long'],
    ['no day', { until: 'nanti' }, 'incomplete'],
    ['no reason', { reason: ' ' }, 'incomplete'],
    ['no reviewer', { reviewer: '' }, 'incomplete'],
  ])('does not count an exception with %s, and says so', (_what, over, problem) => {
    const judged = judge(report(vulnerability('pustaka', 'high')), [exception(over)]);
    expect(judged.complaints).toMatchObject([{ problem }]);
    expect(judged.findings).toMatchObject([{ excepted: false, fails: true }]);
    expect(judged.passes).toBe(false);
  });

  it.each(['2026-11-22', '2027-02-20'])('counts an exception until %s, its last day', (until) => {
    expect(judge(report(vulnerability('pustaka', 'high')), [exception({ until })]).passes).toBe(true);
  });

  it('does not pass while an exception is left over that nothing needs any more', () => {
    expect(judge(report(), [exception()])).toMatchObject({
      complaints: [{ problem: 'unused' }],
      passes: false,
    });
  });
});

describe('what npm audit has printed', () => {
  it('is a report in the form of version 2', () => {
    const said = report(vulnerability('pustaka', 'high'));
    expect(readReport(JSON.stringify(said))).toEqual({ report: said });
  });

  it.each([
    [
      'a registry that has no advisories',
      JSON.stringify({ message: '405 Method Not Allowed', method: 'POST', statusCode: 405, error: {} }),
      'the registry answers 405',
    ],
    [
      'no network',
      JSON.stringify({ error: { code: 'EAI_AGAIN', summary: 'request failed', detail: '' } }),
      'the registry could not be asked',
    ],
    ['the form of npm 6', JSON.stringify({ advisories: {} }), 'npm audit printed nothing that can be read'],
    ['nothing', '', 'npm audit printed nothing that can be read'],
  ])('of %s is no report, never a clean one', (_what, text, unchecked) => {
    expect(readReport(text)).toEqual({ unchecked });
  });
});

describe('the exceptions of this repository', () => {
  it('say of each advisory why, until when and in which role it was reviewed', () => {
    const path = new URL('../../../../docs/keamanan/pengecualian-audit.json', import.meta.url);
    const { exceptions } = JSON.parse(readFileSync(path, 'utf8')) as { exceptions: AuditException[] };
    expect(Array.isArray(exceptions)).toBe(true);
    for (const one of exceptions)
      expect(Object.keys(one).sort()).toEqual(['advisory', 'package', 'reason', 'reviewer', 'until']);
  });
});
