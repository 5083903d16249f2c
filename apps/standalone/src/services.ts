import { identityService } from '@selaras/identity';
import { interopService } from '@selaras/interop';
import type { ServiceDefinition } from '@selaras/platform';
import { registryService } from '@selaras/registry';
import { scoringService } from '@selaras/scoring';

/** Every service behind the gateway, in the order they are provisioned. */
export const SERVICE_DEFINITIONS: readonly ServiceDefinition[] = [
  identityService,
  registryService,
  scoringService,
  interopService,
];
