import type { SignInScope } from '@selaras/contracts';
import type { Locale } from '@selaras/platform';

const indonesian = {
  title: 'Izinkan aplikasi ini?',
  asks: 'meminta masuk dengan akun Selaras Anda.',
  of: 'Aplikasi milik',
  signedInAs: 'Anda masuk sebagai',
  learns: 'Aplikasi ini akan mengetahui:',
  knownAlready: 'sudah Anda izinkan sebelumnya',
  openid:
    'Tanda pengenal khusus untuk aplikasi ini. Aplikasi lain mengenal Anda dengan tanda pengenal yang berbeda.',
  profile: 'Nama dan nama pengguna Anda',
  email: 'Alamat surel Anda yang tercatat di Selaras',
  jabatan: 'Jabatan Anda dan perangkat daerahnya',
  never:
    'Kata sandi Anda tidak pernah diberikan. Izin dapat dicabut kapan saja di Akun › Aplikasi yang Anda masuki.',
  allow: 'Izinkan dan masuk',
  deny: 'Tolak',
  going: 'Melanjutkan',
  goingTo: 'Anda sedang diteruskan. Bila halaman tidak berganti, tekan tombol di bawah.',
  goOn: 'Lanjutkan',
  ended: 'Aplikasi ini tidak dapat dimasuki',
  revoked: 'Administrator sudah mencabut izin aplikasi ini untuk memakai akun Selaras.',
  expired:
    'Masa berlaku sambungan aplikasi ini dengan Selaras sudah berakhir. Sampaikan kepada pengelolanya.',
  retired: 'Aplikasi ini berstatus tidak aktif di katalog pemerintah daerah.',
  leave: 'Keluar juga dari Selaras?',
  left: 'Anda sudah keluar dari',
  leaveAll: 'Selaras masih terbuka di peramban ini, begitu juga aplikasi lain yang Anda masuki dengannya.',
  leaveEverything: 'Keluar dari semuanya',
  stay: 'Tidak, tetap masuk',
};

export type ConsentTexts = Record<keyof typeof indonesian, string>;

const english: ConsentTexts = {
  title: 'Allow this application?',
  asks: 'asks to sign you in with your Selaras account.',
  of: 'An application of',
  signedInAs: 'You are signed in as',
  learns: 'This application will know:',
  knownAlready: 'you have allowed this before',
  openid: 'An identifier made for this application. Other applications know you by a different one.',
  profile: 'Your name and user name',
  email: 'Your e-mail address as Selaras has it',
  jabatan: 'Your positions and their agencies',
  never:
    'Your password is never given away. You can withdraw this at any time under Account › Applications you are signed in to.',
  allow: 'Allow and sign in',
  deny: 'Deny',
  going: 'Going on',
  goingTo: 'You are being taken on. If the page does not change, press the button below.',
  goOn: 'Go on',
  ended: 'This application cannot be entered',
  revoked: 'The administrator has withdrawn this application’s right to use Selaras accounts.',
  expired: 'This application’s connection with Selaras has expired. Please tell those who run it.',
  retired: 'This application is not active in the government’s catalogue.',
  leave: 'Sign out of Selaras too?',
  left: 'You have signed out of',
  leaveAll: 'Selaras is still open in this browser, and so are other applications you entered with it.',
  leaveEverything: 'Sign out of everything',
  stay: 'No, stay signed in',
};

export const CONSENT_TEXTS: Record<Locale, ConsentTexts> = { id: indonesian, en: english };

/** What an application learns, in the order of the scopes. */
export const scopeText = (locale: Locale, scope: SignInScope): string => CONSENT_TEXTS[locale][scope];
