import { Browser } from '../../test/browser.js';
import { IdentityNode, PASSWORD, type Invited } from '../../test/identity-node.js';

const LIMIT = 4;
const NAMES = 5;

describe('guessing at passwords', () => {
  let there: IdentityNode;

  beforeAll(async () => {
    there = await IdentityNode.start({
      SIGN_IN_FAILURES: String(LIMIT),
      SIGN_IN_WAIT_MINUTES: '5',
      SIGN_IN_ADDRESS_NAMES: String(NAMES),
    });
  });

  afterAll(() => there.stop());

  const at = (address: string) => new Browser({ 'x-test-address': address });

  const attempt = async (username: string, password: string, browser: Browser) => {
    const { page } = await there.startSignIn(browser);
    const answer = await browser.post(page.url, { username, password });
    return { ...answer, in: answer.url.includes('/auth/callback?code=') };
  };

  /** Lets the seconds between two attempts pass, and nothing else. */
  const pause = () =>
    there.sql('UPDATE sign_in_attempt SET blocked_until = NULL WHERE failures < $1', [LIMIT]);

  const failing = async (username: string, times: number, browser: Browser) => {
    for (let n = 0; n < times; n += 1) {
      expect((await attempt(username, 'salah sekali ini', browser)).status).toBe(401);
      await pause();
    }
  };

  it('locks an account for browsers that are not known, wherever they are, and says how long', async () => {
    const person = await there.newcomer();
    for (let n = 0; n < LIMIT; n += 1) await failing(person.username, 1, at(`198.51.100.${n}`));
    const waiting = await attempt(person.username, PASSWORD, at('198.51.100.99'));
    expect(waiting.status).toBe(429);
    const seconds = Number(waiting.headers.get('retry-after'));
    expect([seconds > 240, seconds <= 300]).toEqual([true, true]);
    expect(waiting.body).toMatch(/Terlalu banyak percobaan. Tunggu \d+ detik./);
    const [locked] = await there.sql<{ times: number }>(
      `SELECT count(*)::int AS times FROM audit_entry WHERE event = 'identity.account-locked' AND object_id = $1`,
      [person.id],
    );
    expect(locked?.times).toBe(1);
  });

  it('does not lock out the owner in a browser that has signed in before', async () => {
    const person = await there.newcomer();
    const [own, stranger] = [at('198.51.101.1'), at('198.51.101.2')];
    expect((await attempt(person.username, PASSWORD, own)).in).toBe(true);
    await failing(person.username, LIMIT, stranger);
    expect((await attempt(person.username, PASSWORD, stranger)).status).toBe(429);
    expect((await attempt(person.username, PASSWORD, own)).in).toBe(true);
  });

  it('counts a known browser by itself: who took it along cannot guess for ever', async () => {
    const person = await there.newcomer();
    const own = at('198.51.101.10');
    await attempt(person.username, PASSWORD, own);
    await failing(person.username, LIMIT, own);
    expect((await attempt(person.username, PASSWORD, own)).status).toBe(429);
    expect((await attempt(person.username, PASSWORD, at('198.51.101.11'))).in).toBe(true);
  });

  it('knows a browser for the name alone that has signed in there, and no cookie that it has not signed', async () => {
    const [person, colleague] = [await there.newcomer(), await there.newcomer()];
    const shared = at('198.51.101.20');
    await attempt(person.username, PASSWORD, shared);
    await failing(colleague.username, LIMIT, at('198.51.101.21'));
    expect((await attempt(colleague.username, PASSWORD, shared)).status).toBe(429);
    const [name = '', cookie] = [...shared.cookies].find(([key]) => key.endsWith('_peramban')) ?? [];
    expect(JSON.stringify(cookie)).not.toContain(person.username);
    const forger = at('198.51.101.22');
    const value = `${'A'.repeat(22)}.${'B'.repeat(43)}`;
    forger.cookies.set(name, { value, path: '/oidc' });
    await failing(person.username, LIMIT, at('198.51.101.23'));
    expect((await attempt(person.username, PASSWORD, forger)).status).toBe(429);
    expect((await attempt(person.username, PASSWORD, shared)).in).toBe(true);
  });

  it('ends with the time, and with a reset link for the owner', async () => {
    const [patient, hasty] = [await there.newcomer(), await there.newcomer()];
    for (const { username } of [patient, hasty]) await failing(username, LIMIT, at('198.51.101.30'));
    await there.sql(`UPDATE sign_in_attempt SET blocked_until = now() - interval '1 second'`);
    expect((await attempt(patient.username, PASSWORD, at('198.51.101.31'))).in).toBe(true);

    await there.sql(`UPDATE sign_in_attempt SET blocked_until = now() + interval '5 minutes'`);
    expect((await attempt(hasty.username, PASSWORD, at('198.51.101.32'))).status).toBe(429);
    const link = await there.inviteAgain(hasty);
    await there.usePassword(link, 'sepeda baru di teras');
    expect((await attempt(hasty.username, 'sepeda baru di teras', at('198.51.101.33'))).in).toBe(true);
  });

  it('counts attempts that come at the same moment', async () => {
    const person = await there.newcomer();
    const browsers = Array.from({ length: 12 }, (_, n) => at(`198.51.102.${n}`));
    const pages = await Promise.all(browsers.map((browser) => there.startSignIn(browser)));
    const answers = await Promise.all(
      pages.map(({ browser, page }) =>
        browser.post(page.url, { username: person.username, password: 'salah sekali ini' }),
      ),
    );
    // Two are free (4 / 2), the third makes the others wait a second, the fourth locks.
    const judged = answers.filter(({ status }) => status === 401).length;
    expect([judged >= 3, judged <= LIMIT]).toEqual([true, true]);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(12 - judged);
  });

  it('treats a name that nobody has like one that somebody has', async () => {
    const browser = at('198.51.101.40');
    await failing('tidak.ada.orangnya', LIMIT, browser);
    expect((await attempt('tidak.ada.orangnya', PASSWORD, browser)).status).toBe(429);
    const kept = JSON.stringify([
      ...(await there.sql('SELECT * FROM sign_in_attempt')),
      ...(await there.sql(`SELECT * FROM audit_entry`)),
    ]);
    expect(kept).not.toContain('tidak.ada.orangnya');
  });

  it('lets an office of sixty sign in behind one address, though some mistype', async () => {
    const people: Invited[] = [];
    for (let n = 0; n < 60; n += 1) people.push(await there.newcomerQuickly());
    const office = '203.0.113.60';
    const morning = async (person: Invited, index: number) => {
      const browser = at(office);
      if (index % 20 === 7) await attempt(person.username, 'salah ketik pagi', browser);
      await pause();
      return attempt(person.username, PASSWORD, browser);
    };
    const answers = [];
    for (let from = 0; from < people.length; from += 12) {
      const group = people.slice(from, from + 12);
      answers.push(...(await Promise.all(group.map((person, n) => morning(person, from + n)))));
    }
    expect(answers.filter((answer) => !answer.in)).toEqual([]);
  });

  it('slows down an address that tries many names, but not those who are known there', async () => {
    const [known, unknown] = [await there.newcomer(), await there.newcomer()];
    const office = '203.0.113.61';
    const own = at(office);
    expect((await attempt(known.username, PASSWORD, own)).in).toBe(true);
    for (let n = 0; n < NAMES; n += 1) await failing(`coba.nama.${n}`, 1, at(office));
    // Slowed, not stopped: one attempt in ten seconds.
    expect((await attempt('coba.nama.lagi', PASSWORD, at(office))).status).toBe(401);
    const waiting = await attempt('coba.nama.terus', PASSWORD, at(office));
    expect(waiting.status).toBe(429);
    expect(Number(waiting.headers.get('retry-after'))).toBeLessThanOrEqual(10);
    expect((await attempt(known.username, PASSWORD, own)).in).toBe(true);
    expect((await attempt(unknown.username, PASSWORD, at('203.0.113.62'))).in).toBe(true);
    await there.sql(`UPDATE sign_in_attempt SET blocked_until = now() - interval '1 second'`);
    expect((await attempt(unknown.username, PASSWORD, at(office))).in).toBe(true);
  });
});
