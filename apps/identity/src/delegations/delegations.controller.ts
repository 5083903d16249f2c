import { Controller } from '@nestjs/common';
import { ById, GrantDelegation, LEADER_ROLES, ListAides, PageRequest, identity } from '@selaras/contracts';
import { Access, Handle, RequestContext } from '@selaras/platform';
import { DelegationsService } from './delegations.service.js';

@Controller()
export class DelegationsController {
  constructor(private readonly delegations: DelegationsService) {}

  @Access({ roles: 'any' })
  @Handle(identity.listDelegations)
  list(body: PageRequest, context: RequestContext) {
    return this.delegations.list(body, context);
  }

  @Access({ roles: LEADER_ROLES })
  @Handle(identity.grantDelegation)
  grant(body: GrantDelegation, context: RequestContext) {
    return this.delegations.grant(body, context);
  }

  @Access({ roles: [...LEADER_ROLES, 'administrator'] })
  @Handle(identity.revokeDelegation)
  revoke(body: ById, context: RequestContext) {
    return this.delegations.revoke(body, context);
  }

  @Access({ roles: LEADER_ROLES })
  @Handle(identity.listAides)
  aides(body: ListAides, context: RequestContext) {
    return this.delegations.aides(body, context);
  }
}
