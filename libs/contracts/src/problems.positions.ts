import type { ProblemKind } from './problems.js';

const kind = (status: number, id: string, en: string): ProblemKind => ({ status, id, en });

/** Positions, delegations, and the import of people. */
export const POSITION_PROBLEMS = {
  'identity.position-not-found': kind(
    404,
    'Jabatan ini tidak ditemukan atau sudah dihapus.',
    'The position was not found or was abolished.',
  ),
  'identity.position-held': kind(
    409,
    'Jabatan ini masih atau akan dipegang seseorang. Akhiri dulu masa jabatannya.',
    'Someone holds or will hold this position. End that first.',
  ),
  'identity.holding-not-found': kind(
    404,
    'Masa jabatan ini tidak ditemukan atau sudah dicabut.',
    'The holding was not found or was taken away.',
  ),
  'identity.nothing-to-hand-over': kind(
    409,
    'Orang ini tidak memegang jabatan yang dapat diserahterimakan pada tanggal itu.',
    'The person holds no position that could be handed over on that day.',
  ),
  'identity.not-your-position': kind(
    403,
    'Hanya pemegang jabatan ini sendiri yang dapat melimpahkannya.',
    'Only the holder of this position can delegate it.',
  ),
  'identity.delegation-not-found': kind(
    404,
    'Pelimpahan ini tidak ditemukan atau sudah berakhir.',
    'The delegation was not found or has ended.',
  ),
  'identity.import-not-found': kind(404, 'Impor ini tidak ditemukan.', 'The import was not found.'),
  'identity.import-not-ready': kind(
    409,
    'Impor ini tidak sedang menunggu konfirmasi (keadaan: {status}).',
    'The import is not waiting for confirmation (state: {status}).',
  ),
  'identity.links-taken': kind(
    409,
    'Daftar tautan aktivasi impor ini sudah diserahkan. Buat tautan baru per orang bila hilang.',
    'The activation links of this import were handed over already. Make a new link per person if they are lost.',
  ),
  'identity.sheet-without-key': kind(
    422,
    'Tidak ada kolom yang dikenali sebagai {field}. Pilih kolomnya, atau pakai contoh lembar kerja.',
    'No column was recognised as {field}. Choose it, or use the sample spreadsheet.',
  ),
} as const;
