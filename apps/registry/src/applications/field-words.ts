import type { FieldKind } from './application-fields.js';

/** The words a spreadsheet prints for the values of closed lists, and the words people write for them. */
interface Word {
  value: string;
  title: string;
  /** Matches what people write, in lower case without punctuation. */
  written: RegExp;
}

export const STATUS_WORDS: readonly Word[] = [
  {
    value: 'inactive',
    title: 'Tidak Aktif',
    written:
      /^(tidak|non|belum|sudah tidak) ?aktif|^nonaktif|^in ?active|^mati|^tidak (di)?(gunakan|pakai|operasional|berfungsi|berjalan)|^(rusak|ditutup|dihentikan|tidak|n|false)$/,
  },
  {
    value: 'development',
    title: 'Pengembangan',
    written:
      /^(dalam |tahap |proses |sedang )*(pengembangan|pembangunan|dikembangkan|dibangun|perencanaan|uji ?coba|development|perbaikan|maintenance|proses)\b/,
  },
  {
    value: 'active',
    title: 'Aktif',
    written:
      /^(masih |sudah )?aktif\b|^active|^(di)?gunakan|^dipakai|^ber(operasi|jalan|fungsi)|^operasional|^(ya|y|true|online|live)$/,
  },
];

export const TYPE_WORDS: readonly Word[] = [
  {
    value: 'general',
    title: 'Umum',
    written: /^(aplikasi )?umum( berbagi pakai)?$|^(pusat )?umum$|^general/,
  },
  { value: 'special', title: 'Khusus', written: /^(aplikasi )?khusus$|^khusus( daerah)?$|^special/ },
];

export const LICENCE_WORDS: readonly Word[] = [
  {
    value: 'open-source',
    title: 'Open Source',
    written: /open ?source|sumber terbuka|kode terbuka|^terbuka$|^foss|^gpl|^mit( license)?$|^apache/,
  },
  {
    value: 'proprietary',
    title: 'Proprietary',
    written: /propriet|closed ?source|sumber tertutup|^tertutup$|komersial|berbayar|^milik sendiri$/,
  },
];

export const PLATFORM_WORDS: readonly Word[] = [
  { value: 'desktop', title: 'Desktop', written: /\bdes[kc]top|\bdekstop|\bclient server|\bwindows\b/ },
  { value: 'web', title: 'Web', written: /\bweb|\bwebsite|\bsitus|\bbrowser/ },
  { value: 'cloud', title: 'Cloud', written: /\bcloud|\bkomputasi awan|\bsaas\b/ },
  {
    value: 'mobile',
    title: 'Mobile',
    written: /\bmobile|\bandroid|\bios\b|\biphone|\bplay ?store|\bapk\b|\bseluler/,
  },
];

/** Kinds of field whose values come from a closed list. */
export const WORDS: Partial<Record<FieldKind, readonly Word[]>> = {
  status: STATUS_WORDS,
  type: TYPE_WORDS,
  licence: LICENCE_WORDS,
  platforms: PLATFORM_WORDS,
};

export const titleOf = (words: readonly Word[], value: string): string =>
  words.find((word) => word.value === value)?.title ?? value;

export const allowedTitles = (words: readonly Word[]): string => words.map(({ title }) => title).join(', ');
