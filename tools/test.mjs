/**
 * The one command that proves the product: format, lint, types, unit, db, browser, drift, audit. Works on a bare clone.
 *   npm test                everything
 *   npm test -- unit db     only these steps
 * Ends with a line `N passed, N failed, N skipped` of its own.
 */
import { mkdtempSync, readFileSync, readdirSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './infra/build.mjs';
import { assertNodeVersion, ensureInstalled, productNode, rerun, runsOn } from './infra/install.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BIN = join(ROOT, 'node_modules/.bin');
const total = { passed: 0, failed: 0, skipped: 0 };

/** Every step with its name; a step is one check or one run of the test runner. */
const STEPS = {
  format: () => check('format', 'prettier', ['--check', '--log-level=warn', '.']),
  lint: () => check('lint', 'eslint', ['--max-warnings=0', '.']),
  types: async () => {
    for (const project of projects())
      await check(`types ${project}`, 'tsc', ['-p', join(project, 'tsconfig.json')]);
  },
  unit: () => jest('unit', ['--maxWorkers=2', '--testTimeout=20000']),
  db: () => jest('db', ['--maxWorkers=2', '--testTimeout=120000']),
  // A case that fails may leave its browser open; nobody waits for that.
  browser: () => jest('e2e', ['--runInBand', '--testTimeout=300000', '--forceExit']),
  drift: async () => {
    await check('drift: OpenAPI and client types', 'node', ['tools/generate-api.mjs', '--check']);
    await check('drift: configuration page', 'node', ['tools/generate-configuration.mjs', '--check']);
    await check('drift: audit events page', 'node', ['tools/generate-audit-events.mjs', '--check']);
    await check('drift: data dictionary', 'node', ['tools/generate-data-dictionary.mjs', '--check']);
    await check('drift: personal data pages', 'node', ['tools/generate-personal-data.mjs', '--check']);
  },
  audit: async () => {
    await checkWhereAsked('audit: known weaknesses', 'node', ['tools/audit-dependencies.mjs']);
    await check('audit: licences', 'node', ['tools/licences.mjs']);
  },
};

async function main() {
  assertNodeVersion();
  await ensureInstalled(ROOT, console.log);
  const node = productNode(ROOT);
  if (!runsOn(node)) {
    process.exitCode = await rerun(node, process.argv.slice(1));
    return;
  }
  const asked = process.argv.slice(2);
  const unknown = asked.filter((name) => !Object.hasOwn(STEPS, name));
  if (unknown.length) {
    console.error(
      `Langkah tidak dikenal: ${unknown.join(', ')}. Yang ada: ${Object.keys(STEPS).join(', ')}.`,
    );
    process.exitCode = 2;
    return;
  }
  await ensureBuilt(ROOT, console.log);
  for (const [name, step] of Object.entries(STEPS)) {
    if (asked.length && !asked.includes(name)) continue;
    const began = Date.now();
    console.log(`\n── ${name}`);
    await step();
    console.log(`── ${name}: ${((Date.now() - began) / 1000).toFixed(0)} s`);
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  process.exitCode = total.failed ? 1 : 0;
}

const projects = () =>
  ['libs', 'apps']
    .flatMap((folder) => readdirSync(join(ROOT, folder)).map((name) => `${folder}/${name}`))
    .filter((project) => existsSync(join(ROOT, project, 'tsconfig.json')));

async function check(name, command, args) {
  const code = await run(command, args, {});
  if (code === 0) total.passed += 1;
  else total.failed += 1;
  console.log(`${code === 0 ? 'ok' : 'FAILED'}  ${name}`);
}

/** A check that depends on somebody else's answer: it says NOT CHECKED when there was none, and counts as skipped. */
async function checkWhereAsked(name, command, args) {
  const said = [];
  const code = await run(command, args, {}, (text) => said.push(text));
  const skipped = code === 0 && /^NOT CHECKED/m.test(said.join(''));
  if (skipped) total.skipped += 1;
  else if (code === 0) total.passed += 1;
  else total.failed += 1;
  console.log(`${skipped ? 'SKIPPED' : code === 0 ? 'ok' : 'FAILED'}  ${name}`);
}

async function jest(size, args) {
  const report = join(mkdtempSync(join(tmpdir(), 'selaras-report-')), 'report.json');
  const code = await run(
    'jest',
    ['--projects', ...projects(), '--json', `--outputFile=${report}`, '--passWithNoTests', ...args],
    { TEST_SIZE: size, NODE_OPTIONS: '--experimental-vm-modules --no-warnings' },
    'inherit-stderr',
  );
  if (!existsSync(report)) {
    total.failed += 1;
    return;
  }
  const result = JSON.parse(readFileSync(report, 'utf8'));
  total.passed += result.numPassedTests;
  // A file that could not even be loaded has no failed test in it.
  total.failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
  total.skipped += result.numPendingTests + result.numTodoTests;
  if (code !== 0 && result.numFailedTests + result.numRuntimeErrorTestSuites === 0) total.failed += 1;
}

/** @param {'inherit' | 'inherit-stderr' | ((text: string) => void)} output who hears what it prints, besides the screen */
function run(command, args, env, output = 'inherit') {
  const stdout = output === 'inherit' ? 'inherit' : output === 'inherit-stderr' ? 'ignore' : 'pipe';
  const child = spawn(join(BIN, command), args, {
    cwd: ROOT,
    env: { ...process.env, NX_DAEMON: 'false', PATH: `${BIN}:${process.env.PATH}`, ...env },
    stdio: ['ignore', stdout, 'inherit'],
  });
  child.stdout?.on('data', (part) => {
    process.stdout.write(part);
    output(part.toString());
  });
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('close', (code) => resolve(code ?? 1));
  });
}

await main();
