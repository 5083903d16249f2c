import { Module } from '@nestjs/common';
import { HandOverService } from './hand-over.service.js';
import { HoldingsService } from './holdings.service.js';
import { LocalCalendar } from './local-calendar.js';
import { PositionsController } from './positions.controller.js';
import { PositionsService } from './positions.service.js';
import { Rights } from './rights.js';
import { RightsClock } from './rights-clock.js';

@Module({
  controllers: [PositionsController],
  providers: [PositionsService, HoldingsService, HandOverService, LocalCalendar, Rights, RightsClock],
  exports: [LocalCalendar, Rights],
})
export class PositionsModule {}
