import { identity } from '@selaras/contracts';
import { newCall } from '@selaras/platform';
import { until } from '@selaras/testing';
import { DataSource } from 'typeorm';
import { Browser } from '../../test/browser.js';
import { IdentityNode, PASSWORD, outcome } from '../../test/identity-node.js';
import { firstAdministratorLink } from './first-administrator.js';

describe('the one-time link to set a password', () => {
  let there: IdentityNode;

  beforeAll(async () => {
    there = await IdentityNode.start();
  });

  afterAll(() => there.stop());

  const ENDED = 'Tautan ini sudah dipakai atau kedaluwarsa.';

  it('shows whose account it is, sets the password and leads to the sign-in', async () => {
    const { link, username } = await there.invite();
    const page = await new Browser().get(link);
    expect([page.status, page.body.includes(`value="${username}"`)]).toEqual([200, true]);
    const saved = await there.usePassword(link, PASSWORD);
    expect(saved.body).toContain('href="/auth/sign-in"');
    expect(await there.signIn(username)).toMatch(/^ey/);
  });

  it('works once, also when it is used several times at the same moment', async () => {
    const { link, username } = await there.invite();
    const passwords = [1, 2, 3, 4, 5].map((n) => `kata sandi ke-${n} ini`);
    const pages = await Promise.all(passwords.map((password) => there.usePassword(link, password)));
    expect(pages.map(({ status }) => status).sort()).toEqual([200, 410, 410, 410, 410]);
    const late = await there.usePassword(link, 'kata sandi terlambat');
    expect([late.status, late.body.includes(ENDED)]).toEqual([410, true]);
    const won = passwords[pages.findIndex(({ status }) => status === 200)];
    expect(await there.signIn(username, won)).toMatch(/^ey/);
  });

  it.each([
    ['too short', 'kuda jalan!', undefined, 'paling sedikit 12 karakter'],
    ['typed differently the second time', PASSWORD, `${PASSWORD}!`, 'belum sama'],
    ['of one letter', 'aaaaaaaaaaaaaaa', undefined, 'mudah ditebak'],
    ['of words that are tried first', 'Indonesia-2026', undefined, 'mudah ditebak'],
    ['the published one of the demonstration', 'selaras-demo', undefined, 'mudah ditebak'],
    ['endless', 'panjang '.repeat(100), undefined, 'paling banyak 200'],
  ])('does not take a password that is %s, and stays usable', async (_what, password, repeated, sentence) => {
    const { link } = await there.invite();
    const refused = await there.usePassword(link, password, repeated);
    expect([refused.status, refused.body.includes(sentence)]).toEqual([422, true]);
    expect((await there.usePassword(link, PASSWORD)).status).toBe(200);
  });

  it('ends after 72 hours, with a newer link, and with the account', async () => {
    const late = await there.invite();
    await there.sql(
      `UPDATE activation SET expires_at = expires_at - interval '72 hours 1 second' WHERE person_id = $1`,
      [late.id],
    );
    const administrator = await there.as({ role: 'administrator' });
    const older = await there.invite();
    const newer = await there.node.request(identity.invitePerson, { id: older.id }, administrator);
    const gone = await there.invite();
    const off = { id: gone.id, version: 1, active: false };
    await there.node.request(identity.changePerson, off, administrator);
    for (const { link } of [late, older, gone]) {
      expect((await new Browser().get(link)).status).toBe(410);
      expect((await there.usePassword(link, PASSWORD)).status).toBe(410);
    }
    expect((await there.usePassword(newer.activationLink, PASSWORD)).status).toBe(200);
  });

  it.each(['', 'x', '\0', '"><script>', 'a'.repeat(5_000)])(
    'answers a made-up token with a sentence',
    async (token) => {
      const page = await new Browser().get(
        `${there.publicUrl}/oidc/activate?token=${encodeURIComponent(token)}`,
      );
      expect([page.status, page.body.includes(ENDED), page.body.includes('<script')]).toEqual([
        410,
        true,
        false,
      ]);
    },
  );

  it('signs out whoever was signed in under the old password', async () => {
    const person = await there.newcomer();
    const sessionId = await there.openSession(person.username);
    const heard = await there.accessChanges();
    const administrator = await there.as({ role: 'administrator' });
    const { activationLink } = await there.node.request(
      identity.invitePerson,
      { id: person.id },
      administrator,
    );
    const exchange = () => outcome(there.node.request(identity.exchangeSession, { sessionId }, newCall()));
    expect(await exchange()).toBe('answered');
    await there.usePassword(activationLink, 'kata sandi yang baru');
    expect(await exchange()).toBe('common.not-signed-in');
    await until('the fact', async () => heard.some(({ subject }) => subject === person.id));
    expect((await there.startSignIn()).page.status).toBe(200);
    await expect(there.signIn(person.username, PASSWORD)).rejects.toThrow();
  });

  it('cannot be framed and does not give its address away', async () => {
    const { link } = await there.invite();
    const { headers, body } = await new Browser().get(link);
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-security-policy')).toContain(`frame-ancestors 'none'`);
    expect(body).not.toMatch(/<script|style=/);
  });
});

describe('the first administrator of an empty node', () => {
  let there: IdentityNode;
  let database: DataSource;

  beforeAll(async () => {
    there = await IdentityNode.start();
    database = there.node.service('identity').app.get(DataSource, { strict: false });
  });

  afterAll(() => there.stop());

  it('gets a fresh link at every start until the password is set, and never again', async () => {
    const first = (await firstAdministratorLink(database, there.publicUrl)) ?? '';
    const second = (await firstAdministratorLink(database, there.publicUrl)) ?? '';
    expect(first.startsWith(`${there.publicUrl}/oidc/activate?token=`)).toBe(true);
    expect((await there.usePassword(first, PASSWORD)).status).toBe(410);
    expect((await there.usePassword(second, PASSWORD)).status).toBe(200);
    expect(await firstAdministratorLink(database, there.publicUrl)).toBeNull();

    const idToken = await there.signIn('administrator');
    const { sessionId } = await there.node.request(identity.openSession, { idToken }, newCall());
    const { token } = await there.node.request(identity.exchangeSession, { sessionId }, newCall());
    const people = await there.node.request(identity.listPeople, {}, newCall({ token }));
    expect(
      people.items.map(({ username, positions }) => [username, positions.map(({ role }) => role)]),
    ).toEqual([['administrator', ['administrator']]]);
  });
});
