import type { Sentence } from './sentence.js';

/** What is wrong with one field. Every code has its sentence here. */
export const FIELD_PROBLEMS = {
  required: { id: 'wajib diisi', en: 'is required' },
  'unknown-field': { id: 'tidak dikenal', en: 'is not known' },
  'text-expected': { id: 'harus berupa teks', en: 'must be a text' },
  'number-expected': { id: 'harus berupa angka bulat', en: 'must be a whole number' },
  'out-of-range': { id: 'harus antara {min} dan {max}', en: 'must be between {min} and {max}' },
  'too-long': { id: 'paling panjang {max} karakter', en: 'must be at most {max} characters' },
  'too-short': { id: 'paling sedikit {min} karakter', en: 'must have at least {min} characters' },
  guessable: { id: 'mudah ditebak; pilih yang lain', en: 'is easy to guess; choose another one' },
  'not-matching': { id: 'tidak cocok', en: 'does not match' },
  'too-many': { id: 'paling banyak {max}', en: 'must be at most {max}' },
  'not-in-list': { id: 'harus salah satu dari: {allowed}', en: 'must be one of: {allowed}' },
  'identifier-expected': { id: 'harus berupa pengenal (UUID)', en: 'must be an identifier (UUID)' },
  'web-address-expected': {
    id: 'harus alamat web lengkap, misalnya https://contoh.go.id',
    en: 'must be a full web address, e.g. https://example.go.id',
  },
  'date-expected': { id: 'harus berupa tanggal', en: 'must be a date' },
  'yes-no-expected': { id: 'harus ya atau tidak', en: 'must be yes or no' },
  'list-expected': { id: 'harus berupa daftar', en: 'must be a list' },
  'object-expected': { id: 'harus berupa objek', en: 'must be an object' },
  format: { id: 'bentuknya tidak sesuai', en: 'does not have the right form' },
  'level-not-on-scale': {
    id: 'tingkat {level} tidak ada pada skala {min}–{max}',
    en: 'level {level} is not on the scale {min}–{max}',
  },
  'level-not-a-number': { id: 'tingkat harus berupa angka', en: 'the level must be a number' },
  'level-must-be-whole': {
    id: 'tingkat harus bilangan bulat {min}–{max}',
    en: 'the level must be a whole number {min}–{max}',
  },
  'unknown-indicator': { id: 'bukan indikator instrumen ini', en: 'is not an indicator of this instrument' },
  'agency-unknown': { id: 'perangkat daerah tidak dikenal: {value}', en: 'agency not known: {value}' },
  'not-permitted': { id: 'di luar wewenang Anda', en: 'is outside your authority' },
  'region-unknown': {
    id: 'bukan kode wilayah pemerintah daerah: {value}',
    en: 'is not the code of a local government: {value}',
  },
  'not-writable': {
    id: 'tidak ada atau tidak boleh ditulisi oleh akun selaras',
    en: 'is missing or may not be written by the account selaras',
  },
  'not-a-picture': { id: 'harus gambar PNG atau JPEG', en: 'must be a PNG or JPEG picture' },
  'too-large': { id: 'paling besar {max} kB', en: 'must be at most {max} kB' },
  taken: { id: 'sudah dipakai', en: 'is already taken' },
  'address-block-expected': {
    id: 'harus alamat IP atau blok CIDR, misalnya 203.0.113.0/24',
    en: 'must be an IP address or a CIDR block, e.g. 203.0.113.0/24',
  },
  'moment-within': {
    id: 'harus sesudah sekarang dan paling lama {days} hari lagi',
    en: 'must be after now and at most {days} days off',
  },
  'not-of-one-agency': {
    id: 'tidak dapat dibatasi pada satu perangkat daerah: {value}',
    en: 'cannot be cut to one agency: {value}',
  },
  'public-keys-expected': {
    id: 'harus satu sampai lima kunci publik (JWKS) RSA, P-256 atau Ed25519 tanpa bagian rahasia',
    en: 'must be one to five public keys (JWKS), RSA, P-256 or Ed25519, without their private half',
  },
  'return-address-expected': {
    id: 'harus alamat https yang lengkap, tanpa tanda # dan tanpa *; semuanya pada satu host',
    en: 'must be a full https address without # and *; all on one host',
  },
  overlaps: {
    id: 'bertumpang tindih dengan {name} ({from} s.d. {until}); akhiri itu dulu atau pilih tanggal lain',
    en: 'overlaps with {name} ({from} to {until}); end that first or choose other days',
  },
  'seat-empty': {
    id: 'jabatan kosong pada hari itu, jadi yang tepat Plt., bukan Plh.',
    en: 'the position is empty on those days: Plt. is right, not Plh.',
  },
  'before-start': { id: 'sebelum hari pertama', en: 'is before the first day' },
  'last-day-required': {
    id: 'wajib diisi: Plt., Plh. dan akses yang dipinjamkan selalu punya hari terakhir',
    en: 'is required: Plt., Plh. and lent access always have a last day',
  },
  'at-most-days': { id: 'paling lama {max} hari', en: 'must be at most {max} days' },
  'in-the-past': { id: 'sudah lewat', en: 'is in the past' },
  'already-begun': {
    id: 'sudah mulai; hari pertama tidak dapat diubah lagi',
    en: 'has begun; its first day cannot change any more',
  },
  'person-unknown': {
    id: 'orang ini tidak dikenal atau nonaktif',
    en: 'the person is unknown or switched off',
  },
  'same-person': { id: 'orang yang sama', en: 'is the same person' },
  'position-unknown': { id: 'jabatan ini tidak dikenal', en: 'the position is not known' },
} as const satisfies Record<string, Sentence>;

export type FieldProblemCode = keyof typeof FIELD_PROBLEMS;

export interface FieldProblem {
  field: string;
  code: FieldProblemCode;
  params?: Record<string, string | number>;
}
