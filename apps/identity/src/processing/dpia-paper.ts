import type { Block } from '@selaras/documents';
import { processingActivities } from './processing-list.js';

/** The kinds of processing of high risk, Article 34(2) UU 27/2022, a to g, and how it stands with each here. */
const CRITERIA: readonly (readonly [string, string, string])[] = [
  [
    'a. pengambilan keputusan secara otomatis yang berakibat hukum atau berdampak signifikan',
    'Tidak',
    'Tidak ada keputusan tentang orang yang dibuat mesin; indeks dihitung untuk pemerintah daerah.',
  ],
  [
    'b. pemrosesan data pribadi yang bersifat spesifik',
    'Tidak diminta',
    'Dapat terbawa dalam berkas bukti dan uraian permintaan; petunjuk kepada pengunggah diberikan pemerintah daerah.',
  ],
  [
    'c. pemrosesan data pribadi dalam skala besar',
    'Tidak',
    'Pengguna adalah pegawai dan pejabat satu pemerintah daerah.',
  ],
  [
    'd. evaluasi, penskoran, atau pemantauan yang sistematis terhadap subjek data',
    'Sebagian',
    'Jejak audit mencatat perbuatan pegawai secara sistematis; yang dinilai adalah perangkat daerah, bukan orang.',
  ],
  [
    'e. pencocokan atau penggabungan sekelompok data',
    'Tidak',
    'Setiap layanan menyimpan datanya sendiri; aplikasi lain memperoleh pengenal yang berbeda-beda.',
  ],
  ['f. penggunaan teknologi baru', 'Tidak', 'Basis data, kata sandi dan tanda tangan elektronik yang lazim.'],
  [
    'g. pemrosesan yang membatasi pelaksanaan hak subjek data',
    'Sebagian',
    'Jejak audit, keputusan jabatan dan arsip tidak dapat dihapus atas permintaan; dasarnya disebut dalam setiap jawaban.',
  ],
];

interface Risk {
  risk: string;
  likelihood: string;
  impact: string;
  control: string;
  rest: string;
}

const RISKS: readonly Risk[] = [
  {
    risk: 'Akun diambil alih dan data rekan dibaca',
    likelihood: 'sedang',
    impact: 'sedang',
    control:
      'Verifikasi dua langkah, jeda percobaan, daftar perangkat, keluar dari semua perangkat, kontak disamarkan',
    rest: 'rendah',
  },
  {
    risk: 'Administrator membaca data tanpa keperluan',
    likelihood: 'sedang',
    impact: 'sedang',
    control: 'Samaran bawaan; pembukaan dengan alasan yang dicatat; auditor membaca jejaknya',
    rest: 'rendah',
  },
  {
    risk: 'Jejak audit dipakai untuk mengawasi pegawai di luar tujuannya',
    likelihood: 'rendah',
    impact: 'sedang',
    control:
      'Hanya administrator dan auditor; ekspor dan pembukaan samaran dicatat; tujuan tertulis di rekam ini',
    rest: 'rendah',
  },
  {
    risk: 'Basis data atau cadangan disalin dari peladen',
    likelihood: 'rendah',
    impact: 'tinggi',
    control:
      'Cadangan terenkripsi, peran basis data terpisah tiap layanan, kata sandi sebagai sidik, kunci di luar basis data',
    rest: 'sedang',
  },
  {
    risk: 'Berkas bukti memuat data spesifik orang lain',
    likelihood: 'sedang',
    impact: 'tinggi',
    control:
      'Unduhan dengan tiket sekali pakai bagi peserta penilaian; tidak ikut pertukaran; petunjuk pemerintah daerah kepada pengunggah',
    rest: 'sedang',
  },
  {
    risk: 'Data disimpan lebih lama daripada diperlukan',
    likelihood: 'sedang',
    impact: 'rendah',
    control:
      'Pekerjaan penghapusan berkala dengan uji batas waktunya; halaman pekerjaan menunjukkan yang gagal',
    rest: 'rendah',
  },
  {
    risk: 'Hak subjek data tidak dijawab dalam 3 × 24 jam',
    likelihood: 'sedang',
    impact: 'sedang',
    control: 'Permintaan bernomor dengan jam tenggat, pengingat sehari sebelum dan sesudah tenggat',
    rest: 'rendah',
  },
  {
    risk: 'Kegagalan pelindungan terlambat diberitahukan',
    likelihood: 'rendah',
    impact: 'tinggi',
    control: 'Laporan dengan jam 3 × 24 jam, isi minimum Pasal 46 ayat (2) diperiksa, surat siap cetak',
    rest: 'rendah',
  },
];

