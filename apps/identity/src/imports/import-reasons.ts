import { PROBLEMS, fill, type ROW_OUTCOMES, type RowReason } from '@selaras/contracts';
import type { Locale } from '@selaras/platform';

export type RowOutcome = (typeof ROW_OUTCOMES)[number];

const wrong = (id: string, en: string) => ({ makes: 'wrong', id, en }) as const;
const doubtful = (id: string, en: string) => ({ makes: 'doubtful', id, en }) as const;

/** Why a row cannot be taken, or should be looked at first. */
export const IMPORT_REASONS = {
  'name-missing': wrong('Nama kosong.', 'The name is missing.'),
  'too-long': wrong('{field} lebih panjang dari {max} karakter.', '{field} is longer than {max} characters.'),
  'twice-in-sheet': doubtful('Isi yang sama sudah ada di baris {row}.', 'Row {row} already says the same.'),
  'code-taken': wrong('Kode {code} dipakai “{name}”.', 'The code {code} is used by “{name}”.'),
  'code-differs': doubtful(
    '“{name}” sudah tercatat dengan kode {existing}; kode {given} diabaikan.',
    '“{name}” is recorded with the code {existing}; the code {given} is ignored.',
  ),
  'kind-unknown': doubtful(
    'Jenis “{value}” tidak dikenal; dicatat sebagai Lainnya.',
    'The kind “{value}” is not known; recorded as Other.',
  ),
  'parent-unknown': wrong(
    'Perangkat daerah induk “{value}” tidak dikenal dan tidak ada di baris sebelumnya.',
    'The agency above, “{value}”, is not known and stands in no row before.',
  ),
  'parent-cycle': wrong(
    'Perangkat daerah tidak dapat berada di bawah dirinya sendiri.',
    'An agency cannot be below itself.',
  ),
  'username-form': wrong(
    'Nama pengguna “{value}” tidak dapat dipakai: huruf kecil, angka, titik, garis bawah atau strip, paling sedikit 3.',
    'The user name “{value}” cannot be used: lower-case letters, digits, dot, underscore or dash, at least 3.',
  ),
  'username-other': wrong(
    'Nama pengguna {username} milik “{name}”.',
    'The user name {username} belongs to “{name}”.',
  ),
  'username-made': doubtful(
    'Nama pengguna kosong; dibuatkan {username}.',
    'The user name is blank; {username} was made for it.',
  ),
  'same-name': doubtful(
    'Nama ini sudah ada dengan nama pengguna {username}; dianggap orang yang sama.',
    'This name is there with the user name {username}; taken to be the same person.',
  ),
  'several-people': wrong(
    'Ada {count} orang dengan nama ini; isi kolom nama pengguna.',
    'There are {count} people of this name; fill in the user name.',
  ),
  'person-inactive': wrong(
    '{username} sudah dinonaktifkan; aktifkan dulu orangnya.',
    '{username} was switched off; switch the person on first.',
  ),
  'title-missing': wrong('Nama jabatan kosong.', 'The title of the position is missing.'),
  'role-missing': wrong('Peran kosong.', 'The role is missing.'),
  'role-unknown': wrong(
    'Peran “{value}” tidak dikenal. Yang dikenal: {allowed}.',
    'The role “{value}” is not known. Known: {allowed}.',
  ),
  'role-administrator': doubtful(
    'Administrator berwenang atas semua orang; pastikan ini benar.',
    'An administrator has power over everybody; make sure this is right.',
  ),
  'agency-missing': wrong(
    'Peran ini terikat pada satu perangkat daerah; kolomnya kosong.',
    'This role belongs to one agency; its column is blank.',
  ),
  'agency-unknown': wrong('Perangkat daerah “{value}” tidak dikenal.', 'The agency “{value}” is not known.'),
  'agency-unknown-like': wrong(
    'Perangkat daerah “{value}” tidak dikenal. Maksudnya “{closest}”?',
    'The agency “{value}” is not known. Did you mean “{closest}”?',
  ),
  'agency-ambiguous': wrong(
    'Lebih dari satu perangkat daerah bernama “{value}”; pakai kodenya.',
    'More than one agency is called “{value}”; use its code.',
  ),
  'agency-ignored': doubtful(
    'Peran ini untuk seluruh pemerintah daerah; “{value}” diabaikan.',
    'This role is for the whole government; “{value}” is ignored.',
  ),
  'kind-of-holding': wrong(
    '“{value}” bukan definitif, Plt. atau Plh.',
    '“{value}” is neither definitif, Plt. nor Plh.',
  ),
  'day-unreadable': wrong(
    'Tanggal “{value}” ({field}) tidak terbaca. Tulis seperti 31/12/2026.',
    'The date “{value}” ({field}) cannot be read. Write it like 31/12/2026.',
  ),
  'before-start': wrong('Hari terakhir sebelum hari pertama.', 'The last day is before the first.'),
  'last-day-required': wrong(
    'Plt., Plh. dan akses yang dipinjamkan (Inspektorat, BPK, ajudan) harus punya hari terakhir.',
    'Plt., Plh. and lent access (Inspektorat, BPK, aides) must have a last day.',
  ),
  'from-kept': doubtful(
    'Sudah memegang jabatan ini sejak {from}; hari pertama tidak diubah.',
    'Holds this position since {from} already; the first day is not changed.',
  ),
  overlaps: wrong(
    'Jabatan ini sudah dipegang {name} ({from} s.d. {until}).',
    'The position is held by {name} ({from} to {until}).',
  ),
  'seat-empty': wrong(
    'Jabatan kosong pada hari itu, jadi yang tepat Plt., bukan Plh.',
    'The position is empty on those days: Plt. is right, not Plh.',
  ),
  'second-seat': doubtful(
    'Jabatan dengan nama ini sudah dipegang {name}; akan dibuat satu lagi.',
    'A position of this title is held by {name}; another one will be made.',
  ),
  'changed-since': doubtful(
    'Data berubah setelah pemeriksaan; baris ini tidak dimasukkan. Unggah lagi bila perlu.',
    'The data changed after the check; this row was left out. Upload again if needed.',
  ),
} as const;

