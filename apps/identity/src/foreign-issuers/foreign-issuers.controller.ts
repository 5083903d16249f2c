import { Controller } from '@nestjs/common';
import { LinkForeignAccount, Nothing, UnlinkForeignAccount, identity } from '@selaras/contracts';
import { Access, Handle, RequestContext } from '@selaras/platform';
import { ForeignAccounts } from './foreign-accounts.service.js';

@Controller()
export class ForeignIssuersController {
  constructor(private readonly accounts: ForeignAccounts) {}

  @Access({ roles: ['administrator'] })
  @Handle(identity.listForeignIssuers)
  async list(_body: Nothing, _context: RequestContext) {
    return this.accounts.configured();
  }

  @Access({ roles: ['administrator'] })
  @Handle(identity.linkForeignAccount)
  link(body: LinkForeignAccount, context: RequestContext) {
    return this.accounts.link(body, context);
  }

  @Access({ roles: ['administrator'] })
  @Handle(identity.unlinkForeignAccount)
  unlink(body: UnlinkForeignAccount, context: RequestContext) {
    return this.accounts.unlink(body, context);
  }
}
