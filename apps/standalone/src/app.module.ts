import { startGateway, type RunningGateway } from '@selaras/gateway';
import { startService, type RunningService } from '@selaras/platform';
import {
  freePort,
  gatewayEnvironment,
  nodeEnvironment,
  readSecrets,
  serviceEnvironment,
  type Env,
} from './node-environment.js';
import { SERVICE_DEFINITIONS } from './services.js';

export interface RunningNode {
  url: string;
  gateway: RunningGateway;
  services: Map<string, RunningService>;
  /** Gateway first, so that nothing new comes in; then the services, which finish what is in flight. */
  drain(): Promise<void>;
}

/**
 * All services of a node in one process, over the same broker subjects as when they are split.
 * @param beforeDoor What must be done before anybody can come in.
 * @throws the first failure; what had started is drained before.
 */
export async function startNode(
  processEnv: Env,
  beforeDoor: (services: RunningNode['services']) => Promise<void> = () => Promise.resolve(),
): Promise<RunningNode> {
  const env = await nodeEnvironment(processEnv);
  const secrets = await readSecrets(env);
  const oidcPort = Number(env.OIDC_PORT) || (await freePort());
  const services = new Map<string, RunningService>();
  const drainServices = () => Promise.all([...services.values()].map((service) => service.drain()));
  const started = await Promise.allSettled(
    SERVICE_DEFINITIONS.map(async (definition) => {
      const own = serviceEnvironment(env, secrets, definition, oidcPort);
      services.set(definition.service, await startService(definition, own));
    }),
  );
  const failed = started.find((outcome) => outcome.status === 'rejected');
  if (failed) {
    await drainServices();
    throw failed.reason;
  }
  const gateway = await beforeDoor(services)
    .then(() => startGateway(gatewayEnvironment(env, secrets, oidcPort)))
    .catch(async (error: unknown) => {
      await drainServices();
      throw error;
    });
  return {
    url: gateway.url,
    gateway,
    services,
    async drain() {
      await gateway.drain();
      await drainServices();
    },
  };
}
