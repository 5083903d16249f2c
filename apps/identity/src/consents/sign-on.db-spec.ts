import { randomUUID } from 'node:crypto';
import { Browser } from '../../test/browser.js';
import { Catalogue } from '../../test/catalogue.js';
import { IdentityNode } from '../../test/identity-node.js';
import { OpdGround, enter, type Wanted } from '../../test/opd-ground.js';

let ground: OpdGround;
let there: IdentityNode;
let catalogue: Catalogue;

beforeAll(async () => {
  ground = await OpdGround.start();
  ({ there, catalogue } = ground);
});

afterAll(() => ground.stop());

const opd = (over: Wanted = {}) => ground.opd(over);
const someone = () => ground.someone();
const signedIn = (username: string) => ground.signedIn(username);

describe('signing on without a word', () => {
  it('needs a running session here: without one the application hears that, or the person signs in and comes back', async () => {
    const application = await opd();
    const person = await there.newcomer();
    const browser = new Browser();
    expect((await browser.get(await application.signInAddress({ prompt: 'none' }))).url).toContain(
      'error=login_required',
    );
    const sent = await browser.get(await application.signInAddress());
    const way = new URL(sent.url);
    expect(way.pathname).toBe('/auth/sign-in');
    const back = way.searchParams.get('returnTo') ?? '';
    expect(back).toMatch(/^\/oidc\/interaction\/[\w-]+$/);
    const { browser: afterwards } = await signedIn(person.username);
    for (const [name, cookie] of afterwards.cookies) browser.cookies.set(name, cookie);
    const page = await browser.get(`${there.publicUrl}${back}`);
    expect(page.body).toContain('name="decision"');
    await browser.post(page.url, { decision: 'allow' });
    expect(application.last.subject).toMatch(/^[\w-]{43}$/);
  });

  it('needs consent, once: then the person sees no page of ours at all', async () => {
    const application = await opd();
    const { browser } = await someone();
    const asked = await browser.get(await application.signInAddress({ prompt: 'none' }));
    expect(asked.url).toContain('error=consent_required');
    await enter(browser, application);
    const before = browser.history.length;
    await browser.get(await application.signInAddress({ prompt: 'none' }));
    expect(browser.history.slice(before).filter((url) => url.includes('/interaction/'))).toEqual([]);
    expect(application.last.subject).toMatch(/^[\w-]{43}$/);
  });

  it('asks again when the application wants to know more, and says what was allowed before', async () => {
    const application = await opd({ scopes: ['profile', 'jabatan'] });
    const { browser } = await someone();
    await enter(browser, application);
    const page = await browser.get(await application.signInAddress({ scope: 'openid profile jabatan' }));
    expect(page.body).toContain('Jabatan Anda dan perangkat daerahnya');
    expect(page.body.match(/sudah Anda izinkan sebelumnya/g)).toHaveLength(2);
    await browser.post(page.url, { decision: 'allow' });
    expect(await application.userInfo()).toHaveProperty('jabatan');
    const again = await browser.get(await application.signInAddress({ scope: 'openid profile jabatan' }));
    expect(again.url).toContain(application.url);
  });

  it('names the application, its agency and the person in Indonesian, and in English on request', async () => {
    const applicationId = catalogue.add('<b>E-Puskesmas</b>', {
      ownerAgency: { id: randomUUID(), name: 'Dinas Kesehatan (contoh)' },
    });
    const application = await opd({ applicationId });
    const { person, browser } = await someone();
    const page = await browser.get(await application.signInAddress());
    const words = [
      'Izinkan aplikasi ini?',
      'E-Puskesmas',
      'Dinas Kesehatan (contoh)',
      `Orang ${person.username}`,
    ];
    expect(words.filter((word) => !page.body.includes(word))).toEqual([]);
    expect(page.body).not.toContain('<b>');
    expect(page.headers.get('content-security-policy')).toMatch(/frame-ancestors 'none'/);
    expect((await browser.get(`${page.url}?lang=en`)).body).toContain('Allow this application?');
  });

  it('ends with a no: the application hears that access was denied and learns nothing', async () => {
    const application = await opd();
    const { browser } = await someone();
    const page = await browser.get(await application.signInAddress());
    await browser.post(page.url, { decision: 'deny' });
    expect(application.last.refused).toBe('access_denied');
    expect(await there.sql('SELECT 1 FROM consent WHERE client_id = $1', [application.clientId])).toEqual([]);
  });

  it('belongs to the browser that began: the page is no use to another, nor to another person', async () => {
    const application = await opd();
    const { browser } = await someone();
    const page = await browser.get(await application.signInAddress());
    const thief = await someone();
    expect((await thief.browser.post(page.url, { decision: 'allow' })).status).toBe(400);
    const other = await someone();
    browser.cookies.set('selaras_33_22', { value: other.sessionId, path: '/' });
    const asked = await browser.post(page.url, { decision: 'allow' });
    expect(new URL(asked.url).pathname).toBe('/auth/sign-in');
  });

  it('is not enough where the application wants the person to sign in anew', async () => {
    const application = await opd();
    const { person, browser } = await someone();
    await enter(browser, application);
    for (const extra of [{ prompt: 'login' }, { max_age: '0' }] as Record<string, string>[]) {
      await there.sql(`UPDATE session SET created_at = now() - interval '5 seconds' WHERE person_id = $1`, [
        person.id,
      ]);
      const sent = await browser.get(await application.signInAddress(extra));
      const back = new URL(sent.url).searchParams.get('returnTo') ?? '';
      expect(new URL((await browser.get(`${there.publicUrl}${back}`)).url).pathname).toBe('/auth/sign-in');
      const { browser: anew } = await signedIn(person.username);
      for (const [name, cookie] of anew.cookies) browser.cookies.set(name, cookie);
      const count = application.arrivals.length;
      await browser.get(`${there.publicUrl}${back}`);
      expect(application.arrivals.length).toBe(count + 1);
      expect(application.last.subject).toMatch(/^[\w-]{43}$/);
    }
  });

  it('leaves our own web client as it was: it asks for the password', async () => {
    const application = await opd();
    const { browser } = await someone();
    await enter(browser, application);
    const begun = await there.startSignIn(browser);
    expect(begun.page.body).toContain('name="password"');
  });

  it('does not move the idle limit of the session on', async () => {
    const application = await opd();
    const { person, browser } = await someone();
    await enter(browser, application);
    await there.sql(`UPDATE session SET last_seen_at = now() - interval '90 minutes' WHERE person_id = $1`, [
      person.id,
    ]);
    await browser.get(await application.signInAddress({ prompt: 'none' }));
    const [row] = await there.sql<{ idle: number }>(
      'SELECT extract(epoch FROM now() - last_seen_at)::int AS idle FROM session WHERE person_id = $1',
      [person.id],
    );
    expect(row?.idle).toBeGreaterThanOrEqual(90 * 60);
    await there.sql(`UPDATE session SET last_seen_at = now() - interval '121 minutes' WHERE person_id = $1`, [
      person.id,
    ]);
    const idle = await browser.get(await application.signInAddress({ prompt: 'none' }));
    expect(idle.url).toContain('error=login_required');
  });
});
