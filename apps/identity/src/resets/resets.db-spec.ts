import { identity } from '@selaras/contracts';
import { type CallContext } from '@selaras/platform';
import { until } from '@selaras/testing';
import { Browser } from '../../test/browser.js';
import { IdentityNode, PASSWORD, outcome, type Invited } from '../../test/identity-node.js';

const SAME_ANSWER = 'Bila nama pengguna itu terdaftar';

describe('a person who has forgotten the password', () => {
  let there: IdentityNode;
  let administrator: CallContext;

  beforeAll(async () => {
    there = await IdentityNode.start();
    administrator = await there.as({ role: 'administrator' });
  });

  afterAll(() => there.stop());

  const ask = (username: string, address = '203.0.113.7') =>
    new Browser({ 'x-test-address': address }).post(`${there.publicUrl}/oidc/forgotten`, { username });

  const list = async () =>
    (await there.node.request(identity.listResetRequests, { limit: 200 }, administrator)).items;
  const listed = async ({ id }: Invited) => (await list()).filter((request) => request.id === id);

  const asked = async (person: Invited) => {
    await ask(person.username);
    await until('the request', async () => (await listed(person)).length > 0);
  };

  it('finds the way from the sign-in page, which says so in both languages', async () => {
    const { browser, page } = await there.startSignIn();
    const [, path = ''] = /href="(\/oidc\/forgotten\?lang=id)"/.exec(page.body) ?? [];
    const form = await browser.get(`${there.publicUrl}${path}`);
    expect([form.status, form.body.includes('autocomplete="username"')]).toEqual([200, true]);
    const english = await browser.get(`${there.publicUrl}/oidc/forgotten?lang=en`);
    expect(english.body).toContain('Forgotten password');
  });

  it('stands on the administrator’s list without a mail server, once, until a link was made', async () => {
    const person = await there.newcomer();
    await asked(person);
    await asked(person);
    expect(await listed(person)).toEqual([
      { id: person.id, name: expect.any(String), username: person.username, requestedAt: expect.any(String) },
    ]);
    const link = await there.inviteAgain(person);
    expect(await listed(person)).toEqual([]);
    const page = await new Browser().get(link);
    expect(page.body).toContain('Atur ulang kata sandi');
    await there.usePassword(link, 'sepeda baru di teras');
    expect(await there.signIn(person.username, 'sepeda baru di teras')).toMatch(/^ey/);
    await expect(there.signIn(person.username, PASSWORD)).rejects.toThrow();
  });

  it.each([
    ['somebody', async (person: Invited) => person.username],
    ['nobody', async () => 'tidak.ada.orangnya'],
    [
      'someone who was switched off',
      async (person: Invited) => {
        await there.sql('UPDATE person SET active = false WHERE id = $1', [person.id]);
        return person.username;
      },
    ],
    ['no name at all', async () => `"><script>\0`],
    ['nothing', async () => ''],
  ])('is told the same as with the name of %s, before anything is looked up', async (_whose, nameOf) => {
    const answer = await ask(
      await nameOf(await there.newcomer()),
      `203.0.113.${Math.floor(Math.random() * 200)}`,
    );
    expect([answer.status, answer.body.includes(SAME_ANSWER), answer.body.includes('<script')]).toEqual([
      200,
      true,
      false,
    ]);
  });

  it('does not lose the link the administrator has handed over, whoever asks in their name', async () => {
    const { link, id, username } = await there.invite();
    await asked({ link, id, username });
    expect((await there.usePassword(link, PASSWORD)).status).toBe(200);
    expect(await listed({ link, id, username })).toEqual([]);
  });

  it('gets a link that ends after an hour, and an invitation ends with the first password', async () => {
    const person = await there.newcomer();
    const link = await there.inviteAgain(person);
    const [row] = await there.sql<{ purpose: string; minutes: number }>(
      `SELECT purpose, round(extract(epoch FROM expires_at - now()) / 60)::int AS minutes FROM activation WHERE person_id = $1 AND used_at IS NULL`,
      [person.id],
    );
    expect(row).toEqual({ purpose: 'reset', minutes: 60 });
    await there.sql(`UPDATE activation SET expires_at = now() - interval '1 second' WHERE person_id = $1`, [
      person.id,
    ]);
    expect((await there.usePassword(link, 'sepeda baru di teras')).status).toBe(410);

    const invited = await there.invite();
    await there.sql(
      'UPDATE person SET password_hash = (SELECT password_hash FROM person WHERE id = $2) WHERE id = $1',
      [invited.id, person.id],
    );
    expect((await there.usePassword(invited.link, 'sepeda baru di teras')).status).toBe(410);
  });

  it('has to wait after asking many times, and nobody else at the address has to', async () => {
    const person = await there.newcomer();
    const statuses: number[] = [];
    for (let n = 0; n < 10; n += 1) {
      statuses.push((await ask(person.username, '203.0.113.80')).status);
      await there.sql('UPDATE sign_in_attempt SET blocked_until = NULL WHERE failures < 10');
    }
    expect(statuses).toEqual(Array(10).fill(200));
    const waiting = await ask(person.username, '203.0.113.80');
    expect([waiting.status, waiting.headers.has('retry-after')]).toEqual([429, true]);
    expect((await ask((await there.newcomer()).username, '203.0.113.80')).status).toBe(200);
  });

  it('is taken off the list by the administrator, who reads it page by page, the oldest first', async () => {
    await there.sql('DELETE FROM reset_request');
    const people = [await there.newcomer(), await there.newcomer(), await there.newcomer()];
    for (const person of people) await asked(person);
    const page = (body: object) => there.node.request(identity.listResetRequests, body, administrator);
    const first = await page({ limit: 2 });
    const second = await page({ limit: 2, cursor: first.nextCursor });
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(people.map(({ id }) => id));
    expect(second.nextCursor).toBeNull();
    const dismiss = () =>
      there.node.request(identity.dismissResetRequest, { id: people[0]?.id ?? '' }, administrator);
    await dismiss();
    expect(await outcome(dismiss())).toBe('identity.reset-request-not-found');
    expect((await list()).map(({ id }) => id)).toEqual(people.slice(1).map(({ id }) => id));
    expect(await outcome(page({ cursor: 'rusak' }))).toBe('common.invalid-cursor');
  });
});

