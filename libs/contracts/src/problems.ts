import type { FieldProblem } from './field-problems.js';
import { ACCOUNT_PROBLEMS } from './problems.account.js';
import { AUDIT_PROBLEMS } from './problems.audit.js';
import { DOCUMENT_PROBLEMS } from './problems.documents.js';
import { NOTICE_PROBLEMS } from './problems.notices.js';
import { SETUP_PROBLEMS } from './problems.setup.js';
import { PRIVACY_PROBLEMS } from './problems.privacy.js';
import { CLIENT_PROBLEMS } from './problems.clients.js';
import { POSITION_PROBLEMS } from './problems.positions.js';
import { PRACTICE_PROBLEMS } from './problems.practice.js';
import { RECOVERY_PROBLEMS } from './problems.recovery.js';
import { SHEET_PROBLEMS } from './problems.sheets.js';
import type { Sentence } from './sentence.js';

export interface ProblemKind extends Sentence {
  status: number;
}

const kind = (status: number, id: string, en: string): ProblemKind => ({ status, id, en });

/**
 * The one table of problem codes (RFC 9457 `type` and our stable `code`). The sentence says the cure where there is one.
 */
export const PROBLEMS = {
  'common.internal': kind(
    500,
    'Terjadi kesalahan di sisi kami. Coba lagi; bila berulang, sampaikan kode {correlationId} ke administrator.',
    'Something failed on our side. Try again; if it stays, give the administrator the code {correlationId}.',
  ),
  'common.not-signed-in': kind(
    401,
    'Anda belum masuk atau sesi Anda berakhir. Silakan masuk lagi.',
    'You are not signed in or your session ended. Please sign in again.',
  ),
  'common.forbidden': kind(
    403,
    'Jabatan Anda tidak berwenang melakukan ini.',
    'Your position is not allowed to do this.',
  ),
  'common.invalid-input': kind(
    422,
    'Ada isian yang perlu diperbaiki: {fields}.',
    'Some fields need mending: {fields}.',
  ),
  'common.unreadable': kind(
    400,
    'Permintaan tidak dapat dibaca: {reason}.',
    'The request cannot be read: {reason}.',
  ),
  'common.not-found': kind(404, 'Alamat ini tidak ada.', 'There is nothing at this address.'),
  'common.invalid-cursor': kind(
    422,
    'Penanda halaman tidak dikenal. Mulai lagi dari halaman pertama.',
    'The page marker is not known. Start again from the first page.',
  ),
  'common.stale': kind(
    409,
    'Data ini sudah diubah orang lain (versi {current}, Anda membuka versi {given}). Buka versi terbaru, lalu ulangi perubahan Anda.',
    'Someone else has changed this (version {current}; you opened version {given}). Open the latest version and repeat your change.',
  ),
  'common.duplicate-request': kind(
    409,
    'Kunci permintaan ini sudah dipakai untuk isi yang berbeda.',
    'This idempotency key was already used for a different content.',
  ),
  'common.unavailable': kind(
    503,
    'Layanan {service} sedang tidak menjawab. Yang Anda ketik tetap tersimpan di perangkat ini; coba lagi sebentar lagi.',
    'The {service} service does not answer. What you typed stays on this device; try again shortly.',
  ),
  'common.too-large': kind(
    413,
    'Berkas terlalu besar: batasnya {limit} MB.',
    'The file is too large: the limit is {limit} MB.',
  ),
  'common.too-many-requests': kind(
    429,
    'Terlalu banyak percobaan. Tunggu {seconds} detik.',
    'Too many attempts. Wait {seconds} seconds.',
  ),
  'common.file-missing': kind(422, 'Pilih satu berkas untuk diunggah.', 'Choose one file to upload.'),

  'identity.agency-not-found': kind(404, 'Perangkat daerah tidak ditemukan.', 'The agency was not found.'),
  'identity.agency-code-taken': kind(
    409,
    'Kode {code} sudah dipakai perangkat daerah lain.',
    'The code {code} is already used by another agency.',
  ),
  'identity.agency-cycle': kind(
    422,
    'Perangkat daerah tidak dapat berada di bawah dirinya sendiri.',
    'An agency cannot be below itself.',
  ),
  'identity.person-not-found': kind(404, 'Orang ini tidak ditemukan.', 'The person was not found.'),
  'identity.username-taken': kind(
    409,
    'Nama pengguna {username} sudah dipakai.',
    'The user name {username} is already taken.',
  ),
  'identity.position-needs-agency': kind(
    422,
    'Peran ini terikat pada satu perangkat daerah; pilih perangkat daerahnya.',
    'This role belongs to one agency; choose the agency.',
  ),
  'identity.last-administrator': kind(
    409,
    'Administrator terakhir tidak dapat dinonaktifkan atau dicabut perannya.',
    'The last administrator cannot be switched off or lose the role.',
  ),
  'identity.link-invalid': kind(
    410,
    'Tautan ini sudah dipakai atau kedaluwarsa. Minta tautan baru kepada administrator.',
    'This link was used or has expired. Ask the administrator for a new one.',
  ),
  'identity.sign-in-failed': kind(
    401,
    'Nama pengguna atau kata sandi tidak cocok.',
    'The user name or password does not match.',
  ),
  ...ACCOUNT_PROBLEMS,
  ...AUDIT_PROBLEMS,
  ...NOTICE_PROBLEMS,
  ...DOCUMENT_PROBLEMS,
  ...SETUP_PROBLEMS,
  ...CLIENT_PROBLEMS,
  ...POSITION_PROBLEMS,
  ...RECOVERY_PROBLEMS,
  ...PRIVACY_PROBLEMS,
  ...PRACTICE_PROBLEMS,
  ...SHEET_PROBLEMS,

  'registry.application-not-found': kind(
    404,
    'Aplikasi tidak ditemukan di katalog.',
    'The application was not found in the catalogue.',
  ),
  'registry.code-taken': kind(
    409,
    'ID {code} sudah dipakai aplikasi lain.',
    'The ID {code} is already used by another application.',
  ),
  'registry.agency-unknown': kind(
    422,
    'Perangkat daerah yang dipilih tidak dikenal atau tidak aktif.',
    'The chosen agency is unknown or not active.',
  ),
  'registry.import-not-found': kind(404, 'Impor ini tidak ditemukan.', 'The import was not found.'),
  'registry.import-not-ready': kind(
    409,
    'Impor ini tidak sedang menunggu konfirmasi (keadaan: {status}).',
    'The import is not waiting for confirmation (state: {status}).',
  ),

  'scoring.instrument-not-found': kind(
    404,
    'Edisi instrumen {edition} tidak ada.',
    'There is no instrument edition {edition}.',
  ),
  'scoring.assessment-not-found': kind(404, 'Penilaian tidak ditemukan.', 'The assessment was not found.'),
  'scoring.assessment-exists': kind(
    409,
    'Penilaian tahun {year} dengan instrumen {edition} sudah dibuka.',
    'The assessment of {year} with the instrument {edition} is already open.',
  ),
  'scoring.assessment-closed': kind(
    409,
    'Penilaian ini sudah disetujui; indeksnya tetap dan tidak dapat diubah.',
    'The assessment is approved; its index is fixed and cannot change.',
  ),
  'scoring.assessment-not-approved': kind(
    409,
    'Penilaian harus disetujui sebelum dikirim ke provinsi.',
    'The assessment must be approved before it is sent to the province.',
  ),
  'scoring.indicator-not-found': kind(
    404,
    'Indikator {code} tidak ada dalam instrumen ini.',
    'There is no indicator {code} in this instrument.',
  ),
  'scoring.indicator-not-yours': kind(
    403,
    'Indikator {code} ditugaskan kepada perangkat daerah lain.',
    'Indicator {code} is assigned to another agency.',
  ),
  'scoring.indicator-state': kind(
    409,
    'Indikator {code} sedang dalam keadaan {state}; langkah ini belum atau tidak lagi berlaku.',
    'Indicator {code} is in the state {state}; this step does not apply now.',
  ),
  'scoring.nothing-to-act-on': kind(
    409,
    'Tidak ada indikator yang siap untuk langkah ini.',
    'No indicator is ready for this step.',
  ),
  'scoring.answer-incomplete': kind(
    422,
    'Indikator {code} belum lengkap: {missing}.',
    'Indicator {code} is not complete: {missing}.',
  ),
  'scoring.indicators-open': kind(
    409,
    'Masih ada indikator yang belum diterima asesor: {codes}. Selesaikan, atau setujui sebagai sementara.',
    'Some indicators are not accepted yet: {codes}. Finish them, or approve as provisional.',
  ),
  'scoring.evidence-not-found': kind(404, 'Bukti dukung tidak ditemukan.', 'The evidence was not found.'),
  'scoring.evidence-kind': kind(
    422,
    'Isi berkas bukan jenis yang diterima (PDF, gambar, Word, Excel): isinya {found}. Unggah berkas aslinya.',
    'The content of the file is not a kind we take (PDF, picture, Word, Excel): it is {found}. Upload the original file.',
  ),
  'scoring.ticket-invalid': kind(
    410,
    'Tautan unduhan sudah dipakai atau kedaluwarsa. Buka lagi dari halaman indikator.',
    'The download link was used or has expired. Open it again from the indicator page.',
  ),

  'interop.peer-unknown': kind(
    403,
    'Pengirim {stream} tidak terdaftar sebagai mitra.',
    'The sender of {stream} is not enrolled as a peer.',
  ),
  'interop.signature-invalid': kind(
    422,
    'Tanda tangan entri {sequence} tidak sah: entri ini bukan dari mitra yang terdaftar.',
    'The signature of entry {sequence} is not valid: it does not come from the enrolled peer.',
  ),
  'interop.entry-altered': kind(
    409,
    'Entri {sequence} berbeda dari yang sudah diterima dengan nomor yang sama.',
    'Entry {sequence} differs from the one already received under this number.',
  ),
  'interop.body-altered': kind(
    422,
    'Isi entri {sequence} tidak cocok dengan sidik pada kepalanya.',
    'The body of entry {sequence} does not match the hash in its header.',
  ),
  'interop.chain-broken': kind(
    409,
    'Entri {sequence} tidak bersambung dengan entri sebelumnya.',
    'Entry {sequence} does not continue the chain.',
  ),
  'interop.sequence-gap': kind(
    409,
    'Ada entri yang hilang: yang ditunggu nomor {expected}, yang datang {sequence}.',
    'Entries are missing: expected {expected}, received {sequence}.',
  ),
  'interop.entry-unreadable': kind(
    422,
    'Entri ke-{position} tidak dapat dibaca.',
    'The entry at position {position} cannot be read.',
  ),
  'interop.receipt-invalid': kind(
    502,
    'Jawaban {peer} bukan tanda terima sah dari mitra yang terdaftar; entri dianggap belum diterima.',
    'The answer of {peer} is not a valid receipt of the enrolled peer; the entries count as not received.',
  ),
  'interop.peer-unreachable': kind(
    503,
    '{peer} belum dapat dihubungi di {host}; pengiriman diulang sendiri.',
    '{peer} cannot be reached at {host} yet; delivery is tried again by itself.',
  ),
  'interop.peer-failing': kind(
    502,
    'Sistem {peer} sedang terganggu (jawaban {status}); pengiriman diulang sendiri.',
    'The system of {peer} is failing (answer {status}); delivery is tried again by itself.',
  ),
  'interop.address-forbidden': kind(
    422,
    'Alamat mitra {host} berada di jaringan dalam dan tidak diizinkan. Perbaiki alamatnya, atau minta pengelola server mengizinkannya lewat OUTBOUND_ALLOWED_HOSTS.',
    'The peer address {host} is inside a private network and not allowed. Mend the address, or have the server’s operator allow it in OUTBOUND_ALLOWED_HOSTS.',
  ),
} as const satisfies Record<string, ProblemKind>;

export type ProblemCode = keyof typeof PROBLEMS;

/** A problem as it crosses the bus: code and parameters; the sentence is made at the edge, in the reader's language. */
export interface ProblemMessage {
  code: ProblemCode;
  params?: Record<string, string | number>;
  fields?: FieldProblem[];
}
