/** What the exchange puts on record. */
export const INTEROP_AUDIT_EVENTS = {
  'interop.peer-enrolled': { id: 'Mitra didaftarkan', en: 'Peer enrolled' },
} as const;
