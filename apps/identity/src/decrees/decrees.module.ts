import { Module } from '@nestjs/common';
import { LetterheadsModule } from '../letterheads/letterheads.module.js';
import { DecreesController } from './decrees.controller.js';
import { DecreesService } from './decrees.service.js';
import { SignatureJudge } from './signature-judge.js';
import { SignedDecreesService } from './signed-decrees.service.js';

@Module({
  imports: [LetterheadsModule],
  controllers: [DecreesController],
  providers: [DecreesService, SignedDecreesService, SignatureJudge],
})
export class DecreesModule {}
