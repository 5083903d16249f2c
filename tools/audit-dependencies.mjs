/**
 * Known weaknesses in packages: `npm audit`, judged against a reviewed list of exceptions.
 *   npm run audit:dependencies
 * What goes along (installed on the server or built into the web app) must have nothing high or critical; what only
 * builds and tests, nothing critical. One question to the registry for both: the lock file says which is which.
 * A registry without advisories leaves it NOT CHECKED, which passes unless AUDIT_REQUIRED=true.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { judgeAudit, readReport } from './audit-dependencies/judge.mjs';
import { shippedPackages } from './sbom/lock.mjs';
import { webImports } from './sbom/web-imports.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const TIMEOUT_MS = 120_000;
const read = (name) => JSON.parse(readFileSync(join(ROOT, name), 'utf8'));

const PROBLEMS = {
  incomplete: 'belum lengkap (incomplete)',
  expired: 'sudah lewat waktu (expired)',
  'too-long': 'berlaku lebih dari 90 hari (longer than 90 days)',
  unused: 'tidak lagi diperlukan; hapus (no longer needed)',
};

function main() {
  const { stdout } = spawnSync('npm', ['audit', '--json', '--fetch-retries=1', '--fetch-timeout=30000'], {
    cwd: ROOT,
    encoding: 'utf8',
    timeout: TIMEOUT_MS,
    maxBuffer: 64 * 1024 * 1024,
  });
  const answer = readReport(stdout ?? '');
  if ('unchecked' in answer) {
    console.log(
      `NOT CHECKED: ${answer.unchecked}; ketergantungan belum diperiksa terhadap celah yang dikenal`,
    );
    return process.env.AUDIT_REQUIRED === 'true' ? 1 : 0;
  }
  const shipped = shippedPackages(read('package-lock.json'), webImports(ROOT)).map(({ path }) => path);
  const { findings, complaints, passes } = judgeAudit(answer.report, {
    exceptions: read('docs/keamanan/pengecualian-audit.json').exceptions,
    shipped: new Set(shipped),
    today: new Date().toISOString().slice(0, 10),
  });
  for (const one of findings) console.log(lineOf(one));
  for (const { exception, problem } of complaints) {
    console.error(`GAGAL  pengecualian ${exception.advisory} ${exception.package}: ${PROBLEMS[problem]}`);
  }
  console.log(`${findings.length} temuan, ${findings.filter(({ fails }) => fails).length} menggagalkan`);
  return passes ? 0 : 1;
}

function lineOf({ advisory, package: name, severity, title, shipped, excepted, fails }) {
  const judged = fails ? 'GAGAL ' : excepted ? 'kecuali' : 'catatan';
  return `${judged} ${severity} ${name} ${advisory} (${shipped ? 'ikut' : 'pengembangan'}): ${title}`;
}

process.exitCode = main();
