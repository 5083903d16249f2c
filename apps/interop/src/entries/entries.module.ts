import { Module } from '@nestjs/common';
import { KeysModule } from '../keys/keys.module.js';
import { EntriesController } from './entries.controller.js';
import { EntriesService } from './entries.service.js';
import { HeldEntriesService } from './held-entries.service.js';

@Module({
  imports: [KeysModule],
  controllers: [EntriesController],
  providers: [EntriesService, HeldEntriesService],
})
export class EntriesModule {}
