import { Controller } from '@nestjs/common';
import { ById, ListMail, Nothing, identity } from '@selaras/contracts';
import { Access, Handle, RequestContext } from '@selaras/platform';
import { SentMailService } from './sent-mail.service.js';

@Controller()
export class MailController {
  constructor(private readonly mail: SentMailService) {}

  @Access({ roles: ['administrator', 'auditor'] })
  @Handle(identity.mailHealth)
  health(_body: Nothing, _context: RequestContext) {
    return this.mail.health();
  }

  @Access({ roles: ['administrator'] })
  @Handle(identity.listMail)
  list(body: ListMail, _context: RequestContext) {
    return this.mail.list(body);
  }

  @Access({ roles: ['administrator'] })
  @Handle(identity.testMail)
  test(_body: Nothing, context: RequestContext) {
    return this.mail.test(context);
  }

  @Access({ roles: ['administrator'] })
  @Handle(identity.retryMail)
  retry(body: ById, context: RequestContext) {
    return this.mail.retry(body, context);
  }
}
