import { Controller } from '@nestjs/common';
import { Nothing, scoring } from '@selaras/contracts';
import { Access, Handle, RequestContext } from '@selaras/platform';
import { InboxService } from './inbox.service.js';

@Controller()
export class InboxController {
  constructor(private readonly service: InboxService) {}

  @Access({ roles: 'any' })
  @Handle(scoring.inbox)
  list(_body: Nothing, context: RequestContext) {
    return this.service.list(context);
  }
}
