import { Module } from '@nestjs/common';
import { SignatureJudge } from '@selaras/documents';
import { SignedPapersModule } from '@selaras/platform';
import { LetterheadsModule } from '../letterheads/letterheads.module.js';
import { DecreesController } from './decrees.controller.js';
import { DecreesService } from './decrees.service.js';
import { SignedDecreesService } from './signed-decrees.service.js';

@Module({
  imports: [LetterheadsModule, SignedPapersModule.judgedBy(SignatureJudge)],
  controllers: [DecreesController],
  providers: [DecreesService, SignedDecreesService],
})
export class DecreesModule {}
