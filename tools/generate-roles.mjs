/**
 * Writes the generated part of docs/roles.md from the access rules of all handlers. With --check nothing is written: the
 * exit code says whether the page is what the code makes. Needs a build.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import 'reflect-metadata';
import prettier from 'prettier';
import { GENERATED_FROM, rolesTable } from '../apps/standalone/dist/roles-page.js';

const PAGE = new URL('../docs/roles.md', import.meta.url);

const before = readFileSync(PAGE, 'utf8');
const byHand = before.slice(0, before.indexOf(GENERATED_FROM));
const page = await prettier.format(`${byHand}${rolesTable()}`, {
  ...(await prettier.resolveConfig(PAGE)),
  parser: 'markdown',
});

if (process.argv.includes('--check')) {
  if (before !== page) {
    console.error('docs/roles.md no longer says what the code says: run npm run generate.');
    process.exit(1);
  }
} else writeFileSync(PAGE, page);
process.exit(0);
