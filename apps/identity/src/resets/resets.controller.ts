import { Controller } from '@nestjs/common';
import { ById, PageRequest, identity } from '@selaras/contracts';
import { Access, Handle, RequestContext } from '@selaras/platform';
import { ResetsService } from './resets.service.js';

@Controller()
export class ResetsController {
  constructor(private readonly resets: ResetsService) {}

  @Access({ roles: ['administrator'] })
  @Handle(identity.listResetRequests)
  list(body: PageRequest, _context: RequestContext) {
    return this.resets.list(body);
  }

  @Access({ roles: ['administrator'] })
  @Handle(identity.dismissResetRequest)
  dismiss(body: ById, context: RequestContext) {
    return this.resets.dismiss(body, context);
  }
}
