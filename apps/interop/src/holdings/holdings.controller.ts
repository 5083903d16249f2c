import { Controller } from '@nestjs/common';
import { ListHeldApplications, ListHeldGovernments, interop } from '@selaras/contracts';
import { Access, Handle, RequestContext } from '@selaras/platform';
import { HoldingsService } from './holdings.service.js';

@Controller()
export class HoldingsController {
  constructor(private readonly holdings: HoldingsService) {}

  @Access({ roles: 'any', scopes: ['holdings.read'] })
  @Handle(interop.listHeldGovernments)
  governments(body: ListHeldGovernments, _context: RequestContext) {
    return this.holdings.governments(body);
  }

  @Access({ roles: 'any', scopes: ['holdings.read'] })
  @Handle(interop.listHeldApplications)
  applications(body: ListHeldApplications, _context: RequestContext) {
    return this.holdings.applications(body);
  }
}
