import { event, rpc } from './contract.js';
import { NoticeRaised } from './notices.contract.js';
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
import { extractContracts } from './registry.extracts.js';
import {
  ConfirmImport,
  ExportedFile,
  GetImport,
  ImportView,
  MapImportColumns,
  StartImport,
} from './registry.imports.js';

export const registry = {
  ...extractContracts,
  listApplications: rpc('registry.applications.list', ListApplications, ApplicationPage),
  getApplication: rpc('registry.applications.get', ById, ApplicationView),
  applicationHistory: rpc('registry.applications.history', ById, ApplicationHistory),
  createApplication: rpc('registry.applications.create', CreateApplication, ApplicationView, {
    writes: true,
    audits: 'registry.application-created',
  }),
  changeApplication: rpc('registry.applications.change', ChangeApplication, ApplicationView, {
    writes: true,
    audits: 'registry.application-changed',
  }),
  exportApplications: rpc('registry.applications.export', ExportApplications, ExportedFile, {
    audits: 'registry.catalogue-exported',
  }),
  startImport: rpc('registry.imports.start', StartImport, ImportView, {
    writes: true,
    audits: 'registry.import-started',
  }),
  getImport: rpc('registry.imports.get', GetImport, ImportView),
  mapImportColumns: rpc('registry.imports.map-columns', MapImportColumns, ImportView, {
    writes: true,
    audits: 'registry.import-columns-mapped',
  }),
  confirmImport: rpc('registry.imports.confirm', ConfirmImport, ImportView, {
    writes: true,
    audits: 'registry.import-confirmed',
  }),
} as const;

export const registryEvents = {
  applicationChanged: event('registry.application.changed.v1', ApplicationView),
  noticeRaised: event('registry.notice.raised.v1', NoticeRaised),
} as const;
