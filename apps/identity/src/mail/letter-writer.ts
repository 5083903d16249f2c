import { Inject, Injectable } from '@nestjs/common';
import { Clock, NODE_SETTINGS, SERVICE_SETTINGS, type NodeSettings } from '@selaras/platform';
import type { SendMailOptions } from 'nodemailer';
import type { IdentitySettings } from '../settings.js';
import { compose, oneLine } from './compose.js';
import { LINKED, writeLetter, type LetterKind, type LetterParams } from './letters.js';
import type { ClaimedLetter } from './mail.queries.js';
import { MailService } from './mail.service.js';

const WORDS = {
  id: { greeting: (name: string) => `Yth. ${name},`, signature: 'Selaras' },
  en: { greeting: (name: string) => `Dear ${name},`, signature: 'Selaras' },
} as const;

/** Puts a waiting letter into the form the mail server takes. */
@Injectable()
export class LetterWriter {
  constructor(
    private readonly mail: MailService,
    private readonly clock: Clock,
    @Inject(SERVICE_SETTINGS) private readonly settings: IdentitySettings,
    @Inject(NODE_SETTINGS) private readonly node: NodeSettings,
  ) {}

  /** True for a letter that means nothing without its link, when the link cannot be read any more. */
  lostItsLink(letter: ClaimedLetter): boolean {
    return LINKED.includes(letter.letter) && this.linkOf(letter) === null;
  }

  message(letter: ClaimedLetter): SendMailOptions {
    const { id, email, name, locale } = letter;
    const frame = {
      name,
      governmentName: this.node.GOVERNMENT_NAME,
      publicUrl: this.node.PUBLIC_URL,
      link: this.linkOf(letter),
    };
    const params = JSON.parse(letter.params) as LetterParams[LetterKind];
    const written = writeLetter(letter.letter, params, frame, locale);
    const words = WORDS[locale];
    const composed = compose(written, {
      greeting: words.greeting(oneLine(name)),
      signature: `${words.signature} · ${this.node.GOVERNMENT_NAME}`,
    });
    const from = this.settings.MAIL_FROM;
    return {
      ...composed,
      from: { name: oneLine(`Selaras ${this.node.GOVERNMENT_NAME}`), address: from },
      to: { name: oneLine(name), address: email ?? '' },
      ...(this.settings.MAIL_REPLY_TO && { replyTo: this.settings.MAIL_REPLY_TO }),
      messageId: `<${id}@${from.split('@')[1] ?? 'localhost'}>`,
      date: this.clock.now(),
      headers: {
        'Auto-Submitted': 'auto-generated',
        ...(letter.letter === 'digest' && {
          'List-Unsubscribe': `<${new URL('/pemberitahuan', this.node.PUBLIC_URL).href}>`,
        }),
      },
    };
  }

  private linkOf({ sealedLink, id }: ClaimedLetter): string | null {
    return sealedLink === null ? null : this.mail.openLink(sealedLink, id);
  }
}
