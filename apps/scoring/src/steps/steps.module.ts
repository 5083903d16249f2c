import { Module } from '@nestjs/common';
import { ActsModule } from '../acts/acts.module.js';
import { ResultsModule } from '../results/results.module.js';
import { StepsController } from './steps.controller.js';
import { StepsService } from './steps.service.js';

@Module({
  imports: [ActsModule, ResultsModule],
  controllers: [StepsController],
  providers: [StepsService],
})
export class StepsModule {}
