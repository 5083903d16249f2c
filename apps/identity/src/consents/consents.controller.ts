import { Controller } from '@nestjs/common';
import { ByClientId, PageRequest, identity } from '@selaras/contracts';
import { Access, Handle, RequestContext } from '@selaras/platform';
import { ConsentsService } from './consents.service.js';

/** What people are signed in to: about oneself alone. */
@Controller()
export class ConsentsController {
  constructor(private readonly consents: ConsentsService) {}

  @Access({ roles: 'self' })
  @Handle(identity.listSignedInTo)
  listMine(body: PageRequest, context: RequestContext) {
    return this.consents.listMine(body, context);
  }

  @Access({ roles: 'self' })
  @Handle(identity.revokeConsent)
  revokeMine(body: ByClientId, context: RequestContext) {
    return this.consents.revokeMine(body, context);
  }
}
