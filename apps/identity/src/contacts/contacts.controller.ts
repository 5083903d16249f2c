import { Controller } from '@nestjs/common';
import { ById, ChangeContact, ChangeOwnContact, Nothing, identity } from '@selaras/contracts';
import { Access, Handle, RequestContext } from '@selaras/platform';
import { ContactsService } from './contacts.service.js';

@Controller()
export class ContactsController {
  constructor(private readonly contacts: ContactsService) {}

  @Access({ roles: 'any' })
  @Handle(identity.getOwnContact)
  own(_body: Nothing, context: RequestContext) {
    return this.contacts.own(context);
  }

  @Access({ roles: 'any' })
  @Handle(identity.changeOwnContact)
  changeOwn(body: ChangeOwnContact, context: RequestContext) {
    return this.contacts.changeOwn(body, context);
  }

  @Access({ roles: ['administrator'] })
  @Handle(identity.getContact)
  get(body: ById, _context: RequestContext) {
    return this.contacts.get(body);
  }

  @Access({ roles: ['administrator'] })
  @Handle(identity.changeContact)
  change(body: ChangeContact, context: RequestContext) {
    return this.contacts.change(body, context);
  }
}
