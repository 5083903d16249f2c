import { Module } from '@nestjs/common';
import { PracticeSeats } from './practice-seats.js';
import { PracticeSupervisor } from './practice-supervisor.js';
import { PracticeController } from './practice.controller.js';
import { PracticeService } from './practice.service.js';

@Module({
  controllers: [PracticeController],
  providers: [PracticeSeats, PracticeService, PracticeSupervisor],
  exports: [PracticeSeats],
})
export class PracticeModule {}
