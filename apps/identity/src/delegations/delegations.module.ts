import { Module } from '@nestjs/common';
import { PositionsModule } from '../positions/positions.module.js';
import { DelegationsController } from './delegations.controller.js';
import { DelegationsService } from './delegations.service.js';

@Module({
  imports: [PositionsModule],
  controllers: [DelegationsController],
  providers: [DelegationsService],
})
export class DelegationsModule {}
