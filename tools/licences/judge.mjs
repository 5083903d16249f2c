/**
 * Judges licences. Plain functions of plain data.
 * @typedef {{ name: string, version: string, licence: string | null }} Licensed
 * @typedef {{ package: string, problem: 'forbidden' | 'missing' | 'review-expired' | 'review-unused', licence: string }}
 *   Finding
 */

/**
 * @param {Licensed[]} packages as they say themselves
 * @param {import('./policy.mjs').Policy} policy
 * @param {string} today `2026-11-22`
 * @returns {Finding[]} nothing when every package may go along
 */
export function judgeLicences(packages, { allowed, reviewed }, today) {
  const names = new Set(allowed.map(({ licence }) => licence));
  const byPackage = new Map(reviewed.map((one) => [one.package, one]));
  const used = new Set();
  const findings = [];
  for (const { name, version, licence } of packages) {
    if (licence && isAllowed(licence, names)) continue;
    const key = `${name}@${version}`;
    const review = byPackage.get(key);
    if (!review) {
      findings.push({ package: key, problem: licence ? 'forbidden' : 'missing', licence: licence ?? '–' });
      continue;
    }
    used.add(key);
    if (review.until < today)
      findings.push({ package: key, problem: 'review-expired', licence: review.licence });
  }
  for (const one of reviewed) {
    if (!used.has(one.package))
      findings.push({ package: one.package, problem: 'review-unused', licence: one.licence });
  }
  return findings;
}

/**
 * An SPDX expression: of OR one side is enough, of AND both are needed, a WITH must be allowed as a whole.
 * @param {string} expression @param {Set<string>} names
 */
export function isAllowed(expression, names) {
  if (names.has(expression)) return true;
  const tokens = expression.match(/\(|\)|[^\s()]+(?:\s+WITH\s+[^\s()]+)?/g) ?? [];
  let at = 0;
  const either = () => {
    let good = both();
    while (tokens[at] === 'OR') {
      at += 1;
      good = both() || good;
    }
    return good;
  };
  const both = () => {
    let good = one();
    while (tokens[at] === 'AND') {
      at += 1;
      good = one() && good;
    }
    return good;
  };
  const one = () => {
    const token = tokens[at];
    at += 1;
    if (token !== '(') return token !== undefined && names.has(token);
    const good = either();
    at += 1;
    return good;
  };
  const good = either();
  return good && at === tokens.length;
}
