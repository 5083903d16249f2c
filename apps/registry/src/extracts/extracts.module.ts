import { Module } from '@nestjs/common';
import { ApplicationsModule } from '../applications/applications.module.js';
import { ExtractsController } from './extracts.controller.js';
import { ExtractsService } from './extracts.service.js';

@Module({
  imports: [ApplicationsModule],
  controllers: [ExtractsController],
  providers: [ExtractsService],
})
export class ExtractsModule {}
