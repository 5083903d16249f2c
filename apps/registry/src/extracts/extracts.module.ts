import { Module } from '@nestjs/common';
import { SignatureJudge } from '@selaras/documents';
import { SignedPapersModule } from '@selaras/platform';
import { ApplicationsModule } from '../applications/applications.module.js';
import { ExtractsController } from './extracts.controller.js';
import { ExtractsService } from './extracts.service.js';
import { SignedExtractsService } from './signed-extracts.service.js';

@Module({
  imports: [ApplicationsModule, SignedPapersModule.judgedBy(SignatureJudge)],
  controllers: [ExtractsController],
  providers: [ExtractsService, SignedExtractsService],
})
export class ExtractsModule {}