describe('a person who has forgotten the password, where there is a mail server', () => {
  let there: IdentityNode;

  beforeAll(async () => {
    // Nothing listens there: the letters wait, which is enough to look at them.
    there = await IdentityNode.start({
      SMTP_HOST: '127.0.0.1',
      SMTP_PORT: '9',
      MAIL_FROM: 'selaras@contoh.go.id',
    });
  });

  afterAll(() => there.stop());

  it('gets the link by mail, and no word of it stands readable anywhere', async () => {
    const person = await there.newcomer();
    await there.sql(`INSERT INTO person_contact (person_id, email) VALUES ($1, 'pegawai@contoh.go.id')`, [
      person.id,
    ]);
    await new Browser().post(`${there.publicUrl}/oidc/forgotten`, { username: person.username });
    const letters = () =>
      there.sql<{ params: string; sealed_link: string }>(
        `SELECT params, sealed_link FROM mail_message WHERE person_id = $1 AND letter = 'password-reset'`,
        [person.id],
      );
    await until('the letter', async () => (await letters()).length > 0);
    const [letter] = await letters();
    expect(JSON.parse(letter?.params ?? '{}')).toMatchObject({ username: person.username });
    expect(letter?.params).not.toMatch(/token|http/);
    expect(letter?.sealed_link).not.toContain('token');
    expect(await there.sql('SELECT FROM reset_request')).toEqual([]);
    const [outbox] = await there.sql<{ count: number }>(
      `SELECT count(*)::int AS count FROM outbox WHERE payload LIKE '%/oidc/activate%'`,
    );
    expect(outbox?.count).toBe(0);
  });
});
