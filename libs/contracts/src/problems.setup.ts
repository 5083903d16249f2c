import type { ProblemKind } from './problems.js';

const kind = (status: number, id: string, en: string): ProblemKind => ({ status, id, en });

/** What can stand in the way of the first set-up, and of taking files when the disk is almost full. */
export const SETUP_PROBLEMS = {
  'setup.not-finished': kind(
    503,
    'Selaras di server ini belum selesai disiapkan. Selesaikan penyiapan pertama dengan kode dari petugas server.',
    'Selaras is not set up on this server yet. Finish the first set-up with the code from whoever runs the server.',
  ),
  'setup.code-wrong': kind(
    401,
    'Kode penyiapan tidak cocok. Lihat kodenya di server dengan perintah: selaras status.',
    'The set-up code does not match. Read it on the server with the command: selaras status.',
  ),
  'setup.closed': kind(
    410,
    'Penyiapan pertama sudah selesai dan tidak dapat diulang.',
    'The first set-up has been finished and cannot be repeated.',
  ),
  'setup.mail-failed': kind(
    422,
    'Surel percobaan tidak terkirim: {reason}. Perbaiki pengaturan surel, lalu coba lagi.',
    'The test mail was not sent: {reason}. Mend the mail settings and try again.',
  ),
  'common.storage-full': kind(
    507,
    'Penyimpanan server penuh, jadi perubahan ini belum tersimpan. Yang sudah tersimpan aman; beri tahu administrator, lalu coba lagi.',
    'The server’s storage is full, so this change was not saved. What is stored is safe; tell the administrator and try again.',
  ),
  'common.disk-nearly-full': kind(
    507,
    'Penyimpanan server hampir penuh, jadi berkas baru belum dapat diterima. Yang sudah tersimpan aman; beri tahu administrator.',
    'The server’s storage is almost full, so no new file can be taken. What is stored is safe; tell the administrator.',
  ),
} as const;
