import type { ProblemKind } from './problems.js';

const kind = (status: number, id: string, en: string): ProblemKind => ({ status, id, en });

/** Refusals about official documents; `documents.`: of a signed PDF, whichever service takes it. */
export const DOCUMENT_PROBLEMS = {
  'documents.not-a-pdf': kind(
    422,
    'Berkas ini bukan PDF. Unggah PDF yang kembali dari SRIKANDI, atau pindaian dalam bentuk PDF.',
    'The file is not a PDF. Upload the PDF that came back from SRIKANDI, or a scan as PDF.',
  ),
  'documents.signature-missing': kind(
    422,
    'PDF ini tidak memuat tanda tangan elektronik. Bila ini pindaian bertanda tangan basah, pilih “Pindaian bertanda tangan basah” dan sebutkan penanda tangannya.',
    'The PDF carries no electronic signature. If it is a scan signed in wet ink, choose “Scan signed in wet ink” and say who signed.',
  ),
  'documents.signature-altered': kind(
    422,
    'Isi PDF ini berubah setelah ditandatangani {signer}. Unggah berkas asli dari SRIKANDI, jangan hasil simpan ulang atau gabungan.',
    'The PDF was changed after {signer} signed it. Upload the original from SRIKANDI, not one saved again or merged.',
  ),
  'documents.signature-unreadable': kind(
    422,
    'Tanda tangan pada PDF ini tidak dapat diperiksa. Unggah berkas asli dari SRIKANDI.',
    'The signature of the PDF cannot be judged. Upload the original from SRIKANDI.',
  ),
  'identity.decree-signed': kind(
    409,
    'SK ini sudah bertanda tangan, jadi isinya tidak dapat diubah.',
    'The decree is signed, so its content cannot change.',
  ),
  'identity.signed-decree-missing': kind(
    404,
    'SK bertanda tangan belum diunggah.',
    'No signed decree was uploaded yet.',
  ),
  'identity.logo-unusable': kind(
    422,
    'Logo harus gambar PNG atau JPEG, paling besar {kb} kB dan {pixels} × {pixels} piksel.',
    'The logo must be a PNG or JPEG picture of at most {kb} kB and {pixels} × {pixels} pixels.',
  ),
  'registry.extract-too-long': kind(
    422,
    'Petikan memuat paling banyak {limit} aplikasi. Saring daftarnya lebih dahulu, atau ekspor sebagai XLSX.',
    'An extract holds at most {limit} applications. Filter the list first, or export it as XLSX.',
  ),
  'registry.signed-extract-not-found': kind(
    404,
    'Petikan bertanda tangan ini tidak ditemukan.',
    'This signed extract was not found.',
  ),
} as const satisfies Record<string, ProblemKind>;
