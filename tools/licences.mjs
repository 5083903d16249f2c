/**
 * Whether everything that goes along may: the licence of every package that is installed in production or
 * built into the web app's files.
 *   npm run licences
 * What may is in docs/keamanan/lisensi.json, with its reason.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { judgeLicences } from './licences/judge.mjs';
import { readPolicy } from './licences/policy.mjs';
import { shippedPackages } from './sbom/lock.mjs';
import { webImports } from './sbom/web-imports.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const WORDS = {
  forbidden: 'lisensinya tidak ada di daftar (licence not in the list)',
  missing: 'tidak menyatakan lisensi (says no licence)',
  'review-expired': 'pemeriksaannya sudah lewat waktu (its review has expired)',
  'review-unused': 'ada di daftar pemeriksaan tetapi tidak terpasang (reviewed but not there)',
};

const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
const packages = shippedPackages(lock, webImports(ROOT)).map(({ path, name, entry }) => ({
  name,
  version: entry.version ?? '',
  licence: licenceIn(path) ?? entry.license ?? null,
}));
const findings = judgeLicences(packages, readPolicy(ROOT), new Date().toISOString().slice(0, 10));
for (const one of findings) console.error(`${one.package}: ${one.licence}: ${WORDS[one.problem]}`);
console.log(`${packages.length} paket yang ikut, ${findings.length} masalah lisensi (licence problems)`);
process.exitCode = findings.length ? 1 : 0;

/** As the package itself says where it is installed; packages for other platforms are not. */
function licenceIn(path) {
  const file = join(ROOT, path, 'package.json');
  if (!existsSync(file)) return null;
  const { license, licenses } = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof license === 'string') return license;
  const [first] = Array.isArray(licenses) ? licenses : [];
  return license?.type ?? first?.type ?? null;
}
