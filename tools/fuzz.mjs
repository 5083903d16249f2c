/**
 * Asks a running node what nobody should ask: every route and every subject with generated and broken input. Nothing may
 * fail inside, hang, show what is inside, or change anything without right.
 *   npm run fuzz                         100,000 cases, about a quarter of an hour
 *   npm run fuzz -- --cases=2000         fewer; --seed=N the same ones again; --json=FILE what was found
 */
import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './infra/build.mjs';
import { assertNodeVersion, ensureInstalled, productNode, rerun, runsOn } from './infra/install.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OPTIONS = { cases: 100_000, seed: 20_260_101 };

function optionsOf(args) {
  const options = { ...OPTIONS, json: null };
  for (const arg of args) {
    const [, name, value] = /^--(cases|seed|json)=(.+)$/.exec(arg) ?? [];
    const number = Number(value);
    if (!name || (name !== 'json' && !(Number.isSafeInteger(number) && number > 0)))
      throw new RangeError(`Tidak dikenal (unknown): ${arg}. Yang ada: --cases=N --seed=N --json=FILE.`);
    options[name] = name === 'json' ? value : number;
  }
  return options;
}

async function main() {
  assertNodeVersion();
  await ensureInstalled(ROOT, console.error);
  const node = productNode(ROOT);
  if (!runsOn(node)) {
    process.exitCode = await rerun(node, process.argv.slice(1));
    return;
  }
  const options = optionsOf(process.argv.slice(2));
  await ensureBuilt(ROOT, console.error);
  const { fuzz } = await import('./fuzz/run.mjs');
  const { table, findings, ...figures } = await fuzz(options);
  console.table(table);
  console.log(figures);
  for (const { what, where, times, example } of findings)
    console.log(`✗ ${where}: ${what} (${times}×)\n  ${JSON.stringify(example).slice(0, 600)}`);
  if (options.json)
    writeFileSync(options.json, `${JSON.stringify({ ...options, ...figures, table, findings }, null, 2)}\n`);
  console.log(`${figures.cases} kasus (cases), ${findings.length} temuan (findings)`);
  process.exitCode = findings.length ? 1 : 0;
}

try {
  await main();
} catch (error) {
  console.error(error instanceof RangeError ? error.message : error);
  process.exitCode = 2;
}
process.exit();
