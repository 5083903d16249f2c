import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { Failure } from '../infra/failure.mjs';
import { installPackages } from '../infra/install.mjs';
import { postgresBinaries } from '../infra/postgres-host.mjs';

export const PLATFORM = { os: 'linux', cpu: 'x64', libc: 'glibc' };
const PROJECT_FOLDERS = ['apps', 'libs'];
/** Only tests and builds need these. */
const NOT_SHIPPED = new Set(['libs/testing', 'libs/api-client']);
const TOOLS = [
  'serve.mjs',
  'selaras.mjs',
  'backup.mjs',
  'restore.mjs',
  'export-all.mjs',
  'infra',
  'backup',
  'restore',
];
const INSTALL_TEMPLATES = /\.(service|timer|env|example)$/;
const NOT_TOOLS = /\.(spec|db-spec|e2e-spec)\.mjs$|\.d\.mts$/;
const NOT_DOCUMENTS = new Set(['adr', 'images']);

/**
 * Puts together what runs on the server, from a build that stands: our own code, the packages it needs there and the
 * operator's commands.
 * @param {string} root of the checkout @param {string} product an empty directory
 * @param {(line: string) => void} log
 */
export async function stageProduct(root, product, log) {
  const copy = (from, to = from, options = {}) =>
    cpSync(join(root, from), join(product, to), { recursive: true, verbatimSymlinks: true, ...options });
  for (const name of ['package.json', 'package-lock.json', '.npmrc']) copy(name);
  for (const project of projects(root)) copy(join(project, 'package.json'));
  log('Memasang pustaka produksi… (installing production packages)');
  await installPackages(product, [
    '--omit=dev',
    '--ignore-scripts',
    ...Object.entries(PLATFORM).map(([name, value]) => `--${name}=${value}`),
  ]);
  for (const project of projects(root)) stageProject(root, product, project, copy);
  for (const name of TOOLS.filter((tool) => existsSync(join(root, 'tools', tool)))) {
    copy(join('tools', name), join('tools', name), { filter: (path) => !NOT_TOOLS.test(path) });
  }
  stageInstallation(root, copy);
  copy('samples');
  copy('docs', 'docs', { filter: (path) => !NOT_DOCUMENTS.has(relative(join(root, 'docs'), path)) });
  for (const name of ['LICENSE', 'CHANGELOG.md', 'SECURITY.md']) copy(name);
  postgresBinaries(join(product, 'node_modules'), `${PLATFORM.os}-${PLATFORM.cpu}`);
}

/** What the finished product does not need any more, once the list of its parts has been made. */
export function finishProduct(product) {
  const { name, version, type, license, description } = JSON.parse(
    readFileSync(join(product, 'package.json'), 'utf8'),
  );
  const about = { name, version, private: true, type, license, description };
  writeFileSync(join(product, 'package.json'), `${JSON.stringify(about, null, 2)}\n`);
  for (const file of ['package-lock.json', '.npmrc', 'node_modules/.package-lock.json']) {
    rmSync(join(product, file), { force: true });
  }
  rmSync(join(product, 'node_modules/.bin'), { recursive: true, force: true });
  for (const project of NOT_SHIPPED) {
    rmSync(join(product, project), { recursive: true, force: true });
    rmSync(join(product, 'node_modules/@selaras', project.split('/')[1]), { force: true });
  }
  return about;
}

function projects(root) {
  return PROJECT_FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder))
      .map((name) => `${folder}/${name}`)
      .filter((project) => existsSync(join(root, project, 'package.json'))),
  );
}

/** A project's folders beside its sources and tests are data that it reads. */
function stageProject(root, product, project, copy) {
  if (NOT_SHIPPED.has(project)) return;
  const skipped = new Set(['src', 'test', 'dist', 'node_modules', 'public', 'coverage']);
  for (const entry of readdirSync(join(root, project), { withFileTypes: true })) {
    if (entry.isDirectory() && !entry.name.startsWith('.') && !skipped.has(entry.name))
      copy(join(project, entry.name));
  }
  const dist = join(root, project, 'dist');
  if (!existsSync(dist)) {
    throw new Failure(`${project} belum dibangun; jalankan npm run build.`, 'Not built; run npm run build.');
  }
  const bundled = project === 'apps/web';
  for (const file of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const path = relative(dist, join(file.parentPath, file.name));
    // A build does not remove what a deleted source once became.
    if (!bundled && !hasSource(join(root, project, 'src'), path)) continue;
    mkdirSync(dirname(join(product, project, 'dist', path)), { recursive: true });
    copy(join(project, 'dist', path));
  }
}

function hasSource(src, path) {
  const stem = path.replace(/\.js(\.map)?$/, '');
  return ['.ts', '.tsx'].some((ending) => existsSync(join(src, stem + ending)));
}

function stageInstallation(root, copy) {
  copy('tools/install/selaras', 'bin/selaras');
  for (const name of readdirSync(join(root, 'tools/install'))) {
    if (INSTALL_TEMPLATES.test(name)) copy(join('tools/install', name), join('install', name));
    else if (name.endsWith('.mjs') && !NOT_TOOLS.test(name)) copy(join('tools/install', name));
  }
}
