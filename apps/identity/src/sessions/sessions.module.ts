import { Module } from '@nestjs/common';
import { ClientsModule } from '../clients/clients.module.js';
import { PositionsModule } from '../positions/positions.module.js';
import { InternalTokens } from './internal-tokens.js';
import { OwnSessionsController } from './own-sessions.controller.js';
import { OwnSessionsService } from './own-sessions.service.js';
import { SessionsController } from './sessions.controller.js';
import { SessionsService } from './sessions.service.js';
import { TrustedIssuers } from './trusted-issuers.js';

@Module({
  imports: [ClientsModule, PositionsModule],
  controllers: [SessionsController, OwnSessionsController],
  providers: [SessionsService, OwnSessionsService, InternalTokens, TrustedIssuers],
  exports: [SessionsService],
})
export class SessionsModule {}
