import { Controller } from '@nestjs/common';
import { ById, ListNotices, Nothing, identity } from '@selaras/contracts';
import { Access, Handle, RequestContext } from '@selaras/platform';
import { NoticesService } from './notices.service.js';

@Controller()
export class NoticesController {
  constructor(private readonly notices: NoticesService) {}

  @Access({ roles: 'any' })
  @Handle(identity.listNotices)
  list(body: ListNotices, context: RequestContext) {
    return this.notices.list(body, context);
  }

  @Access({ roles: 'any' })
  @Handle(identity.countNotices)
  count(_body: Nothing, context: RequestContext) {
    return this.notices.count(context);
  }

  @Access({ roles: 'any' })
  @Handle(identity.readNotice)
  read(body: ById, context: RequestContext) {
    return this.notices.read(body, context);
  }

  @Access({ roles: 'any' })
  @Handle(identity.readAllNotices)
  readAll(_body: Nothing, context: RequestContext) {
    return this.notices.readAll(context);
  }

  @Access({ roles: 'any' })
  @Handle(identity.summariseNotices)
  summary(_body: Nothing, context: RequestContext) {
    return this.notices.summary(context);
  }
}
