import type { ProblemKind } from './problems.js';

const kind = (status: number, id: string, en: string): ProblemKind => ({ status, id, en });

/** What can stand in the way of notices, mail and terms. */
export const NOTICE_PROBLEMS = {
  'identity.notice-not-found': kind(
    404,
    'Pemberitahuan ini sudah tidak ada: mungkin hal yang diberitahukan sudah selesai.',
    'This notice is gone: what it told of may be done.',
  ),
  'identity.mail-not-found': kind(404, 'Surel ini tidak ditemukan.', 'The mail was not found.'),
  'identity.mail-not-repeatable': kind(
    409,
    'Surel ini tidak dapat dikirim ulang: tautan sekali pakainya sudah dihapus atau alamatnya tidak ada. Perbaiki alamatnya, lalu buat tautan baru.',
    'This mail cannot be sent again: its one-time link was erased or there is no address. Mend the address and make a new link.',
  ),
  'common.calendar-year-missing': kind(
    422,
    'Hari libur tahun {year} belum ada dalam data kalender, sehingga hari kerja tidak dihitung. Minta pengelola server menambahkan berkas libur {year} (HOLIDAYS_DIR).',
    'The holidays of {year} are not in the calendar data, so working days are not counted. Have the server’s operator add the holiday file of {year} (HOLIDAYS_DIR).',
  ),
} as const satisfies Record<string, ProblemKind>;
