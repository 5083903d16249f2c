import { Module } from '@nestjs/common';
import { ClientsModule } from '../clients/clients.module.js';
import { PositionsModule } from '../positions/positions.module.js';
import { SessionsModule } from '../sessions/sessions.module.js';
import { ApplicationGrants } from './application-grants.js';
import { ApplicationPages } from './application-pages.js';
import { ApplicationSignOn } from './application-sign-on.js';
import { ConsentsController } from './consents.controller.js';
import { ConsentsService } from './consents.service.js';
import { LeavePages } from './leave-pages.js';
import { LogoutNotices } from './logout-notices.js';
import { LogoutTokens } from './logout-tokens.js';
import { RunningSessions } from './running-sessions.js';

@Module({
  imports: [ClientsModule, PositionsModule, SessionsModule],
  controllers: [ConsentsController],
  providers: [
    ApplicationGrants,
    ApplicationPages,
    ApplicationSignOn,
    ConsentsService,
    LeavePages,
    LogoutNotices,
    LogoutTokens,
    RunningSessions,
  ],
  exports: [ApplicationPages, ApplicationSignOn],
})
export class ConsentsModule {}
