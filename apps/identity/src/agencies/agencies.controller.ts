import { Controller } from '@nestjs/common';
import { ById, ChangeAgency, CreateAgency, ListAgencies, identity } from '@selaras/contracts';
import { Access, Handle, RequestContext } from '@selaras/platform';
import { AgenciesService } from './agencies.service.js';

@Controller()
export class AgenciesController {
  constructor(private readonly agencies: AgenciesService) {}

  @Access({ roles: 'any', scopes: ['agency.read'], cutToAgency: true })
  @Handle(identity.listAgencies)
  list(body: ListAgencies, context: RequestContext) {
    return this.agencies.list(body, context);
  }

  @Access({ roles: 'any', scopes: ['agency.read'], cutToAgency: true })
  @Handle(identity.getAgency)
  get(body: ById, context: RequestContext) {
    return this.agencies.get(body, context);
  }

  @Access({ roles: ['administrator'] })
  @Handle(identity.createAgency)
  create(body: CreateAgency, context: RequestContext) {
    return this.agencies.create(body, context);
  }

  @Access({ roles: ['administrator'] })
  @Handle(identity.changeAgency)
  change(body: ChangeAgency, context: RequestContext) {
    return this.agencies.change(body, context);
  }
}
