import type { Letters } from './letters.js';

const NOT_YOURS = 'Bila Anda tidak memintanya, abaikan surel ini dan beri tahu administrator.';

/** Surel dalam bahasa Indonesia. */
export const LETTERS_ID: Letters = {
  invitation: ({ username, validUntil }, { governmentName, link }) => ({
    subject: `Akun Anda di Selaras ${governmentName}`,
    paragraphs: [
      `Administrator membuatkan Anda akun Selaras dengan nama pengguna ${username}.`,
      `Buka tautan di bawah ini untuk membuat kata sandi. Tautan hanya dapat dipakai sekali dan berlaku sampai ${validUntil}.`,
    ],
    action: { label: 'Buat kata sandi', url: link ?? '' },
    closing: ['Jangan teruskan surel ini: siapa pun yang membuka tautan dapat membuat kata sandi Anda.'],
  }),
  'password-reset': ({ username, validUntil }, { link }) => ({
    subject: 'Atur ulang kata sandi Selaras',
    paragraphs: [
      `Ada permintaan mengatur ulang kata sandi akun ${username}.`,
      `Tautan di bawah ini hanya dapat dipakai sekali dan berlaku sampai ${validUntil}.`,
    ],
    action: { label: 'Buat kata sandi baru', url: link ?? '' },
    closing: [NOT_YOURS],
  }),
  'security-notice': ({ what, at }) => ({
    subject: 'Perubahan keamanan akun Selaras',
    paragraphs: [what, `Waktu: ${at}.`],
    closing: ['Bila bukan Anda yang melakukannya, segera hubungi administrator.'],
  }),
  notice: ({ title, due, url }) => ({
    subject: title,
    paragraphs: [title, ...(due ? [`${due.charAt(0).toUpperCase()}${due.slice(1)}.`] : [])],
    action: { label: 'Buka di Selaras', url },
  }),
  digest: ({ day, lines, more }, { publicUrl }) => ({
    subject: `Tugas Anda, ${day}`,
    paragraphs: [`Ada ${lines.length + more} hal yang menunggu Anda per ${day}.`],
    items: lines.map(({ title, due, url }) => ({ text: title, ...(due && { note: due }), url })),
    action: { label: 'Buka Beranda', url: publicUrl },
    closing: [
      ...(more > 0 ? [`Dan ${more} hal lain di Beranda.`] : []),
      'Ringkasan ini dapat dimatikan di halaman Pemberitahuan.',
    ],
  }),
  test: (_params, { governmentName }) => ({
    subject: 'Uji surel Selaras',
    paragraphs: [`Pengaturan surel ${governmentName} berfungsi: surel ini sampai kepada Anda.`],
  }),
};
