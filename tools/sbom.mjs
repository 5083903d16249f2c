/**
 * The parts of the product as CycloneDX, for whoever must know what is in it.
 *   npm run sbom [-- --to=BERKAS]     dist/sbom.cdx.json without it
 * The offline bundle carries a list of its own, of exactly what lies in it.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure, reason } from './infra/failure.mjs';
import { findNatsServer } from './infra/nats-binary.mjs';
import { readPolicy, reviewedLicences } from './licences/policy.mjs';
import { sbomOf } from './sbom/cyclonedx.mjs';
import { programsIn, releaseEpoch } from './sbom/programs.mjs';
import { webImports } from './sbom/web-imports.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const read = (name) => JSON.parse(readFileSync(join(ROOT, name), 'utf8'));

async function main() {
  const to = target(process.argv.slice(2));
  const nats = await findNatsServer({ cacheDir: join(ROOT, '.cache/nats') }).catch((error) => {
    console.warn(`Broker tidak ikut didaftar: ${reason(error)} (the broker is not in the list)`);
    return null;
  });
  const platform = `${process.platform}-${process.arch}`;
  const document = sbomOf({
    lock: read('package-lock.json'),
    about: read('package.json'),
    epoch: releaseEpoch(ROOT),
    programs: programsIn({ modules: join(ROOT, 'node_modules'), platform, nats }),
    webNames: webImports(ROOT),
    licences: reviewedLicences(readPolicy(ROOT)),
  });
  mkdirSync(dirname(to), { recursive: true });
  writeFileSync(to, `${JSON.stringify(document, null, 2)}\n`);
  console.log(`${to}: ${document.components.length} bagian (components)`);
}

function target(args) {
  let to = join(ROOT, 'dist/sbom.cdx.json');
  for (const arg of args) {
    if (!arg.startsWith('--to=')) {
      throw new Failure(`Opsi ${arg} tidak dikenal; yang ada: --to=BERKAS.`, 'Unknown option.', {
        exitCode: 2,
      });
    }
    to = resolve(process.env.INIT_CWD ?? process.cwd(), arg.slice('--to='.length));
  }
  return to;
}

main().catch((error) => {
  console.error(
    error instanceof Failure ? error.message : `Gagal: ${reason(error)} (failed)\n${error.stack}`,
  );
  process.exitCode = error.exitCode ?? 1;
});
