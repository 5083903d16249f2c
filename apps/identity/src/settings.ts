import { defineSettings, signedPaperSettings, type Settings } from '@selaras/platform';
import { importsSettings } from './imports/imports.settings.js';
import { mailSettings } from './mail/mail.settings.js';
import { privacySettings } from './data-requests/data-requests.settings.js';
import { signInSettings } from './sign-in/sign-in.settings.js';

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
  ...signInSettings,
  ...importsSettings,
  ...mailSettings,
  ...signedPaperSettings,
  ...privacySettings,
});

export type IdentitySettings = Settings<typeof identitySettings>;
