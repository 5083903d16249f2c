import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The web app's sources and the client it is built with: their libraries go into the built files. */
const FOLDERS = ['apps/web/src', 'libs/api-client/src'];
const NOT_BUILT = /\.(spec|e2e-spec)\.tsx?$|\.d\.ts$/;
const IMPORT =
  /^\s*(?:import|export)\s(?!type\b)(?:[^'";]*?\sfrom\s)?\s*'([^'.][^']*)'|\bimport\(\s*'([^'.][^']*)'\s*\)/gm;

/**
 * Packages the web app's code asks for by name. They are built into its files, so they go along although npm counts
 * them as development.
 * @param {string} root of the checkout @returns {string[]}
 */
export function webImports(root) {
  const names = new Set();
  for (const folder of FOLDERS) {
    for (const file of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      if (!/\.tsx?$/.test(file) || NOT_BUILT.test(file)) continue;
      for (const [, fixed, lazy] of readFileSync(join(root, folder, file), 'utf8').matchAll(IMPORT)) {
        const name = packageOf(fixed ?? lazy ?? '');
        if (name && !name.startsWith('@selaras/') && !name.startsWith('node:')) names.add(name);
      }
    }
  }
  return [...names].sort();
}

const packageOf = (specifier) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