const OPEN = '…';

/**
 * A draft of the impact assessment (Article 34 UU 27/2022): what the product knows is filled in, what only the
 * government can judge is left open.
 */
export const dpiaBlocks = (government: string): Block[] => [
  { block: 'heading', level: 1, text: 'PENILAIAN DAMPAK PELINDUNGAN DATA PRIBADI' },
  { block: 'heading', level: 1, text: `(RANCANGAN) ${government.toUpperCase()}` },
  {
    block: 'paragraph',
    text: 'Rancangan ini disiapkan untuk Pasal 34 Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi. Bagian yang bertanda … diisi dan diputuskan oleh pemerintah daerah dengan saran Pejabat Pelindungan Data Pribadi (Pasal 54).',
  },
  { block: 'heading', level: 2, align: 'left', text: '1. Uraian pemrosesan' },
  {
    block: 'table',
    fontSize: 9,
    columns: [
      { title: 'Kegiatan', share: 2 },
      { title: 'Tujuan', share: 3 },
      { title: 'Subjek data', share: 2 },
      { title: 'Penerima di luar', share: 2 },
    ],
    rows: processingActivities().map(({ name, purpose, subjects, recipients }) => [
      name,
      purpose,
      subjects,
      recipients ?? 'tidak ada',
    ]),
  },
  { block: 'paragraph', text: 'Rincian data, dasar dan masa simpannya ada dalam Rekam Kegiatan Pemrosesan.' },
  { block: 'heading', level: 2, align: 'left', text: '2. Potensi risiko tinggi menurut Pasal 34 ayat (2)' },
  {
    block: 'table',
    fontSize: 9,
    columns: [
      { title: 'Kriteria', share: 3 },
      { title: 'Ada?', share: 1 },
      { title: 'Penjelasan', share: 3 },
    ],
    rows: CRITERIA.map((row) => [...row]),
  },
  { block: 'heading', level: 2, align: 'left', text: '3. Keperluan dan kesebandingan' },
  {
    block: 'list',
    marks: 'letter',
    items: [
      'Data yang diminta terbatas pada nama, nama pengguna, jabatan dan, bila dikehendaki, alamat surel; NIK, tanggal lahir dan alamat rumah tidak diminta.',
      'Orang dapat melihat, menyalin, meminta perbaikan, pembatasan dan penghapusan datanya dari halaman akunnya.',
      `Penilaian pemerintah daerah tentang kesebandingan: ${OPEN}`,
    ],
  },
  { block: 'heading', level: 2, align: 'left', text: '4. Risiko, pengendalian dan sisa risiko' },
  {
    block: 'table',
    fontSize: 9,
    columns: [
      { title: 'Risiko bagi subjek data', share: 3 },
      { title: 'Kemungkinan', share: 1.3 },
      { title: 'Dampak', share: 1.1 },
      { title: 'Pengendalian', share: 4 },
      { title: 'Sisa', share: 1 },
    ],
    rows: RISKS.map(({ risk, likelihood, impact, control, rest }) => [
      risk,
      likelihood,
      impact,
      control,
      rest,
    ]),
  },
  {
    block: 'paragraph',
    text: `Tingkat pada tabel adalah usulan untuk pemasangan bawaan; penilaian atas pemasangan ini: ${OPEN}`,
  },
  { block: 'heading', level: 2, align: 'left', text: '5. Saran dan keputusan' },
  {
    block: 'key-values',
    labelWidth: 6,
    rows: [
      { key: 'Saran Pejabat Pelindungan Data Pribadi', value: OPEN },
      { key: 'Keputusan Pengendali Data Pribadi', value: OPEN },
      { key: 'Ditinjau kembali pada', value: OPEN },
    ],
  },
];
