import { Module } from '@nestjs/common';
import { LetterheadsController } from './letterheads.controller.js';
import { LetterheadsService } from './letterheads.service.js';

@Module({
  controllers: [LetterheadsController],
  providers: [LetterheadsService],
  exports: [LetterheadsService],
})
export class LetterheadsModule {}
