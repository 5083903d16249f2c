import { Controller } from '@nestjs/common';
import { ExtractApplication, ExtractApplications, registry } from '@selaras/contracts';
import { Access, Handle, RequestContext } from '@selaras/platform';
import { ExtractsService } from './extracts.service.js';

@Controller()
export class ExtractsController {
  constructor(private readonly extracts: ExtractsService) {}

  @Access({ roles: 'any', scopes: ['catalogue.read'] })
  @Handle(registry.extractApplication)
  one(body: ExtractApplication, context: RequestContext) {
    return this.extracts.one(body, context);
  }

  @Access({ roles: 'any', scopes: ['catalogue.read'] })
  @Handle(registry.extractApplications)
  list(body: ExtractApplications, context: RequestContext) {
    return this.extracts.list(body, context);
  }
}
