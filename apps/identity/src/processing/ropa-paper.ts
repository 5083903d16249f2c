import type { ProcessedTable, ProcessingActivity } from '@selaras/contracts';
import type { Block } from '@selaras/documents';
import { processingActivities } from './processing-list.js';

const CATEGORIES: Record<string, string> = { general: 'umum', specific: 'dapat spesifik' };
const SHOWN: Record<string, string> = {
  open: 'terbuka bagi yang berwenang',
  masked: 'disamarkan, dibuka dengan alasan yang dicatat',
  never: 'tidak ditampilkan',
};

const whereOf = ({ service, table }: ProcessedTable): string =>
  service === '*' ? `setiap layanan: ${table}` : `${service}: ${table}`;

const tableBlock = ({ tables }: ProcessingActivity): Block => ({
  block: 'table',
  fontSize: 8.5,
  columns: [
    { title: 'Tempat', share: 2 },
    { title: 'Data pribadi', share: 5 },
    { title: 'Jenis (Pasal 4)', share: 1.4 },
    { title: 'Tampil', share: 2.2 },
    { title: 'Masa simpan', share: 3 },
  ],
  rows: tables.flatMap((table) => {
    const kinds = [...new Set(table.columns.map(({ shown, category }) => `${category} ${shown}`))];
    return kinds.map((kind) => {
      const [category = '', shown = ''] = kind.split(' ');
      const columns = table.columns.filter((one) => `${one.category} ${one.shown}` === kind);
      return [
        whereOf(table),
        columns.map(({ what }) => what).join('; '),
        CATEGORIES[category] ?? category,
        SHOWN[shown] ?? shown,
        table.retention,
      ];
    });
  }),
});

function activityBlocks(activity: ProcessingActivity, index: number): Block[] {
  const { name, purpose, bases, law, subjects, seenBy, recipients } = activity;
  return [
    { block: 'heading', level: 2, align: 'left', text: `${index + 1}. ${name}` },
    {
      block: 'key-values',
      labelWidth: 4.2,
      rows: [
        { key: 'Tujuan', value: purpose },
        { key: 'Dasar pemrosesan', value: bases.join('; ') },
        { key: 'Dasar hukum', value: law },
        { key: 'Subjek data', value: subjects },
        { key: 'Yang dapat melihat', value: seenBy },
        { key: 'Penerima di luar', value: recipients ?? 'tidak ada' },
      ],
    },
    tableBlock(activity),
  ];
}

/**
 * The record of processing activities (Article 31 UU 27/2022), from the inventory alone.
 * @param government Whose it is; in the page of the product a place to fill in.
 */
export const ropaBlocks = (government: string): Block[] => [
  { block: 'heading', level: 1, text: 'REKAM KEGIATAN PEMROSESAN DATA PRIBADI' },
  { block: 'heading', level: 1, text: government.toUpperCase() },
  {
    block: 'paragraph',
    text: `Rekam ini memenuhi Pasal 31 Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi untuk pemrosesan dengan Selaras. Pengendali Data Pribadi: ${government}. Pejabat yang melaksanakan fungsi Pelindungan Data Pribadi (Pasal 53): PPID utama, atau administrator selama PPID belum ditetapkan di sistem. Prosesor Data Pribadi, bila ditunjuk (misalnya pengelola peladen): …`,
  },
  {
    block: 'paragraph',
    text: 'Rekam ini disusun dari daftar yang tersimpan bersama kode: setiap kolom berisi teks di setiap layanan tercantum di dalamnya atau dinyatakan tidak memuat data pribadi, dan pengujian gagal bila ada yang tertinggal. Masa simpan adalah bawaan produk; nilai yang berlaku ada pada setelan yang disebut.',
  },
  ...processingActivities().flatMap(activityBlocks),
  {
    block: 'heading',
    level: 2,
    align: 'left',
    text: 'Langkah teknis dan operasional (Pasal 35 dan Pasal 39)',
  },
  {
    block: 'list',
    marks: 'dash',
    items: [
      'hak akses menurut jabatan, diperiksa di layanan untuk setiap objek; yang tidak dibuka tetap tertutup;',
      'verifikasi dua langkah, wajib bagi administrator; kata sandi disimpan sebagai sidik Argon2id;',
      'kontak disamarkan bagi yang belum memintanya; pembukaan samaran dicatat dengan alasannya;',
      'jejak audit tertutup dan berantai; peran basis data aplikasi tidak dapat mengubah atau menghapusnya;',
      'cadangan terenkripsi; log tanpa data pribadi; pertukaran antarpemerintah ditandatangani;',
      'penghapusan berkala oleh pekerjaan yang disebut pada masa simpan.',
    ],
  },
];
