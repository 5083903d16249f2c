import { identity } from '@selaras/contracts';
import { Transactions } from '@selaras/platform';
import { IdentityNode } from '../../test/identity-node.js';
import { MailDesk, SECRET } from '../../test/mail-desk.js';
import type { MailServer } from '../../test/mail-server.js';
import { MailService } from './mail.service.js';

describe('letters', () => {
  let desk: MailDesk;
  let server: MailServer;
  let there: IdentityNode;

  beforeAll(async () => {
    desk = await MailDesk.open();
    ({ server, there } = desk);
  });

  afterAll(() => desk?.close());

  beforeEach(() => desk.clear());

  it('leave encrypted and signed in, with a text, a page, and headers that say who writes by what machine', async () => {
    const person = await desk.reader('Siti Aminah, S.Kom. (contoh)');
    expect(await desk.reset(person.id)).toBe('queued');
    await desk.round();
    const { from, secure, mail, raw } = server.to(person.email);
    expect({ from, secure }).toEqual({ from: 'selaras@contoh.go.id', secure: true });
    expect(mail.subject).toBe('Atur ulang kata sandi Selaras');
    expect(mail.from).toMatchObject({ address: 'selaras@contoh.go.id' });
    expect(mail.to).toEqual([{ address: person.email, name: 'Siti Aminah, S.Kom. (contoh)' }]);
    expect(mail.replyTo?.[0]?.address).toBe('diskominfo@contoh.go.id');
    expect(mail.messageId).toMatch(/^<[0-9a-f-]{36}@contoh\.go\.id>$/);
    expect(new Date(mail.date ?? '').getTime()).toBe(Math.floor(desk.now / 1000) * 1000);
    expect(mail.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-generated');
    expect(mail.text).toContain('Yth. Siti Aminah, S.Kom. (contoh),');
    expect(mail.text).toContain(SECRET);
    expect(mail.html).toContain(
      'href="https://simpul.contoh.go.id/oidc/activate?token=rahasia-sekali-pakai"',
    );
    expect(mail.html).not.toMatch(/<img|<script|<link|src=/);
    expect(raw).not.toMatch(/X-Mailer/i);
  });

  it('carry their one-time link encrypted while they wait, and not at all once they have left', async () => {
    const person = await desk.reader();
    await desk.reset(person.id);
    const waiting = await desk.letterTo(person.id);
    expect(waiting.sealed_link).toEqual(expect.any(String));
    expect(JSON.stringify(waiting)).not.toContain('rahasia');
    expect(Buffer.from(waiting.sealed_link ?? '', 'base64url').toString('latin1')).not.toContain('rahasia');
    await desk.round();
    expect(await desk.letterTo(person.id)).toMatchObject({ state: 'sent', sealed_link: null });
    const kept = await there.sql<{ found: string }>(
      `SELECT 'outbox' AS found FROM outbox WHERE payload LIKE '%rahasia%'
       UNION ALL SELECT 'audit' FROM audit_entry WHERE concat(before, after) LIKE '%rahasia%'`,
    );
    expect(kept).toEqual([]);
  });

  it('keep a forged name in its one line: no header is added, nobody else is written to', async () => {
    const person = await desk.reader('Jahat\r\nBcc: korban@contoh.go.id\r\n\r\n<b>Halo</b>');
    await desk.queue({
      to: person.id,
      letter: 'notice',
      params: { title: 'Baris\r\nBcc: lain@contoh.go.id', due: null, url: 'https://simpul.contoh.go.id/' },
    });
    await desk.round();
    expect(server.received).toHaveLength(1);
    const { to, mail } = server.to(person.email);
    expect(to).toEqual([person.email]);
    expect(mail.bcc).toBeUndefined();
    expect(mail.headers.map(({ key }) => key)).not.toContain('bcc');
    expect(mail.subject).toBe('Baris Bcc: lain@contoh.go.id');
    expect(mail.html).not.toContain('<b>Halo</b>');
  });

  it('are not queued for somebody without an address, and nothing but their own link fits into them', async () => {
    const person = await there.invite();
    expect(await desk.reset(person.id)).toBe('no-address');
    await expect(
      desk.queue({ to: person.id, letter: 'invitation', params: { username: 'x', validUntil: 'y' } }),
    ).rejects.toThrow(/link/);
    await expect(desk.queue({ to: person.id, letter: 'test', params: {}, link: SECRET })).rejects.toThrow(
      /link/,
    );
  });

  it('are queued with the act they tell of, or not at all', async () => {
    const person = await desk.reader();
    await expect(
      desk.provider(Transactions).inTransaction(async (tx) => {
        await desk.provider(MailService).queue(tx, { to: person.id, letter: 'test', params: {} });
        throw new Error('the act fails');
      }),
    ).rejects.toThrow('the act fails');
    await desk.round();
    expect(server.received).toHaveLength(0);
  });

  it('can be sent again by an administrator, but not those whose link was erased', async () => {
    const person = await desk.reader();
    const call = await there.as({ role: 'administrator' });
    server.onMessage = () => ({ code: 554, text: '5.7.1 no' });
    await desk.queue({ to: person.id, letter: 'test', params: {} });
    await desk.reset(person.id);
    await desk.round();
    server.onMessage = () => null;
    const { items } = await there.node.request(identity.listMail, { state: 'failed', limit: 2 }, call);
    const [linked, plain] = ['password-reset', 'test'].map((kind) =>
      items.find(({ letter }) => letter === kind),
    );
    const retry = (id = '') => there.node.request(identity.retryMail, { id }, call);
    await expect(retry(linked?.id)).rejects.toMatchObject({ code: 'identity.mail-not-repeatable' });
    await retry(plain?.id);
    await expect(retry(plain?.id)).rejects.toMatchObject({ code: 'identity.mail-not-found' });
    await desk.round();
    expect(server.to(person.email).mail.subject).toBe('Uji surel Selaras');
  });

  it('are in the language of who reads them', async () => {
    const person = await desk.reader();
    const own = await there.as({ id: person.id, role: 'auditor' });
    await there.node.request(identity.changeOwnContact, { language: 'en' }, own);
    await desk.reset(person.id);
    await desk.round();
    expect(server.to(person.email).mail.subject).toBe('Reset your Selaras password');
  });

  it.each([
    'tanpa-keong',
    'a@b',
    'dua@contoh.go.id, tiga@contoh.go.id',
    'x@contoh.go.id\r\nBcc: y@z.id',
    '<x@y.id>',
  ])('take no address that is none: %j', async (email) => {
    const person = await there.invite();
    const call = await there.as({ role: 'administrator' });
    await expect(
      there.node.request(identity.changeContact, { id: person.id, email }, call),
    ).rejects.toMatchObject({ code: 'common.invalid-input' });
  });
});

describe('a node without a mail server', () => {
  it('queues nothing and says so, so that links are handed over', async () => {
    const there = await IdentityNode.start();
    try {
      const person = await there.invite();
      const { app } = there.node.service('identity');
      const outcome = await app
        .get(Transactions)
        .inTransaction((tx) =>
          app.get(MailService, { strict: false }).queue(tx, { to: person.id, letter: 'test', params: {} }),
        );
      expect(outcome).toBe('off');
      expect(await there.sql('SELECT FROM mail_message')).toEqual([]);
      const call = await there.as({ role: 'administrator' });
      expect(await there.node.request(identity.mailHealth, {}, call)).toMatchObject({
        on: false,
        server: null,
      });
    } finally {
      await there.stop();
    }
  });
});
