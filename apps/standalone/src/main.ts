import { firstAdministratorLink } from '@selaras/identity';
import { readDemo } from '@selaras/platform';
import { DataSource } from 'typeorm';
import { drainOnSignal } from './drain.js';
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

async function announce(node: RunningNode): Promise<void> {
  if (process.env.DEMO === 'semarang') {
    const demo = await readDemo(process.env.GOVERNMENT_CODE ?? '');
    const accounts = demo.people.map(({ name, username, positions }) => ({
      name,
      username,
      password: demo.password,
      role: positions[0]?.title ?? '',
    }));
    tell({ type: 'demo-accounts', accounts });
  } else {
    const database = node.services.get('identity')?.app.get(DataSource);
    const link = database && (await firstAdministratorLink(database, process.env.PUBLIC_URL ?? node.url));
    if (link) tell({ type: 'first-administrator', link });
  }
  tell({ type: 'ready', url: process.env.PUBLIC_URL ?? node.url });
}

try {
  await provisionNode(process.env);
  await untilStarterAgrees();
  const node = await startNode(process.env);
  drainOnSignal(node);
  await announce(node);
} catch (error) {
  console.error(complaint(error));
  process.exit(1);
}
