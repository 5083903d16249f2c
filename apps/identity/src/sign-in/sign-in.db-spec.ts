import { identity } from '@selaras/contracts';
import { LOG, newCall, type Problem } from '@selaras/platform';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { pino, type Logger } from 'pino';
import { Browser } from '../../test/browser.js';
import { IdentityNode, PASSWORD } from '../../test/identity-node.js';

describe('signing in through the OpenID provider', () => {
  let there: IdentityNode;

  beforeAll(async () => {
    there = await IdentityNode.start({ LOG_LEVEL: 'silent' });
  });

  afterAll(() => there.stop());

  const fieldOf = (body: string, name: string): string | undefined =>
    new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(body)?.[1];

  it('leads by code and PKCE to an ID token of the person, signed with EdDSA', async () => {
    const person = await there.newcomer();
    const idToken = await there.signIn(person.username);
    expect(decodeProtectedHeader(idToken)).toMatchObject({ alg: 'EdDSA', kid: there.key('sign-in').kid });
    expect(decodeJwt(idToken)).toMatchObject({
      iss: `${there.publicUrl}/oidc`,
      aud: 'selaras-web',
      sub: person.id,
    });
  });

  it('stays below /oidc on the public address from the first page to the last', async () => {
    const person = await there.newcomer();
    const { browser, page } = await there.startSignIn();
    await browser.post(page.url, { username: person.username, password: PASSWORD });
    const strayed = browser.history.filter(
      (url) =>
        !url.startsWith(`${there.publicUrl}/oidc/`) && !url.startsWith(`${there.publicUrl}/auth/callback?`),
    );
    expect(strayed).toEqual([]);
    const paths = [...browser.cookies].map(([name, { path }]) => [name.split('.')[0], path.slice(0, 5)]);
    expect(new Set(paths.map(([, path]) => path))).toEqual(new Set(['/oidc']));
    expect(paths.every(([name]) => name?.startsWith('selaras_oidc_33_22'))).toBe(true);
  });

  it('asks for the password anew every time, whoever signed in before on the same browser', async () => {
    const [first, second] = [await there.newcomer(), await there.newcomer()];
    const browser = new Browser();
    await there.signIn(first.username, PASSWORD, browser);
    const again = await there.startSignIn(browser);
    expect(again.page.body).toContain('name="password"');
    const arrived = await browser.post(again.page.url, { username: second.username, password: PASSWORD });
    expect(decodeJwt(await there.finishSignIn(again, arrived)).sub).toBe(second.id);
  });

  it('says that name or password do not match, in place, and keeps the typed name harmless', async () => {
    const { browser, page } = await there.startSignIn();
    const typed = `"><script>alert('x')</script>`;
    const refused = await browser.post(page.url, { username: typed, password: 'salah' });
    expect(refused.status).toBe(401);
    expect(refused.body).toContain('Nama pengguna atau kata sandi tidak cocok.');
    expect(refused.body).not.toContain('<script');
    expect(fieldOf(refused.body, 'username')).toBe(
      '&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;',
    );
  });

  it.each([
    ['a wrong password', (name: string) => [name, 'salah sekali ini']],
    ['an unknown name', () => ['tidak.ada', PASSWORD]],
    ['an empty password', (name: string) => [name, '']],
    ['a name that is no name', () => ['\0\u{1F600}', PASSWORD]],
    ['a very long password', (name: string) => [name, 'x'.repeat(5_000)]],
  ])('refuses %s with the same words', async (_what, typed) => {
    const person = await there.newcomer();
    const { browser, page } = await there.startSignIn();
    const [username = '', password = ''] = typed(person.username);
    const refused = await browser.post(page.url, { username, password });
    expect([refused.status, refused.body.includes('Nama pengguna atau kata sandi tidak cocok.')]).toEqual([
      401,
      true,
    ]);
  });

  it('opens the form to the browser alone that began: the address is not enough', async () => {
    const person = await there.newcomer();
    const { page } = await there.startSignIn();
    const stranger = await new Browser().post(page.url, { username: person.username, password: PASSWORD });
    expect(stranger.status).toBe(400);
    expect(stranger.body).toContain('Halaman masuk ini sudah kedaluwarsa');
  });

  it('gives a code once', async () => {
    const person = await there.newcomer();
    const begun = await there.startSignIn();
    const arrived = await begun.browser.post(begun.page.url, {
      username: person.username,
      password: PASSWORD,
    });
    const tries = await Promise.allSettled([1, 2].map(() => there.finishSignIn(begun, arrived)));
    expect(tries.filter(({ status }) => status === 'fulfilled').length).toBeLessThanOrEqual(1);
    await expect(there.finishSignIn(begun, arrived)).rejects.toMatchObject({ error: 'invalid_grant' });
  });

  it('refuses a request without PKCE, for another address to return to, or by a client nobody knows', async () => {
    const begin = (parameters: Record<string, string>) =>
      new Browser().get(
        `${there.publicUrl}/oidc/auth?${new URLSearchParams({
          client_id: 'selaras-web',
          response_type: 'code',
          scope: 'openid',
          redirect_uri: `${there.publicUrl}/auth/callback`,
          code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
          code_challenge_method: 'S256',
          ...parameters,
        }).toString()}`,
        { accept: 'text/html' },
      );
    expect((await begin({})).body).toContain('name="password"');
    expect((await begin({ code_challenge: '' })).url).toContain('error=invalid_request');
    expect((await begin({ redirect_uri: 'https://jahat.example/' })).status).toBe(400);
    const unknown = await begin({ client_id: '<b>siapa</b>' });
    expect([unknown.status, unknown.body.includes('<b>')]).toEqual([400, false]);
  });

  it('speaks Indonesian, and English where the browser or the person asks for it', async () => {
    const { browser, page } = await there.startSignIn();
    expect(page.body).toContain('<html lang="id">');
    expect((await browser.get(`${page.url}?lang=en`)).body).toContain('Use the Selaras account');
    const english = await there.startSignIn(new Browser({ 'accept-language': 'en-GB,en;q=0.9' }));
    expect(english.page.body).toContain('<html lang="en">');
    const asked = await there.startSignIn(new Browser({ 'accept-language': 'en' }), { ui_locales: 'id' });
    expect(asked.page.body).toContain('<html lang="id">');
  });

  it('cannot be framed, runs no script, is not kept and does not give its address away', async () => {
    const { page } = await there.startSignIn();
    expect(Object.fromEntries(page.headers)).toMatchObject({
      'content-security-policy': expect.stringMatching(
        /^default-src 'none'; script-src;.*frame-ancestors 'none'$/,
      ),
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    });
    expect(page.body).not.toMatch(/<script|<style|style=|onclick=/);
    const [, style] = /href="(\/oidc\/assets\/[^"]+\.css)"/.exec(page.body) ?? [];
    const sheet = await fetch(`${there.publicUrl}${style}`);
    expect(sheet.headers.get('content-type')).toContain('text/css');
    const css = await sheet.text();
    const loads = [...css.matchAll(/url\('([^']*)'\)|@import/g)].map(([, path]) => path);
    expect(loads).toEqual([expect.stringMatching(/^\/oidc\/assets\/inter-[0-9a-f]{12}\.woff2$/)]);
    const font = await fetch(`${there.publicUrl}${loads[0]}`);
    expect([font.headers.get('content-type'), (await font.arrayBuffer()).byteLength > 40_000]).toEqual([
      'font/woff2',
      true,
    ]);
  });

  it('shows no example accounts where there is no demonstration', async () => {
    expect((await there.startSignIn()).page.body).not.toContain('selaras-demo');
  });

  it('ends the sign-in without a question and leads home', async () => {
    const person = await there.newcomer();
    const browser = new Browser();
    await there.signIn(person.username, PASSWORD, browser);
    const parameters = new URLSearchParams({
      client_id: 'selaras-web',
      post_logout_redirect_uri: `${there.publicUrl}/`,
    });
    const gone = await browser.get(`${there.publicUrl}/oidc/session/end?${parameters}`);
    expect(gone.url).toBe(`${there.publicUrl}/`);
    const away = await browser.get(
      `${there.publicUrl}/oidc/session/end?post_logout_redirect_uri=https%3A%2F%2Fjahat.example%2F`,
    );
    expect(away.url).toBe(`${there.publicUrl}/`);
  });

  it('believes no header about where it is', async () => {
    const answer = await fetch(`${there.publicUrl}/oidc/.well-known/openid-configuration`, {
      headers: { 'x-forwarded-host': 'jahat.example', 'x-forwarded-proto': 'https' },
    });
    const addresses = JSON.stringify(await answer.json());
    expect(addresses).not.toContain('jahat');
    expect(addresses).toContain(`${there.publicUrl}/oidc/token`);
  });

  it('answers what it does not know with a page, not with a crash', async () => {
    const url = `${there.publicUrl}/oidc/interaction/tidak-ada`;
    const statuses = [
      (await fetch(url)).status,
      (await fetch(url, { method: 'DELETE' })).status,
      (await fetch(`${there.publicUrl}/oidc/%ff`)).status,
      (await fetch(`${there.publicUrl}/oidc/activate`, { method: 'POST', body: 'x' })).status,
      (
        await fetch(`${there.publicUrl}/oidc/activate`, {
          method: 'POST',
          body: new URLSearchParams({ x: 'y'.repeat(20_000) }),
        })
      ).status,
    ];
    expect(statuses).toEqual([400, 404, 404, 400, 400]);
  });

  it('keeps neither codes nor cookies readable in the database', async () => {
    const person = await there.newcomer();
    const begun = await there.startSignIn();
    const arrived = await begun.browser.post(begun.page.url, {
      username: person.username,
      password: PASSWORD,
    });
    const rows = JSON.stringify(await there.sql('SELECT * FROM oidc_payload'));
    const code = new URL(arrived.url).searchParams.get('code') ?? '';
    const cookies = [...begun.browser.cookies.values()].map(({ value }) => value);
    expect(code.length).toBeGreaterThan(20);
    expect([code, ...cookies].filter((secret) => rows.includes(secret))).toEqual([]);
  });
});

