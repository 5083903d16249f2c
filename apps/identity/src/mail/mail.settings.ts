import { defineSettings, type Settings } from '@selaras/platform';

/** How letters leave the node. Without SMTP_HOST mail is off, and links are handed over by the administrator. */
export const mailSettings = defineSettings({
  SMTP_HOST: {
    kind: 'text',
    default: '',
    description: 'Server surel keluar (SMTP). Kosong: surel mati, tautan diserahkan oleh administrator',
  },
  SMTP_PORT: { kind: 'whole', default: 587, min: 1, max: 65_535, description: 'Porta server surel' },
  SMTP_TLS: {
    kind: 'choice',
    choices: ['starttls', 'tls', 'none'],
    default: 'starttls',
    description:
      'Enkripsi ke server surel: starttls (wajib naik ke TLS), tls (sejak awal), none (hanya di jaringan dalam)',
  },
  SMTP_CA_FILE: {
    kind: 'text',
    default: '',
    description: 'Berkas PEM sertifikat induk bila server surel memakai sertifikat buatan sendiri',
  },
  SMTP_USER: { kind: 'text', default: '', description: 'Nama pengguna server surel; kosong: tanpa masuk' },
  SMTP_PASSWORD: { kind: 'text', default: '', secret: true, description: 'Kata sandi server surel' },
  SMTP_TIMEOUT_SECONDS: {
    kind: 'whole',
    default: 30,
    min: 1,
    max: 300,
    description: 'Lama menunggu jawaban server surel, dalam detik',
  },
  MAIL_FROM: {
    kind: 'text',
    default: '',
    description: 'Alamat pengirim, misalnya selaras@contoh.go.id; wajib bila SMTP_HOST diisi',
  },
  MAIL_REPLY_TO: { kind: 'text', default: '', description: 'Alamat balasan; kosong: sama dengan pengirim' },
  MAIL_RETRY_HOURS: {
    kind: 'whole',
    default: 48,
    min: 1,
    max: 240,
    description: 'Surel yang belum terkirim diulang selama sekian jam, lalu dinyatakan gagal',
  },
  NOTICES_KEPT_DAYS: {
    kind: 'whole',
    default: 180,
    min: 7,
    max: 1_095,
    description: 'Pemberitahuan yang bukan tugas disimpan sekian hari; tugas sampai selesai',
  },
  MAIL_KEPT_DAYS: {
    kind: 'whole',
    default: 90,
    min: 7,
    max: 730,
    description: 'Catatan surel keluar (tanpa tautan rahasia) disimpan sekian hari',
  },
});

export type MailSettings = Settings<typeof mailSettings>;
