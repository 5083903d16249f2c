import { defineSettings, type Settings } from '@selaras/platform';

export const scoringSettings = defineSettings({
  EVIDENCE_MAX_MB: {
    kind: 'whole',
    default: 10,
    min: 1,
    max: 100,
    description: 'Ukuran terbesar satu berkas bukti dukung, dalam MB',
  },
  EVIDENCE_MAX_FILES: {
    kind: 'whole',
    default: 50,
    min: 1,
    max: 50,
    description: 'Banyaknya berkas bukti dukung pada satu indikator',
  },
});

export type ScoringSettings = Settings<typeof scoringSettings>;
