import { PageRequest, StagedFile } from './common.contract.js';
import { Flag, Identifier, Instant, JsonObject, Nested, NestedList, OneOf, Text, Whole } from './fields.js';

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
