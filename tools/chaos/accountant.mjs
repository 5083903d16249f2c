/**
 * The books of a fault, pure: what people were told against what is there. An act that was answered with success stands
 * in every place once; one that was refused stands nowhere; one that was never answered may or may not stand, but not
 * twice, and not in some places only.
 *
 * @typedef {object} Act
 * @property {string} marker words by which it is found again, its own alone
 * @property {string} kind
 * @property {string[]} places where it must be found
 * @property {'acknowledged' | 'refused' | 'unknown'} outcome
 *
 * @typedef {object} Tally acts that carry no words of their own, counted
 * @property {string} name
 * @property {number} acknowledged @property {number} unknown @property {number} observed
 *
 * @typedef {object} StreamEntry
 * @property {number} sequence @property {string} hash @property {string} previous
 * @property {string} kind @property {string} object @property {number} version
 * @property {boolean} authentic whether hash and signature are those of the header's bytes
 */

/**
 * @param {readonly Act[]} acts
 * @param {Record<string, Record<string, number>>} places place → marker → how often it stands there
 * @param {readonly Tally[]} [tallies]
 * @returns {{ lost: string[], doubled: string[], torn: string[] }} findings in words; torn: in some places only, or there
 *   although refused
 */
export function settle(acts, places, tallies = []) {
  const findings = { lost: [], doubled: [], torn: [] };
  for (const act of acts) {
    const counts = act.places.map((place) => [place, places[place]?.[act.marker] ?? 0]);
    for (const [place, count] of counts)
      if (count > 1) findings.doubled.push(`${act.kind} ${act.marker}: ${count}× in ${place}`);
    const missing = counts.filter(([, count]) => count === 0).map(([place]) => place);
    const present = counts.filter(([, count]) => count > 0).map(([place]) => place);
    const words = `${act.kind} ${act.marker}: missing in ${missing.join(', ')}`;
    if (act.outcome === 'acknowledged' && missing.length) findings.lost.push(words);
    if (act.outcome === 'unknown' && missing.length && present.length) findings.torn.push(words);
    if (act.outcome === 'refused' && present.length)
      findings.torn.push(`${act.kind} ${act.marker}: refused, yet in ${present.join(', ')}`);
  }
  for (const { name, acknowledged, unknown, observed } of tallies) {
    const words = `${name}: ${acknowledged} acknowledged, ${unknown} unanswered, ${observed} there`;
    if (observed < acknowledged) findings.lost.push(words);
    if (observed > acknowledged + unknown) findings.doubled.push(words);
  }
  return findings;
}

/**
 * Follows one side of an exchange stream.
 * @param {string} name
 * @param {readonly StreamEntry[]} entries in the order of their sequences
 * @param {string} genesis hash that the first entry names as the one before
 * @returns {string[]} what is wrong with it
 */
export function followStream(name, entries, genesis) {
  const faults = [];
  const seen = new Set();
  let previous = genesis;
  entries.forEach((entry, index) => {
    const at = `${name} ${entry.sequence}`;
    if (entry.sequence !== index + 1) faults.push(`${at}: gap or double, expected ${index + 1}`);
    if (!entry.authentic) faults.push(`${at}: hash or signature is not that of its bytes`);
    if (entry.previous !== previous) faults.push(`${at}: does not continue the entry before`);
    const object = `${entry.kind} ${entry.object} version ${entry.version}`;
    if (seen.has(object)) faults.push(`${at}: ${object} a second time`);
    seen.add(object);
    previous = entry.hash;
  });
  return faults;
}

/** @returns {string[]} where what was received differs from what was sent: a fork, or something missing */
export function compareStreams(sent, received) {
  const faults = [];
  const longest = Math.max(sent.length, received.length);
  for (let index = 0; index < longest && faults.length < 5; index += 1)
    if (sent[index]?.hash !== received[index]?.hash)
      faults.push(
        `sender and receiver differ at ${index + 1} (${sent.length} sent, ${received.length} held)`,
      );
  return faults;
}

const INDONESIAN = /\b(sedang|tidak|belum|sudah|coba|lagi|Anda|kami|penuh|berkas|layanan)\b/i;
const ENTRAILS = /\bat [\w.<>]+ \(?(?:file:|\/|node:)|node_modules|\bError: /;

/**
 * Judges one answer of the public door.
 * @param {{ path: string, status: number, type: string, code: string, detail: string, text: string }} answer
 * @returns {string | null} what is wrong with it; null when it is clean. No answer at all while the door is away is clean,
 *   a hang never.
 */
export function judgeAnswer({ path, status, type, code, detail, text }) {
  if (code === 'hang') return 'hang';
  if (status < 400) return null;
  if (ENTRAILS.test(text)) return `${status} with entrails`;
  if (path.startsWith('/health/')) return status === 503 ? null : `${status} of ${path}`;
  if (/^(https?:\/\/[^/]+)?\/(auth|oidc)\//.test(path) && type.startsWith('text/html'))
    return status === 503 && INDONESIAN.test(text) ? null : `${status} as a page`;
  if (!type.startsWith('application/problem+json') || !code) return `${status} without a problem (${type})`;
  if (status >= 500 && status !== 503 && status !== 507) return `${status} ${code}`;
  if (status >= 500 && !INDONESIAN.test(detail)) return `${status} not in the reader's language`;
  if (status === 401) return `${status} ${code}: thrown out of the session`;
  if (code === 'common.duplicate-request') return `${status} ${code}: the same act taken for another`;
  return null;
}
