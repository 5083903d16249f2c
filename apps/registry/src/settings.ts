import { defineSettings, signedPaperSettings, type Settings } from '@selaras/platform';

export const registrySettings = defineSettings({
  IMPORT_MAX_ROWS: {
    kind: 'whole',
    default: 20_000,
    min: 1,
    max: 20_000,
    description: 'Baris terbanyak dalam satu lembar kerja yang diimpor',
  },
  IMPORT_MAX_MB: {
    kind: 'whole',
    default: 25,
    min: 1,
    max: 100,
    description: 'Ukuran terbesar berkas lembar kerja yang diimpor, dalam MB',
  },
  IMPORT_MAX_UNPACKED_MB: {
    kind: 'whole',
    default: 128,
    min: 1,
    max: 512,
    description: 'Ukuran terbesar isi XLSX setelah dibuka, dalam MB; penangkal berkas yang mengembang',
  },
  IMPORT_ROWS_KEPT_DAYS: {
    kind: 'whole',
    default: 90,
    min: 1,
    max: 1_095,
    description: 'Baris hasil uji impor disimpan sekian hari; ringkasan dan tanda terimanya tetap ada',
  },
  ...signedPaperSettings,
});

export type RegistrySettings = Settings<typeof registrySettings>;
