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
  STAGED_FILES_KEPT_HOURS: {
    kind: 'whole',
    default: 24,
    min: 1,
    max: 168,
    description: 'Unggahan yang tidak jadi dipakai dihapus setelah sekian jam',
  },
  UNLINKED_FILES_KEPT_DAYS: {
    kind: 'whole',
    default: 30,
    min: 1,
    max: 365,
    description: 'Berkas bukti yang tidak lagi tertaut pada jawaban mana pun dihapus setelah sekian hari',
  },
});

export type ScoringSettings = Settings<typeof scoringSettings>;
