import { defineSettings } from '@selaras/platform';

/** How people sign in. */
export const signInSettings = defineSettings({
  INVITATION_HOURS: {
    kind: 'whole',
    default: 72,
    min: 1,
    max: 720,
    description: 'Masa berlaku tautan undangan (kata sandi pertama), dalam jam',
  },
  RESET_LINK_MINUTES: {
    kind: 'whole',
    default: 60,
    min: 10,
    max: 1_440,
    description: 'Masa berlaku tautan atur ulang kata sandi, dalam menit',
  },
  SIGN_IN_FAILURES: {
    kind: 'whole',
    default: 10,
    min: 3,
    max: 100,
    description:
      'Banyaknya percobaan masuk yang gagal per akun sebelum peramban yang belum dikenal harus menunggu; peramban yang pernah masuk dihitung sendiri',
  },
  SIGN_IN_WAIT_MINUTES: {
    kind: 'whole',
    default: 5,
    min: 1,
    max: 60,
    description:
      'Lama menunggu setelah terlalu banyak percobaan masuk, dalam menit; berlipat dua sampai paling lama 60',
  },
  SIGN_IN_ADDRESS_NAMES: {
    kind: 'whole',
    default: 30,
    min: 5,
    max: 1_000,
    description:
      'Banyaknya akun berbeda yang gagal masuk dari satu alamat dalam 15 menit sebelum peramban yang belum dikenal di alamat itu diperlambat',
  },
  SIGN_IN_TOTP: {
    kind: 'choice',
    choices: ['required-for-administrators', 'required-for-everyone', 'optional'],
    default: 'required-for-administrators',
    description:
      'Verifikasi dua langkah (TOTP): wajib bagi administrator, wajib bagi semua, atau pilihan. Pada data contoh, administrator tidak diwajibkan',
  },
  SIGN_IN_PASSWORDS: {
    kind: 'flag',
    default: true,
    description:
      'Masuk dengan kata sandi Selaras; false: hanya lewat penyedia OpenID luar pada FOREIGN_ISSUERS',
  },
  FOREIGN_ISSUERS: {
    kind: 'text',
    default: '[]',
    secret: true,
    description:
      'Penyedia OpenID luar, larik JSON: key, issuer, clientId, clientSecret, label; opsional claim (sub), algorithm (RS256), scopes, secondFactor',
  },
  OUTBOUND_ALLOWED_HOSTS: {
    kind: 'text',
    default: '',
    description:
      'Host yang boleh beralamat di jaringan dalam atau memakai http, dipisah koma; kosong: hanya alamat publik dengan https',
  },
});
