import { Controller } from '@nestjs/common';
import { ById, ChangePassword, ConfirmTotp, Nothing, WithPassword, identity } from '@selaras/contracts';
import { Access, Handle, RequestContext } from '@selaras/platform';
import { AccountService } from './account.service.js';
import { AccountViews } from './account-views.service.js';
import { SecondFactorService } from './second-factor.service.js';

@Controller()
export class AccountController {
  constructor(
    private readonly account: AccountService,
    private readonly views: AccountViews,
    private readonly factor: SecondFactorService,
  ) {}

  @Access({ roles: 'self' })
  @Handle(identity.getAccount)
  async get(_body: Nothing, context: RequestContext) {
    return (await this.views.of({ id: context.signedIn.id })).account;
  }

  @Access({ roles: 'self' })
  @Handle(identity.changePassword)
  changePassword(body: ChangePassword, context: RequestContext) {
    return this.account.changePassword(body, context);
  }

  @Access({ roles: 'self' })
  @Handle(identity.offerTotp)
  offerTotp(_body: Nothing, context: RequestContext) {
    return this.factor.offer(context);
  }

  @Access({ roles: 'self' })
  @Handle(identity.confirmTotp)
  confirmTotp(body: ConfirmTotp, context: RequestContext) {
    return this.factor.confirm(body, context);
  }

  @Access({ roles: 'self' })
  @Handle(identity.removeTotp)
  removeTotp(body: WithPassword, context: RequestContext) {
    return this.factor.remove(body, context);
  }

  @Access({ roles: 'self' })
  @Handle(identity.renewRecoveryCodes)
  renewCodes(body: WithPassword, context: RequestContext) {
    return this.factor.renewCodes(body, context);
  }

  @Access({ roles: ['administrator'] })
  @Handle(identity.getSecurityOf)
  of(body: ById, _context: RequestContext) {
    return this.views.forOthers(body);
  }

  @Access({ roles: ['administrator'] })
  @Handle(identity.resetTotpOf)
  resetTotpOf(body: ById, context: RequestContext) {
    return this.factor.resetOf(body, context);
  }
}
