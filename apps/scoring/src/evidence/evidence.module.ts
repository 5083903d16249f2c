import { Module } from '@nestjs/common';
import { ActsModule } from '../acts/acts.module.js';
import { IndicatorsModule } from '../indicators/indicators.module.js';
import { DownloadTicketsService } from './download-tickets.service.js';
import { EvidenceController } from './evidence.controller.js';
import { FileSweep } from './file-sweep.js';
import { EvidenceService } from './evidence.service.js';

@Module({
  imports: [ActsModule, IndicatorsModule],
  controllers: [EvidenceController],
  providers: [EvidenceService, DownloadTicketsService, FileSweep],
})
export class EvidenceModule {}
