import { SettingsError, readDemo } from '@selaras/platform';
import { firstAdministratorLink } from '@selaras/identity';
import { DataSource } from 'typeorm';
import { drainOnSignal } from './drain.js';
import { startNode, type RunningNode } from './app.module.js';

/** Talks to the starter that runs this process; without one, to the terminal. */
function tell(message: { type: string } & Record<string, unknown>): void {
  if (process.send) process.send(message);
  else console.log(JSON.stringify(message));
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
  const node = await startNode(process.env);
  drainOnSignal(node);
  await announce(node);
} catch (error) {
  console.error(error instanceof SettingsError ? error.message : error);
  process.exit(1);
}
