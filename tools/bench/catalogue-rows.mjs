import { seededRandom } from '../trial/numbers.mjs';

const KINDS = ['Sistem Informasi', 'Aplikasi', 'Portal', 'Layanan', 'Dasbor', 'Basis Data'];
const ACTS = ['Pelayanan', 'Perizinan', 'Pengaduan', 'Perencanaan', 'Pelaporan', 'Pemantauan', 'Pendataan'];
const THINGS = [
  'Kepegawaian',
  'Kependudukan',
  'Kesehatan',
  'Pendidikan',
  'Pajak Daerah',
  'Aset',
  'Arsip',
  'Desa',
];
const WORDS = [
  'permohonan',
  'verifikasi',
  'rekapitulasi',
  'notifikasi',
  'dokumen',
  'petugas',
  'laporan',
  'bulanan',
];
const STATUSES = ['aktif', 'aktif', 'aktif', 'pengembangan', 'tidak-aktif'];

/**
 * Made-up entries of a catalogue, the same at every run.
 * @param {number} count
 * @param {string[]} agencies ids; a few own many entries, most own some
 */
export function* catalogueRows(count, agencies) {
  const random = seededRandom(33_220_000 + count);
  const pick = (list) => list[Math.floor(random() * list.length)];
  for (let row = 1; row <= count; row += 1) {
    const name = `${pick(KINDS)} ${pick(ACTS)} ${pick(THINGS)} ${String(row).padStart(6, '0')}`;
    const purpose = Array.from({ length: 25 }, () => pick(WORDS)).join(' ');
    yield {
      code: `UJI-${String(row).padStart(6, '0')}`,
      name,
      purpose,
      agency: agencies[Math.floor(agencies.length * random() ** 1.8)],
      status: pick(STATUSES),
      type: random() < 0.12 ? 'umum' : 'khusus',
      url: `https://uji-${row}.example.go.id`,
      year: 2012 + Math.floor(random() * 14),
    };
  }
}
