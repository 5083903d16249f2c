import type { Locale } from '@selaras/platform';

const indonesian = {
  otherLanguage: 'English',
  signIn: 'Masuk',
  signInSentence: 'Gunakan akun Selaras yang diberikan administrator pemerintah daerah Anda.',
  username: 'Nama pengguna',
  password: 'Kata sandi',
  forgotten: 'Lupa kata sandi?',
  home: 'Kembali ke beranda',
  demoTitle: 'Akun contoh',
  demoSentence: 'Data ini adalah contoh. Pilih satu akun untuk masuk; kata sandi semuanya',
  activate: 'Atur kata sandi',
  activateSentence: 'Akun ini milik',
  newPassword: 'Kata sandi baru',
  repeatPassword: 'Ulangi kata sandi baru',
  passwordRule:
    'Paling sedikit 12 karakter. Kalimat yang mudah Anda ingat lebih kuat daripada satu kata yang rumit.',
  save: 'Simpan kata sandi',
  saved: 'Kata sandi tersimpan',
  savedSentence: 'Tautan ini tidak berlaku lagi. Silakan masuk dengan kata sandi baru.',
  linkEnded: 'Tautan tidak berlaku',
  stopped: 'Tidak dapat dilanjutkan',
  interactionEnded: 'Halaman masuk ini sudah kedaluwarsa atau dibuka di peramban lain. Mulai lagi dari awal.',
  requestRefused: 'Permintaan masuk ini tidak dapat diproses. Mulai lagi dari awal.',
  failed: 'Terjadi kesalahan di sisi kami. Coba lagi sebentar lagi.',
  away: 'Layanan identity sedang tidak menjawab karena basis data atau brokernya belum kembali. Coba lagi sebentar lagi.',
  notFound: 'Alamat ini tidak ada.',
  startAgain: 'Masuk lagi',
  'too-short': 'Kata sandi paling sedikit 12 karakter.',
  'too-long': 'Kata sandi paling banyak 200 karakter.',
  different: 'Kedua kata sandi belum sama.',
  guessable: 'Kata sandi ini mudah ditebak. Pilih yang lain.',
  reset: 'Atur ulang kata sandi',
  forgottenTitle: 'Lupa kata sandi',
  forgottenSentence:
    'Tulis nama pengguna Anda. Tautan untuk membuat kata sandi baru diberikan lewat surel atau oleh administrator.',
  forgottenAsk: 'Minta tautan',
  forgottenDone: 'Permintaan diterima',
  forgottenDoneSentence:
    'Bila nama pengguna itu terdaftar, tautan dikirim ke surelnya, atau administrator pemerintah daerah Anda menyerahkannya. Hubungi administrator bila belum menerima.',
  codeTitle: 'Verifikasi dua langkah',
  codeSentence: 'Buka aplikasi autentikator di ponsel Anda dan tulis enam angka untuk Selaras.',
  code: 'Kode verifikasi',
  verify: 'Verifikasi',
  lostPhone: 'Ponsel tidak ada? Pakai kode pemulihan',
  recoveryCode: 'Kode pemulihan',
  recoverySentence:
    'Salah satu dari sepuluh kode yang Anda simpan. Tiap kode hanya dapat dipakai sekali. Kode pun hilang? Minta administrator mereset verifikasi dua langkah Anda.',
  useRecoveryCode: 'Pakai kode pemulihan',
  otherAccount: 'Masuk dengan akun lain',
  enrolTitle: 'Pasang verifikasi dua langkah',
  enrolSentence:
    'Jabatan Anda mewajibkannya: selain kata sandi, tiap kali masuk diminta enam angka dari ponsel Anda.',
  enrolApp:
    'Pasang aplikasi autentikator di ponsel (misalnya Google Authenticator, Microsoft Authenticator, Aegis, FreeOTP).',
  enrolScan: 'Di aplikasi itu tambahkan akun, lalu pindai kode QR ini.',
  enrolType: 'Tulis enam angka yang muncul di aplikasi.',
  qr: 'Kode QR kunci autentikator',
  keyByHand: 'Tidak dapat memindai? Ketik kunci ini',
  enrol: 'Pasang dan lanjutkan',
  codesTitle: 'Simpan kode pemulihan',
  codesSentence:
    'Dengan salah satu kode ini Anda tetap dapat masuk bila ponsel hilang. Tiap kode hanya dapat dipakai sekali, dan kode ini hanya ditampilkan sekarang. Cetak atau catat, lalu simpan di tempat aman.',
  codesKept: 'Sudah saya simpan, lanjutkan',
  foreignUnknown:
    'Akun Anda di sana belum ditautkan dengan akun Selaras. Minta administrator pemerintah daerah Anda menautkannya.',
  foreignIdentifier: 'Sampaikan pengenal ini kepada administrator:',
  foreignCalledOff: 'Masuk dibatalkan atau tidak dapat dipastikan. Coba lagi.',
  foreignAway: 'Penyedia masuk ini sedang tidak dapat dihubungi. Coba lagi sebentar lagi.',
};

