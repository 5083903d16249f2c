import type { AuditEvent } from './audit-event.js';

/** What every service puts on record about its own trail. */
export const PLATFORM_AUDIT_EVENTS = {
  'audit.read': { id: 'Jejak audit dibaca', en: 'Audit trail read' },
  'audit.exported': { id: 'Jejak audit diekspor', en: 'Audit trail exported', fields: ['format', 'filter'] },
  'audit.unmasked': {
    id: 'Data pribadi dalam jejak audit dibuka',
    en: 'Personal data in the audit trail unmasked',
    object: 'audit-entry',
    fields: ['reason'],
  },
  'audit.verified': {
    id: 'Keutuhan jejak audit diperiksa',
    en: 'Audit trail verified',
    fields: ['result', 'checked', 'headHash'],
  },
  'node.restored': {
    id: 'Node dipulihkan dari cadangan',
    en: 'Node restored from a backup',
    object: 'node',
    fields: ['takenAt', 'version', 'restoredBy'],
  },
  'jobs.run': { id: 'Pekerjaan dijalankan atas permintaan', en: 'Job run on request', object: 'job' },
  'jobs.failed': {
    id: 'Pekerjaan gagal setelah semua percobaan',
    en: 'Job failed after all its tries',
    object: 'job',
    fields: ['reason', 'attempts'],
  },
} as const satisfies Record<string, AuditEvent>;
