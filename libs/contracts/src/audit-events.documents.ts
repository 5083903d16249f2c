import type { AuditEvent } from './audit-event.js';
import type { AuditField } from './audit-fields.js';

const DECREE_FIELDS: readonly AuditField[] = [
  'letterhead',
  'issuer',
  'subject',
  'considerations',
  'legalBases',
  'dicta',
  'place',
  'signatory',
  'copiesTo',
];

/** What is put on record of official documents. */
export const DOCUMENT_AUDIT_EVENTS = {
  'identity.letterhead-changed': {
    id: 'Kop naskah dinas diubah',
    en: 'Letterhead changed',
    object: 'letterhead',
    fields: ['layout', 'names', 'address', 'website', 'place', 'logo'],
  },
  'identity.decree-changed': {
    id: 'Isi SK jabatan diubah',
    en: 'Decree of a position changed',
    object: 'decree',
    fields: DECREE_FIELDS,
  },
  'identity.decree-drafted': {
    id: 'Konsep SK jabatan diunduh',
    en: 'Concept of a position’s decree taken out',
    object: 'decree',
    fields: ['format', 'conceptVersion'],
  },
  'identity.decree-signed': {
    id: 'SK jabatan bertanda tangan diunggah',
    en: 'Signed decree of a position uploaded',
    object: 'decree',
    fields: [
      'decreeNumber',
      'decreeDay',
      'signingMethod',
      'standing',
      'signedBy',
      'conceptVersion',
      'fileSha256',
      'size',
    ],
  },
  'identity.decree-taken-out': {
    id: 'SK jabatan bertanda tangan diunduh',
    en: 'Signed decree of a position taken out',
    object: 'decree',
    fields: ['fileSha256'],
  },
  'registry.extract-made': {
    id: 'Petikan katalog dibuat',
    en: 'Extract of the catalogue made',
    object: 'application',
    fields: ['format', 'filter', 'count', 'fileSha256', 'size'],
  },
  'registry.extract-signed': {
    id: 'Petikan katalog bertanda tangan diunggah',
    en: 'Signed extract of the catalogue uploaded',
    object: 'application',
    fields: ['covers', 'number', 'day', 'signingMethod', 'standing', 'signedBy', 'fileSha256', 'size'],
  },
  'registry.extract-taken-out': {
    id: 'Petikan katalog bertanda tangan diunduh',
    en: 'Signed extract of the catalogue taken out',
    object: 'signed-extract',
    fields: ['number', 'fileSha256'],
  },
} as const satisfies Record<string, AuditEvent>;
