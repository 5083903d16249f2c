import { Module } from '@nestjs/common';
import { ApplicationsModule } from '../applications/applications.module.js';
import { ApplyImport } from './apply-import.js';
import { ImportFiles } from './import-files.js';
import { ImportJobs } from './import-jobs.js';
import { ImportsController } from './imports.controller.js';
import { ImportsService } from './imports.service.js';
import { ImportSweep } from './import-sweep.js';
import { ReadImport } from './read-import.js';

@Module({
  imports: [ApplicationsModule],
  controllers: [ImportsController],
  providers: [ImportsService, ImportFiles, ImportJobs, ImportSweep, ReadImport, ApplyImport],
})
export class ImportsModule {}
