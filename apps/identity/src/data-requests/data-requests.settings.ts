import { defineSettings } from '@selaras/platform';

/** How long personal data stay. */
export const privacySettings = defineSettings({
  PEOPLE_KEPT_DAYS: {
    kind: 'whole',
    default: 1_825,
    min: 30,
    max: 36_500,
    description:
      'Data akun seseorang dihapus dan namanya disamarkan sekian hari setelah akunnya dinonaktifkan; keputusan jabatan dan jejak audit tetap',
  },
  DATA_REQUESTS_KEPT_DAYS: {
    kind: 'whole',
    default: 1_825,
    min: 30,
    max: 36_500,
    description: 'Nama, kontak dan uraian pemohon hak subjek data dihapus sekian hari setelah diputus',
  },
  DATA_COPY_DAYS: {
    kind: 'whole',
    default: 14,
    min: 1,
    max: 90,
    description: 'Salinan data pribadi yang disetujui dapat diunduh selama sekian hari',
  },
});
