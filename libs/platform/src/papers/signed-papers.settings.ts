import { defineSettings, type Settings } from '../config/settings.js';

/** How signed papers are judged: one configuration for every service that takes them. */
export const signedPaperSettings = defineSettings({
  TRUST_ANCHORS_DIR: {
    kind: 'text',
    default: '',
    description:
      'Folder sertifikat induk PSrE yang dipercaya (.pem, .crt, .cer), diunduh pengelola dari BSrE/PSrE; kosong: tanda tangan elektronik tetap diperiksa keutuhannya, tetapi penerbitnya belum dipercaya',
  },
  SIGNED_MAX_MB: {
    kind: 'whole',
    default: 25,
    min: 1,
    max: 100,
    description: 'Ukuran terbesar naskah bertanda tangan yang diunggah, dalam MB',
  },
});

export type SignedPaperSettings = Settings<typeof signedPaperSettings>;
