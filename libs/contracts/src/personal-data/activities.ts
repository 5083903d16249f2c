import type { Activity, ActivityCode } from './kinds.js';

const STAFF = 'Pejabat, ASN dan tenaga lain pemerintah daerah yang diberi akun';
const SPBE =
  'Perpres 95/2018 tentang Sistem Pemerintahan Berbasis Elektronik; UU 23/2014 tentang Pemerintahan Daerah';
const ARCHIVES = 'UU 43/2009 tentang Kearsipan';

/** What personal data are processed for. */
export const ACTIVITIES: Readonly<Record<ActivityCode, Activity>> = {
  'people-and-positions': {
    name: 'Pengelolaan pengguna, jabatan dan pelimpahan wewenang',
    purpose: 'Menentukan siapa yang berwenang atas apa, dalam jabatan apa, sejak dan sampai kapan',
    bases: ['public-task'],
    law: SPBE,
    subjects: STAFF,
    seenBy: 'Administrator dan auditor; nama dan jabatan pelaku juga oleh rekan dalam urusan yang sama',
    recipients: null,
  },
  'sign-in': {
    name: 'Masuk dan pengamanan akun',
    purpose: 'Memastikan bahwa yang masuk adalah pemilik akun, dan menghentikan penyalahgunaan akun',
    bases: ['legal-obligation', 'public-task'],
    law: 'Pasal 35 sampai dengan Pasal 39 UU 27/2022; Peraturan BSSN 4/2021',
    subjects: STAFF,
    seenBy: 'Yang bersangkutan; administrator (perangkat dan alamat yang dipendekkan)',
    recipients: null,
  },
  'shared-sign-in': {
    name: 'Masuk bersama ke aplikasi perangkat daerah',
    purpose: 'Memakai satu akun untuk aplikasi lain milik pemerintah daerah yang sama',
    bases: ['consent', 'public-task'],
    law: SPBE,
    subjects: STAFF,
    seenBy: 'Yang bersangkutan dan administrator',
    recipients:
      'Aplikasi perangkat daerah yang terdaftar: pengenal yang berbeda untuk setiap aplikasi, serta nama dan jabatan sejauh diizinkan orangnya atau kebijakan yang dicatat',
  },
  'notices-and-mail': {
    name: 'Pemberitahuan dan surel',
    purpose: 'Memberi tahu orang tentang tugas, tenggat dan keamanan akunnya',
    bases: ['public-task'],
    law: SPBE,
    subjects: STAFF,
    seenBy: 'Yang bersangkutan; administrator (alamat disamarkan)',
    recipients: 'Peladen surel yang ditetapkan pemerintah daerah, sepanjang dipasang',
  },
  'people-import': {
    name: 'Impor pengguna dari lembar kerja',
    purpose: 'Memasukkan banyak pengguna dan jabatan sekaligus, dengan pemeriksaan sebelum diterapkan',
    bases: ['public-task'],
    law: SPBE,
    subjects: STAFF,
    seenBy: 'Administrator',
    recipients: null,
  },
  'official-documents': {
    name: 'Naskah dinas: keputusan tentang jabatan, petikan katalog',
    purpose:
      'Menyusun keputusan (SK) jabatan, dan menyimpan SK serta petikan katalog yang telah ditandatangani',
    bases: ['legal-obligation'],
    law: `${ARCHIVES}; Peraturan ANRI 5/2021; UU 30/2014 tentang Administrasi Pemerintahan`,
    subjects: 'Pejabat yang ditunjuk dan pejabat penanda tangan',
    seenBy:
      'Administrator dan auditor (NIP penanda tangan disamarkan di layar, tercetak pada naskah); petikan bertanda tangan oleh setiap pengguna yang masuk',
    recipients: 'SRIKANDI, bila naskah dibawa ke sana oleh orang yang berwenang',
  },
  catalogue: {
    name: 'Katalog aplikasi',
    purpose: 'Mencatat aplikasi pemerintah daerah dan siapa yang mengubah catatannya',
    bases: ['public-task', 'legal-obligation'],
    law: `Perpres 95/2018; SE Menteri PANRB 18/2022; ${ARCHIVES}`,
    subjects: 'Pengelola katalog dan operator perangkat daerah',
    seenBy: 'Setiap pengguna yang masuk (riwayat perubahan entri)',
    recipients: null,
  },
  'self-assessment': {
    name: 'Penilaian mandiri',
    purpose: 'Menjawab, memeriksa dan menyetujui indikator, dan mempertanggungjawabkannya kepada asesor',
    bases: ['public-task', 'legal-obligation'],
    law: `Perpres 95/2018; Permenpan RB 59/2020; ${ARCHIVES}`,
    subjects: 'Responden, asesor internal, koordinator dan pimpinan',
    seenBy: 'Peserta penilaian menurut perangkat daerahnya; berkas bukti dengan tiket sekali pakai',
    recipients: null,
  },
  exchange: {
    name: 'Pertukaran dengan pemerintah daerah lain',
    purpose: 'Mengirim entri katalog dan indeks yang telah disetujui kepada provinsi',
    bases: ['public-task'],
    law: 'Perpres 95/2018; Perpres 39/2019 tentang Satu Data Indonesia',
    subjects: 'Orang yang namanya ditulis dalam uraian aplikasi (tidak diminta, dapat terbawa)',
    seenBy: 'Pengguna kedua pemerintah daerah yang berwenang membaca katalog',
    recipients: 'Pemerintah provinsi yang terdaftar sebagai mitra: uraian aplikasi, tanpa nama pengguna',
  },
  'audit-trail': {
    name: 'Jejak audit',
    purpose: 'Membuktikan siapa melakukan apa, dalam jabatan apa, dan apa yang ditolak',
    bases: ['legal-obligation'],
    law: `Pasal 31, Pasal 32 dan Pasal 35 UU 27/2022; Peraturan BSSN 4/2021; PP 60/2008 tentang SPIP; ${ARCHIVES}`,
    subjects: `${STAFF}; pengunjung yang mencoba masuk`,
    seenBy: 'Administrator dan auditor, disamarkan; pembukaan samaran dicatat dengan alasannya',
    recipients: 'Inspektorat, BPK atau penegak hukum atas permintaan yang sah',
  },
  'data-protection': {
    name: 'Permintaan subjek data dan penanganan kegagalan pelindungan',
    purpose: 'Menerima, memutus dan menjawab permintaan, serta memberitahukan kegagalan pelindungan',
    bases: ['legal-obligation'],
    law: 'Pasal 5 sampai dengan Pasal 14, Pasal 30 sampai dengan Pasal 33, Pasal 40 sampai dengan Pasal 46 UU 27/2022',
    subjects: 'Siapa pun yang mengajukan permintaan; orang yang datanya terungkap',
    seenBy: 'Pejabat Pelindungan Data Pribadi (PPID utama atau administrator) dan auditor; pemohon sendiri',
    recipients: 'Lembaga Pelindungan Data Pribadi, hanya isi pemberitahuan Pasal 46',
  },
  'message-delivery': {
    name: 'Pengantaran pesan antarlayanan',
    purpose: 'Memastikan suatu perubahan terjadi tepat sekali walau jaringan atau mesin terputus',
    bases: ['legal-obligation', 'public-task'],
    law: 'Pasal 35 UU 27/2022',
    subjects: STAFF,
    seenBy: 'Tidak ada orang; hanya mesin',
    recipients: null,
  },
};
