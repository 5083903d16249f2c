/**
 * Measures what the product promises: a table for people and JSON for machines. Each figure that depends on the machine
 * stands beside a floor measured in the same run.
 *   npm run bench                      everything
 *   npm run bench -- catalogue         only these: compute-index, catalogue, exchange, start-up
 *   npm run bench -- --json=FILE       where the JSON goes besides the table
 */
import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './infra/build.mjs';
import { assertNodeVersion, ensureInstalled, productNode, rerun, runsOn } from './infra/install.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Loaded when asked for: on a bare clone nothing is installed before main has seen to it. */
const BENCHES = {
  'compute-index': async () => [await (await import('./bench/compute-index.mjs')).benchComputeIndex()],
  catalogue: async () => [await (await import('./bench/catalogue.mjs')).benchCatalogue()],
  exchange: async () => (await import('./bench/exchange.mjs')).benchImportAndExchange(),
  'start-up': async () => (await import('./bench/start-up.mjs')).benchStartUp(),
};

async function main() {
  assertNodeVersion();
  await ensureInstalled(ROOT, console.error);
  const node = productNode(ROOT);
  if (!runsOn(node)) {
    process.exitCode = await rerun(node, process.argv.slice(1));
    return;
  }
  const args = process.argv.slice(2);
  const file = args.find((arg) => arg.startsWith('--json='))?.slice('--json='.length);
  const asked = args.filter((arg) => !arg.startsWith('--json='));
  const unknown = asked.filter((name) => !Object.hasOwn(BENCHES, name));
  if (unknown.length) {
    console.error(
      `Tidak dikenal (unknown): ${unknown.join(', ')}. Yang ada: ${Object.keys(BENCHES).join(', ')}.`,
    );
    process.exitCode = 2;
    return;
  }
  await ensureBuilt(ROOT, console.error);
  const benches = [];
  for (const [name, run] of Object.entries(BENCHES)) {
    if (asked.length && !asked.includes(name)) continue;
    console.error(`── ${name}`);
    const results = await run();
    for (const result of results) print(result);
    benches.push(...results);
  }
  const report = { at: new Date().toISOString(), machine: machine(), benches };
  if (file) writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
  process.exitCode = benches.every(({ met }) => met) ? 0 : 1;
}

const machine = () => ({
  processor: cpus()[0]?.model.trim(),
  cores: cpus().length,
  memoryGB: Math.round(totalmem() / 2 ** 30),
  node: process.versions.node,
});

function print({ name, goal, met, rows }) {
  console.log(`\n${name} — ${goal}: ${met ? 'met' : 'NOT MET'}`);
  console.table(
    rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([key, value]) => [key, typeof value === 'number' ? rounded(value) : value]),
      ),
    ),
  );
}

/** Four significant digits say all that a measurement knows. */
const rounded = (value) => (Number.isInteger(value) ? value : Number(value.toPrecision(4)));

await main();
process.exit();
