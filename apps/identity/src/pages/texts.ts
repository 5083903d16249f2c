import type { Locale } from '@selaras/platform';

const indonesian = {
  otherLanguage: 'English',
  signIn: 'Masuk',
  signInSentence: 'Gunakan akun Selaras yang diberikan administrator pemerintah daerah Anda.',
  username: 'Nama pengguna',
  password: 'Kata sandi',
  forgotten: 'Lupa kata sandi? Minta tautan baru kepada administrator.',
  home: 'Kembali ke beranda',
  demoTitle: 'Akun contoh',
  demoSentence: 'Data ini adalah contoh. Pilih satu akun untuk masuk; kata sandi semuanya',
  activate: 'Atur kata sandi',
  activateSentence: 'Akun ini milik',
  newPassword: 'Kata sandi baru',
  repeatPassword: 'Ulangi kata sandi baru',
  passwordRule:
    'Paling sedikit 10 karakter. Kalimat yang mudah Anda ingat lebih kuat daripada satu kata yang rumit.',
  save: 'Simpan kata sandi',
  saved: 'Kata sandi tersimpan',
  savedSentence: 'Tautan ini tidak berlaku lagi. Silakan masuk dengan kata sandi baru.',
  linkEnded: 'Tautan tidak berlaku',
  stopped: 'Tidak dapat dilanjutkan',
  interactionEnded: 'Halaman masuk ini sudah kedaluwarsa atau dibuka di peramban lain. Mulai lagi dari awal.',
  requestRefused: 'Permintaan masuk ini tidak dapat diproses. Mulai lagi dari awal.',
  failed: 'Terjadi kesalahan di sisi kami. Coba lagi sebentar lagi.',
  notFound: 'Alamat ini tidak ada.',
  startAgain: 'Masuk lagi',
  'too-short': 'Kata sandi paling sedikit 10 karakter.',
  'too-long': 'Kata sandi paling banyak 200 karakter.',
  different: 'Kedua kata sandi belum sama.',
  guessable: 'Kata sandi ini mudah ditebak. Pilih yang lain.',
};

export type PageTexts = Record<keyof typeof indonesian, string>;

const english: PageTexts = {
  otherLanguage: 'Bahasa Indonesia',
  signIn: 'Sign in',
  signInSentence: 'Use the Selaras account given to you by your government’s administrator.',
  username: 'User name',
  password: 'Password',
  forgotten: 'Forgot your password? Ask the administrator for a new link.',
  home: 'Back to the home page',
  demoTitle: 'Example accounts',
  demoSentence: 'This is example data. Choose an account to sign in; the password of all is',
  activate: 'Set a password',
  activateSentence: 'This account belongs to',
  newPassword: 'New password',
  repeatPassword: 'Repeat the new password',
  passwordRule: 'At least 10 characters. A sentence that you remember is stronger than one complicated word.',
  save: 'Save the password',
  saved: 'The password is saved',
  savedSentence: 'This link no longer works. Please sign in with the new password.',
  linkEnded: 'The link does not work',
  stopped: 'This cannot go on',
  interactionEnded: 'This sign-in page has expired or was opened in another browser. Start again.',
  requestRefused: 'This sign-in request cannot be handled. Start again.',
  failed: 'Something failed on our side. Try again shortly.',
  notFound: 'There is nothing at this address.',
  startAgain: 'Sign in again',
  'too-short': 'The password must have at least 10 characters.',
  'too-long': 'The password must have at most 200 characters.',
  different: 'The two passwords are not the same.',
  guessable: 'This password is easy to guess. Choose another one.',
};

export const PAGE_TEXTS: Record<Locale, PageTexts> = { id: indonesian, en: english };

/**
 * Indonesian, unless English is asked for: by the page's own switch, by the client (`ui_locales`), or as the language
 * the browser prefers over Indonesian.
 */
export function pageLocale(
  chosen: string | null,
  clientAsks: unknown,
  acceptLanguage: string | undefined,
): Locale {
  if (chosen === 'id' || chosen === 'en') return chosen;
  const asked = typeof clientAsks === 'string' ? clientAsks : (acceptLanguage ?? '');
  const en = asked.toLowerCase().search(/\ben\b/);
  const id = asked.toLowerCase().search(/\bid\b/);
  return en >= 0 && (id < 0 || en < id) ? 'en' : 'id';
}
