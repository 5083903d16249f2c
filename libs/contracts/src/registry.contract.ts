import { event, rpc } from './contract.js';
import { ById, PageRequest, StagedFile } from './common.contract.js';
import {
  Flag,
  Identifier,
  Identifiers,
  Instant,
  JsonObject,
  Nested,
  NestedList,
  OneOf,
  SomeOf,
  Text,
  Texts,
  WebAddress,
  Whole,
} from './fields.js';

export const APPLICATION_STATUSES = ['active', 'development', 'inactive'] as const;
export const APPLICATION_TYPES = ['general', 'special'] as const;
export const PLATFORMS = ['desktop', 'web', 'cloud', 'mobile'] as const;
export const LICENCE_TYPES = ['open-source', 'proprietary'] as const;

/**
 * What a person fills in of an application besides its name (attribute 2): the official attributes 3–21 of metadata object 04
 * (SE Menteri PANRB 18/2022, technical annex), numbered in the descriptions, and the local extensions.
 */
export class ApplicationDetails {
  @Text({ max: 5_000, optional: true, nullable: true, description: '3 Uraian Aplikasi' })
  description?: string | null;

  @Text({ max: 5_000, optional: true, nullable: true, description: '4 Fungsi Aplikasi' })
  purpose?: string | null;

  @Text({
    max: 20,
    optional: true,
    nullable: true,
    pattern: /^\d{2}(\.\d{2}){0,3}$/,
    description: '5 Kode Model Referensi SPBE (RAA), without its prefix, e.g. 01.02',
  })
  referenceCode?: string | null;

  @Texts({ optional: true, description: '6 Layanan yang Didukung' })
  servicesSupported?: string[];

  @Texts({ optional: true, description: '7 Data yang Digunakan' })
  dataUsed?: string[];

  @Text({ max: 2_000, optional: true, nullable: true, description: '8 Luaran' })
  output?: string | null;

  @Text({ max: 2_000, optional: true, nullable: true, description: '9 Inputan Data' })
  dataInput?: string | null;

  @Text({ max: 500, optional: true, nullable: true, description: '10 Supplier Data' })
  dataSupplier?: string | null;

  @Text({ max: 2_000, optional: true, nullable: true, description: '11 Luaran Data' })
  dataOutput?: string | null;

  @Text({ max: 500, optional: true, nullable: true, description: '12 Customer Data' })
  dataCustomer?: string | null;

  @SomeOf(PLATFORMS, { optional: true, description: '13 Basis Aplikasi' })
  platforms?: string[];

  @Text({ max: 300, optional: true, nullable: true, description: '14 Server Aplikasi' })
  server?: string | null;

  @OneOf(LICENCE_TYPES, { optional: true, nullable: true, description: '15 Tipe Lisensi' })
  licenceType?: string | null;

  @Text({ max: 200, optional: true, nullable: true, description: '16 Bahasa Pemrograman' })
  programmingLanguage?: string | null;

  @Text({ max: 200, optional: true, nullable: true, description: '17 Kerangka Pengembangan' })
  framework?: string | null;

  @Text({ max: 200, optional: true, nullable: true, description: '18 Basis Data' })
  database?: string | null;

  @Text({ max: 300, optional: true, nullable: true, description: '19 Unit Pengembang' })
  developerUnit?: string | null;

  @Text({ max: 300, optional: true, nullable: true, description: '20 Unit Operasional Teknologi' })
  operatorUnit?: string | null;

  @Texts({ optional: true, description: '21 ID metadata terkait' })
  relatedMetadata?: string[];

  @OneOf(APPLICATION_STATUSES, {
    optional: true,
    description: 'Local extension: aktif, pengembangan, tidak aktif',
  })
  status?: string;

  @OneOf(APPLICATION_TYPES, { optional: true, nullable: true, description: 'Local extension: umum, khusus' })
  type?: string | null;

  @WebAddress({ optional: true, nullable: true, description: 'Local extension' })
  url?: string | null;

  @Whole({
    optional: true,
    nullable: true,
    min: 1970,
    max: 2100,
    description: 'Local extension: tahun dibuat',
  })
  year?: number | null;

  @Identifiers({
    optional: true,
    description: 'Agencies that use it; official guidance lists used applications too',
  })
  userAgencyIds?: string[];
}

export class CreateApplication extends ApplicationDetails {
  @Text({ max: 200, description: '2 Nama Aplikasi' })
  name!: string;

  @Identifier({ description: 'The agency that owns it' })
  ownerAgencyId!: string;

  @Text({ max: 60, optional: true, description: '1 ID; given by the catalogue when absent' })
  code?: string;
}

/** A change: absent fields stay, null clears. */
export class ChangeApplication extends ApplicationDetails {
  @Identifier()
  id!: string;

  @Whole({ min: 1, description: 'The version this change was made from' })
  version!: number;

  @Text({ max: 200, optional: true, description: '2 Nama Aplikasi' })
  name?: string;

  @Identifier({ optional: true })
  ownerAgencyId?: string;
}

export class AgencyReference {
  @Identifier()
  id!: string;

  @Text()
  name!: string;
}

export class ApplicationView extends ApplicationDetails {
  @Identifier()
  id!: string;

  @Text({ max: 200, description: '2 Nama Aplikasi' })
  name!: string;

  @Text({ max: 60, description: '1 ID' })
  code!: string;

  @Nested(() => AgencyReference)
  ownerAgency!: AgencyReference;

  @NestedList(() => AgencyReference)
  userAgencies!: AgencyReference[];

  @Whole({ min: 1 })
  version!: number;

  @Instant()
  createdAt!: string;

  @Instant()
  updatedAt!: string;
}

export class ApplicationSummary {
  @Identifier()
  id!: string;

