import { SettingsError, startService, type ServiceDefinition } from '@selaras/platform';
import { drainOnSignal } from './drain.js';

interface Running {
  drain(): Promise<void>;
}

const start = (definition: ServiceDefinition): Promise<Running> => startService(definition, process.env);

/** Each process loads its own service's code and nobody else's. */
const STARTERS: Record<string, () => Promise<Running>> = {
  gateway: async () => (await import('@selaras/gateway')).startGateway(process.env),
  identity: async () => start((await import('@selaras/identity')).identityService),
  registry: async () => start((await import('@selaras/registry')).registryService),
  scoring: async () => start((await import('@selaras/scoring')).scoringService),
  interop: async () => start((await import('@selaras/interop')).interopService),
};

/** One service in a process of its own, named by SERVICE: what a container runs. Its settings are its environment. */
function startOne(name = ''): Promise<Running> {
  const starter = Object.hasOwn(STARTERS, name) ? STARTERS[name] : undefined;
  if (!starter)
    throw new SettingsError([`SERVICE harus salah satu dari ${Object.keys(STARTERS).join(', ')}`]);
  return starter();
}

try {
  drainOnSignal(await startOne(process.env.SERVICE));
} catch (error) {
  console.error(error instanceof SettingsError ? error.message : error);
  process.exit(1);
}
