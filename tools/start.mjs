import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bringUp } from './infra/bring-up.mjs';
import { ensureBuilt } from './infra/build.mjs';
import {
  assertNodeVersion,
  ensureInstalled,
  productNode,
  rerun,
  runsOn,
  stopWithNpm,
} from './infra/install.mjs';
import { Lifecycle } from './infra/lifecycle.mjs';
import { planNodes, planPractice } from './infra/nodes.mjs';
import { HELP, parseOptions } from './infra/options.mjs';
import { assertPortFree } from './infra/ports.mjs';
import { openPractice } from './infra/practice.mjs';
import { readyText } from './infra/report.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DATA_ROOT = process.env.SELARAS_DATA ? resolve(process.env.SELARAS_DATA) : join(ROOT, '.data');

const began = Date.now();
const life = new Lifecycle(DATA_ROOT, ROOT);
const log = (line) => console.log(line);

async function main() {
  assertNodeVersion();
  const options = parseOptions(process.argv.slice(2));
  if (options.help) return log(HELP);

  const plans = planNodes(options, DATA_ROOT);
  const practice = options.practice ? planPractice({ httpPort: options.ports.practice }, DATA_ROOT) : null;
  life.lock();
  for (const plan of plans) {
    await assertPortFree(plan.httpPort, plan.kind === 'province' ? '--province-port' : '--port');
  }
  if (practice) await assertPortFree(practice.httpPort, '--practice-port');
  await ensureInstalled(ROOT, log);
  const node = productNode(ROOT);
  if (!runsOn(node)) {
    life.unlock();
    process.exitCode = await rerun(node, process.argv.slice(1));
    return;
  }
  await ensureBuilt(ROOT, log);

  const accounts = [];
  const links = [];
  const context = {
    root: ROOT,
    dataRoot: DATA_ROOT,
    plans,
    fresh: options.fresh,
    log,
    onDeath: (failure) => life.fail(failure),
    onError: (prefix, line) => console.error(`[${prefix}] ${line}`),
    onMessage(plan, message) {
      if (message?.type === 'demo-accounts') accounts.push({ plan, accounts: message.accounts });
      if (message?.type === 'first-administrator') links.push({ plan, link: message.link });
    },
  };
  const ground = await bringUp(context);
  if (practice) await openPractice(context, practice, ground);
  if (life.ending) return;
  life.up = true;
  log(
    readyText({
      plans: practice ? [...plans, practice] : plans,
      accounts,
      links,
      seconds: (Date.now() - began) / 1000,
    }),
  );
}

stopWithNpm();
life.run(main);
