import { Module } from '@nestjs/common';
import { InternalTokens } from './internal-tokens.js';
import { SessionsController } from './sessions.controller.js';
import { SessionsService } from './sessions.service.js';
import { TrustedIssuers } from './trusted-issuers.js';

@Module({ controllers: [SessionsController], providers: [SessionsService, InternalTokens, TrustedIssuers] })
export class SessionsModule {}
