import { startGateway } from '@selaras/gateway';
import { SettingsError, startService } from '@selaras/platform';
import { drainOnSignal } from './drain.js';
import { SERVICE_DEFINITIONS } from './services.js';

/** One service in a process of its own, named by SERVICE: what a container runs. Its settings are its environment. */
async function startOne(name: string | undefined): Promise<{ drain(): Promise<void> }> {
  if (name === 'gateway') return startGateway(process.env);
  const definition = SERVICE_DEFINITIONS.find(({ service }) => service === name);
  if (!definition) {
    const known = ['gateway', ...SERVICE_DEFINITIONS.map(({ service }) => service)].join(', ');
    throw new SettingsError([`SERVICE harus salah satu dari ${known}`]);
  }
  return startService(definition, process.env);
}

try {
  drainOnSignal(await startOne(process.env.SERVICE));
} catch (error) {
  console.error(error instanceof SettingsError ? error.message : error);
  process.exit(1);
}
