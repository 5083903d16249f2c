import type { Type } from '@nestjs/common';
import { auditController } from '../audit/audit.controller.js';
import { jobsController } from '../jobs/jobs.controller.js';
import { personalDataController } from '../personal-data/personal-data.controller.js';
import { statusController } from '../status/status.controller.js';
import type { ServiceDefinition } from './start-service.js';

/** What the platform answers for every service, under the service's own subjects. */
export const platformControllers = (service: ServiceDefinition['service']): Type<object>[] => [
  jobsController(service),
  auditController(service),
  personalDataController(service),
  statusController(service),
];
