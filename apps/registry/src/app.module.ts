import { Module } from '@nestjs/common';
import { AgencyCopy, type ServiceDefinition } from '@selaras/platform';
import { ApplicationHistoryRow } from './applications/application-history.entity.js';
import { Application } from './applications/application.entity.js';
import { ApplicationsModule } from './applications/applications.module.js';
import { loadDemo } from './demo/load-demo.js';
import { ExportsModule } from './exports/exports.module.js';
import { ExtractsModule } from './extracts/extracts.module.js';
import { SignedExtract } from './extracts/signed-extract.entity.js';
import { ImportRowEntity } from './imports/import-row.entity.js';
import { ImportEntity } from './imports/import.entity.js';
import { ImportsModule } from './imports/imports.module.js';
import { Initial1763683200000 } from './migrations/1763683200000-initial.js';
import { HistoryByPerson1795651310000 } from './migrations/1795651310000-history-by-person.js';
import { SignedExtracts1796345100000 } from './migrations/1796345100000-signed-extracts.js';
import { registrySettings } from './settings.js';

@Module({ imports: [ApplicationsModule, ImportsModule, ExportsModule, ExtractsModule] })
export class RegistryModule {}

/** What a government has: its catalogue of applications. */
export const registryService: ServiceDefinition = {
  service: 'registry',
  module: RegistryModule,
  entities: [AgencyCopy, Application, ApplicationHistoryRow, ImportEntity, ImportRowEntity, SignedExtract],
  migrations: [Initial1763683200000, HistoryByPerson1795651310000, SignedExtracts1796345100000],
  settings: registrySettings,
  loadDemo,
};
