import { Controller } from '@nestjs/common';
import { CreateClient, identity } from '@selaras/contracts';
import { Access, Handle, RequestContext } from '@selaras/platform';
import { ClientsService } from './clients.service.js';

@Controller()
export class ClientsController {
  constructor(private readonly clients: ClientsService) {}

  @Access({ roles: ['administrator'] })
  @Handle(identity.createClient)
  create(body: CreateClient, context: RequestContext) {
    return this.clients.create(body, context);
  }
}
