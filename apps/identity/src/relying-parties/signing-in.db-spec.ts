import { randomUUID } from 'node:crypto';
import { identity } from '@selaras/contracts';
import type { CallContext } from '@selaras/platform';
import { decodeJwt, decodeProtectedHeader, exportJWK, generateKeyPair } from 'jose';
import * as openid from 'openid-client';
import { Catalogue } from '../../test/catalogue.js';
import { IdentityNode } from '../../test/identity-node.js';
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
const signedIn = (username: string) => ground.signedIn(username);

const refusal = async (work: Promise<unknown>): Promise<string | undefined> =>
  (await refusedWith(work)).error;

describe('an application of the catalogue that signs people in here', () => {
  it.each(['EdDSA', 'RS256'])(
    'gets an ID token signed with %s, after the person has agreed',
    async (algorithm) => {
      const application = await opd({ signingAlgorithm: algorithm });
      const { person, browser } = await someone();
      const page = await browser.get(await application.signInAddress());
      expect(page.url).toMatch(/\/oidc\/interaction\/[\w-]+$/);
      const arrived = await browser.post(page.url, { decision: 'allow' });
      expect(arrived.url).toContain(`${application.returnAddress}?code=`);
      const { tokens, subject } = application.last;
      expect(decodeProtectedHeader(tokens?.id_token ?? '').alg).toBe(algorithm);
      expect(decodeJwt(tokens?.id_token ?? '')).toMatchObject({
        iss: `${there.publicUrl}/oidc`,
        aud: application.clientId,
        sub: subject,
      });
      expect(subject).not.toBe(person.id);
      expect(tokens?.expires_in).toBe(300);
      expect(tokens?.refresh_token).toBeUndefined();
    },
  );

  it('learns what it asked for and nothing else, and only then', async () => {
    const agency = { code: randomUUID(), name: 'Dinas Pariwisata (contoh)', kind: 'dinas' };
    const { id: agencyId } = await there.node.request(identity.createAgency, agency, administrator);
    const application = await opd({ scopes: ['profile', 'email', 'jabatan'] });
    const { person, browser } = await someone();
    const username = `op${randomUUID().slice(0, 8)}`;
    const positions = [{ title: 'Pranata Komputer', role: 'agency-operator' as const, agencyId }];
    const body = { name: 'Operator (contoh)', username, positions };
    const { activationLink } = await there.node.request(identity.createPerson, body, administrator);
    await there.usePassword(activationLink, 'kuda jalan di pematang');
    const operator = await signedIn(username);
    await enter(operator.browser, application, { scope: 'openid profile jabatan' });
    expect(await application.userInfo()).toEqual({
      sub: application.last.subject,
      name: 'Operator (contoh)',
      preferred_username: username,
      jabatan: [{ title: 'Pranata Komputer', agencyId, agencyName: 'Dinas Pariwisata (contoh)' }],
    });
    await enter(browser, application, { scope: 'openid' });
    expect(await application.userInfo()).toEqual({ sub: application.last.subject });
    await there.sql(`INSERT INTO person_contact (person_id, email) VALUES ($1, 'contoh@contoh.go.id')`, [
      person.id,
    ]);
    await enter(browser, application, { scope: 'openid email' });
    expect(await application.userInfo()).toEqual({
      sub: application.last.subject,
      email: 'contoh@contoh.go.id',
      email_verified: false,
    });
  });

  it('knows a person by a name that no other application has, and the same after a new client', async () => {
    const applicationId = catalogue.add('Presensi (contoh)');
    const [one, other] = [await opd({ applicationId }), await opd()];
    const { browser } = await someone();
    await enter(browser, one);
    await enter(browser, other);
    const subject = one.last.subject;
    expect(subject).toMatch(/^[\w-]{43}$/);
    expect(other.last.subject).not.toBe(subject);
    const colleague = await someone();
    await enter(colleague.browser, one);
    expect(one.last.subject).not.toBe(subject);
    const revoke = { id: one.clientId, reason: 'Diganti' };
    await there.node.request(identity.revokeRelyingParty, revoke, administrator);
    const anew = await opd({ applicationId });
    await enter(browser, anew);
    expect(anew.last.subject).toBe(subject);
  });

  it('proves itself by a key of its own, or by PKCE alone where it has no server', async () => {
    const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
    const publicKeys = { keys: [{ ...(await exportJWK(publicKey)), kid: 'opd' }] };
    const auth = openid.PrivateKeyJwt({ key: privateKey, kid: 'opd' });
    const withKey = await opd({ proof: 'private_key_jwt', publicKeys, auth });
    const page = await opd({ proof: 'none' });
    const { browser } = await someone();
    await enter(browser, withKey);
    expect(withKey.last.subject).toMatch(/^[\w-]{43}$/);
    await enter(browser, page);
    expect(page.last.subject).toMatch(/^[\w-]{43}$/);
    const preflight = (origin: string, client: OpdApplication) =>
      fetch(`${there.publicUrl}/oidc/token`, {
        method: 'POST',
        headers: { origin },
        body: new URLSearchParams({
          grant_type: 'authorization_code',
          client_id: client.clientId,
          code: 'x',
        }),
      });
    const own = await preflight(page.url, page);
    expect(own.headers.get('access-control-allow-origin')).toBe(page.url);
    const foreign = await preflight('https://jahat.example', page);
    expect(foreign.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('gets refresh tokens only if registered so; each is good once, and a copy ends the sign-in', async () => {
    const application = await opd({ refresh: true });
    const { browser } = await someone();
    await enter(browser, application);
    const first = application.last.tokens?.refresh_token ?? '';
    const second = (await application.refresh(first)).refresh_token ?? '';
    expect(second).not.toBe(first);
    const third = (await application.refresh(second)).refresh_token ?? '';
    expect(await refusal(application.refresh(first))).toBe('invalid_grant');
    expect(await refusal(application.refresh(third))).toBe('invalid_grant');
    expect(await refusal(application.userInfo())).toBe('invalid_token');
    await enter(browser, application);
    expect(await refusal(application.userInfo())).toBe('answered');
  });

  it('is refused a code a second time, and loses what the first brought', async () => {
    const application = await opd();
    const { browser } = await someone();
    await enter(browser, application);
    expect(await refusal(application.userInfo())).toBe('answered');
    expect(await refusal(application.redeem(application.last))).toBe('invalid_grant');
    expect(await refusal(application.userInfo())).toBe('invalid_token');
  });

  it('is refused without PKCE, with a plain challenge, for another return address, and for more than it may ask', async () => {
    const application = await opd();
    const { browser } = await someone();
    const change = async (over: Record<string, string | null>) => {
      const url = new URL(await application.signInAddress());
      for (const [name, value] of Object.entries(over)) {
        if (value === null) url.searchParams.delete(name);
        else url.searchParams.set(name, value);
      }
      return browser.get(url.href, { accept: 'text/html' });
    };
    const withoutPkce = await change({ code_challenge: null, code_challenge_method: null });
    expect(withoutPkce.url).toContain('error=invalid_request');
    expect((await change({ code_challenge_method: 'plain' })).url).toContain('error=invalid_request');
    for (const redirect_uri of [
      'https://jahat.example/kembali',
      `${application.url}/kembali/`,
      `${application.url}/kembali?x=1`,
      `${application.url.replace('127.0.0.1', 'localhost')}/kembali`,
    ]) {
      const refused = await change({ redirect_uri });
      expect([refused.status, refused.url.startsWith(there.publicUrl)]).toEqual([400, true]);
    }
    expect((await change({ scope: 'openid email' })).url).toContain('error=invalid_scope');
    expect((await change({ scope: 'openid catalogue.read' })).url).toContain('error=invalid_scope');
    const machine = openid.clientCredentialsGrant(application.configuration);
    expect(await refusal(machine)).not.toBe('answered');
  });
});
