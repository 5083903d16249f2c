import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Which licences may go along, and what a person has found out about packages that say none.
 * @typedef {{ package: string, licence: string, reason: string, reviewer: string, until: string }} Reviewed `package`
 *   with its version; `until` is the last day on which the finding counts
 * @typedef {{ allowed: { licence: string, reason: string }[], reviewed: Reviewed[] }} Policy
 */

/** @param {string} root of the checkout @returns {Policy} */
export const readPolicy = (root) =>
  JSON.parse(readFileSync(join(root, 'docs/keamanan/lisensi.json'), 'utf8'));

/** Licences found by a person, by `name@version`. What has none stays without. @param {Policy} policy */
export const reviewedLicences = ({ allowed, reviewed }) =>
  Object.fromEntries(
    reviewed
      .filter(({ licence }) => allowed.some((one) => one.licence === licence))
      .map((one) => [one.package, one.licence]),
  );
