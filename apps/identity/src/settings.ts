import { defineSettings, type Settings } from '@selaras/platform';

export const identitySettings = defineSettings({
  OIDC_HOST: {
    kind: 'text',
    default: '127.0.0.1',
    description: 'Alamat pribadi penyedia OpenID; hanya gerbang yang perlu mencapainya',
  },
  OIDC_PORT: {
    kind: 'whole',
    default: 8090,
    min: 0,
    max: 65_535,
    description: 'Porta pribadi penyedia OpenID; tiap node pada satu mesin memakai porta sendiri',
  },
  WEB_CLIENT_SECRET: {
    kind: 'text',
    secret: true,
    description: 'Rahasia klien OpenID milik gerbang; sama dengan yang dipakai gerbang',
  },
  COOKIE_SECRET: { kind: 'text', secret: true, description: 'Kunci tanda tangan kuki masuk' },
  SESSION_IDLE_MINUTES: {
    kind: 'whole',
    default: 120,
    min: 5,
    max: 1_440,
    description: 'Sesi berakhir setelah sekian menit tidak dipakai',
  },
  SESSION_MAX_MINUTES: {
    kind: 'whole',
    default: 720,
    min: 10,
    max: 10_080,
    description: 'Sesi berakhir sekian menit setelah masuk, dipakai atau tidak',
  },
  ACTIVATION_DAYS: {
    kind: 'whole',
    default: 7,
    min: 1,
    max: 30,
    description: 'Masa berlaku tautan pengaturan kata sandi, dalam hari',
  },
  SIGN_IN_FAILURES: {
    kind: 'whole',
    default: 10,
    min: 3,
    max: 100,
    description: 'Banyaknya percobaan masuk yang gagal per nama pengguna dan alamat sebelum harus menunggu',
  },
  SIGN_IN_WAIT_MINUTES: {
    kind: 'whole',
    default: 5,
    min: 1,
    max: 60,
    description: 'Lama menunggu setelah terlalu banyak percobaan masuk, dalam menit',
  },
});

export type IdentitySettings = Settings<typeof identitySettings>;
