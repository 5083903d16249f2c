import { compose } from './compose.js';
import { writeLetter, type LetterKind, type LetterParams } from './letters.js';
import { judge, saidBy } from './smtp.js';

const frame = {
  name: 'Orang (contoh)',
  governmentName: 'Pemerintah Kabupaten Contoh',
  publicUrl: 'https://simpul.contoh.go.id',
  link: 'https://simpul.contoh.go.id/oidc/activate?token=t',
};

const PARAMS: { [K in LetterKind]: LetterParams[K] } = {
  invitation: { username: 'budi', validUntil: '1 Desember 2026 07.00 WIB' },
  'password-reset': { username: 'budi', validUntil: '1 Desember 2026 07.00 WIB' },
  'security-notice': { what: 'Kata sandi diganti.', at: '1 Desember 2026 07.00 WIB' },
  notice: {
    title: 'Isi 3 indikator',
    due: 'tenggat 01/12/2026 (hari ini)',
    url: 'https://simpul.contoh.go.id/a',
  },
  digest: {
    day: 'Senin',
    lines: [{ title: 'Isi <b>3</b> & "lebih"', due: null, url: 'https://simpul.contoh.go.id/?a=1&b=2' }],
    more: 2,
  },
  test: {},
};

describe('a letter', () => {
  const kinds = Object.keys(PARAMS) as LetterKind[];
  it.each(kinds.flatMap((kind) => [[kind, 'id'] as const, [kind, 'en'] as const]))(
    '%s in %s says the same as text and as page, and loads nothing',
    (kind, locale) => {
      const letter = writeLetter(kind, PARAMS[kind], frame, locale);
      const { subject, text, html } = compose(letter, { greeting: 'Yth.', signature: 'Selaras' });
      expect(subject).not.toBe('');
      for (const paragraph of letter.paragraphs) expect(text).toContain(paragraph);
      if (letter.action) {
        expect(text).toContain(letter.action.url);
        expect(html).toContain(`href="${letter.action.url.replaceAll('&', '&amp;')}"`);
      }
      expect(html).not.toMatch(/<(img|script|link|iframe|style)\b|url\(/i);
    },
  );

  it('shows what somebody typed as they typed it, never as markup', () => {
    const { html, text } = compose(writeLetter('digest', PARAMS.digest, frame, 'id'), {
      greeting: 'Yth. <i>x</i>,',
      signature: 'Selaras',
    });
    expect(html).toContain('Isi &lt;b&gt;3&lt;/b&gt; &amp; &quot;lebih&quot;');
    expect(html).toContain('?a=1&amp;b=2');
    expect(html).not.toContain('<i>');
    expect(text).toContain('Isi <b>3</b> & "lebih"');
  });
});

describe('what a mail server says', () => {
  const said = (code: string, responseCode: number, command: string, response = '') =>
    judge(Object.assign(new Error(response), { code, responseCode, command, response }));

  it.each([
    ['EENVELOPE', 550, 'RCPT TO', '550 5.1.1 no such user', 'address'],
    ['EENVELOPE', 553, 'RCPT TO', '553 5.1.3 bad address', 'address'],
    ['EENVELOPE', 552, 'RCPT TO', '552 5.2.2 mailbox full', 'refused'],
    ['EENVELOPE', 451, 'RCPT TO', '451 4.7.1 greylisted', 'later'],
    ['EENVELOPE', 450, 'RCPT TO', '450 4.2.1 busy', 'later'],
    ['EENVELOPE', 421, 'RCPT TO', '421 4.3.2 shutting down', 'server'],
    ['EENVELOPE', 550, 'MAIL FROM', '550 5.7.1 sender not allowed', 'server'],
    ['EMESSAGE', 554, 'DATA', '554 5.7.1 spam', 'refused'],
    ['EMESSAGE', 452, 'DATA', '452 4.3.1 no space', 'later'],
    ['EAUTH', 535, 'AUTH PLAIN', '535 5.7.8 no', 'server'],
    ['ECONNECTION', 0, 'CONN', '', 'server'],
    ['ETIMEDOUT', 0, 'CONN', '', 'server'],
  ])('%s %i at %s ("%s") means: %s', (code, responseCode, command, response, verdict) => {
    expect(said(code, responseCode, command, response)).toBe(verdict);
  });

  it('is kept without anybody’s address and on one line', () => {
    const error = Object.assign(new Error('x'), {
      response: '550 5.1.1 <budi@contoh.go.id>:\r\nno such user',
    });
    expect(saidBy(error)).toBe('550 5.1.1 <(alamat)>: no such user');
    expect(saidBy(Object.assign(new Error('connect ECONNREFUSED'), { code: 'ESOCKET' }))).toBe(
      'ESOCKET connect ECONNREFUSED',
    );
  });
});
