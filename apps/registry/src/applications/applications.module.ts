import { Module } from '@nestjs/common';
import { AgencyDirectory } from '@selaras/platform';
import { ApplicationsController } from './applications.controller.js';
import { ApplicationsService } from './applications.service.js';
import { CatalogueRights } from './catalogue-rights.js';
import { Statements } from './statements.js';

@Module({
  controllers: [ApplicationsController],
  providers: [ApplicationsService, AgencyDirectory, CatalogueRights, Statements],
  exports: [AgencyDirectory, CatalogueRights, Statements],
})
export class ApplicationsModule {}