export type PageTexts = Record<keyof typeof indonesian, string>;

const english: PageTexts = {
  otherLanguage: 'Bahasa Indonesia',
  signIn: 'Sign in',
  signInSentence: 'Use the Selaras account given to you by your government’s administrator.',
  username: 'User name',
  password: 'Password',
  forgotten: 'Forgot your password?',
  home: 'Back to the home page',
  demoTitle: 'Example accounts',
  demoSentence: 'This is example data. Choose an account to sign in; the password of all is',
  activate: 'Set a password',
  activateSentence: 'This account belongs to',
  newPassword: 'New password',
  repeatPassword: 'Repeat the new password',
  passwordRule: 'At least 12 characters. A sentence that you remember is stronger than one complicated word.',
  save: 'Save the password',
  saved: 'The password is saved',
  savedSentence: 'This link no longer works. Please sign in with the new password.',
  linkEnded: 'The link does not work',
  stopped: 'This cannot go on',
  interactionEnded: 'This sign-in page has expired or was opened in another browser. Start again.',
  requestRefused: 'This sign-in request cannot be handled. Start again.',
  failed: 'Something failed on our side. Try again shortly.',
  away: 'The identity service does not answer: its database or broker is not back yet. Try again shortly.',
  notFound: 'There is nothing at this address.',
  startAgain: 'Sign in again',
  'too-short': 'The password must have at least 12 characters.',
  'too-long': 'The password must have at most 200 characters.',
  different: 'The two passwords are not the same.',
  guessable: 'This password is easy to guess. Choose another one.',
  reset: 'Reset the password',
  forgottenTitle: 'Forgotten password',
  forgottenSentence:
    'Enter your user name. A link to set a new password comes by e-mail or from the administrator.',
  forgottenAsk: 'Ask for a link',
  forgottenDone: 'Your request has arrived',
  forgottenDoneSentence:
    'If there is such a user name, a link goes to its e-mail address, or your government’s administrator hands it over. Contact the administrator if you have not received it.',
  codeTitle: 'Second factor',
  codeSentence: 'Open the authenticator on your phone and enter the six digits for Selaras.',
  code: 'Verification code',
  verify: 'Verify',
  lostPhone: 'No phone? Use a recovery code',
  recoveryCode: 'Recovery code',
  recoverySentence:
    'One of the ten codes you have kept. Each works once. Lost the codes too? Ask the administrator to reset your second factor.',
  useRecoveryCode: 'Use the recovery code',
  otherAccount: 'Sign in with another account',
  enrolTitle: 'Set up the second factor',
  enrolSentence:
    'Your position requires it: besides the password, each sign-in asks for six digits from your phone.',
  enrolApp:
    'Install an authenticator on your phone (for example Google Authenticator, Microsoft Authenticator, Aegis or FreeOTP).',
  enrolScan: 'Add an account in it and scan this QR code.',
  enrolType: 'Enter the six digits it shows.',
  qr: 'QR code of the authenticator key',
  keyByHand: 'Cannot scan? Type this key',
  enrol: 'Set up and go on',
  codesTitle: 'Keep the recovery codes',
  codesSentence:
    'With one of these codes you can still sign in if the phone is lost. Each works once, and they are shown only now. Print them or write them down, and keep them in a safe place.',
  codesKept: 'I have kept them, go on',
  foreignUnknown:
    'Your account there is not linked to a Selaras account yet. Ask your government’s administrator to link it.',
  foreignIdentifier: 'Give the administrator this identifier:',
  foreignCalledOff: 'The sign-in was called off or could not be verified. Try again.',
  foreignAway: 'This sign-in provider cannot be reached now. Try again shortly.',
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
