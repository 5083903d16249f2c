import { Controller } from '@nestjs/common';
import { ById, ChangeDecree, CheckSignatures, RenderDecree, SignDecree, identity } from '@selaras/contracts';
import { Access, Handle, RequestContext } from '@selaras/platform';
import { DecreesService } from './decrees.service.js';
import { SignedDecreesService } from './signed-decrees.service.js';

@Controller()
export class DecreesController {
  constructor(
    private readonly decrees: DecreesService,
    private readonly signed: SignedDecreesService,
  ) {}

  @Access({ roles: ['administrator', 'auditor'] })
  @Handle(identity.getDecree)
  get(body: ById, _context: RequestContext) {
    return this.decrees.get(body);
  }

  @Access({ roles: ['administrator'] })
  @Handle(identity.changeDecree)
  change(body: ChangeDecree, context: RequestContext) {
    return this.decrees.change(body, context);
  }

  @Access({ roles: ['administrator'] })
  @Handle(identity.renderDecree)
  render(body: RenderDecree, context: RequestContext) {
    return this.decrees.render(body, context);
  }

  @Access({ roles: ['administrator'] })
  @Handle(identity.signDecree)
  sign(body: SignDecree, context: RequestContext) {
    return this.signed.sign(body, context);
  }

  @Access({ roles: ['administrator', 'auditor'] })
  @Handle(identity.openSignedDecree)
  open(body: ById, context: RequestContext) {
    return this.signed.open(body, context);
  }

  @Access({ roles: 'any' })
  @Handle(identity.checkSignatures)
  check(body: CheckSignatures, _context: RequestContext) {
    return this.signed.check(body);
  }
}
