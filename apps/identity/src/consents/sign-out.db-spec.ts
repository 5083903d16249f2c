import { identity } from '@selaras/contracts';
import { newCall, type CallContext } from '@selaras/platform';
import { until } from '@selaras/testing';
import { outcome, type IdentityNode } from '../../test/identity-node.js';
import type { OpdApplication } from '../../test/opd-application.js';
import { OpdGround, enter, refusedWith, type Seat, type Wanted } from '../../test/opd-ground.js';

let ground: OpdGround;
let there: IdentityNode;
let administrator: CallContext;

beforeAll(async () => {
  ground = await OpdGround.start();
  ({ there, administrator } = ground);
});

afterAll(() => ground.stop());

const opd = (over: Wanted = {}) => ground.opd(over);
const someone = () => ground.someone();
const refusal = async (work: Promise<unknown>) => (await refusedWith(work)).error;

describe('signing out of Selaras', () => {
  it('signs out of every application entered with that session, and of none entered with another', async () => {
    const [one, other] = [await opd({ refresh: true }), await opd()];
    const seat = await someone();
    await enter(seat.browser, one);
    await enter(seat.browser, other);
    const arrivals = [one.last, other.last];
    const elsewhere = await ground.signedIn(seat.person.username);
    await enter(elsewhere.browser, one);
    const kept = one.last;
    await there.node.request(identity.closeSession, { sessionId: seat.sessionId }, newCall());
    await until('both are told', async () => one.logouts.length === 1 && other.logouts.length === 1);
    expect(one.logouts[0]?.sid).toBe(arrivals[0]?.tokens?.claims()?.sid);
    expect(await refusal(one.userInfo(arrivals[0]))).toBe('invalid_token');
    expect(await refusal(one.refresh(arrivals[0]?.tokens?.refresh_token))).toBe('invalid_grant');
    expect(await refusal(other.userInfo(arrivals[1]))).toBe('invalid_token');
    expect(await refusal(one.userInfo(kept))).toBe('answered');
    const silent = await seat.browser.get(await one.signInAddress({ prompt: 'none' }));
    expect(silent.url).toContain('error=login_required');
  });

  it.each([
    [
      'the session comes to its last moment',
      (seat: Seat) =>
        there.sql(`UPDATE session SET expires_at = now() - interval '1 second' WHERE person_id = $1`, [
          seat.person.id,
        ]),
    ],
    [
      'the account is switched off',
      async ({ person }: Seat) => {
        const { version } = await there.node.request(identity.getPerson, { id: person.id }, administrator);
        const off = { id: person.id, version, active: false };
        await there.node.request(identity.changePerson, off, administrator);
      },
    ],
  ])('happens too when %s', async (_what, end) => {
    const application = await opd({ refresh: true });
    const seat = await someone();
    await enter(seat.browser, application);
    await end(seat);
    expect(await refusal(application.userInfo())).toBe('invalid_token');
    expect(await refusal(application.refresh())).toBe('invalid_grant');
  });

  it('is told again to an application that did not hear it the first time', async () => {
    const application = await opd();
    application.logoutStatus = 503;
    const seat = await someone();
    await enter(seat.browser, application);
    await there.node.request(identity.closeSession, { sessionId: seat.sessionId }, newCall());
    await until('the first attempt', async () => application.logouts.length === 1);
    const kept = () =>
      there.sql<{ attempts: number; outcome: string | null; settled_at: Date | null }>(
        'SELECT attempts, outcome, settled_at FROM logout_notice WHERE client_id = $1',
        [application.clientId],
      );
    await until('it is noted', async () => (await kept())[0]?.outcome === 'answered 503');
    application.logoutStatus = 204;
    await there.sql('UPDATE logout_notice SET next_at = now() WHERE client_id = $1', [application.clientId]);
    await until('the second attempt', async () => (await kept())[0]?.outcome === 'delivered');
    expect(await kept()).toMatchObject([{ attempts: 2, settled_at: expect.any(Date) }]);
    expect(application.logouts[1]?.jti).not.toBe(application.logouts[0]?.jti);
  });

  it('is told to no address inside our own network, whatever an administrator wrote', async () => {
    const application = await opd({ backChannelLogoutUri: 'https://10.255.255.1/keluar' });
    const seat = await someone();
    await enter(seat.browser, application);
    await there.node.request(identity.closeSession, { sessionId: seat.sessionId }, newCall());
    const outcomes = () =>
      there.sql<{ outcome: string | null }>('SELECT outcome FROM logout_notice WHERE client_id = $1', [
        application.clientId,
      ]);
    await until(
      'it was judged',
      async () => (await outcomes())[0]?.outcome !== null && (await outcomes()).length,
    );
    expect(await outcomes()).toEqual([{ outcome: 'address forbidden' }]);
  });
});

