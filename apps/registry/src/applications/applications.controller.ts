import { Controller } from '@nestjs/common';
import {
  ById,
  ChangeApplication,
  CreateApplication,
  ListApplications,
  registry,
  type Role,
} from '@selaras/contracts';
import { Access, Handle, RequestContext } from '@selaras/platform';
import { ApplicationsService } from './applications.service.js';

/** Positions that write the catalogue; which entries, the service says. */
export const WRITERS: readonly Role[] = ['catalogue-steward', 'agency-operator', 'head-of-agency'];

@Controller()
export class ApplicationsController {
  constructor(private readonly applications: ApplicationsService) {}

  @Access({ roles: 'any', scopes: ['catalogue.read'], cutToAgency: true })
  @Handle(registry.listApplications)
  list(body: ListApplications, context: RequestContext) {
    return this.applications.list(body, context);
  }

  @Access({ roles: 'any', scopes: ['catalogue.read'], cutToAgency: true })
  @Handle(registry.getApplication)
  get(body: ById, context: RequestContext) {
    return this.applications.get(body, context);
  }

  @Access({ roles: 'any', scopes: ['catalogue.read'], cutToAgency: true })
  @Handle(registry.applicationHistory)
  history(body: ById, context: RequestContext) {
    return this.applications.history(body, context);
  }

  @Access({ roles: WRITERS, scopes: ['catalogue.write'], cutToAgency: true })
  @Handle(registry.createApplication)
  create(body: CreateApplication, context: RequestContext) {
    return this.applications.create(body, context);
  }

  @Access({ roles: WRITERS, scopes: ['catalogue.write'], cutToAgency: true })
  @Handle(registry.changeApplication)
  change(body: ChangeApplication, context: RequestContext) {
    return this.applications.change(body, context);
  }
}
