import { Module } from '@nestjs/common';
import { WorkCalendar, loadCalendar } from '@selaras/calendar';
import { NODE_SETTINGS, type NodeSettings } from '@selaras/platform';
import { Digest } from './digest.js';
import { NoticeKeeper } from './notice-keeper.js';
import { NoticesController } from './notices.controller.js';
import { NoticesService } from './notices.service.js';
import { Summaries } from './summaries.js';

@Module({
  controllers: [NoticesController],
  providers: [
    {
      provide: WorkCalendar,
      inject: [NODE_SETTINGS],
      useFactory: (node: NodeSettings) => loadCalendar(node.HOLIDAYS_DIR),
    },
    Digest,
    NoticeKeeper,
    NoticesService,
    Summaries,
  ],
  exports: [NoticeKeeper],
})
export class NoticesModule {}