describe('signing out at an application', () => {
  const leaveAddress = (application: OpdApplication, over: Record<string, string> = {}) => {
    const parameters = new URLSearchParams({
      id_token_hint: application.last.tokens?.id_token ?? '',
      post_logout_redirect_uri: `${application.url}/keluar`,
      state: 'kembali-ke-sini',
      ...over,
    });
    return `${there.publicUrl}/oidc/session/end?${parameters.toString()}`;
  };
  const fieldsOf = (body: string) =>
    Object.fromEntries(
      [...body.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [
        name,
        value,
      ]),
    ) as Record<string, string>;
  const own = { 'sec-fetch-site': 'same-origin' };

  it('asks whether Selaras is left too; no: this application alone is left', async () => {
    const [one, other] = [await opd(), await opd()];
    const seat = await someone();
    await enter(seat.browser, other);
    await enter(seat.browser, one);
    const page = await seat.browser.get(leaveAddress(one));
    expect(page.body).toContain('Keluar juga dari Selaras?');
    expect(await refusal(one.userInfo())).toBe('invalid_token');
    const choice = { ...fieldsOf(page.body), leave: 'application' };
    const back = await seat.browser.post(page.url, choice, own);
    expect(back.url).toBe(`${one.url}/keluar?state=kembali-ke-sini`);
    expect(await refusal(other.userInfo())).toBe('answered');
    expect(
      await outcome(there.node.request(identity.exchangeSession, { sessionId: seat.sessionId }, newCall())),
    ).toBe('answered');
  });

  it('yes: the session ends, and every other application is told', async () => {
    const [one, other] = [await opd(), await opd()];
    const seat = await someone();
    await enter(seat.browser, other);
    await enter(seat.browser, one);
    const page = await seat.browser.get(leaveAddress(one));
    const choice = { ...fieldsOf(page.body), leave: 'everything' };
    const back = await seat.browser.post(page.url, choice, own);
    expect(back.url).toBe(`${one.url}/keluar?state=kembali-ke-sini`);
    await until('the other is told', async () => other.logouts.length === 1);
    expect(
      await outcome(there.node.request(identity.exchangeSession, { sessionId: seat.sessionId }, newCall())),
    ).toBe('common.not-signed-in');
  });

  it('ends nothing by a form of another site, and leads to no address that is not registered', async () => {
    const application = await opd();
    const seat = await someone();
    await enter(seat.browser, application);
    const page = await seat.browser.get(leaveAddress(application));
    const choice = { ...fieldsOf(page.body), leave: 'everything' };
    const forged = await seat.browser.post(page.url, choice, { 'sec-fetch-site': 'cross-site' });
    expect(forged.body).toContain('Keluar juga dari Selaras?');
    expect(
      await outcome(there.node.request(identity.exchangeSession, { sessionId: seat.sessionId }, newCall())),
    ).toBe('answered');
    const astray = { ...choice, post_logout_redirect_uri: 'https://jahat.example/' };
    const home = await seat.browser.post(page.url, { ...astray, leave: 'application' }, own);
    expect(home.url).toBe(`${there.publicUrl}/`);
  });

  it('ends nothing by a link alone that names the application', async () => {
    const application = await opd();
    const seat = await someone();
    await enter(seat.browser, application);
    const link = `${there.publicUrl}/oidc/session/end?client_id=${application.clientId}`;
    const page = await seat.browser.get(link);
    expect(page.body).toContain('Keluar juga dari Selaras?');
    expect(await refusal(application.userInfo())).toBe('answered');
    await seat.browser.post(page.url, { ...fieldsOf(page.body), leave: 'application' }, own);
    expect(await refusal(application.userInfo())).toBe('invalid_token');
  });

  it('believes no hint that is forged or was made for another application', async () => {
    const [one, other] = [await opd(), await opd()];
    const seat = await someone();
    await enter(seat.browser, other);
    await enter(seat.browser, one);
    const forged = `${(one.last.tokens?.id_token ?? '').slice(0, -6)}AAAAAA`;
    for (const over of [{ id_token_hint: forged }, { client_id: other.clientId }] as Record<
      string,
      string
    >[]) {
      const answer = await seat.browser.get(leaveAddress(one, over));
      expect(answer.url).toBe(`${there.publicUrl}/`);
    }
    expect(await refusal(one.userInfo())).toBe('answered');
  });
});
