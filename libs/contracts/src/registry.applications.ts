import { PageRequest } from './common.contract.js';
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
