import { Nothing } from './common.contract.js';
import { rpc } from './contract.js';
import { DOCUMENT_FORMATS, type DocumentFormatName } from './documents.fields.js';
import { Flag, Identifier, NestedList, OneOf, Text, Texts } from './fields.js';
import { UnmaskWithReason } from './privacy.requests.js';
import { ExportedFile } from './registry.imports.js';

export class ProcessedColumn {
  @Text({ description: 'Column in the schema' })
  column!: string;

  @Text()
  what!: string;

  @OneOf(['general', 'specific'], { description: 'Article 4 of UU 27/2022' })
  category!: string;

  @OneOf(['open', 'masked', 'never'], { description: 'How others see it' })
  shown!: string;
}

export class ProcessedTable {
  @Text({ description: 'Absent in every service alike: *' })
  service!: string;

  @Text()
  table!: string;

  @Text({ description: 'For how long' })
  retention!: string;

  @Text({ nullable: true, description: 'The job that removes it' })
  job!: string | null;

  @Flag({ description: 'Part of the copy a person gets' })
  inCopy!: boolean;

  @NestedList(() => ProcessedColumn)
  columns!: ProcessedColumn[];
}

/** One activity of processing (Article 31). */
export class ProcessingActivity {
  @Text()
  code!: string;

  @Text()
  name!: string;

  @Text()
  purpose!: string;

  @Texts()
  bases!: string[];

  @Text()
  law!: string;

  @Text()
  subjects!: string;

  @Text()
  seenBy!: string;

  @Text({ nullable: true })
  recipients!: string | null;

  @NestedList(() => ProcessedTable)
  tables!: ProcessedTable[];
}

export class ProcessingList {
  @NestedList(() => ProcessingActivity)
  items!: ProcessingActivity[];
}

/** `ropa`: record of processing activities (Article 31); `dpia`: impact assessment, draft (Article 34). */
export const PRIVACY_PAPERS = ['ropa', 'dpia'] as const;
export type PrivacyPaper = (typeof PRIVACY_PAPERS)[number];

export class RenderPrivacyPaper {
  @OneOf(PRIVACY_PAPERS)
  paper!: PrivacyPaper;

  @OneOf(DOCUMENT_FORMATS)
  format!: DocumentFormatName;
}

export class UnmaskedAccount {
  @Identifier()
  id!: string;

  @Text()
  identifier!: string;
}

/** How a person is reached and known elsewhere, in full. */
export class UnmaskedPerson {
  @Text({ nullable: true })
  email!: string | null;

  @NestedList(() => UnmaskedAccount)
  foreignAccounts!: UnmaskedAccount[];
}

export const processingContracts = {
  listProcessing: rpc('identity.processing.list', Nothing, ProcessingList),
  renderPrivacyPaper: rpc('identity.processing.render', RenderPrivacyPaper, ExportedFile, {
    audits: 'identity.privacy-paper-made',
  }),
  unmaskPerson: rpc('identity.people.unmask', UnmaskWithReason, UnmaskedPerson, {
    audits: 'identity.person-unmasked',
  }),
} as const;
