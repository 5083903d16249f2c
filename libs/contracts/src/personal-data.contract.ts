import { rpc, type Rpc } from './contract.js';
import { Identifier, JsonObject, NestedList, Text, Whole } from './fields.js';

/** What a service keeps of one person, a page at a time. */
export class ExportPersonalData {
  @Identifier({ description: 'The person: whoever asks, or anybody for those who handle requests' })
  personId!: string;

  @Text({ max: 100, description: 'Number of the request it answers, for the record' })
  request!: string;

  @Whole({ optional: true, min: 1, max: 500, description: 'Rows a page; 200 when absent' })
  limit?: number;

  @Text({ optional: true, max: 1_000 })
  cursor?: string;
}

/** One row of one table, without what opens an account and without what is about others. */
export class PersonalRecord {
  @Text()
  table!: string;

  @JsonObject({ description: 'Column → value' })
  values!: Record<string, unknown>;
}

export class PersonalDataPage {
  @NestedList(() => PersonalRecord)
  items!: PersonalRecord[];

  @Text({ nullable: true })
  nextCursor!: string | null;
}

export interface PersonalDataContracts {
  readonly export: Rpc<ExportPersonalData, PersonalDataPage>;
}

/** Every service answers for its own tables (Articles 7, 13 and 32 UU 27/2022). */
export const personalDataOf = (service: string): PersonalDataContracts => ({
  export: rpc(`${service}.personal-data.export`, ExportPersonalData, PersonalDataPage, {
    audits: 'privacy.copy-taken',
  }),
});
