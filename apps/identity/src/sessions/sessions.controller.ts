import { Controller } from '@nestjs/common';
import { AccessTokenCredential, Nothing, OpenSession, SessionCredential, identity } from '@selaras/contracts';
import { Handle, Public, RequestContext } from '@selaras/platform';
import { SessionsService } from './sessions.service.js';

/** Open to everyone, because the credential is in the body; public keys are no secret. */
@Controller()
export class SessionsController {
  constructor(private readonly sessions: SessionsService) {}

  @Public()
  @Handle(identity.openSession)
  open(body: OpenSession, context: RequestContext) {
    return this.sessions.open(body, context);
  }

  @Public()
  @Handle(identity.exchangeSession)
  exchange(body: SessionCredential, context: RequestContext) {
    return this.sessions.exchange(body, context);
  }

  @Public()
  @Handle(identity.closeSession)
  close(body: SessionCredential, context: RequestContext) {
    return this.sessions.close(body, context);
  }

  @Public()
  @Handle(identity.exchangeAccessToken)
  exchangeAccessToken(body: AccessTokenCredential, context: RequestContext) {
    return this.sessions.exchangeAccessToken(body, context);
  }

  @Public()
  @Handle(identity.publicKeys)
  async publicKeys(_body: Nothing, _context: RequestContext) {
    return this.sessions.publicKeys();
  }
}
