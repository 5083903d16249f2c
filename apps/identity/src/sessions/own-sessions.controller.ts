import { Controller } from '@nestjs/common';
import { ById, ListOfPerson, Nothing, PageRequest, identity } from '@selaras/contracts';
import { Access, Handle, RequestContext } from '@selaras/platform';
import { OwnSessionsService } from './own-sessions.service.js';

@Controller()
export class OwnSessionsController {
  constructor(private readonly sessions: OwnSessionsService) {}

  @Access({ roles: 'self' })
  @Handle(identity.listMySessions)
  listMine(body: PageRequest, context: RequestContext) {
    return this.sessions.list(context.signedIn.id, body, context.signedIn.session);
  }

  @Access({ roles: 'self' })
  @Handle(identity.endMySession)
  endMine(body: ById, context: RequestContext) {
    return this.sessions.endOne(body, context);
  }

  @Access({ roles: 'self' })
  @Handle(identity.endAllMySessions)
  endAllMine(_body: Nothing, context: RequestContext) {
    return this.sessions.endAll(context.signedIn.id, context);
  }

  @Access({ roles: ['administrator'] })
  @Handle(identity.listSessionsOf)
  list({ id, ...place }: ListOfPerson, _context: RequestContext) {
    return this.sessions.list(id, place);
  }

  @Access({ roles: ['administrator'] })
  @Handle(identity.endSessionsOf)
  endAll({ id }: ById, context: RequestContext) {
    return this.sessions.endAll(id, context);
  }
}
