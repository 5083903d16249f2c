import { ById, PageRequest, StagedFile } from './common.contract.js';
import { rpc } from './contract.js';
import { Flag, Identifier, Instant, JsonObject, Nested, NestedList, OneOf, Text, Whole } from './fields.js';
import { ImportColumn, ImportReceipt, ImportSummary, ROW_OUTCOMES, RowReason } from './registry.imports.js';

/** What a sheet brings: the tree of agencies, or people with their positions (a row for each position). */
export const PEOPLE_IMPORT_KINDS = ['agencies', 'people'] as const;
export type PeopleImportKind = (typeof PEOPLE_IMPORT_KINDS)[number];

export const AGENCY_IMPORT_FIELDS = ['name', 'shortName', 'code', 'kind', 'parent'] as const;
export const PEOPLE_IMPORT_FIELDS = [
  'name',
  'username',
  'title',
  'role',
  'agency',
  'kind',
  'from',
  'until',
  'decreeNumber',
  'decreeDay',
] as const;

export class StartPeopleImport {
  @Nested(() => StagedFile)
  file!: StagedFile;

  @OneOf(PEOPLE_IMPORT_KINDS)
  kind!: PeopleImportKind;
}

export class PeopleImportRow {
  @Whole({ description: 'Row number in the sheet, as the spreadsheet program shows it' })
  row!: number;

  @OneOf(ROW_OUTCOMES)
  outcome!: string;

  @Text({ blank: true })
  name!: string;

  @NestedList(() => RowReason)
  reasons!: RowReason[];

  @JsonObject({ description: 'Field → [before, after]' })
  changes!: Record<string, unknown>;
}

export class PeopleImportView {
  @Identifier()
  id!: string;

  @OneOf(PEOPLE_IMPORT_KINDS)
  kind!: PeopleImportKind;

  @OneOf(['ready', 'confirmed', 'failed'])
  status!: string;

  @Text()
  fileName!: string;

  @NestedList(() => ImportColumn)
  columns!: ImportColumn[];

  @Nested(() => ImportSummary)
  summary!: ImportSummary;

  @Nested(() => RowReason, { nullable: true, description: 'Why the whole file was refused' })
  failure!: RowReason | null;

  @NestedList(() => PeopleImportRow)
  rows!: PeopleImportRow[];

  @Text({ nullable: true })
  nextCursor!: string | null;

  @Nested(() => ImportReceipt, { nullable: true })
  receipt!: ImportReceipt | null;

  @Whole({ description: 'Activation links of new people that were not handed over yet' })
  linksWaiting!: number;
}

export class GetPeopleImport extends PageRequest {
  @Identifier()
  id!: string;

  @OneOf(ROW_OUTCOMES, { optional: true })
  outcome?: string;
}

export class MapPeopleImportColumns {
  @Identifier()
  id!: string;

  @NestedList(() => ImportColumn)
  columns!: ImportColumn[];
}

export class ConfirmPeopleImport {
  @Identifier()
  id!: string;

  @Flag({ optional: true, description: 'Also take the doubtful rows' })
  includeDoubtful?: boolean;
}

/** One person's way in: shown once, to the administrator who hands it over. */
export class ActivationLinkOf {
  @Text()
  name!: string;

  @Text()
  username!: string;

  @Text({ max: 500 })
  link!: string;

  @Instant()
  expiresAt!: string;
}

export class ActivationLinks {
  @NestedList(() => ActivationLinkOf)
  items!: ActivationLinkOf[];

  @Whole({ description: 'Not in this answer yet; ask again' })
  remaining!: number;
}

export const peopleImportContracts = {
  startPeopleImport: rpc('identity.people-imports.start', StartPeopleImport, PeopleImportView, {
    writes: true,
    audits: 'identity.import-started',
  }),
  getPeopleImport: rpc('identity.people-imports.get', GetPeopleImport, PeopleImportView),
  mapPeopleImportColumns: rpc(
    'identity.people-imports.map-columns',
    MapPeopleImportColumns,
    PeopleImportView,
    {
      writes: true,
      audits: 'identity.import-columns-mapped',
    },
  ),
  confirmPeopleImport: rpc('identity.people-imports.confirm', ConfirmPeopleImport, PeopleImportView, {
    writes: true,
    audits: 'identity.import-confirmed',
  }),
  takeActivationLinks: rpc('identity.people-imports.take-links', ById, ActivationLinks, {
    writes: true,
    audits: 'identity.import-links-taken',
  }),
} as const;
