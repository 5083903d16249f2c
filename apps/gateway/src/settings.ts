import {
  busSettings,
  defineSettings,
  nodeSettings,
  signedPaperSettings,
  traceSettings,
  type Settings,
} from '@selaras/platform';

/** What the public door needs to know besides the node's own settings. */
export const gatewaySettings = defineSettings({
  ...nodeSettings,
  ...busSettings,
  ...traceSettings,
  HTTP_HOST: { kind: 'text', default: '127.0.0.1', description: 'Alamat tempat gerbang mendengarkan' },
  HTTP_PORT: { kind: 'whole', default: 8080, min: 0, max: 65_535, description: 'Porta gerbang' },
  METRICS_HOST: {
    kind: 'text',
    default: '127.0.0.1',
    description: 'Alamat pribadi tempat angka-angka untuk Prometheus dibaca (/metrics)',
  },
  METRICS_PORT: {
    kind: 'whole',
    default: 0,
    min: 0,
    max: 65_535,
    description: 'Porta angka-angka untuk Prometheus; 0: tidak dibuka',
  },
  OIDC_INTERNAL_URL: { kind: 'url', description: 'Alamat pribadi penyedia OpenID milik layanan identity' },
  WEB_CLIENT_SECRET: { kind: 'text', secret: true, description: 'Rahasia klien OpenID milik gerbang' },
  COOKIE_SECRET: { kind: 'text', secret: true, description: 'Kunci tanda tangan kuki masuk' },
  EVIDENCE_MAX_MB: {
    kind: 'whole',
    default: 10,
    min: 1,
    max: 500,
    description: 'Ukuran terbesar bukti dukung (MB)',
  },
  SIGNED_MAX_MB: signedPaperSettings.SIGNED_MAX_MB,
  RATE_PER_ADDRESS: {
    kind: 'whole',
    default: 3_000,
    min: 60,
    max: 10_000_000,
    description:
      'Permintaan per menit dari satu alamat sebelum masuk; cukup untuk 60 orang yang masuk bersamaan di balik satu alamat',
  },
  RATE_PER_SESSION: {
    kind: 'whole',
    default: 1_200,
    min: 60,
    max: 10_000_000,
    description: 'Permintaan per menit dari satu sesi atau satu klien API',
  },
  DISK_RESERVE_MB: {
    kind: 'whole',
    default: 512,
    min: 0,
    max: 1_000_000,
    description:
      'Unggahan ditolak bila ruang bebas kurang dari ini (MB), agar basis data tetap dapat menulis',
  },
  BACKUP_DIR: {
    kind: 'text',
    default: '',
    description: 'Folder cadangan, untuk halaman keadaan dan perintah selaras backup',
  },
  PRACTICE_URL: {
    kind: 'text',
    default: '',
    description: 'Alamat Mode Latihan, untuk tautan di menu; kosong: tidak ditawarkan',
  },
  IMPORT_MAX_MB: {
    kind: 'whole',
    default: 20,
    min: 1,
    max: 200,
    description: 'Ukuran terbesar lembar kerja impor (MB)',
  },
});

export type GatewaySettings = Settings<typeof gatewaySettings>;

export const GATEWAY_SETTINGS = Symbol('gateway settings');
