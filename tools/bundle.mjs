/**
 * One file for a server without internet: everything that runs there, the installer, the list of parts and the sums.
 *   npm run bundle [-- --to=DIREKTORI]
 * NATS_SERVER or NATS_SERVER_ARCHIVE with NATS_SERVER_SHA256 choose the broker that goes along.
 */
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sha256, writeArchive, writeSums } from './bundle/archive.mjs';
import { pruneModules } from './bundle/prune.mjs';
import { PLATFORM, finishProduct, stageProduct } from './bundle/stage.mjs';
import { ensureBuilt } from './infra/build.mjs';
import { Failure, reason } from './infra/failure.mjs';
import { assertNodeVersion, ensureInstalled, productNode, rerun, runsOn } from './infra/install.mjs';
import { findNatsServer } from './infra/nats-binary.mjs';
import { readPolicy, reviewedLicences } from './licences/policy.mjs';
import { sbomOf } from './sbom/cyclonedx.mjs';
import { programsIn, releaseEpoch } from './sbom/programs.mjs';
import { webImports } from './sbom/web-imports.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const log = (line) => console.log(line);
const began = Date.now();

async function main() {
  assertNodeVersion();
  const to = target(process.argv.slice(2));
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Failure(
      'Bundel dibuat di Linux x86_64, sama dengan servernya.',
      'The bundle is made on Linux x86_64, like its server.',
    );
  }
  await ensureInstalled(ROOT, log);
  const node = productNode(ROOT);
  if (!runsOn(node)) {
    process.exitCode = await rerun(node, process.argv.slice(1));
    return;
  }
  await ensureBuilt(ROOT, log);
  const work = mkdtempSync(join(tmpdir(), 'selaras-bundle-'));
  try {
    log(await makeBundle(work, to));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function makeBundle(work, to) {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const name = `selaras-${version}-${PLATFORM.os}-${PLATFORM.cpu}`;
  const bundle = join(work, name);
  const product = join(bundle, 'product');
  mkdirSync(product, { recursive: true });
  const epoch = releaseEpoch(ROOT);

  await stageProduct(ROOT, product, log);
  const programs = await stagePrograms(product);
  finishProduct(product);
  pruneModules(join(product, 'node_modules'));
  writeFileSync(join(bundle, 'sbom.cdx.json'), partsOf(product, { epoch, programs }));
  writeFileSync(join(product, 'VERSION'), `${version}\n`);
  writeFileSync(join(product, 'RELEASE-EPOCH'), `${epoch}\n`);
  copyFileSync(join(ROOT, 'tools/install/install.sh'), join(bundle, 'install.sh'));
  copyFileSync(join(ROOT, 'tools/install/BACA-DULU.txt'), join(bundle, 'BACA-DULU.txt'));
  for (const script of [join(bundle, 'install.sh'), join(product, 'bin/selaras')]) chmodSync(script, 0o755);
  await writeSums(bundle);

  log('Mengemas… (packing)');
  mkdirSync(to, { recursive: true });
  const file = join(to, `${name}.tar.gz`);
  await writeArchive({ parent: work, name, file, epoch });
  const sum = await sha256(file);
  writeFileSync(`${file}.sha256`, `${sum}  ${basename(file)}\n`);
  const megabytes = (statSync(file).size / 1e6).toFixed(0);
  const seconds = ((Date.now() - began) / 1000).toFixed(0);
  return `${file}\n${megabytes} MB, ${seconds} detik, SHA-256 ${sum}`;
}

/** The broker, and what to say of the programs that are no npm packages. */
async function stagePrograms(product) {
  const binary = await findNatsServer({ cacheDir: join(ROOT, '.cache/nats'), log });
  const runtime = join(product, 'runtime');
  mkdirSync(runtime, { recursive: true });
  copyFileSync(binary, join(runtime, 'nats-server'));
  chmodSync(join(runtime, 'nats-server'), 0o755);
  // nats-server is under the same licence as Selaras: Apache-2.0.
  cpSync(join(ROOT, 'LICENSE'), join(runtime, 'nats-server.LICENSE'));
  const modules = join(product, 'node_modules');
  return programsIn({ modules, platform: `${PLATFORM.os}-${PLATFORM.cpu}`, nats: binary });
}

/** The list of parts of exactly what lies in the finished product. */
function partsOf(product, { epoch, programs }) {
  const read = (name) => JSON.parse(readFileSync(join(ROOT, name), 'utf8'));
  const document = sbomOf({
    lock: read('package-lock.json'),
    about: read('package.json'),
    epoch,
    programs,
    webNames: webImports(ROOT),
    isInstalled: (path) => existsSync(join(product, path, 'package.json')),
    licences: reviewedLicences(readPolicy(ROOT)),
  });
  return `${JSON.stringify(document, null, 2)}\n`;
}

function target(args) {
  let to = join(ROOT, 'dist');
  for (const arg of args) {
    if (!arg.startsWith('--to=')) {
      throw new Failure(`Opsi ${arg} tidak dikenal; yang ada: --to=DIREKTORI.`, 'Unknown option.', {
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
