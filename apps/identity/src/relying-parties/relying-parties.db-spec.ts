import { randomUUID } from 'node:crypto';
import { identity, type CreateRelyingParty } from '@selaras/contracts';
import type { CallContext, Problem } from '@selaras/platform';
import { until } from '@selaras/testing';
import { Catalogue } from '../../test/catalogue.js';
import { IdentityNode, outcome } from '../../test/identity-node.js';
import type { OpdApplication } from '../../test/opd-application.js';
import { OpdGround, enter, refusedWith, type Wanted } from '../../test/opd-ground.js';

let ground: OpdGround;
let there: IdentityNode;
let administrator: CallContext;
let catalogue: Catalogue;

beforeAll(async () => {
  ground = await OpdGround.start();
  ({ there, administrator, catalogue } = ground);
});

afterAll(() => ground.stop());

const opd = (over: Wanted = {}) => ground.opd(over);
const someone = () => ground.someone();

const refusal = async (work: Promise<unknown>): Promise<string | undefined> =>
  (await refusedWith(work)).error;

describe('giving an application a client', () => {
  const applicationId = () => catalogue.add('Pendaftaran (contoh)');
  const make = (over: Partial<CreateRelyingParty>, call = administrator) =>
    there.node.request(
      identity.createRelyingParty,
      { applicationId: applicationId(), redirectUris: ['https://opd.contoh.go.id/kembali'], ...over },
      call,
    );
  const fields = (work: Promise<unknown>) =>
    work.then(
      () => 'answered',
      (error: Problem) => error.fields.map(({ field }) => field),
    );

  it.each<[string, Partial<CreateRelyingParty>, string[] | 'answered']>([
    ['an exact https address', {}, 'answered'],
    ['plain http elsewhere', { redirectUris: ['http://opd.contoh.go.id/kembali'] }, ['redirectUris.0']],
    ['a fragment', { redirectUris: ['https://opd.contoh.go.id/#kembali'] }, ['redirectUris.0']],
    ['a wildcard', { redirectUris: ['https://*.contoh.go.id/kembali'] }, ['redirectUris.0']],
    ['a name and password', { redirectUris: ['https://a:b@opd.contoh.go.id/'] }, ['redirectUris.0']],
    ['another scheme', { redirectUris: ['javascript:alert(1)'] }, ['redirectUris.0']],
    ['no address', { redirectUris: [] }, ['redirectUris']],
    ['two hosts', { redirectUris: ['https://a.contoh.go.id/', 'https://b.contoh.go.id/'] }, ['redirectUris']],
    ['http after sign-out', { postLogoutUris: ['http://opd.contoh.go.id/'] }, ['postLogoutUris.0']],
    ['http for sign-outs', { backChannelLogoutUri: 'http://10.0.0.1/' }, ['backChannelLogoutUri']],
    ['no keys for a key of its own', { proof: 'private_key_jwt' }, ['publicKeys']],
    ['a scope of machines', { scopes: ['catalogue.read' as never] }, ['scopes']],
    ['an end in the past', { expiresAt: '2020-01-01T00:00:00.000Z' }, ['expiresAt']],
  ])('%s', async (_what, over, expected) => {
    expect(await fields(make(over))).toEqual(expected);
  });

  it('is for administrators and catalogue stewards, for entries that are there', async () => {
    const callers = [
      ['administrator', 'answered'],
      ['catalogue-steward', 'answered'],
      ['agency-operator', 'common.forbidden'],
      ['auditor', 'common.forbidden'],
    ] as const;
    for (const [role, expected] of callers) {
      expect([role, await outcome(make({}, await there.as({ role })))]).toEqual([role, expected]);
    }
    expect(await outcome(make({ applicationId: randomUUID() }))).toBe('registry.application-not-found');
  });

  it('is seen by everyone as a fact, and in detail by those who look after it', async () => {
    const id = applicationId();
    await make({ applicationId: id });
    const asSeenBy = async (role: 'administrator' | 'auditor') =>
      there.node.request(identity.signInOfApplication, { id }, await there.as({ role }));
    expect(await asSeenBy('auditor')).toEqual({ active: true, manageable: false, clients: [] });
    const { clients, manageable } = await asSeenBy('administrator');
    expect([manageable, clients.length, clients[0]?.standing]).toEqual([true, 1, 'active']);
    const none = await there.node.request(identity.signInOfApplication, { id: randomUUID() }, administrator);
    expect(none).toEqual({ active: false, manageable: true, clients: [] });
  });

  it('can be changed, and refuses a change made from an older version', async () => {
    const { clientId } = await make({ scopes: ['profile', 'email'] });
    const change = { id: clientId, version: 1, scopes: ['profile' as const], refresh: true };
    const view = await there.node.request(identity.changeRelyingParty, change, administrator);
    expect(view).toMatchObject({ scopes: ['openid', 'profile'], refresh: true, version: 2 });
    expect(await outcome(there.node.request(identity.changeRelyingParty, change, administrator))).toBe(
      'common.stale',
    );
    const bad = { id: clientId, version: 2, redirectUris: ['http://x.contoh.go.id/'] };
    expect(await fields(there.node.request(identity.changeRelyingParty, bad, administrator))).toEqual([
      'redirectUris.0',
    ]);
  });

  it('takes nothing on this machine outside a demonstration', async () => {
    const strict = await IdentityNode.start();
    try {
      const call = await strict.as({ role: 'administrator' });
      const id = (await Catalogue.of(strict)).add('Ketat (contoh)');
      for (const uri of ['http://localhost/kembali', 'http://127.0.0.1:8080/kembali']) {
        const body = { applicationId: id, redirectUris: [uri] };
        expect(await fields(strict.node.request(identity.createRelyingParty, body, call))).toEqual([
          'redirectUris.0',
        ]);
      }
    } finally {
      await strict.stop();
    }
  });
});
describe('a client that must not be used any more', () => {
  const startPage = async (application: OpdApplication) => {
    const { browser } = await someone();
    return browser.get(await application.signInAddress(), { accept: 'text/html' });
  };

  it.each([
    [
      'was revoked',
      async (application: OpdApplication) => {
        const body = { id: application.clientId, reason: 'Uji' };
        await there.node.request(identity.revokeRelyingParty, body, administrator);
      },
      'Administrator sudah mencabut izin aplikasi ini',
      'the client was revoked by the administrator',
    ],
    [
      'has expired',
      (application: OpdApplication) =>
        there.sql(`UPDATE relying_party SET expires_at = now() - interval '1 second' WHERE id = $1`, [
          application.clientId,
        ]),
      'Masa berlaku sambungan aplikasi ini',
      'the client has expired',
    ],
  ])('because it %s, says so to people and to the application', async (_what, end, sentence, description) => {
    const application = await opd({ refresh: true });
    const { browser } = await someone();
    await enter(browser, application);
    await end(application);
    const page = await startPage(application);
    expect([page.status, page.body.includes(sentence)]).toEqual([401, true]);
    expect(await refusedWith(application.refresh())).toMatchObject({ error_description: description });
    expect(await refusal(application.userInfo())).toMatch(/^invalid_(client|token)$/);
  });

  it('because the application was retired in the catalogue: everybody is signed out of it', async () => {
    const applicationId = catalogue.add('Aplikasi Lama (contoh)');
    const application = await opd({ applicationId, refresh: true });
    const { browser } = await someone();
    await enter(browser, application);
    await catalogue.change(applicationId, { status: 'inactive', name: 'Aplikasi Lama 2 (contoh)' });
    await until('the logout', async () => application.logouts.length === 1);
    expect(await refusal(application.refresh())).toBe('invalid_client');
    const page = await startPage(application);
    expect(page.body).toContain('Aplikasi ini berstatus tidak aktif di katalog');
    const body = { applicationId, redirectUris: ['https://lama.contoh.go.id/kembali'] };
    const another = there.node.request(identity.createRelyingParty, body, administrator);
    expect(await outcome(another)).toBe('identity.application-retired');
    await catalogue.change(applicationId, { status: 'active' });
    const view = () => there.node.request(identity.signInOfApplication, { id: applicationId }, administrator);
    await until('it works again', async () => (await view()).active);
    expect((await view()).clients[0]).toMatchObject({ applicationName: 'Aplikasi Lama 2 (contoh)' });
    await enter((await someone()).browser, application);
    // One right behind the other: they may come in one batch.
    await catalogue.change(applicationId, { status: 'inactive' });
    await catalogue.change(applicationId, { status: 'active' });
    await until('the logout, though it is active again', async () => application.logouts.length === 2);
    await until('it works again at once', async () => (await view()).active);
  });

  it('with a secret that was rotated away; during the days of both, either is good', async () => {
    const application = await opd();
    const old = application.clientSecret;
    const rotate = { id: application.clientId, overlapDays: 3 };
    const made = await there.node.request(identity.rotateRelyingPartySecret, rotate, administrator);
    const { browser } = await someone();
    await enter(browser, application);
    await application.use(application.clientId, made.clientSecret);
    await enter(browser, application);
    await there.node.request(identity.rotateRelyingPartySecret, { ...rotate, overlapDays: 0 }, administrator);
    await application.use(application.clientId, old);
    const page = await browser.get(await application.signInAddress());
    expect(page.status).toBe(200);
    expect(application.last.tokens).toBeUndefined();
  });
});