export type ImportReasonCode = keyof typeof IMPORT_REASONS;
type FailureCode =
  | 'registry.sheet-unreadable'
  | 'registry.sheet-empty'
  | 'registry.sheet-locked'
  | 'registry.sheet-too-long'
  | 'identity.sheet-without-key'
  | 'common.too-large';

/** A reason as it is kept: code and parameters; the sentence is made when it is read. */
export interface KeptReason {
  field: string | null;
  code: ImportReasonCode | FailureCode;
  params?: Record<string, string | number>;
}

/** What the columns are called in sentences. */
const FIELD_WORDS: Record<string, Record<Locale, string>> = {
  name: { id: 'Nama', en: 'The name' },
  shortName: { id: 'Nama singkat', en: 'The short name' },
  code: { id: 'Kode', en: 'The code' },
  title: { id: 'Jabatan', en: 'The position' },
  from: { id: 'Mulai', en: 'From' },
  until: { id: 'Sampai', en: 'Until' },
  decreeNumber: { id: 'Nomor SK', en: 'The number of the decree' },
  decreeDay: { id: 'Tanggal SK', en: 'Date of the decree' },
};

const SHOWN = 120;

const shorten = (params: Record<string, string | number> = {}): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' && name !== 'allowed' && value.length > SHOWN
        ? `${value.slice(0, SHOWN).toWellFormed()}…`
        : value,
    ]),
  );

const isRowReason = (code: string): code is ImportReasonCode => Object.hasOwn(IMPORT_REASONS, code);

export const sayReason = ({ field, code, params }: KeptReason, locale: Locale): RowReason => {
  const sentence = isRowReason(code) ? IMPORT_REASONS[code] : PROBLEMS[code];
  const word = FIELD_WORDS[String(params?.field)]?.[locale];
  return {
    field,
    code,
    message: fill(sentence[locale], { ...shorten(params), ...(word ? { field: word } : {}) }),
  };
};

/** What the reasons make of a row; null: nothing stands in its way. */
export const outcomeOf = (reasons: readonly KeptReason[]): 'wrong' | 'doubtful' | null => {
  if (reasons.some(({ code }) => isRowReason(code) && IMPORT_REASONS[code].makes === 'wrong')) return 'wrong';
  return reasons.length ? 'doubtful' : null;
};
