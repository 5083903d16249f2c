/** What the registry puts on record. */
export const REGISTRY_AUDIT_EVENTS = {
  'registry.application-created': { id: 'Aplikasi ditambahkan', en: 'Application added' },
  'registry.application-changed': { id: 'Aplikasi diubah', en: 'Application changed' },
} as const;
