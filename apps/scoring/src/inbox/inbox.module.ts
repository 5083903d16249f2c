import { Module } from '@nestjs/common';
import { ActsModule } from '../acts/acts.module.js';
import { InboxController } from './inbox.controller.js';
import { InboxService } from './inbox.service.js';

@Module({ imports: [ActsModule], controllers: [InboxController], providers: [InboxService] })
export class InboxModule {}
