/** What scoring puts on record. */
export const SCORING_AUDIT_EVENTS = {
  'scoring.assessment-opened': { id: 'Penilaian dibuka', en: 'Assessment opened' },
} as const;
