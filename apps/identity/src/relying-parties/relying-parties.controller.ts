import { Controller } from '@nestjs/common';
import {
  ById,
  ChangeRelyingParty,
  CreateRelyingParty,
  ListRelyingParties,
  RevokeClient,
  RotateSecret,
  SetPreconsent,
  identity,
  type Role,
} from '@selaras/contracts';
import { Access, Handle, RequestContext } from '@selaras/platform';
import { RelyingPartiesService } from './relying-parties.service.js';

/** Both look after the whole government's applications. */
const KEEPERS: readonly Role[] = ['administrator', 'catalogue-steward'];

@Controller()
export class RelyingPartiesController {
  constructor(private readonly parties: RelyingPartiesService) {}

  @Access({ roles: ['administrator'] })
  @Handle(identity.listRelyingParties)
  list(body: ListRelyingParties, _context: RequestContext) {
    return this.parties.list(body);
  }

  @Access({ roles: 'any' })
  @Handle(identity.signInOfApplication)
  ofApplication(body: ById, context: RequestContext) {
    return this.parties.ofApplication(body, context);
  }

  @Access({ roles: KEEPERS })
  @Handle(identity.createRelyingParty)
  create(body: CreateRelyingParty, context: RequestContext) {
    return this.parties.create(body, context);
  }

  @Access({ roles: KEEPERS })
  @Handle(identity.changeRelyingParty)
  change(body: ChangeRelyingParty, context: RequestContext) {
    return this.parties.change(body, context);
  }

  @Access({ roles: KEEPERS })
  @Handle(identity.rotateRelyingPartySecret)
  rotate(body: RotateSecret, context: RequestContext) {
    return this.parties.rotate(body, context);
  }

  @Access({ roles: KEEPERS })
  @Handle(identity.revokeRelyingParty)
  revoke(body: RevokeClient, context: RequestContext) {
    return this.parties.revoke(body, context);
  }

  @Access({ roles: ['administrator'] })
  @Handle(identity.setPreconsent)
  preconsent(body: SetPreconsent, context: RequestContext) {
    return this.parties.preconsent(body, context);
  }
}
