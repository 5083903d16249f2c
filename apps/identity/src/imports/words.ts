import { ROLES, type AGENCY_KINDS, type HoldingKind, type Role } from '@selaras/contracts';
import { matchKey } from '@selaras/platform';

type AgencyKind = (typeof AGENCY_KINDS)[number];

/** What a role is called in spreadsheets; the first name is the one our own carry. */
export const ROLE_NAMES: Record<Role, readonly [string, ...string[]]> = {
  administrator: ['Administrator', 'admin', 'administrator sistem'],
  'catalogue-steward': ['Pengelola katalog', 'pengelola katalog aplikasi'],
  'agency-operator': ['Operator perangkat daerah', 'operator', 'operator opd'],
  'head-of-agency': ['Kepala perangkat daerah', 'kepala opd', 'kepala dinas', 'kepala badan', 'camat'],
  respondent: ['Responden'],
  'data-entry-officer': ['Pelaksana entri data', 'entri data', 'petugas entri data'],
  'internal-assessor': ['Asesor internal', 'asesor', 'tim asesor internal'],
  'person-in-charge': ['Penanggung jawab', 'penanggung jawab evaluasi'],
  coordinator: ['Koordinator SPBE', 'koordinator', 'koordinator evaluasi'],
  executive: ['Pimpinan daerah', 'pimpinan', 'kepala daerah'],
  'executive-aide': ['Ajudan pimpinan', 'ajudan', 'sekretaris pribadi'],
  'information-officer': ['PPID utama', 'ppid'],
  'agency-information-officer': ['PPID pelaksana', 'ppid pembantu'],
  'information-superior': ['Atasan PPID'],
  'complaint-administrator': ['Administrator pengaduan', 'admin instansi', 'admin lapor'],
  'complaint-liaison': ['Pejabat penghubung pengaduan', 'pejabat penghubung', 'penghubung lapor'],
  auditor: ['Auditor', 'pemeriksa', 'inspektorat', 'bpk'],
};

/** Positions of which a government, or an agency, has one: a second one of the same title is a mistake. */
export const SINGLE_ROLES: readonly Role[] = [
  'head-of-agency',
  'coordinator',
  'executive',
  'person-in-charge',
  'information-officer',
  'information-superior',
];

const ROLE_OF = new Map<string, Role>(
  ROLES.flatMap((role) => [role, ...ROLE_NAMES[role]].map((name): [string, Role] => [matchKey(name), role])),
);

export const readRole = (text: string): Role | null => ROLE_OF.get(matchKey(text)) ?? null;

const KINDS: Record<string, HoldingKind> = {
  definitif: 'definitive',
  definitive: 'definitive',
  tetap: 'definitive',
  plt: 'plt',
  'pelaksana tugas': 'plt',
  plh: 'plh',
  'pelaksana harian': 'plh',
};

export const readHoldingKind = (text: string): HoldingKind | null => KINDS[matchKey(text)] ?? null;

const AGENCY_WORDS: readonly [RegExp, AgencyKind][] = [
  [/^(sekretariat|setda|setwan)\b/, 'sekretariat'],
  [/^dinas\b/, 'dinas'],
  [/^badan\b/, 'badan'],
  [/^inspektorat\b/, 'inspektorat'],
  [/^(kecamatan|distrik|kapanewon|kemantren)\b/, 'kecamatan'],
  [/^bagian\b/, 'bagian'],
  [/^lainnya$/, 'lainnya'],
];

/** The kind an agency's own word or name begins with; null: none we know. */
export const readAgencyKind = (text: string): AgencyKind | null =>
  AGENCY_WORDS.find(([written]) => written.test(matchKey(text)))?.[1] ?? null;

const TITLES: Record<'agencies' | 'people', Record<string, readonly string[]>> = {
  agencies: {
    name: [
      'nama',
      'nama perangkat daerah',
      'perangkat daerah',
      'nama opd',
      'opd',
      'nama skpd',
      'skpd',
      'name',
    ],
    shortName: ['nama singkat', 'singkatan', 'nama pendek', 'akronim'],
    code: ['kode', 'kode opd', 'kode perangkat daerah', 'kode skpd', 'kode wilayah', 'code'],
    kind: ['jenis', 'jenis opd', 'jenis perangkat daerah', 'tipe'],
    parent: ['induk', 'di bawah', 'opd induk', 'perangkat daerah induk', 'unit induk', 'atasan'],
  },
  people: {
    name: ['nama', 'nama lengkap', 'nama lengkap dengan gelar', 'nama pegawai', 'nama pejabat', 'name'],
    username: ['nama pengguna', 'username', 'user name', 'user', 'akun', 'user id'],
    title: ['jabatan', 'nama jabatan', 'posisi'],
    role: ['peran', 'role', 'hak akses', 'peran aplikasi', 'peran selaras'],
    agency: [
      'perangkat daerah',
      'opd',
      'skpd',
      'nama opd',
      'unit kerja',
      'instansi',
      'nama perangkat daerah',
    ],
    kind: ['status jabatan', 'definitif plt plh', 'cara memegang', 'keterangan jabatan', 'status'],
    from: ['mulai', 'tmt', 'hari pertama', 'tanggal mulai', 'mulai tanggal', 'terhitung mulai tanggal'],
    until: ['sampai', 'hari terakhir', 'tanggal selesai', 'sampai tanggal', 'berakhir', 's d'],
    decreeNumber: ['nomor sk', 'no sk', 'sk', 'nomor keputusan', 'nomor surat keputusan'],
    decreeDay: ['tanggal sk', 'tgl sk', 'tanggal keputusan', 'tanggal surat keputusan'],
  },
};

/** The field a column title stands for; marks such as `*)` or `(wajib)` do not matter. */
export function fieldOfTitle(kind: 'agencies' | 'people', title: string): string | null {
  const keys = [title, title.replace(/\([^)]*\)|\*/g, ' ')].map(matchKey);
  const found = Object.entries(TITLES[kind]).find(([field, titles]) =>
    keys.some((key) => titles.includes(key) || key === matchKey(field)),
  );
  return found?.[0] ?? null;
}
