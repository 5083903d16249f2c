import type { AuditEvent } from './audit-event.js';

/** What the exchange puts on record. */
export const INTEROP_AUDIT_EVENTS = {
  'interop.peer-enrolled': {
    id: 'Mitra didaftarkan',
    en: 'Peer enrolled',
    object: 'peer',
    fields: ['name', 'baseUrl', 'key', 'sendsTo', 'standingRelease'],
  },
  'interop.peer-changed': {
    id: 'Mitra diubah',
    en: 'Peer changed',
    object: 'peer',
    fields: ['name', 'baseUrl', 'key', 'sendsTo', 'standingRelease'],
  },
  'interop.entry-released': {
    id: 'Entri dilepas ke mitra',
    en: 'Entry released to a peer',
    fields: ['peer', 'entryKind', 'version', 'sequence'],
  },
  'interop.entry-withheld': {
    id: 'Isi entri ditahan, hanya buktinya yang dikirim',
    en: 'Body of an entry withheld, its proof alone goes',
    fields: ['peer', 'entryKind', 'version', 'sequence', 'size'],
  },
  'interop.entries-recovered': {
    id: 'Entri sendiri diambil kembali dari mitra setelah pemulihan',
    en: 'Own entries fetched back from a peer after a restore',
    object: 'peer',
    fields: ['firstSequence', 'lastSequence', 'count'],
  },
  'interop.entries-received': {
    id: 'Entri mitra diterima',
    en: 'Entries of a peer received',
    object: 'peer',
    fields: ['firstSequence', 'lastSequence', 'count', 'sequence', 'repeated'],
  },
} as const satisfies Record<string, AuditEvent>;
