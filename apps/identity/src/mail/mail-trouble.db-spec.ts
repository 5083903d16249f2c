import { identity } from '@selaras/contracts';
import type { IdentityNode } from '../../test/identity-node.js';
import { MailDesk, SECRET } from '../../test/mail-desk.js';
import type { MailServer } from '../../test/mail-server.js';

const MINUTE = 60_000;

describe('letters that meet trouble', () => {
  let desk: MailDesk;
  let server: MailServer;
  let there: IdentityNode;

  beforeAll(async () => {
    desk = await MailDesk.open();
    ({ server, there } = desk);
  });

  afterAll(() => desk?.close());

  beforeEach(() => desk.clear());

  it('are tried again after five minutes when the server asks to come back (greylisting), and then arrive once', async () => {
    const person = await desk.reader();
    server.onRecipient = () => ({ code: 451, text: '4.7.1 Greylisted, try again later' });
    await desk.reset(person.id);
    await desk.round();
    expect(await desk.letterTo(person.id)).toMatchObject({
      state: 'waiting',
      attempts: 1,
      next_attempt_at: new Date(desk.now + 5 * MINUTE),
      last_error: expect.stringContaining('Greylisted'),
    });
    server.onRecipient = () => null;
    desk.now += 4 * MINUTE;
    await desk.round();
    expect(server.received).toHaveLength(0);
    desk.now += MINUTE;
    await desk.round();
    expect(server.to(person.email).mail.text).toContain(SECRET);
    expect(await desk.letterTo(person.id)).toMatchObject({ state: 'sent', attempts: 2, sealed_link: null });
  });

  it('fail for good on 550: on record without the address, shown to the administrator, and the next is handed over', async () => {
    const person = await desk.reader();
    server.onRecipient = (address) => ({ code: 550, text: `5.1.1 <${address}>: no such user` });
    await desk.reset(person.id);
    await desk.round();
    const letter = await desk.letterTo(person.id);
    expect(letter).toMatchObject({ state: 'failed', attempts: 1, sealed_link: null });
    expect(letter.last_error).toBe('550 5.1.1 <(alamat)>: no such user');
    const call = await there.as({ role: 'administrator' });
    const { items } = await there.node.request(identity.listMail, { state: 'failed' }, call);
    expect(items[0]).toMatchObject({ letter: 'password-reset', state: 'failed', error: letter.last_error });
    const [entry] = await there.sql<{ after: string }>(
      `SELECT after FROM audit_entry WHERE event = 'identity.mail-failed' ORDER BY position DESC LIMIT 1`,
    );
    expect(JSON.parse(entry?.after ?? '')).toEqual({
      letter: 'password-reset',
      reason: letter.last_error,
      attempts: 1,
    });
    expect(await desk.reset(person.id)).toBe('no-address');
    const contact = await there.node.request(identity.getContact, { id: person.id }, call);
    expect(contact.refused).toBe(letter.last_error);
    const mended = { id: person.id, email: `baru-${person.email}` };
    expect(await there.node.request(identity.changeContact, mended, call)).toMatchObject({ refused: null });
    expect(await desk.reset(person.id)).toBe('queued');
  });

  it('are given up when refused for what they are, without blaming the address', async () => {
    const person = await desk.reader();
    server.onMessage = () => ({ code: 554, text: '5.7.1 message rejected as spam' });
    await desk.queue({ to: person.id, letter: 'test', params: {} });
    await desk.round();
    expect(await desk.letterTo(person.id)).toMatchObject({ state: 'failed' });
    server.onMessage = () => null;
    expect(await desk.queue({ to: person.id, letter: 'test', params: {} })).toBe('queued');
  });

  it('wait while the server is away, one question a round, and all leave when it is back', async () => {
    const people = [await desk.reader(), await desk.reader(), await desk.reader()];
    await server.down();
    for (const { id } of people) await desk.reset(id);
    await desk.round();
    const attempts = await Promise.all(people.map(({ id }) => desk.letterTo(id)));
    expect(attempts.map(({ state }) => state)).toEqual(['waiting', 'waiting', 'waiting']);
    expect(attempts.reduce((sum, letter) => sum + letter.attempts, 0)).toBe(1);
    const call = await there.as({ role: 'administrator' });
    expect(await there.node.request(identity.mailHealth, {}, call)).toMatchObject({
      on: true,
      waiting: 3,
      error: expect.stringMatching(/ECONN/),
    });
    await server.up();
    desk.now += 10 * MINUTE;
    await desk.round();
    expect(server.received).toHaveLength(3);
    // One connection served all of them.
    expect(server.connections).toBe(1);
  });

  it('do not hang on a server that takes the connection and never speaks', async () => {
    const person = await desk.reader();
    await server.silence();
    await desk.reset(person.id);
    const begun = performance.now();
    await desk.round();
    expect(performance.now() - begun).toBeLessThan(10_000);
    expect(await desk.letterTo(person.id)).toMatchObject({ state: 'waiting', attempts: 1 });
    await server.down();
    await server.up();
  });

  it('wait when the server does not know us: the password of the settings is wrong, not the letter', async () => {
    const person = await desk.reader();
    await desk.reset(person.id);
    await desk.roundWith({ SMTP_PASSWORD: 'salah' });
    expect(await desk.letterTo(person.id)).toMatchObject({
      state: 'waiting',
      last_error: expect.stringMatching(/535/),
    });
  });

  it('do not go to a server whose certificate nobody vouches for', async () => {
    const person = await desk.reader();
    await desk.reset(person.id);
    await desk.roundWith({ SMTP_CA_FILE: '' });
    expect(server.received).toHaveLength(0);
    const letter = await desk.letterTo(person.id);
    expect(letter).toMatchObject({ state: 'waiting', last_error: expect.stringMatching(/certificate/i) });
  });

  it('do not go over an open line when TLS is demanded, neither the letter nor the password', async () => {
    const person = await desk.reader();
    await desk.reset(person.id);
    await server.down();
    await server.up(true);
    await desk.round();
    expect(server.received).toHaveLength(0);
    expect(await desk.letterTo(person.id)).toMatchObject({ state: 'waiting', attempts: 1 });
    await server.down();
    await server.up();
  });

  it('end unsent when their link has ended, when the address is gone, and after two days of trying', async () => {
    const [late, gone, old] = [await desk.reader(), await desk.reader(), await desk.reader()];
    await desk.reset(late.id, new Date(desk.now + MINUTE));
    await desk.reset(gone.id);
    const call = await there.as({ role: 'administrator' });
    await there.node.request(identity.changeContact, { id: gone.id, email: null }, call);
    desk.now += 2 * MINUTE;
    await desk.round();
    expect(await desk.letterTo(late.id)).toMatchObject({ state: 'expired', sealed_link: null });
    expect(await desk.letterTo(gone.id)).toMatchObject({ state: 'dropped', sealed_link: null });
    expect(server.received).toHaveLength(0);
    server.onRecipient = () => ({ code: 451, text: '4.7.1 later' });
    await desk.reset(old.id);
    await desk.round();
    desk.now += 48 * 60 * MINUTE;
    await desk.round();
    expect(await desk.letterTo(old.id)).toMatchObject({ state: 'failed', sealed_link: null });
  });
});
