import type { AuditEvent } from './audit-event.js';
import type { AuditField } from './audit-fields.js';

const HOLDING_FIELDS: readonly AuditField[] = [
  'person',
  'personId',
  'holdingKind',
  'from',
  'until',
  'decreeNumber',
  'decreeDay',
];
const DELEGATION_FIELDS: readonly AuditField[] = ['aide', 'aideId', 'acts', 'reason', 'from', 'until'];
const position = { object: 'position' } as const;

/** Positions, who holds them, and what leaders delegate. */
export const POSITION_AUDIT_EVENTS = {
  'identity.position-created': {
    id: 'Jabatan ditambahkan',
    en: 'Position added',
    ...position,
    fields: ['title', 'role', 'agencyId'],
  },
  'identity.position-changed': {
    id: 'Jabatan diubah',
    en: 'Position changed',
    ...position,
    fields: ['title', 'active'],
  },
  'identity.holding-given': {
    id: 'Jabatan diberikan',
    en: 'Position given',
    ...position,
    fields: HOLDING_FIELDS,
  },
  'identity.holding-changed': {
    id: 'Masa jabatan diubah',
    en: 'Days of a position changed',
    ...position,
    fields: HOLDING_FIELDS,
  },
  'identity.holding-revoked': {
    id: 'Jabatan dicabut',
    en: 'Position taken away',
    ...position,
    fields: [...HOLDING_FIELDS, 'reason'],
  },
  'identity.holding-begun': {
    id: 'Masa jabatan mulai',
    en: 'Holding of a position began',
    ...position,
    fields: ['holding', 'personId'],
  },
  'identity.holding-ended': {
    id: 'Masa jabatan berakhir',
    en: 'Holding of a position ended',
    ...position,
    fields: ['holding', 'personId'],
  },
  'identity.position-handed-over': {
    id: 'Jabatan diserahterimakan',
    en: 'Position handed over',
    ...position,
    fields: HOLDING_FIELDS,
  },
  'identity.delegation-granted': {
    id: 'Wewenang dilimpahkan',
    en: 'Authority delegated',
    ...position,
    fields: DELEGATION_FIELDS,
  },
  'identity.delegation-revoked': {
    id: 'Pelimpahan dicabut',
    en: 'Delegation taken back',
    ...position,
    fields: DELEGATION_FIELDS,
  },
  'identity.import-started': {
    id: 'Impor orang atau perangkat daerah dimulai',
    en: 'Import of people or agencies started',
    object: 'import',
    fields: ['kind', 'fileName', 'fileSha256', 'size'],
  },
  'identity.import-columns-mapped': {
    id: 'Kolom impor dicocokkan',
    en: 'Import columns matched',
    object: 'import',
    fields: ['columns'],
  },
  'identity.import-confirmed': {
    id: 'Impor orang atau perangkat daerah diterapkan',
    en: 'Import of people or agencies applied',
    object: 'import',
    fields: ['includeDoubtful', 'created', 'changed', 'unchanged', 'skipped', 'fileSha256'],
  },
  'identity.import-links-taken': {
    id: 'Daftar tautan aktivasi diserahkan',
    en: 'List of activation links handed over',
    object: 'import',
    fields: ['count'],
  },
} as const satisfies Record<string, AuditEvent>;
