import { matchKey, type TableTitles } from '@selaras/platform';
import { FIELDS, type FieldName } from '../applications/application-fields.js';

/** Titles met in real inventories, besides the official names that our own spreadsheets carry. */
const OTHER_TITLES: Partial<Record<FieldName, readonly string[]>> = {
  code: ['id aplikasi', 'kode aplikasi', 'id metadata', 'nomor registrasi', 'nomor register'],
  name: [
    'nama',
    'judul',
    'aplikasi',
    'nama sistem',
    'nama sistem informasi',
    'nama aplikasi sistem informasi',
    'sistem informasi',
    'nama layanan aplikasi',
    'judul aplikasi',
    'application name',
  ],
  ownerAgencyId: [
    'opd',
    'skpd',
    'nama opd',
    'nama skpd',
    'perangkat daerah',
    'nama perangkat daerah',
    'instansi',
    'nama instansi',
    'unit kerja',
    'unit organisasi',
    'dinas',
    'opd pemilik',
    'pemilik',
    'pemilik aplikasi',
    'opd pengelola',
    'perangkat daerah pengelola',
  ],
  description: ['deskripsi', 'deskripsi singkat', 'deskripsi aplikasi', 'uraian', 'keterangan', 'penjelasan'],
  purpose: ['fungsi', 'kegunaan', 'manfaat', 'tujuan', 'fungsi utama'],
  referenceCode: [
    'kode raa',
    'raa',
    'kode referensi',
    'kode referensi aplikasi',
    'kode model referensi',
    'referensi arsitektur',
  ],
  servicesSupported: ['layanan', 'layanan didukung', 'layanan yang di dukung', 'nama layanan'],
  dataUsed: ['data digunakan', 'data yang di gunakan', 'data'],
  output: ['output', 'keluaran', 'luaran aplikasi'],
  dataInput: ['input', 'input data', 'inputan', 'masukan', 'data masukan'],
  dataSupplier: ['pemasok data', 'produsen data', 'penghasil data'],
  dataOutput: ['output data', 'keluaran data', 'data keluaran'],
  dataCustomer: ['pengguna data', 'konsumen data'],
  platforms: ['basis', 'media', 'platform', 'basis sistem', 'jenis platform', 'media aplikasi', 'berbasis'],
  server: ['server', 'lokasi server', 'posisi server', 'hosting', 'lokasi hosting'],
  licenceType: [
    'lisensi',
    'jenis lisensi',
    'tipe lisensi aplikasi',
    'tipe lisensi bahasa pemrograman',
    'license',
  ],
  programmingLanguage: ['bahasa', 'bahasa program', 'bahasa pemograman'],
  framework: ['framework', 'kerangka kerja'],
  database: ['database', 'basisdata', 'dbms'],
  developerUnit: [
    'pengembang',
    'vendor',
    'pembuat',
    'unit pembangun',
    'pengembang aplikasi',
    'pihak pengembang',
  ],
  operatorUnit: ['unit operasional', 'unit pengelola teknologi', 'unit operasional ti'],
  relatedMetadata: ['metadata terkait', 'id terkait'],
  status: ['status aplikasi', 'aktif', 'kondisi', 'status aktif', 'status operasional', 'keaktifan'],
  type: ['jenis aplikasi', 'klasifikasi', 'tipe', 'tipe aplikasi', 'umum khusus', 'klasifikasi aplikasi'],
  url: [
    'url',
    'alamat',
    'link',
    'tautan',
    'domain',
    'website',
    'alamat url',
    'alamat domain',
    'alamat domain link',
    'link aplikasi',
    'alamat website',
    'alamat aplikasi',
    'alamat web',
    'url aplikasi',
    'nama domain',
    'sub domain',
    'subdomain',
  ],
  year: [
    'tahun dibuat',
    'tahun pembuatan',
    'tahun pembangunan',
    'tahun pengadaan',
    'tahun mulai',
    'tahun pengembangan',
  ],
  userAgencyIds: ['opd pengguna', 'pengguna', 'skpd pengguna', 'pengguna aplikasi', 'instansi pengguna'],
};

const FIELD_BY_TITLE = new Map<string, FieldName>([
  ...FIELDS.map(({ title, name }): [string, FieldName] => [matchKey(title), name]),
  ...Object.entries(OTHER_TITLES).flatMap(([name, titles]) =>
    titles.map((title): [string, FieldName] => [title, name as FieldName]),
  ),
]);

/** The field a column title stands for; null when it says nothing we know. Marks such as `*)` or `(wajib)` do not matter. */
export const fieldOfTitle = (title: string): FieldName | null =>
  FIELD_BY_TITLE.get(matchKey(title)) ??
  FIELD_BY_TITLE.get(matchKey(title.replace(/\([^)]*\)|\*/g, ' '))) ??
  null;

export const CATALOGUE_TITLES: TableTitles = { fieldOf: fieldOfTitle, key: 'name' };