  @Text()
  code!: string;

  @Text()
  name!: string;

  @Text({ nullable: true })
  purpose!: string | null;

  @OneOf(APPLICATION_STATUSES)
  status!: string;

  @OneOf(APPLICATION_TYPES, { nullable: true })
  type!: string | null;

  @Text({ nullable: true })
  url!: string | null;

  @Whole({ nullable: true })
  year!: number | null;

  @Text({ nullable: true })
  referenceCode!: string | null;

  @SomeOf(PLATFORMS)
  platforms!: string[];

  @Nested(() => AgencyReference)
  ownerAgency!: AgencyReference;

  @Whole()
  userAgencyCount!: number;

  @Instant()
  updatedAt!: string;
}

export class ApplicationFilter extends PageRequest {
  @Text({ optional: true, max: 100, description: 'Words of name, code, function or description' })
  q?: string;

  @Identifier({ optional: true, description: 'Owning agency' })
  agency?: string;

  @OneOf(APPLICATION_STATUSES, { optional: true })
  status?: string;

  @OneOf(APPLICATION_TYPES, { optional: true })
  type?: string;
}

export class ListApplications extends ApplicationFilter {
  @Flag({ optional: true, description: 'Also count what matches, up to 1,000' })
  count?: boolean;
}

export class MatchCount {
  @Whole()
  count!: number;

  @Flag({ description: 'True: at least this many' })
  more!: boolean;
}

export class ApplicationPage {
  @NestedList(() => ApplicationSummary)
  items!: ApplicationSummary[];

  @Text({ nullable: true })
  nextCursor!: string | null;

  @Nested(() => MatchCount, { optional: true })
  matched?: MatchCount;
}

export class HistoryEntry {
  @Instant()
  at!: string;

  @Text()
  by!: string;

  @Text({ nullable: true })
  position!: string | null;

  @OneOf(['created', 'changed', 'imported'])
  action!: string;

  @JsonObject({ description: 'Field → [before, after]' })
  changes!: Record<string, unknown>;
}

export class ApplicationHistory {
  @NestedList(() => HistoryEntry)
  items!: HistoryEntry[];
}

export const EXPORT_FORMATS = ['xlsx', 'csv'] as const;

export class ExportApplications extends ApplicationFilter {
  @OneOf(EXPORT_FORMATS)
  format!: string;
}

export const IMPORT_STATUSES = ['reading', 'ready', 'applying', 'confirmed', 'failed'] as const;
export const ROW_OUTCOMES = ['new', 'changed', 'unchanged', 'doubtful', 'wrong'] as const;

export class StartImport {
  @Nested(() => StagedFile)
  file!: StagedFile;

  @Identifier({ optional: true, description: 'Owner of rows that name no agency' })
  defaultAgencyId?: string;
}

export class ImportColumn {
  @Whole({ description: 'Position in the sheet, from 0' })
  index!: number;

  @Text({ blank: true, max: 300 })
  header!: string;

  @Text({ nullable: true, max: 60, description: 'The field it fills; null: ignored' })
  field!: string | null;
}

export class ImportSummary {
  @Whole()
  total!: number;

  @Whole()
  new!: number;

  @Whole()
  changed!: number;

  @Whole()
  unchanged!: number;

  @Whole()
  doubtful!: number;

  @Whole()
  wrong!: number;
}

export class RowReason {
  @Text({ nullable: true })
  field!: string | null;

  @Text()
  code!: string;

  @Text({ description: 'The sentence, in the language asked for' })
  message!: string;
}

export class ImportRow {
  @Whole({ description: 'Row number in the sheet, as the spreadsheet program shows it' })
  row!: number;

  @OneOf(ROW_OUTCOMES)
  outcome!: string;

  @Text({ blank: true })
  name!: string;

  @Identifier({ nullable: true, description: 'The entry it changes' })
  applicationId!: string | null;

  @NestedList(() => RowReason)
  reasons!: RowReason[];

  @JsonObject({ description: 'Field → [before, after]' })
  changes!: Record<string, unknown>;
}

export class ImportReceipt {
  @Whole()
  created!: number;

  @Whole()
  changed!: number;

  @Whole()
  unchanged!: number;

  @Whole({ description: 'Rows left out: wrong, or doubtful and not accepted' })
  skipped!: number;

  @Instant()
  at!: string;

  @Text()
  by!: string;

  @Text({ max: 64, description: 'SHA-256 of the file' })
  fileSha256!: string;
}

export class ImportView {
  @Identifier()
  id!: string;

  @OneOf(IMPORT_STATUSES)
  status!: string;

  @Text()
  fileName!: string;

  @NestedList(() => ImportColumn)
  columns!: ImportColumn[];

  @Nested(() => ImportSummary)
  summary!: ImportSummary;

  @Nested(() => RowReason, { nullable: true, description: 'Why the whole file was refused' })
  failure!: RowReason | null;

  @NestedList(() => ImportRow)
  rows!: ImportRow[];

  @Text({ nullable: true })
  nextCursor!: string | null;

  @Nested(() => ImportReceipt, { nullable: true })
  receipt!: ImportReceipt | null;
}

export class GetImport extends PageRequest {
  @Identifier()
  id!: string;

  @OneOf(ROW_OUTCOMES, { optional: true })
  outcome?: string;
}

export class MapImportColumns {
  @Identifier()
  id!: string;

  @NestedList(() => ImportColumn)
  columns!: ImportColumn[];
}

export class ConfirmImport {
  @Identifier()
  id!: string;

  @Flag({ optional: true, description: 'Also take the doubtful rows' })
  includeDoubtful?: boolean;
}

export class ExportedFile {
  @Nested(() => StagedFile)
  file!: StagedFile;

  @Text()
  mediaType!: string;
}

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
