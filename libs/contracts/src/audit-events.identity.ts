/** What identity puts on record. */
export const IDENTITY_AUDIT_EVENTS = {
  'identity.agency-created': { id: 'Perangkat daerah ditambahkan', en: 'Agency added' },
  'identity.agency-changed': { id: 'Perangkat daerah diubah', en: 'Agency changed' },
  'identity.person-created': { id: 'Pengguna ditambahkan', en: 'Person added' },
  'identity.person-changed': { id: 'Pengguna diubah', en: 'Person changed' },
  'identity.person-invited': { id: 'Tautan sekali pakai dibuat', en: 'One-time link made' },
  'identity.client-created': { id: 'Klien API dibuat', en: 'API client created' },
} as const;
