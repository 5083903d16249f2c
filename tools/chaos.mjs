/**
 * Lets things go wrong while people work, on two real nodes with every service in a process of its own, and keeps books:
 * nothing lost, nothing doubled, dead children restarted, every answer one that a person understands.
 *   npm run chaos                          all faults in an order drawn from a seed, at most ten minutes
 *   npm run chaos -- --seed=N              the same order of faults and the same moments again
 *   npm run chaos -- --only=kill-nats,…    only these
 *   npm run chaos -- --minutes=N           no further fault is begun after so long
 *   npm run chaos -- --json=FILE           all figures for machines
 *   npm run chaos -- --list                the names
 * Ends with 1 when anything was lost, doubled or did not recover.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './infra/build.mjs';
import { assertNodeVersion, ensureInstalled, productNode, rerun, runsOn } from './infra/install.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

function readOptions(args) {
  const given = Object.fromEntries(args.map((arg) => arg.replace(/^--/, '').split('=')));
  const known = ['seed', 'only', 'minutes', 'json', 'list'];
  const unknown = Object.keys(given).filter((name) => !known.includes(name));
  return {
    unknown,
    list: 'list' in given,
    seed: given.seed === undefined ? Math.floor(Math.random() * 1e9) : Number(given.seed),
    only: given.only ? given.only.split(',') : null,
    minutes: Number(given.minutes ?? 10),
    json: given.json,
  };
}

async function main() {
  assertNodeVersion();
  await ensureInstalled(ROOT, console.error);
  const node = productNode(ROOT);
  if (!runsOn(node)) {
    process.exitCode = await rerun(node, process.argv.slice(1));
    return;
  }
  const options = readOptions(process.argv.slice(2));
  // Loaded now: on a bare clone nothing was installed before.
  const [{ FAULTS }, { Moments }, { Stage }, { runFault }, { printFindings, printTable }] = await Promise.all(
    [
      import('./chaos/faults.mjs'),
      import('./chaos/moments.mjs'),
      import('./chaos/stage.mjs'),
      import('./chaos/run-fault.mjs'),
      import('./chaos/report.mjs'),
    ],
  );
  const names = FAULTS.map(({ name }) => name);
  const wrong = [
    ...options.unknown.map((name) => `--${name}`),
    ...(options.only ?? []).filter((name) => !names.includes(name)),
  ];
  if (options.list || wrong.length) {
    if (wrong.length) console.error(`Tidak dikenal (unknown): ${wrong.join(', ')}.`);
    console.log(names.join('\n'));
    process.exitCode = wrong.length ? 2 : 0;
    return;
  }
  await ensureBuilt(ROOT, console.error);
  const { seed } = options;
  console.log(`seed ${seed} (npm run chaos -- --seed=${seed})`);
  const order = new Moments(seed).shuffled(
    FAULTS.filter(({ name }) => !options.only || options.only.includes(name)),
  );
  const stage = new Stage({ seed, log: (line) => console.error(line) });
  const results = [];
  const left = [];
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => void stage.fall().then(() => process.exit(130)));
  const began = Date.now();
  try {
    await stage.raise();
    for (const [index, fault] of order.entries()) {
      const missing = fault.missing?.(stage);
      const late = Date.now() - began > options.minutes * 60_000;
      if (missing || late) {
        left.push({ fault: fault.name, why: missing || 'no time left' });
        continue;
      }
      console.log(`── ${fault.name}`);
      const result = await runFault(stage, fault, index);
      results.push(result);
      printFindings(result);
    }
  } finally {
    await stage.fall();
  }
  printTable(results);
  for (const { fault, why } of left) console.log(`not run: ${fault} (${why})`);
  const failed = results.filter(({ verdict }) => verdict !== 'ok');
  console.log(
    `${results.length} faults in ${Math.round((Date.now() - began) / 1000)} s, ${failed.length} failed, seed ${seed}`,
  );
  if (options.json) {
    const report = { at: new Date().toISOString(), seed, results, left };
    writeFileSync(options.json, `${JSON.stringify(report, null, 2)}\n`);
  }
  process.exitCode = failed.length || results.length === 0 ? 1 : 0;
}

await main();
process.exit();
