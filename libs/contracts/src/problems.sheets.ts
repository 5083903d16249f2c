import type { ProblemKind } from './problems.js';

const kind = (status: number, id: string, en: string): ProblemKind => ({ status, id, en });

/** What can be wrong with a spreadsheet, whoever reads it. */
export const SHEET_PROBLEMS = {
  'registry.sheet-unreadable': kind(
    422,
    'Berkas tidak dapat dibaca sebagai lembar kerja. Simpan ulang sebagai XLSX atau CSV, lalu unggah lagi.',
    'The file cannot be read as a spreadsheet. Save it again as XLSX or CSV and upload it.',
  ),
  'registry.sheet-locked': kind(
    422,
    'Berkas ini dikunci kata sandi. Buka di Excel, hapus kata sandinya, simpan, lalu unggah lagi.',
    'The file is locked with a password. Open it in Excel, remove the password, save it and upload it again.',
  ),
  'registry.sheet-empty': kind(
    422,
    'Lembar kerja ini kosong: tidak ada baris di bawah judul kolom.',
    'The spreadsheet is empty: there is no row below the column titles.',
  ),
  'registry.sheet-without-name': kind(
    422,
    'Tidak ada kolom yang dikenali sebagai Nama Aplikasi. Pilih kolomnya, atau pakai contoh lembar kerja.',
    'No column was recognised as the application’s name. Choose it, or use the sample spreadsheet.',
  ),
  'registry.sheet-too-long': kind(
    422,
    'Lembar kerja berisi lebih dari {limit} baris. Pecah menjadi beberapa berkas.',
    'The spreadsheet has more than {limit} rows. Split it into several files.',
  ),
} as const;
