import { ById, PageRequest, TicketedFile } from './common.contract.js';
import { rpc } from './contract.js';
import {
  DOCUMENT_FORMATS,
  SIGNATURE_STANDINGS,
  SIGNING_METHODS,
  SignPaper,
  type DocumentFormatName,
  type SigningMethod,
} from './documents.fields.js';
import { Day, Identifier, Instant, NestedList, OneOf, Text, Whole } from './fields.js';
import { ApplicationFilter } from './registry.applications.js';
import { ExportedFile } from './registry.imports.js';

/** An official extract (petikan) of one entry. */
export class ExtractApplication {
  @Identifier()
  id!: string;

  @OneOf(DOCUMENT_FORMATS)
  format!: DocumentFormatName;
}

/** An official extract of what a filter shows, up to 5,000 entries. */
export class ExtractApplications extends ApplicationFilter {
  @OneOf(DOCUMENT_FORMATS)
  format!: DocumentFormatName;
}

/** The signed extract of one entry comes back. */
export class SignExtract extends SignPaper {
  @Identifier({ description: 'The entry' })
  id!: string;
}

/** The signed extract of a list comes back. */
export class SignListExtract extends SignPaper {
  @Text({ max: 300, description: 'What the list holds, in words' })
  covers!: string;
}

/** An extract that came back signed. */
export class SignedExtractView {
  @Identifier()
  id!: string;

  @Identifier({ nullable: true, description: 'The entry; null: an extract of a list' })
  applicationId!: string | null;

  @Text({ description: 'In words; of one entry its name and ID as they were then' })
  covers!: string;

  @Text({ max: 100 })
  number!: string;

  @Day()
  day!: string;

  @OneOf(SIGNING_METHODS)
  method!: SigningMethod;

  @OneOf([...SIGNATURE_STANDINGS, 'unsigned'], {
    description: 'What its electronic signatures said when it came, the worst of them',
  })
  standing!: string;

  @Text({ nullable: true, description: 'As the certificates say, or as declared of wet ink' })
  signedBy!: string | null;

  @Day({ nullable: true, description: 'As declared of a scan signed in wet ink' })
  signedOn!: string | null;

  @Text()
  fileName!: string;

  @Whole({ description: 'Bytes' })
  size!: number;

  @Text({ max: 64 })
  sha256!: string;

  @Text()
  uploadedBy!: string;

  @Instant()
  uploadedAt!: string;
}

export class ListSignedExtracts extends PageRequest {
  @Identifier({ optional: true, description: 'Of this entry alone; absent: all, those of lists too' })
  application?: string;
}

/** Newest first. */
export class SignedExtractPage {
  @NestedList(() => SignedExtractView)
  items!: SignedExtractView[];

  @Text({ nullable: true, max: 1_000 })
  nextCursor!: string | null;
}

export const extractContracts = {
  extractApplication: rpc('registry.extracts.one', ExtractApplication, ExportedFile, {
    audits: 'registry.extract-made',
  }),
  extractApplications: rpc('registry.extracts.list', ExtractApplications, ExportedFile, {
    audits: 'registry.extract-made',
  }),
  signExtract: rpc('registry.extracts.sign-one', SignExtract, SignedExtractView, {
    writes: true,
    audits: 'registry.extract-signed',
  }),
  signListExtract: rpc('registry.extracts.sign-list', SignListExtract, SignedExtractView, {
    writes: true,
    audits: 'registry.extract-signed',
  }),
  listSignedExtracts: rpc('registry.extracts.list-signed', ListSignedExtracts, SignedExtractPage),
  openSignedExtract: rpc('registry.extracts.open-signed', ById, TicketedFile, {
    audits: 'registry.extract-taken-out',
  }),
} as const;
