import { defineSettings, type Settings } from '@selaras/platform';

/** What the first set-up needs to know before anything else is known. */
export const setupSettings = defineSettings({
  SELARAS_DATA: { kind: 'text', description: 'Folder semua data node: basis data, berkas, kunci, catatan' },
  HTTP_HOST: {
    kind: 'text',
    default: '127.0.0.1',
    description: 'Alamat tempat halaman penyiapan mendengarkan',
  },
  HTTP_PORT: { kind: 'whole', default: 8080, min: 0, max: 65_535, description: 'Porta halaman penyiapan' },
  PUBLIC_URL: {
    kind: 'text',
    default: '',
    description: 'Alamat yang diketik orang di peramban, bila sudah diketahui sebelum penyiapan',
  },
  BACKUP_DIR: {
    kind: 'text',
    default: '',
    description: 'Folder cadangan, bila sudah ditentukan sebelum penyiapan',
  },
  LOG_LEVEL: {
    kind: 'choice',
    choices: ['debug', 'info', 'warn', 'error', 'silent'],
    default: 'info',
    description: 'Banyaknya catatan',
  },
});

export type SetupSettings = Settings<typeof setupSettings>;
