/**
 * Judges what `npm audit --json` says. Plain functions of plain data.
 *
 * The form is npm's own, version 2 (npm 7 and newer): `vulnerabilities` by package; `via` holds the advisories of the
 * package itself as objects and, as plain names, the packages through which it is hit; `nodes` are paths in the lock file.
 * @typedef {{ source: number, name: string, title: string, url: string, severity: string, range: string }} Advisory
 * @typedef {{ name: string, severity: string, via: (Advisory | string)[], nodes: string[] }} Vulnerability
 * @typedef {{ auditReportVersion: 2, vulnerabilities: Record<string, Vulnerability> }} Report
 *
 * @typedef {{ advisory: string, package: string, reason: string, reviewer: string, until: string }} Exception
 *   `reviewer` is a role, never a name; `until` the last day on which it counts
 * @typedef {{ advisory: string, package: string, severity: string, title: string, shipped: boolean, excepted: boolean,
 *   fails: boolean }} Finding
 * @typedef {{ exception: Exception, problem: 'incomplete' | 'expired' | 'too-long' | 'unused' }} Complaint
 */

/** From which severity on a package must not be there: one that goes along, and one that only builds or tests. */
const BARS = { shipped: 'high', development: 'critical' };
const SEVERITIES = ['info', 'low', 'moderate', 'high', 'critical'];
const LONGEST_DAYS = 90;
const FIELDS = ['advisory', 'package', 'reason', 'reviewer', 'until'];
const DAY_MS = 86_400_000;

/**
 * The report in what npm has printed.
 * @param {string} text @returns {{ report: Report } | { unchecked: string }} why nothing could be asked, in one line
 */
export function readReport(text) {
  const said = parsed(text);
  if (said?.auditReportVersion === 2 && typeof said.vulnerabilities === 'object') return { report: said };
  if (said?.statusCode) return { unchecked: `the registry answers ${said.statusCode}` };
  if (said?.error || said?.message) return { unchecked: 'the registry could not be asked' };
  return { unchecked: 'npm audit printed nothing that can be read' };
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * @param {Report} report
 * @param {object} given
 * @param {Exception[]} given.exceptions
 * @param {Set<string>} given.shipped paths in the lock file of what goes along with the product
 * @param {string} given.today `2026-11-22`
 * @returns {{ findings: Finding[], complaints: Complaint[], passes: boolean }}
 */
export function judgeAudit(report, { exceptions, shipped, today }) {
  const used = new Set();
  const counts = exceptions.filter((one) => problemOf(one, today) === null);
  const findings = advisoriesIn(report).map(({ advisory, nodes }) => {
    const goesAlong = nodes.some((path) => shipped.has(path));
    const id = idOf(advisory);
    const exception = counts.find((one) => one.advisory === id && one.package === advisory.name);
    if (exception) used.add(exception);
    return {
      advisory: id,
      package: advisory.name,
      severity: advisory.severity,
      title: advisory.title,
      shipped: goesAlong,
      excepted: exception !== undefined,
      fails: !exception && reaches(advisory.severity, goesAlong ? BARS.shipped : BARS.development),
    };
  });
  const complaints = exceptions
    .map((exception) => ({
      exception,
      problem: problemOf(exception, today) ?? (used.has(exception) ? null : 'unused'),
    }))
    .filter(({ problem }) => problem !== null);
  return { findings, complaints, passes: !complaints.length && !findings.some(({ fails }) => fails) };
}

/** Each advisory once for the package it is about; what is merely hit through it has none of its own. */
function advisoriesIn({ vulnerabilities }) {
  const found = new Map();
  for (const { name, via, nodes } of Object.values(vulnerabilities)) {
    for (const advisory of via) {
      if (typeof advisory === 'string' || advisory.name !== name) continue;
      found.set(`${idOf(advisory)} ${name}`, { advisory, nodes });
    }
  }
  return [...found.values()];
}

/** @param {Advisory} advisory */
const idOf = ({ url, source }) => /GHSA(?:-[0-9a-z]{4}){3}/i.exec(url ?? '')?.[0] ?? String(source);

/** A severity nobody knows is taken for the worst. */
const reaches = (severity, bar) => rank(severity) >= rank(bar);
const rank = (severity) => (SEVERITIES.includes(severity) ? SEVERITIES.indexOf(severity) : SEVERITIES.length);

function problemOf(exception, today) {
  const complete = FIELDS.every(
    (field) => typeof exception[field] === 'string' && exception[field].trim() !== '',
  );
  if (!complete || !/^\d{4}-\d{2}-\d{2}$/.test(exception.until)) return 'incomplete';
  if (exception.until < today) return 'expired';
  const latest = new Date(Date.parse(today) + LONGEST_DAYS * DAY_MS).toISOString().slice(0, 10);
  return exception.until > latest ? 'too-long' : null;
}
