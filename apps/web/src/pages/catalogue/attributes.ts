import type { Tone } from '../../components/state-badge.js';
import type { Status } from './search.js';

/** How a value is shown and typed. */
type AttributeKind =
  'text' | 'long' | 'lines' | 'reference' | 'status' | 'type' | 'licence' | 'platforms' | 'owner' | 'users';

/** One attribute of an entry; `number` is its official number, absent for local extensions. */
export interface Attribute {
  field: FieldName;
  kind: AttributeKind;
  number?: number;
}

export const FIELD_NAMES = [
  'code',
  'name',
  'description',
  'purpose',
  'referenceCode',
  'servicesSupported',
  'dataUsed',
  'output',
  'dataInput',
  'dataSupplier',
  'dataOutput',
  'dataCustomer',
  'platforms',
  'server',
  'licenceType',
  'programmingLanguage',
  'framework',
  'database',
  'developerUnit',
  'operatorUnit',
  'relatedMetadata',
  'status',
  'type',
  'url',
  'year',
  'ownerAgencyId',
  'userAgencyIds',
] as const;

export type FieldName = (typeof FIELD_NAMES)[number];

type GroupName = 'identity' | 'service' | 'technology' | 'management';

const official = (number: number, field: FieldName, kind: AttributeKind): Attribute => ({
  number,
  field,
  kind,
});
const local = (field: FieldName, kind: AttributeKind): Attribute => ({ field, kind });

/** The entry by group: the 21 official attributes under their official numbers, and the local extensions. */
export const GROUPS: readonly { group: GroupName; attributes: readonly Attribute[] }[] = [
  {
    group: 'identity',
    attributes: [
      official(1, 'code', 'text'),
      official(2, 'name', 'text'),
      official(3, 'description', 'long'),
      official(4, 'purpose', 'long'),
      official(5, 'referenceCode', 'reference'),
      local('status', 'status'),
      local('type', 'type'),
      local('url', 'text'),
      local('year', 'text'),
      official(21, 'relatedMetadata', 'lines'),
    ],
  },
  {
    group: 'service',
    attributes: [
      official(6, 'servicesSupported', 'lines'),
      official(7, 'dataUsed', 'lines'),
      official(8, 'output', 'long'),
      official(9, 'dataInput', 'long'),
      official(10, 'dataSupplier', 'text'),
      official(11, 'dataOutput', 'long'),
      official(12, 'dataCustomer', 'text'),
    ],
  },
  {
    group: 'technology',
    attributes: [
      official(13, 'platforms', 'platforms'),
      official(14, 'server', 'text'),
      official(15, 'licenceType', 'licence'),
      official(16, 'programmingLanguage', 'text'),
      official(17, 'framework', 'text'),
      official(18, 'database', 'text'),
    ],
  },
  {
    group: 'management',
    attributes: [
      local('ownerAgencyId', 'owner'),
      local('userAgencyIds', 'users'),
      official(19, 'developerUnit', 'text'),
      official(20, 'operatorUnit', 'text'),
    ],
  },
];

export const OFFICIAL_COUNT = 21;

export const PLATFORMS = ['desktop', 'web', 'cloud', 'mobile'] as const;
export const LICENCES = ['open-source', 'proprietary'] as const;
export const REFERENCE_CODES = ['01.01', '01.02', '02.01', '02.02'] as const;

export const STATUS_TONES: Record<Status, Tone> = {
  active: 'success',
  development: 'info',
  inactive: 'neutral',
};
