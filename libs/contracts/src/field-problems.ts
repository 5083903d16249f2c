import type { Sentence } from './sentence.js';

/** What is wrong with one field. Every code has its sentence here. */
export const FIELD_PROBLEMS = {
  required: { id: 'wajib diisi', en: 'is required' },
  'unknown-field': { id: 'tidak dikenal', en: 'is not known' },
  'text-expected': { id: 'harus berupa teks', en: 'must be a text' },
  'number-expected': { id: 'harus berupa angka bulat', en: 'must be a whole number' },
  'out-of-range': { id: 'harus antara {min} dan {max}', en: 'must be between {min} and {max}' },
  'too-long': { id: 'paling panjang {max} karakter', en: 'must be at most {max} characters' },
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
  taken: { id: 'sudah dipakai', en: 'is already taken' },
} as const satisfies Record<string, Sentence>;

export type FieldProblemCode = keyof typeof FIELD_PROBLEMS;

export interface FieldProblem {
  field: string;
  code: FieldProblemCode;
  params?: Record<string, string | number>;
}
