import { defineSettings, type Settings } from '@selaras/platform';

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
});

export type RegistrySettings = Settings<typeof registrySettings>;
