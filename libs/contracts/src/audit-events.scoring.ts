import type { AuditEvent } from './audit-event.js';

/** What scoring puts on record. */
export const SCORING_AUDIT_EVENTS = {
  'scoring.assessment-opened': {
    id: 'Penilaian dibuka',
    en: 'Assessment opened',
    object: 'assessment',
    fields: ['year', 'edition', 'dueDate', 'predicateBasis'],
  },
  'scoring.indicators-assigned': {
    id: 'Indikator ditugaskan',
    en: 'Indicators assigned',
    object: 'assessment',
    fields: ['assignments'],
  },
  'scoring.indicator-answered': {
    id: 'Jawaban indikator disimpan',
    en: 'Indicator answer saved',
    object: 'indicator',
    fields: ['level', 'factsCharacters', 'analysisCharacters'],
  },
  'scoring.evidence-added': {
    id: 'Bukti dukung ditambahkan',
    en: 'Evidence added',
    object: 'indicator',
    fields: ['fileName', 'mediaType', 'size', 'fileSha256'],
  },
  'scoring.evidence-removed': {
    id: 'Bukti dukung dihapus',
    en: 'Evidence removed',
    object: 'indicator',
    fields: ['fileName', 'fileSha256'],
  },
  'scoring.evidence-ticket-given': {
    id: 'Tiket unduhan bukti dukung diberikan',
    en: 'Evidence download ticket given',
    object: 'indicator',
    fields: ['fileName', 'fileSha256'],
  },
  'scoring.evidence-downloaded': {
    id: 'Bukti dukung diunduh',
    en: 'Evidence downloaded',
    object: 'indicator',
    fields: ['fileName', 'fileSha256'],
  },
  'scoring.indicators-submitted': {
    id: 'Indikator diajukan ke kepala perangkat daerah',
    en: 'Indicators submitted to the head of agency',
    object: 'assessment',
    fields: ['codes', 'level', 'factsSha256', 'analysisSha256'],
  },
  'scoring.indicators-handed-over': {
    id: 'Indikator diserahkan kepada asesor',
    en: 'Indicators handed over to the assessor',
    object: 'assessment',
    fields: ['codes', 'level', 'factsSha256', 'analysisSha256'],
  },
  'scoring.indicators-reviewed': {
    id: 'Indikator dinilai asesor internal',
    en: 'Indicators reviewed by the internal assessor',
    object: 'assessment',
    fields: ['decisions'],
  },
  'scoring.assessment-approved': {
    id: 'Penilaian disetujui',
    en: 'Assessment approved',
    object: 'assessment',
    fields: ['status', 'index', 'predicate', 'provisional', 'acceptProvisional'],
  },
  'scoring.result-sent': {
    id: 'Hasil penilaian dikirim ke provinsi',
    en: 'Result sent to the province',
    object: 'assessment',
    fields: ['status', 'version', 'index', 'predicate'],
  },
} as const satisfies Record<string, AuditEvent>;
