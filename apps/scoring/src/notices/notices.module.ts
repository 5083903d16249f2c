import { Module } from '@nestjs/common';
import { ActsModule } from '../acts/acts.module.js';
import { Reminders } from './reminders.js';

@Module({ imports: [ActsModule], providers: [Reminders] })
export class NoticesModule {}
