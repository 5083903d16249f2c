import { Module } from '@nestjs/common';
import { ActsModule } from '../acts/acts.module.js';
import { AssessmentsController } from './assessments.controller.js';
import { AssessmentsService } from './assessments.service.js';
import { Boards } from './boards.js';

@Module({
  imports: [ActsModule],
  controllers: [AssessmentsController],
  providers: [AssessmentsService, Boards],
})
export class AssessmentsModule {}
