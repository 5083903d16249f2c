import type { ProblemKind } from './problems.js';

const kind = (status: number, id: string, en: string): ProblemKind => ({ status, id, en });

/** What can stand in the way of signing in, and of keeping an account safe. */
export const ACCOUNT_PROBLEMS = {
  'common.other-account': kind(
    409,
    'Di peramban ini Anda sekarang masuk sebagai orang lain, mungkin lewat tab lain. Muat ulang halaman; yang diketik tetap tersimpan untuk akun semula.',
    'In this browser you are now signed in as someone else, perhaps in another tab. Reload the page; what was typed stays with the first account.',
  ),
  'identity.password-wrong': kind(
    422,
    'Kata sandi Anda saat ini tidak cocok.',
    'Your current password does not match.',
  ),
  'identity.password-unfit': kind(
    422,
    'Kata sandi baru ini tidak dapat dipakai. Pakai paling sedikit 12 karakter yang tidak mudah ditebak.',
    'This new password cannot be used. Use at least 12 characters that are not easy to guess.',
  ),
  'identity.code-wrong': kind(
    422,
    'Kode verifikasi tidak cocok atau sudah dipakai. Tunggu kode berikutnya di aplikasi autentikator, dan periksa jam ponsel Anda.',
    'The verification code does not match or was used. Wait for the next code in the authenticator, and check the clock of your phone.',
  ),
  'identity.ticket-ended': kind(
    410,
    'Kunci ini sudah kedaluwarsa. Mulai lagi dari awal.',
    'This key has expired. Start again.',
  ),
  'identity.totp-required': kind(
    409,
    'Verifikasi dua langkah wajib untuk jabatan Anda dan tidak dapat dimatikan.',
    'The second factor is required for your position and cannot be switched off.',
  ),
  'identity.totp-missing': kind(
    409,
    'Akun ini belum memakai verifikasi dua langkah.',
    'This account has no second factor yet.',
  ),
  'identity.session-not-found': kind(
    404,
    'Sesi ini tidak ada atau sudah berakhir.',
    'There is no such session, or it has ended.',
  ),
  'identity.reset-request-not-found': kind(
    404,
    'Permintaan ini tidak ada atau sudah diselesaikan.',
    'There is no such request, or it is settled.',
  ),
  'identity.foreign-issuer-unknown': kind(
    422,
    'Penyedia masuk {issuer} tidak ada dalam pengaturan.',
    'The sign-in provider {issuer} is not configured.',
  ),
  'identity.foreign-account-taken': kind(
    409,
    'Akun {identifier} sudah ditautkan.',
    'The account {identifier} is already linked.',
  ),
  'identity.foreign-account-not-found': kind(
    404,
    'Tautan akun ini tidak ada.',
    'There is no such linked account.',
  ),
} as const satisfies Record<string, ProblemKind>;
