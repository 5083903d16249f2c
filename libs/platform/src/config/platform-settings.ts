import { defineSettings, type Settings } from './settings.js';

/** What every process of a node needs to know. */
export const nodeSettings = defineSettings({
  NODE_KIND: {
    kind: 'choice',
    choices: ['regency', 'province'],
    default: 'regency',
    description: 'regency: kabupaten/kota yang menilai dirinya; province: provinsi yang menerima',
  },
  GOVERNMENT_CODE: { kind: 'text', description: 'Kode wilayah pemerintah daerah, misalnya 33.22' },
  GOVERNMENT_NAME: {
    kind: 'text',
    description: 'Nama pemerintah daerah, misalnya Pemerintah Kabupaten Semarang',
  },
  TIME_ZONE: {
    kind: 'choice',
    choices: ['Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura'],
    default: 'Asia/Jakarta',
    description: 'Zona waktu yang dicetak (WIB, WITA, WIT)',
  },
  HOLIDAYS_DIR: {
    kind: 'text',
    default: '',
    description:
      'Folder berkas YAML hari libur tambahan: libur daerah, atau tahun baru sesuai SKB Tiga Menteri',
  },
  PUBLIC_URL: { kind: 'url', description: 'Alamat yang diketik orang di peramban' },
  DEMO: {
    kind: 'choice',
    choices: ['none', 'semarang'],
    default: 'none',
    description: 'Data contoh; basis data contoh tidak dapat dijadikan produksi',
  },
  PRACTICE_SPACE: {
    kind: 'flag',
    default: false,
    description:
      'Mode Latihan: simpul terpisah berisi data contoh, bertanda LATIHAN, masuk tanpa kata sandi; tidak mengirim surel dan tidak bertukar dengan simpul mana pun. Hanya bersama DEMO',
  },
  DATA_DIR: { kind: 'text', description: 'Folder berkas unggahan dan kunci' },
  LOG_LEVEL: {
    kind: 'choice',
    choices: ['debug', 'info', 'warn', 'error', 'silent'],
    default: 'info',
    description: 'Banyaknya catatan',
  },
});

export type NodeSettings = Settings<typeof nodeSettings>;

/** How one service reaches the broker. */
export const busSettings = defineSettings({
  NATS_URL: { kind: 'url', description: 'Alamat broker NATS' },
  NATS_PASSWORD: { kind: 'text', secret: true, description: 'Kata sandi pengguna broker milik layanan ini' },
});

/** How one service reaches its schema, as the role that reads and writes rows only. */
export const databaseSettings = defineSettings({
  DATABASE_URL: { kind: 'url', secret: true, description: 'Basis data, dengan peran aplikasi layanan ini' },
  DATABASE_POOL: {
    kind: 'whole',
    default: 8,
    min: 2,
    max: 50,
    description: 'Sambungan basis data per layanan',
  },
});

/** What a service does by itself, and what it forgets. */
export const jobSettings = defineSettings({
  JOBS_POLL_SECONDS: {
    kind: 'whole',
    default: 60,
    min: 1,
    max: 600,
    description: 'Selang pemeriksaan antrean pekerjaan dari replika lain, dalam detik',
  },
  FACTS_KEPT_DAYS: {
    kind: 'whole',
    default: 30,
    min: 30,
    max: 365,
    description: 'Fakta yang sudah diterbitkan dapat diputar ulang selama sekian hari',
  },
  REQUEST_KEYS_KEPT_DAYS: {
    kind: 'whole',
    default: 7,
    min: 1,
    max: 90,
    description: 'Permintaan dengan kunci yang sama dikenali selama sekian hari',
  },
});

export type JobSettings = Settings<typeof jobSettings>;

/** What happens before a newer release changes the data of a production node. */
export const backupSettings = defineSettings({
  BACKUP_BEFORE_UPGRADE: {
    kind: 'flag',
    default: true,
    description:
      'Cadangkan dahulu sebelum rilis baru mengubah basis data produksi; gagal mencadangkan menunda pembaruan',
  },
  BACKUP_DIR: {
    kind: 'text',
    default: '',
    description: 'Folder cadangan sebelum pembaruan; kosong: backups di dalam DATA_DIR',
  },
});