describe('the log while people sign in', () => {
  it('holds no password, token, link or name', async () => {
    const there = await IdentityNode.start({ LOG_LEVEL: 'debug' });
    const log = there.node.service('identity').app.get<Logger>(LOG);
    const lines: string[] = [];
    const stream = (log as unknown as Record<symbol, { write(line: string): void }>)[pino.symbols.streamSym];
    if (stream) stream.write = (line: string) => void lines.push(line);
    try {
      const person = await there.newcomer('auditor', 'nama.rahasia');
      const wrong = await there.startSignIn();
      await wrong.browser.post(wrong.page.url, { username: person.username, password: 'salah sekali ini' });
      const sessionId = await there.openSession(person.username);
      await there.node
        .request(identity.openSession, { idToken: 'bukan.token.sama-sekali' }, newCall())
        .catch((error: Problem) => error);
      log.info('the log is being read');
      const secrets = [
        PASSWORD,
        'salah sekali ini',
        'nama.rahasia',
        sessionId,
        new URL(person.link).searchParams.get('token') ?? '',
        'bukan.token',
      ];
      const all = lines.join('');
      expect(all).toContain('the log is being read');
      expect(secrets.filter((secret) => all.includes(secret))).toEqual([]);
    } finally {
      await there.stop();
    }
  });
});
