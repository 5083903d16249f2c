import type { ProblemKind } from './problems.js';

const kind = (status: number, id: string, en: string): ProblemKind => ({ status, id, en });

/** What a practice space refuses, and what is refused outside one. */
export const PRACTICE_PROBLEMS = {
  'identity.practice-only': kind(
    403,
    'Ini hanya ada di ruang latihan. Di sini masuklah dengan akun Anda sendiri.',
    'This exists in a practice space only. Sign in here with your own account.',
  ),
  'identity.practice-seat-gone': kind(
    409,
    'Akun latihan ini sudah diubah oleh yang berlatih sebelum Anda. Masuk dengan kartu lain, lalu Mulai ulang latihan.',
    'This practice account was changed by someone who practised before you. Use another card, then start the practice over.',
  ),
  'identity.practice-unattended': kind(
    503,
    'Ruang latihan ini tidak dapat memulai ulang sendiri. Minta petugas server menjalankannya lewat perintah selaras.',
    'This practice space cannot start itself over. Ask whoever runs the server to do it.',
  ),
  'interop.practice-space': kind(
    403,
    'Ruang latihan tidak bertukar dengan simpul mana pun, supaya latihan tidak pernah sampai ke provinsi. Mitra didaftarkan di simpul sungguhan.',
    'A practice space exchanges with no other node, so that practice never reaches the province. Enrol peers on the real node.',
  ),
} as const;
