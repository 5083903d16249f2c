import { Controller } from '@nestjs/common';
import { ById, ChangePerson, CreatePerson, ListPeople, Nothing, identity } from '@selaras/contracts';
import { Access, Handle, Public, RequestContext } from '@selaras/platform';
import { PeopleService } from './people.service.js';

@Controller()
export class PeopleController {
  constructor(private readonly people: PeopleService) {}

  /** Also for someone who holds no position yet: it tells nobody anything but themselves. */
  @Public()
  @Handle(identity.me)
  me(_body: Nothing, context: RequestContext) {
    return this.people.me(context);
  }

  @Access({ roles: ['administrator', 'auditor'] })
  @Handle(identity.listPeople)
  list(body: ListPeople, _context: RequestContext) {
    return this.people.list(body);
  }

  @Access({ roles: ['administrator', 'auditor'] })
  @Handle(identity.getPerson)
  get(body: ById, _context: RequestContext) {
    return this.people.get(body);
  }

  @Access({ roles: ['administrator'] })
  @Handle(identity.createPerson)
  create(body: CreatePerson, context: RequestContext) {
    return this.people.create(body, context);
  }

  @Access({ roles: ['administrator'] })
  @Handle(identity.changePerson)
  change(body: ChangePerson, context: RequestContext) {
    return this.people.change(body, context);
  }

  @Access({ roles: ['administrator'] })
  @Handle(identity.invitePerson)
  invite(body: ById, context: RequestContext) {
    return this.people.invite(body, context);
  }
}
