import { identity } from '@selaras/contracts';
import { newCall } from '@selaras/platform';
import { decodeJwt } from 'jose';
import { codeOf, codesOf, fieldOf, keyOf } from '../../test/authenticator.js';
import { Browser } from '../../test/browser.js';
import { IdentityNode, PASSWORD, type Invited, type SignInBegun } from '../../test/identity-node.js';

const WRONG = 'Kode verifikasi tidak cocok atau sudah dipakai.';

describe('signing in with a second factor', () => {
  let there: IdentityNode;

  beforeAll(async () => {
    there = await IdentityNode.start();
  });

  afterAll(() => there.stop());

  /** The page after the password. */
  const passwordGiven = async (username: string, browser = new Browser()) => {
    const begun = await there.startSignIn(browser);
    const page = await browser.post(begun.page.url, { username, password: PASSWORD });
    return { ...begun, page };
  };

  const enter = ({ browser, page }: SignInBegun, fields: Record<string, string>) =>
    browser.post(page.url, { step: 'code', ...fields });

  /** Sets up an authenticator as the sign-in asks for it. */
  const enrolled = async (person: Invited) => {
    const begun = await passwordGiven(person.username);
    const key = keyOf(begun.page.body);
    const ticket = fieldOf(begun.page.body, 'ticket');
    const shown = await begun.browser.post(begun.page.url, { step: 'enrol', ticket, code: codeOf(key) });
    // As if it had been long ago: the codes around now are fresh.
    await there.sql('UPDATE totp SET last_step = 1 WHERE person_id = $1', [person.id]);
    return { ...begun, key, ticket, shown, codes: codesOf(shown.body) };
  };

  const audited = async (person: Invited): Promise<string[]> => {
    const rows = await there.sql<{ line: string }>(
      `SELECT event || coalesce(' ' || reason, '') AS line FROM audit_entry
       WHERE object_id = $1 OR actor_id = $1 ORDER BY id`,
      [person.id],
    );
    return rows.map(({ line }) => line);
  };

  it('is required of an administrator before a session opens, and of nobody else by default', async () => {
    const [administrator, auditor] = [await there.newcomer('administrator'), await there.newcomer('auditor')];
    expect((await passwordGiven(auditor.username)).page.url).toContain('/auth/callback?code=');
    const { page } = await passwordGiven(administrator.username);
    expect([page.status, page.url.includes('/oidc/interaction/')]).toEqual([200, true]);
    expect(page.body).toContain('Pasang verifikasi dua langkah');
    expect(page.body).toMatch(/<svg xmlns="[^"]+" viewBox/);
    expect(page.body).toMatch(/id="code"\s+name="code"[^>]*autocomplete="one-time-code"/);
  });

  it('is set up with a code of the new key, gives ten codes once, and then the sign-in goes on', async () => {
    const person = await there.newcomer('administrator');
    const begun = await enrolled(person);
    expect(begun.codes).toHaveLength(10);
    const arrived = await begun.browser.post(begun.page.url, { step: 'kept' });
    expect(decodeJwt(await there.finishSignIn(begun, arrived)).sub).toBe(person.id);
    const kept = JSON.stringify([
      ...(await there.sql('SELECT * FROM totp')),
      ...(await there.sql('SELECT * FROM recovery_code')),
    ]);
    const secrets = [begun.key, ...begun.codes, ...begun.codes.map((code) => code.replaceAll('-', ''))];
    expect(secrets.filter((secret) => kept.includes(secret))).toEqual([]);
    expect(await audited(person)).toEqual(
      expect.arrayContaining(['identity.password-set', 'identity.totp-enabled']),
    );
  });

  it('is not set up with a wrong code, shows the same key again, and opens nothing meanwhile', async () => {
    const person = await there.newcomer('administrator');
    const begun = await passwordGiven(person.username);
    const ticket = fieldOf(begun.page.body, 'ticket');
    const refused = await begun.browser.post(begun.page.url, { step: 'enrol', ticket, code: '000000' });
    expect([refused.status, refused.body.includes(WRONG)]).toEqual([422, true]);
    expect(keyOf(refused.body)).toBe(keyOf(begun.page.body));
    const skipped = await begun.browser.post(begun.page.url, { step: 'kept' });
    expect(skipped.url).toContain('/oidc/interaction/');
    expect((await begun.browser.get(begun.page.url)).url).toContain('/oidc/interaction/');
  });

  it('is set up for nobody with the key that was offered to someone else', async () => {
    const [one, other] = [await there.newcomer('administrator'), await there.newcomer('administrator')];
    const offered = (await passwordGiven(one.username)).page.body;
    const begun = await passwordGiven(other.username);
    const stolen = { step: 'enrol', ticket: fieldOf(offered, 'ticket'), code: codeOf(keyOf(offered)) };
    const refused = await begun.browser.post(begun.page.url, stolen);
    expect(refused.status).toBe(422);
    expect(await there.sql('SELECT FROM totp WHERE person_id = $1', [other.id])).toEqual([]);
  });

  it('takes a code once, and none that is older than the last one', async () => {
    const person = await there.newcomer('administrator');
    const { key, browser, page } = await enrolled(person);
    await browser.post(page.url, { step: 'kept' });
    const now = codeOf(key);
    const first = await passwordGiven(person.username);
    expect((await enter(first, { code: now })).url).toContain('/auth/callback?code=');
    for (const used of [now, codeOf(key, -1)]) {
      const again = await enter(await passwordGiven(person.username), { code: used });
      expect([again.status, again.body.includes(WRONG)]).toEqual([401, true]);
    }
    const [one, two] = [await passwordGiven(person.username), await passwordGiven(person.username)];
    const next = codeOf(key, 1);
    const together = await Promise.all([enter(one, { code: next }), enter(two, { code: next })]);
    expect(together.filter(({ url }) => url.includes('/auth/callback?code='))).toHaveLength(1);
  });

  it('takes a recovery code instead, once, however it is typed', async () => {
    const person = await there.newcomer('administrator');
    const { codes, browser, page } = await enrolled(person);
    await browser.post(page.url, { step: 'kept' });
    const [code = ''] = codes;
    const typed = code.toUpperCase().replaceAll('-', ' ');
    const arrived = await enter(await passwordGiven(person.username), { recovery: typed });
    expect(arrived.url).toContain('/auth/callback?code=');
    const again = await enter(await passwordGiven(person.username), { recovery: code });
    expect(again.status).toBe(401);
    expect((await audited(person)).slice(-2)).toEqual([
      'identity.recovery-code-used',
      'identity.sign-in-failed identity.code-wrong',
    ]);
  });

  it('slows down guessing at the code, although the password was right', async () => {
    const person = await there.newcomer('administrator');
    const { key, browser, page } = await enrolled(person);
    await browser.post(page.url, { step: 'kept' });
    const begun = await passwordGiven(person.username);
    const blocked = (seconds: number) =>
      there.sql('UPDATE sign_in_attempt SET blocked_until = now() + make_interval(secs => $1)', [seconds]);
    for (let n = 0; n < 10; n += 1) {
      expect((await enter(begun, { code: '000000' })).status).toBe(401);
      await blocked(n < 9 ? -1 : 300);
    }
    const waiting = await enter(begun, { code: codeOf(key) });
    expect([waiting.status, Number(waiting.headers.get('retry-after')) > 290]).toEqual([429, true]);
    await blocked(-1);
    expect((await enter(begun, { code: codeOf(key) })).url).toContain('/auth/callback?code=');
  });

  it('does not skip the second factor: neither a made-up step nor another browser gets through', async () => {
    const person = await there.newcomer('administrator');
    const { browser, page } = await enrolled(person);
    await browser.post(page.url, { step: 'kept' });
    const begun = await passwordGiven(person.username);
    for (const step of ['kept', 'enrol', 'done', '']) {
      const answer = await begun.browser.post(begun.page.url, { step });
      expect(answer.url).toContain('/oidc/interaction/');
    }
    expect((await new Browser().get(begun.page.url)).status).toBe(400);
    const restarted = await begun.browser.post(begun.page.url, { step: 'restart' });
    expect(restarted.body).toContain('name="password"');
  });

  it('is taken away by an administrator for who has lost it, on record, and set up anew at the next sign-in', async () => {
    const person = await there.newcomer('administrator');
    const first = await enrolled(person);
    const arrived = await first.browser.post(first.page.url, { step: 'kept' });
    const idToken = await there.finishSignIn(first, arrived);
    const { sessionId } = await there.node.request(identity.openSession, { idToken }, newCall());
    const call = await there.as({ role: 'administrator' });
    await there.node.request(identity.resetTotpOf, { id: person.id }, call);
    await expect(
      there.node.request(identity.exchangeSession, { sessionId }, newCall()),
    ).rejects.toMatchObject({ code: 'common.not-signed-in' });
    expect((await passwordGiven(person.username)).page.body).toContain('Pasang verifikasi dua langkah');
    expect(await audited(person)).toContain('identity.totp-reset');
    await expect(there.node.request(identity.resetTotpOf, { id: person.id }, call)).rejects.toMatchObject({
      code: 'identity.totp-missing',
    });
  });
});

describe('a node whose policy is different', () => {
  it.each([
    ['required-for-everyone', 'none', 'auditor', true],
    ['optional', 'none', 'administrator', false],
    ['required-for-administrators', 'semarang', 'administrator', false],
  ] as const)(
    'with %s and the demonstration %s asks an %s to set it up: %s',
    async (policy, demo, role, asked) => {
      const there = await IdentityNode.start({ SIGN_IN_TOTP: policy, DEMO: demo });
      try {
        const { username } = await there.newcomer(role);
        const { browser, page } = await there.startSignIn();
        const next = await browser.post(page.url, { username, password: PASSWORD });
        expect(next.body.includes('Pasang verifikasi dua langkah')).toBe(asked);
      } finally {
        await there.stop();
      }
    },
  );
});
