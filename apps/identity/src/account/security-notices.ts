import { Injectable } from '@nestjs/common';
import type { Tx } from '@selaras/platform';
import { MailService } from '../mail/mail.service.js';

const SENTENCES = {
  'password-changed': {
    id: 'Kata sandi akun Selaras Anda telah diganti, dan semua perangkat lain dikeluarkan.',
    en: 'The password of your Selaras account was changed, and all other devices were signed out.',
  },
  'totp-enabled': {
    id: 'Verifikasi dua langkah telah dipasang pada akun Selaras Anda.',
    en: 'A second factor was set up for your Selaras account.',
  },
  'totp-removed': {
    id: 'Verifikasi dua langkah pada akun Selaras Anda telah dimatikan atau direset.',
    en: 'The second factor of your Selaras account was switched off or reset.',
  },
  'recovery-code-used': {
    id: 'Satu kode pemulihan dipakai untuk masuk ke akun Selaras Anda.',
    en: 'A recovery code was used to sign in to your Selaras account.',
  },
  'foreign-account-linked': {
    id: 'Akun penyedia luar ditautkan ke akun Selaras Anda dan dapat dipakai untuk masuk.',
    en: 'A foreign account was linked to your Selaras account and can sign you in.',
  },
} as const;

/** Tells a person by mail, where there is mail, what has changed about how they sign in. */
@Injectable()
export class SecurityNotices {
  constructor(private readonly mail: MailService) {}

  async tell(tx: Tx, personId: string, what: keyof typeof SENTENCES): Promise<void> {
    const [contact] = await tx.query<{ locale: 'id' | 'en' }>(
      'SELECT locale FROM person_contact WHERE person_id = $1',
      [personId],
    );
    if (!contact) return;
    const params = {
      what: SENTENCES[what][contact.locale],
      at: this.mail.moment(new Date(), contact.locale),
    };
    await this.mail.queue(tx, { to: personId, letter: 'security-notice', params });
  }
}
