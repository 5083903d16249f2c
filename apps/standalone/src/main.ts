import { PracticeSupervisor } from '@selaras/identity';
import { readDemo } from '@selaras/platform';
import { DataSource } from 'typeorm';
import { drainOnSignal } from './drain.js';
import { finishFirstRun } from './first-run.js';
import { startNode, type RunningNode } from './app.module.js';
import { complaint, provisionNode } from './provision-node.js';

/** Talks to the starter that runs this process; without one, to the terminal. */
function tell(message: { type: string } & Record<string, unknown>): void {
  if (process.send) process.send(message);
  else console.log(JSON.stringify(message));
}

/** Between provisioning and starting the starter may have work for all nodes together, such as enrolling peers. */
function untilStarterAgrees(): Promise<void> {
  if (!process.send) return Promise.resolve();
  return new Promise((resolve) => {
    process.on('message', function agreed(message: { type?: string }) {
      if (message.type !== 'start') return;
      process.off('message', agreed);
      resolve();
    });
    tell({ type: 'provisioned' });
  });
}

/** What the first set-up left, and the link of the first administrator: there before the door opens. */
async function firstLink(services: RunningNode['services']): Promise<string | null> {
  const identity = services.get('identity')?.app.get(DataSource);
  if (!identity || process.env.DEMO === 'semarang') return null;
  return finishFirstRun(identity, process.env.PUBLIC_URL ?? '', process.env.SETUP_DIR ?? '');
}

/** The starter makes a practice space anew when its people ask for it. */
function attendPractice(services: RunningNode['services']): void {
  if (process.env.PRACTICE_SPACE !== 'true' || !process.send) return;
  const supervisor = services.get('identity')?.app.get(PracticeSupervisor);
  supervisor?.attach(() => tell({ type: 'restart-practice' }));
}

async function announce(node: RunningNode, link: string | null): Promise<void> {
  if (process.env.DEMO === 'semarang') {
    const demo = await readDemo(process.env.GOVERNMENT_CODE ?? '');
    const accounts = demo.people.map(({ name, username, positions }) => ({
      name,
      username,
      password: demo.password,
      role: positions[0]?.title ?? '',
    }));
    tell({ type: 'demo-accounts', accounts });
  }
  if (link) tell({ type: 'first-administrator', link });
  tell({ type: 'ready', url: process.env.PUBLIC_URL ?? node.url });
}

try {
  await provisionNode(process.env);
  await untilStarterAgrees();
  let link: string | null = null;
  const node = await startNode(process.env, async (services) => {
    link = await firstLink(services);
    attendPractice(services);
  });
  drainOnSignal(node);
  await announce(node, link);
} catch (error) {
  console.error(complaint(error));
  process.exit(1);
}
