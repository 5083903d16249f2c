import { PageRequest } from './common.contract.js';
import { Flag, Identifier, NestedList, OneOf, Text, Whole } from './fields.js';

export const AGENCY_KINDS = [
  'sekretariat',
  'dinas',
  'badan',
  'inspektorat',
  'kecamatan',
  'bagian',
  'lainnya',
] as const;

/** A perangkat daerah (OPD) in the tree of its government. */
export class AgencyView {
  @Identifier()
  id!: string;

  @Text({ max: 40, description: 'Short code, unique in the government; for kecamatan the kode wilayah' })
  code!: string;

  @Text({ max: 200 })
  name!: string;

  @Text({ max: 60, description: 'Name people use, e.g. Diskominfo' })
  shortName!: string;

  @OneOf(AGENCY_KINDS)
  kind!: string;

  @Identifier({ nullable: true })
  parentId!: string | null;

  @Flag()
  active!: boolean;

  @Whole({ min: 1 })
  version!: number;
}

export class ListAgencies extends PageRequest {
  @Text({ optional: true, max: 100, description: 'Words of the name' })
  q?: string;
}

export class AgencyPage {
  @NestedList(() => AgencyView)
  items!: AgencyView[];

  @Text({ nullable: true })
  nextCursor!: string | null;
}

export class CreateAgency {
  @Text({ max: 40 })
  code!: string;

  @Text({ max: 200 })
  name!: string;

  @Text({ max: 60, optional: true })
  shortName?: string;

  @OneOf(AGENCY_KINDS)
  kind!: string;

  @Identifier({ optional: true, nullable: true })
  parentId?: string | null;
}

export class ChangeAgency {
  @Identifier()
  id!: string;

  @Whole({ min: 1, description: 'The version this change was made from' })
  version!: number;

  @Text({ max: 200, optional: true })
  name?: string;

  @Text({ max: 60, optional: true })
  shortName?: string;

  @OneOf(AGENCY_KINDS, { optional: true })
  kind?: string;

  @Identifier({ optional: true, nullable: true })
  parentId?: string | null;

  @Flag({ optional: true })
  active?: boolean;
}
