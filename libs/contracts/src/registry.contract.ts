import { event, rpc } from './contract.js';
import { ById } from './common.contract.js';
import {
  ApplicationHistory,
  ApplicationPage,
  ApplicationView,
  ChangeApplication,
  CreateApplication,
  ExportApplications,
  ListApplications,
} from './registry.applications.js';
import {
  ConfirmImport,
  ExportedFile,
  GetImport,
  ImportView,
  MapImportColumns,
  StartImport,
} from './registry.imports.js';

export const registry = {
  listApplications: rpc('registry.applications.list', ListApplications, ApplicationPage),
  getApplication: rpc('registry.applications.get', ById, ApplicationView),
  applicationHistory: rpc('registry.applications.history', ById, ApplicationHistory),
  createApplication: rpc('registry.applications.create', CreateApplication, ApplicationView, {
    writes: true,
  }),
  changeApplication: rpc('registry.applications.change', ChangeApplication, ApplicationView, {
    writes: true,
  }),
  exportApplications: rpc('registry.applications.export', ExportApplications, ExportedFile),
  startImport: rpc('registry.imports.start', StartImport, ImportView, { writes: true }),
  getImport: rpc('registry.imports.get', GetImport, ImportView),
  mapImportColumns: rpc('registry.imports.map-columns', MapImportColumns, ImportView, { writes: true }),
  confirmImport: rpc('registry.imports.confirm', ConfirmImport, ImportView, { writes: true }),
} as const;

export const registryEvents = {
  applicationChanged: event('registry.application.changed.v1', ApplicationView),
} as const;
