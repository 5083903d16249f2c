import { Module } from '@nestjs/common';
import { ActivationsModule } from '../activations/activations.module.js';
import { PositionsModule } from '../positions/positions.module.js';
import { DryRun } from './dry-run.js';
import { PeopleImportsController } from './imports.controller.js';
import { PeopleImportsService } from './imports.service.js';

@Module({
  imports: [ActivationsModule, PositionsModule],
  controllers: [PeopleImportsController],
  providers: [PeopleImportsService, DryRun],
})
export class ImportsModule {}
