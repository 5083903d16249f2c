import { Controller } from '@nestjs/common';
import {
  ByClientId,
  ChangeClient,
  CreateClient,
  ListClients,
  RevokeClient,
  RotateSecret,
  identity,
} from '@selaras/contracts';
import { Access, Handle, RequestContext } from '@selaras/platform';
import { ClientsService } from './clients.service.js';

@Controller()
export class ClientsController {
  constructor(private readonly clients: ClientsService) {}

  @Access({ roles: ['administrator'] })
  @Handle(identity.listClients)
  list(body: ListClients, _context: RequestContext) {
    return this.clients.list(body);
  }

  @Access({ roles: ['administrator'] })
  @Handle(identity.getClient)
  get(body: ByClientId, _context: RequestContext) {
    return this.clients.get(body);
  }

  @Access({ roles: ['administrator'] })
  @Handle(identity.createClient)
  create(body: CreateClient, context: RequestContext) {
    return this.clients.create(body, context);
  }

  @Access({ roles: ['administrator'] })
  @Handle(identity.changeClient)
  change(body: ChangeClient, context: RequestContext) {
    return this.clients.change(body, context);
  }

  @Access({ roles: ['administrator'] })
  @Handle(identity.rotateClientSecret)
  rotate(body: RotateSecret, context: RequestContext) {
    return this.clients.rotate(body, context);
  }

  @Access({ roles: ['administrator'] })
  @Handle(identity.revokeClient)
  revoke(body: RevokeClient, context: RequestContext) {
    return this.clients.revoke(body, context);
  }
}
