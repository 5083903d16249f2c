import { rpc } from './contract.js';
import { DOCUMENT_FORMATS, type DocumentFormatName } from './documents.fields.js';
import { Identifier, OneOf } from './fields.js';
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

export const extractContracts = {
  extractApplication: rpc('registry.extracts.one', ExtractApplication, ExportedFile, {
    audits: 'registry.extract-made',
  }),
  extractApplications: rpc('registry.extracts.list', ExtractApplications, ExportedFile, {
    audits: 'registry.extract-made',
  }),
} as const;
