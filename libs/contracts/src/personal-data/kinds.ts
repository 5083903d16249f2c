import type { JobName } from '../jobs.contract.js';

/** Article 4 UU 27/2022: `general` is paragraph (3), `specific` paragraph (2). */
export type DataCategory = 'general' | 'specific';

/** One column that says something of a person. */
export interface PersonalColumn {
  /** What it is, in Indonesian. */
  what: string;
  category: DataCategory;
  /** How it is shown to others than the person. */
  shown: 'open' | 'masked' | 'never';
  /** Opens an account or proves who asks: in nobody's copy, not even the person's (Article 35). */
  secret?: true;
}

/** Why a column of text carries nothing of a person. */
export const FREE_REASONS = {
  word: 'Kata dari daftar tertutup (keadaan, jenis, bahasa, kode)',
  office: 'Tentang instansi, jabatan atau aplikasi, bukan tentang orang',
  technical: 'Pengenal teknis acak atau sidik isi yang tidak menunjuk orang',
  proof: 'Tanda tangan, sidik atau kunci publik sistem',
  instrument: 'Isi instrumen dan hasil hitung tingkat pemerintah daerah',
} as const;
export type FreeReason = keyof typeof FREE_REASONS;

/** What the schema holds of people in one table; every column of text, JSON or address is in `personal` or in `free`. */
export interface PersonalTable {
  activity: ActivityCode;
  /** The columns with the person's id; null: rows are not found by person, for the reason in `unlinked`. */
  subject: readonly string[] | null;
  unlinked?: string;
  /** What tells the rows of one person apart, and orders them; absent: there is one at most. */
  key?: readonly string[];
  retention: RetentionCode;
  personal: Readonly<Record<string, PersonalColumn>>;
  free?: Readonly<Record<string, FreeReason>>;
}

/** A table in which nothing is about a person. */
export interface FreeTable {
  activity: null;
  free: Readonly<Record<string, FreeReason>>;
}

export type Inventory = Readonly<Record<string, PersonalTable | FreeTable>>;

/** Article 20(2) UU 27/2022, a to f in the order of the law; the four a government has here. */
export const BASES = {
  consent: 'persetujuan yang sah secara eksplisit dari Subjek Data Pribadi (Pasal 20 ayat (2) huruf a)',
  'legal-obligation':
    'pemenuhan kewajiban hukum dari Pengendali Data Pribadi sesuai dengan ketentuan peraturan perundang-undangan (Pasal 20 ayat (2) huruf c)',
  'public-task':
    'pelaksanaan tugas dalam rangka kepentingan umum, pelayanan publik, atau pelaksanaan kewenangan Pengendali Data Pribadi berdasarkan peraturan perundang-undangan (Pasal 20 ayat (2) huruf e)',
} as const;
export type Basis = keyof typeof BASES;

/** One activity of processing, as Article 31 wants it on record. */
export interface Activity {
  name: string;
  purpose: string;
  bases: readonly Basis[];
  /** The law or rule behind the basis. */
  law: string;
  /** Whose data. */
  subjects: string;
  /** Who sees it inside the government. */
  seenBy: string;
  /** Where it goes outside the system; null: nowhere. */
  recipients: string | null;
}

export type ActivityCode =
  | 'people-and-positions'
  | 'sign-in'
  | 'shared-sign-in'
  | 'notices-and-mail'
  | 'people-import'
  | 'official-documents'
  | 'catalogue'
  | 'self-assessment'
  | 'exchange'
  | 'audit-trail'
  | 'data-protection'
  | 'message-delivery';

/** For how long, and what takes it away. */
export interface Retention {
  /** In Indonesian; `{SETTING}` stands for the value of a setting. */
  words: string;
  /** The job that removes it; null: nothing does, for the reason in `words`. */
  job: JobName | null;
  /** The settings that say how long, with the value they are shipped with. */
  settings: Readonly<Record<string, number>>;
}

export type RetentionCode =
  | 'while-in-service'
  | 'session'
  | 'sign-in-state'
  | 'waiting-request'
  | 'sign-out-notice'
  | 'mail'
  | 'notices'
  | 'people-import-rows'
  | 'import-rows'
  | 'data-request'
  | 'request-keys'
  | 'facts'
  | 'archive'
  | 'audit';

export const named = (
  what: string,
  shown: PersonalColumn['shown'] = 'open',
  category: DataCategory = 'general',
): PersonalColumn => ({ what, shown, category });

export const secret = (what: string): PersonalColumn => ({
  what,
  category: 'general',
  shown: 'never',
  secret: true,
});
