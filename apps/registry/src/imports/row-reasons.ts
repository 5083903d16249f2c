import { PROBLEMS, fill, type RowReason, type Sentence } from '@selaras/contracts';
import type { Locale } from '@selaras/platform';

interface Kind extends Sentence {
  /** What the reason makes of its row. A wrong row is never taken over; a doubtful one when a person says so. */
  makes: 'wrong' | 'doubtful';
}

const wrong = (id: string, en: string): Kind => ({ makes: 'wrong', id, en });
const doubtful = (id: string, en: string): Kind => ({ makes: 'doubtful', id, en });

/** Why a row is wrong or doubtful: every code, with the cure where there is one. */
export const ROW_REASONS = {
  'name-missing': wrong(
    'Nama aplikasi kosong; isi namanya pada lembar kerja.',
    'The application’s name is empty; fill it in on the sheet.',
  ),
  'name-none': wrong(
    '“{value}” bukan nama aplikasi; hapus baris ini atau isi namanya.',
    '“{value}” is not a name of an application; remove the row or fill in the name.',
  ),
  'too-long': wrong(
    'Isian {field} lebih dari {max} karakter; ringkaskan.',
    '{field} has more than {max} characters; shorten it.',
  ),
  'too-many': wrong('Isian {field} lebih dari {max} butir.', '{field} has more than {max} items.'),
  'agency-missing': wrong(
    'Perangkat daerah pemilik kosong; isi, atau pilih perangkat daerah bawaan saat mengunggah.',
    'The owning agency is empty; fill it in, or choose a default agency when uploading.',
  ),
  'agency-unknown': wrong(
    'Perangkat daerah “{value}” tidak dikenal atau tidak aktif; samakan namanya dengan daftar perangkat daerah.',
    'The agency “{value}” is unknown or not active; write it as in the list of agencies.',
  ),
  'agency-unknown-like': wrong(
    'Perangkat daerah “{value}” tidak dikenal. Maksudnya “{closest}”?',
    'The agency “{value}” is unknown. Did you mean “{closest}”?',
  ),
  'agency-ambiguous': wrong(
    'Ada lebih dari satu perangkat daerah bernama “{value}”; pakai kodenya.',
    'More than one agency is called “{value}”; use its code.',
  ),
  'agency-default': doubtful(
    'Perangkat daerah “{value}” tidak dikenal; dicatat atas nama {agency}.',
    'The agency “{value}” is unknown; recorded under {agency}.',
  ),
  'agency-from-above': doubtful(
    'Perangkat daerah kosong; diikutkan baris di atasnya: {agency}.',
    'The agency is empty; taken from the row above: {agency}.',
  ),
  'not-permitted': wrong(
    'Entri milik {agency} di luar wewenang Anda.',
    'Entries of {agency} are outside your authority.',
  ),
  'several-in-one': doubtful(
    'Nama ini tampaknya memuat beberapa aplikasi; pisahkan menjadi satu baris per aplikasi.',
    'This name seems to hold several applications; give each a row of its own.',
  ),
  'name-elsewhere': doubtful(
    'Aplikasi bernama sama sudah ada di {agency}; pastikan ini bukan aplikasi yang sama.',
    'An application of the same name exists at {agency}; make sure this is not the same one.',
  ),
  'several-existing': doubtful(
    'Ada {count} aplikasi bernama sama di perangkat daerah ini; yang dipakai {code}. Isi kolom ID untuk memastikan.',
    '{count} applications of this name exist at this agency; {code} is taken. Fill in the ID column to be sure.',
  ),
  'twice-in-sheet': doubtful(
    'Nama yang sama juga ada di baris {row}.',
    'The same name also stands in row {row}.',
  ),
  'code-twice': wrong('ID {code} sudah dipakai baris {row}.', 'The ID {code} is already used by row {row}.'),
  'code-other': doubtful(
    'ID {code} milik “{name}” di perangkat daerah lain; pastikan ini entri yang sama.',
    'The ID {code} belongs to “{name}” of another agency; make sure this is the same entry.',
  ),
  'code-differs': doubtful(
    'Aplikasi ini sudah tercatat dengan ID {existing}; ID {given} diabaikan.',
    'This application is recorded with the ID {existing}; the ID {given} is ignored.',
  ),
  'word-unknown': doubtful(
    '“{value}” tidak dikenal untuk {field}; dikosongkan. Yang dikenal: {allowed}.',
    '“{value}” is not known for {field}; left empty. Known: {allowed}.',
  ),
  'year-unreadable': doubtful(
    'Tahun “{value}” tidak terbaca; dikosongkan.',
    'The year “{value}” cannot be read; left empty.',
  ),
  'reference-unreadable': doubtful(
    'Kode “{value}” bukan kode model referensi seperti 01.02; dikosongkan.',
    '“{value}” is not a reference code such as 01.02; left empty.',
  ),
  'url-none': doubtful(
    '“{value}” bukan alamat web; dikosongkan.',
    '“{value}” is not a web address; left empty.',
  ),
  'url-internal': doubtful(
    '“{value}” alamat internal, tidak dapat dibuka dari luar; dikosongkan.',
    '“{value}” is an internal address nobody outside can open; left empty.',
  ),
  'url-not-application': doubtful(
    '“{value}” tautan ke halaman atau tautan singkat, bukan alamat aplikasi.',
    '“{value}” links to a page or is a short link, not the application’s address.',
  ),
  'user-agency-unknown': doubtful(
    'Perangkat daerah pengguna “{value}” tidak dikenal; tidak dicatat.',
    'The using agency “{value}” is unknown; not recorded.',
  ),
  'changed-since': doubtful(
    'Entri ini diubah orang lain setelah pemeriksaan; tidak ditimpa. Unggah lagi bila perlu.',
    'Someone changed this entry after the check; it was not overwritten. Upload again if needed.',
  ),
  'exists-since': doubtful(
    'Entri yang sama dibuat orang lain setelah pemeriksaan; tidak digandakan.',
    'Someone created the same entry after the check; it was not duplicated.',
  ),
  'taken-by-row': doubtful(
    'Entri yang sama sudah diisi dari baris lain lembar ini.',
    'The same entry was already filled from another row of this sheet.',
  ),
} as const satisfies Record<string, Kind>;

