import { Module } from '@nestjs/common';
import { ActsModule } from '../acts/acts.module.js';
import { IndicatorsController } from './indicators.controller.js';
import { IndicatorsService } from './indicators.service.js';
import { OpenAnswers } from './open-answers.js';

@Module({
  imports: [ActsModule],
  controllers: [IndicatorsController],
  providers: [IndicatorsService, OpenAnswers],
  exports: [OpenAnswers],
})
export class IndicatorsModule {}
