import type { AuditEvent } from './audit-event.js';
import type { AuditField } from './audit-fields.js';

const APPLICATION_FIELDS: readonly AuditField[] = [
  'code',
  'name',
  'ownerAgencyId',
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
  'userAgencyIds',
];

/** What the registry puts on record. */
export const REGISTRY_AUDIT_EVENTS = {
  'registry.application-created': {
    id: 'Aplikasi ditambahkan',
    en: 'Application added',
    object: 'application',
    fields: APPLICATION_FIELDS,
  },
  'registry.application-changed': {
    id: 'Aplikasi diubah',
    en: 'Application changed',
    object: 'application',
    fields: APPLICATION_FIELDS,
  },
  'registry.application-retired': {
    id: 'Aplikasi dinyatakan tidak aktif',
    en: 'Application retired',
    object: 'application',
    fields: APPLICATION_FIELDS,
  },
  'registry.catalogue-exported': {
    id: 'Katalog diekspor',
    en: 'Catalogue exported',
    fields: ['format', 'filter', 'fileSha256', 'size'],
  },
  'registry.import-started': {
    id: 'Impor dimulai',
    en: 'Import started',
    object: 'import',
    fields: ['fileName', 'fileSha256', 'size'],
  },
  'registry.import-columns-mapped': {
    id: 'Kolom impor dicocokkan',
    en: 'Import columns matched',
    object: 'import',
    fields: ['columns'],
  },
  'registry.import-confirmed': {
    id: 'Impor disetujui',
    en: 'Import confirmed',
    object: 'import',
    fields: ['includeDoubtful', 'fileSha256'],
  },
  'registry.import-applied': {
    id: 'Impor diterapkan ke katalog',
    en: 'Import applied to the catalogue',
    object: 'import',
    fields: ['created', 'changed', 'unchanged', 'skipped', 'fileSha256'],
  },
  'registry.import-abandoned': {
    id: 'Impor dihentikan setelah gagal berulang',
    en: 'Import given up after repeated failures',
    object: 'import',
    fields: ['attempts', 'state'],
  },
} as const satisfies Record<string, AuditEvent>;