export type RowReasonCode = keyof typeof ROW_REASONS;

/** A reason as it is kept: code and parameters; the sentence is made when it is read, in the reader's language. */
export interface KeptReason {
  field: string | null;
  code: RowReasonCode;
  params?: Record<string, string | number>;
}

/** Why a whole file was refused. */
export interface KeptFailure {
  code:
    | 'registry.sheet-unreadable'
    | 'registry.sheet-empty'
    | 'registry.sheet-without-name'
    | 'registry.sheet-locked'
    | 'registry.sheet-too-long'
    | 'common.too-large'
    | 'common.internal';
  params?: Record<string, string | number>;
}

const SHOWN = 120;

const shorten = (params: Record<string, string | number> = {}): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' && value.length > SHOWN ? `${value.slice(0, SHOWN).toWellFormed()}…` : value,
    ]),
  );

export const sayReason = ({ field, code, params }: KeptReason, locale: Locale): RowReason => ({
  field,
  code,
  message: fill(ROW_REASONS[code][locale], shorten(params)),
});

export const sayFailure = ({ code, params }: KeptFailure, locale: Locale): RowReason => ({
  field: null,
  code,
  message: fill(PROBLEMS[code][locale], params),
});

export const outcomeOf = (reasons: readonly KeptReason[]): 'wrong' | 'doubtful' | null => {
  if (reasons.some(({ code }) => ROW_REASONS[code].makes === 'wrong')) return 'wrong';
  return reasons.length ? 'doubtful' : null;
};
