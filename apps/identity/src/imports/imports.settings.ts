import { defineSettings } from '@selaras/platform';

export const importsSettings = defineSettings({
  PEOPLE_IMPORT_MAX_ROWS: {
    kind: 'whole',
    default: 5_000,
    min: 1,
    max: 10_000,
    description: 'Baris terbanyak dalam satu lembar kerja orang atau perangkat daerah',
  },
  PEOPLE_IMPORT_MAX_MB: {
    kind: 'whole',
    default: 10,
    min: 1,
    max: 100,
    description: 'Ukuran terbesar lembar kerja orang atau perangkat daerah, dalam MB',
  },
  PEOPLE_IMPORT_MAX_UNPACKED_MB: {
    kind: 'whole',
    default: 64,
    min: 1,
    max: 512,
    description: 'Ukuran terbesar isi XLSX setelah dibuka, dalam MB; penangkal berkas yang mengembang',
  },
  PEOPLE_IMPORT_DAYS: {
    kind: 'whole',
    default: 30,
    min: 1,
    max: 365,
    description: 'Hasil uji coba impor orang disimpan sekian hari, lalu dihapus; tanda terimanya tetap',
  },
});
