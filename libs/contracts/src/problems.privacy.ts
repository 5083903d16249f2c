import type { ProblemKind } from './problems.js';

const kind = (status: number, id: string, en: string): ProblemKind => ({ status, id, en });

/** What can stand in the way of requests of data subjects and of notices of a breach. */
export const PRIVACY_PROBLEMS = {
  'privacy.request-not-found': kind(404, 'Permintaan ini tidak ditemukan.', 'The request was not found.'),
  'privacy.request-decided': kind(
    409,
    'Permintaan {number} sudah diputus atau ditarik dan tidak dapat diubah. Ajukan permintaan baru.',
    'The request {number} was decided or withdrawn and cannot change. Make a new one.',
  ),
  'privacy.request-open': kind(
    409,
    'Anda masih mempunyai permintaan sejenis yang belum diputus: {number}.',
    'You have a request of this kind that is not decided yet: {number}.',
  ),
  'privacy.own-request': kind(
    403,
    'Permintaan Anda sendiri diputus pejabat lain.',
    'Your own request is decided by somebody else.',
  ),
  'privacy.still-in-service': kind(
    409,
    '{name} masih mempunyai akun aktif. Data akun diperlukan selama bertugas; nonaktifkan akunnya dahulu, atau tolak dengan alasannya.',
    '{name} still has an active account. It is needed while in service; switch the account off first, or refuse with the reason.',
  ),
  'privacy.no-account': kind(
    422,
    'Pemohon tidak mempunyai akun di sini, jadi tidak ada salinan yang dapat dibuat dari sistem ini.',
    'The applicant has no account here, so there is no copy to be made from this system.',
  ),
  'privacy.copy-not-ready': kind(
    409,
    'Salinan belum disetujui, atau masa unduhnya sudah berakhir. Ajukan permintaan baru.',
    'The copy is not granted, or the time to fetch it is over. Make a new request.',
  ),
  'privacy.breach-not-found': kind(404, 'Laporan ini tidak ditemukan.', 'The report was not found.'),
  'privacy.breach-closed': kind(
    409,
    'Laporan {number} sudah ditutup dan tidak dapat diubah.',
    'The report {number} is closed and cannot change.',
  ),
  'privacy.breach-incomplete': kind(
    422,
    'Pemberitahuan belum memuat semua yang diminta Pasal 46 ayat (2) UU 27/2022. Lengkapi isian yang ditandai.',
    'The notice does not yet say all that Article 46(2) of Law 27/2022 wants. Complete the fields marked.',
  ),
  'privacy.breach-not-told': kind(
    409,
    'Laporan hanya dapat ditutup setelah subjek data dan lembaga diberi tahu.',
    'The report can be closed only after the data subjects and the agency have been told.',
  ),
  'privacy.already-erased': kind(
    409,
    'Data orang ini sudah dihapus.',
    'The data of this person are erased already.',
  ),
} as const satisfies Record<string, ProblemKind>;
