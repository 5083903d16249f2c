import type { Role } from '@selaras/contracts';
import type { Locale } from '@selaras/platform';

const indonesian = {
  title: 'Mode Latihan',
  sentence:
    'Pilih peran, langsung masuk: tanpa kata sandi. Semua yang Anda lakukan di sini adalah latihan dengan data contoh; tidak ada yang sampai ke simpul sungguhan, ke provinsi, atau ke surel orang.',
  as: 'Masuk sebagai',
  byPassword: 'Berlatih masuk dengan kata sandi',
  passwordSentence: 'Nama pengguna contoh: katalog. Kata sandi semua akun latihan: selaras-demo.',
  guide: 'Buka Panduan',
};

type PracticeTexts = Record<keyof typeof indonesian, string>;

const english: PracticeTexts = {
  title: 'Practice',
  sentence:
    'Choose a role and you are in: no password. Whatever you do here is practice on example data; nothing reaches the real node, the province or anybody’s mail.',
  as: 'Sign in as',
  byPassword: 'Practise signing in with a password',
  passwordSentence: 'An example user name: katalog. The password of every practice account: selaras-demo.',
  guide: 'Open the guide',
};

export const PRACTICE_TEXTS: Record<Locale, PracticeTexts> = { id: indonesian, en: english };

interface RoleWords {
  name: string;
  /** What there is to practise. */
  sentence: string;
}

const role = (id: [string, string], en: [string, string]): Record<Locale, RoleWords> => ({
  id: { name: id[0], sentence: id[1] },
  en: { name: en[0], sentence: en[1] },
});

/** A card of each role. */
export const PRACTICE_ROLES: Record<Role, Record<Locale, RoleWords>> = {
  administrator: role(
    ['administrator', 'Perangkat daerah, orang, jabatan, tautan sekali pakai, keadaan simpul.'],
    ['administrator', 'Agencies, people, positions, one-time links, the state of the node.'],
  ),
  'catalogue-steward': role(
    ['pengelola katalog', 'Impor daftar aplikasi, entri semua perangkat daerah, petikan.'],
    ['catalogue steward', 'Import a list of applications, entries of every agency, extracts.'],
  ),
  'agency-operator': role(
    ['operator OPD', 'Isi indikator, unggah bukti dukung, ajukan ke kepala dinas.'],
    ['agency operator', 'Answer indicators, upload evidence, submit to the head of agency.'],
  ),
  'head-of-agency': role(
    ['kepala perangkat daerah', 'Periksa lalu serahkan jawaban ke asesor; limpahkan ke ajudan.'],
    ['head of agency', 'Look over and hand over the answers; delegate to an aide.'],
  ),
  respondent: role(
    ['responden', 'Isi indikator dan unggah bukti dukung satu perangkat daerah.'],
    ['respondent', 'Answer indicators and upload evidence for one agency.'],
  ),
  'data-entry-officer': role(
    ['pelaksana entri data', 'Ketikkan jawaban dan bukti untuk perangkat daerah mana pun.'],
    ['data-entry officer', 'Type answers and evidence for any agency.'],
  ),
  'internal-assessor': role(
    ['asesor internal', 'Tugaskan indikator, periksa bukti, terima atau minta revisi.'],
    ['internal assessor', 'Assign indicators, check evidence, accept or return.'],
  ),
  'person-in-charge': role(
    ['penanggung jawab', 'Ikuti kemajuan dan hasil semua penilaian.'],
    ['person in charge', 'Follow the progress and results of all assessments.'],
  ),
  coordinator: role(
    ['koordinator', 'Buka penilaian, setujui indeks, kirim; mulai ulang latihan.'],
    ['coordinator', 'Open an assessment, approve the index, send it; start the practice over.'],
  ),
  executive: role(
    ['pimpinan daerah', 'Baca indeks dan asal angkanya; limpahkan ke ajudan.'],
    ['executive', 'Read the index and where it comes from; delegate to an aide.'],
  ),
  'executive-aide': role(
    ['ajudan pimpinan', 'Baca dan bertindak atas nama pimpinan yang melimpahkan.'],
    ['executive aide', 'Read and act in the name of a leader who delegated.'],
  ),
  'information-officer': role(
    ['PPID utama', 'Baca katalog dan hasil; buat petikan untuk pemohon informasi.'],
    ['information officer', 'Read the catalogue and results; make extracts for requesters.'],
  ),
  'agency-information-officer': role(
    ['PPID pelaksana', 'Baca katalog dan hasil untuk perangkat daerahnya.'],
    ['agency information officer', 'Read the catalogue and results for one agency.'],
  ),
  'information-superior': role(
    ['atasan PPID', 'Baca katalog dan hasil sebagai bahan memutus keberatan.'],
    ['information superior', 'Read the catalogue and results when deciding objections.'],
  ),
  'complaint-administrator': role(
    ['administrator pengaduan', 'Cari aplikasi dan pemiliknya untuk meneruskan aduan.'],
    ['complaint administrator', 'Find an application and its owner to pass a complaint on.'],
  ),
  'complaint-liaison': role(
    ['pejabat penghubung', 'Cari aplikasi perangkat daerahnya yang diadukan.'],
    ['complaint liaison', 'Find the application of one agency that was complained of.'],
  ),
  auditor: role(
    ['auditor', 'Baca semuanya, periksa keutuhan jejak audit; tidak mengubah apa pun.'],
    ['auditor', 'Read everything, verify the audit trail; change nothing.'],
  ),
};
