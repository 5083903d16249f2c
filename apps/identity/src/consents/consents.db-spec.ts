import { randomUUID } from 'node:crypto';
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
const asPerson = ({ person }: Seat) => there.as({ id: person.id, positions: [] });
const refusal = async (work: Promise<unknown>) => (await refusedWith(work)).error;

const mine = async (seat: Seat) =>
  (await there.node.request(identity.listSignedInTo, {}, await asPerson(seat))).items;

const preconsent = (application: OpdApplication, preconsented: boolean, call = administrator) =>
  there.node.request(
    identity.setPreconsent,
    { id: application.clientId, preconsented, reason: 'Peraturan Bupati tentang masuk tunggal (contoh)' },
    call,
  );

const recordedOf = (clientId: string) =>
  there.sql<{ event: string; actor_id: string; after: string | null }>(
    'SELECT event, actor_id, after FROM audit_entry WHERE object_id = $1 ORDER BY position',
    [clientId],
  );

describe('what I am signed in to', () => {
  it('is a list of applications with since when and what each learns, of oneself alone', async () => {
    const seat = await someone();
    const [one, other] = [await opd({ scopes: ['profile', 'jabatan'] }), await opd()];
    await enter(seat.browser, one, { scope: 'openid profile jabatan' });
    await enter(seat.browser, other, { scope: 'openid' });
    const items = await mine(seat);
    expect(items).toMatchObject([
      { id: other.clientId, scopes: ['openid'], signedIn: true, policy: null },
      {
        id: one.clientId,
        scopes: expect.arrayContaining(['jabatan', 'openid', 'profile']),
        ownerAgencyName: 'Dinas Kesehatan (contoh)',
      },
    ]);
    for (const { since, lastAt } of items) {
      expect(Math.abs(Date.now() - Date.parse(since))).toBeLessThan(60_000);
      expect(Math.abs(Date.now() - Date.parse(lastAt ?? ''))).toBeLessThan(60_000);
    }
    expect(await mine(await someone())).toEqual([]);
    const first = await there.node.request(identity.listSignedInTo, { limit: 1 }, await asPerson(seat));
    const rest = { limit: 1, cursor: first.nextCursor ?? '' };
    const second = await there.node.request(identity.listSignedInTo, rest, await asPerson(seat));
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual([other.clientId, one.clientId]);
    expect(second.nextCursor).toBeNull();
    const bad = there.node.request(identity.listSignedInTo, { cursor: 'bukan' }, await asPerson(seat));
    expect(await outcome(bad)).toBe('common.invalid-cursor');
  });

  it('is not for machines or for nobody', async () => {
    const machine = await there.as({ scopes: ['catalogue.read'] });
    expect(await outcome(there.node.request(identity.listSignedInTo, {}, machine))).toBe('common.forbidden');
    expect(await outcome(there.node.request(identity.listSignedInTo, {}, newCall()))).toBe(
      'common.not-signed-in',
    );
  });

  it('can be taken back: tokens die, the application is told with a signed word, and asks again', async () => {
    const seat = await someone();
    const application = await opd({ refresh: true, signingAlgorithm: 'RS256' });
    await enter(seat.browser, application);
    const arrival = application.last;
    const revoke = { id: application.clientId };
    await there.node.request(identity.revokeConsent, revoke, await asPerson(seat));
    expect(await refusal(application.userInfo(arrival))).toBe('invalid_token');
    expect(await refusal(application.refresh(arrival.tokens?.refresh_token))).toBe('invalid_grant');
    await until('the logout token', async () => application.logouts.length === 1);
    expect(application.logouts[0]).toMatchObject({
      sub: arrival.subject,
      sid: arrival.tokens?.claims()?.sid,
      events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
    });
    expect(application.logouts[0]).not.toHaveProperty('nonce');
    expect(await mine(seat)).toEqual([]);
    const [{ count } = { count: -1 }] = await there.sql<{ count: number }>(
      `SELECT count(*)::int AS count FROM oidc_payload WHERE payload->>'clientId' = $1`,
      [application.clientId],
    );
    expect(count).toBe(0);
    const asked = await seat.browser.get(await application.signInAddress());
    expect(asked.body).toContain('name="decision"');
    const again = there.node.request(identity.revokeConsent, revoke, await asPerson(seat));
    expect(await outcome(again)).toBe('identity.consent-not-found');
  });

  it('is each person’s own: taking it back touches nobody else', async () => {
    const application = await opd();
    const [one, other] = [await someone(), await someone()];
    await enter(one.browser, application);
    await enter(other.browser, application);
    const arrival = application.last;
    await there.node.request(identity.revokeConsent, { id: application.clientId }, await asPerson(one));
    expect(await refusal(application.userInfo(arrival))).toBe('answered');
    expect(await mine(other)).toHaveLength(1);
    const view = await there.node.request(identity.listRelyingParties, { limit: 200 }, administrator);
    expect(view.items.find(({ id }) => id === application.clientId)?.people).toBe(1);
    expect(JSON.stringify(view)).not.toContain(other.person.username);
  });
});

describe('consent by policy', () => {
  it('asks nobody, is shown to each person with its reason, and is on record with who decided', async () => {
    const application = await opd();
    await preconsent(application, true);
    const seat = await someone();
    const arrived = await seat.browser.get(await application.signInAddress({ prompt: 'none' }));
    expect(arrived.url).toContain(application.url);
    expect((await mine(seat))[0]?.policy).toBe('Peraturan Bupati tentang masuk tunggal (contoh)');
    const events = (await recordedOf(application.clientId)).map(({ event }) => event);
    expect(events).toEqual([
      'identity.relying-party-created',
      'identity.relying-party-preconsented',
      'identity.consent-given',
      'identity.application-entered',
    ]);
  });

  it('ends with the policy: tokens die and everybody who was not asked is asked', async () => {
    const application = await opd();
    const agreed = await someone();
    await enter(agreed.browser, application);
    await preconsent(application, true);
    const seat = await someone();
    await enter(seat.browser, application);
    const arrival = application.last;
    await preconsent(application, false);
    expect(await refusal(application.userInfo(arrival))).toBe('invalid_token');
    const asked = await seat.browser.get(await application.signInAddress());
    expect(asked.body).toContain('name="decision"');
    const silent = await agreed.browser.get(await application.signInAddress({ prompt: 'none' }));
    expect(silent.url).toContain(`${application.returnAddress}?code=`);
  });

  it('is for the administrator alone', async () => {
    const application = await opd();
    const steward = await there.as({ role: 'catalogue-steward' });
    expect(await outcome(preconsent(application, true, steward))).toBe('common.forbidden');
  });
});

describe('the audit trail', () => {
  it('holds who agreed, entered, refused and took back, by whom, and no token', async () => {
    const application = await opd();
    const seat = await someone();
    await enter(seat.browser, application);
    await seat.browser.get(await application.signInAddress({ prompt: 'none' }));
    await there.node.request(identity.revokeConsent, { id: application.clientId }, await asPerson(seat));
    const page = await seat.browser.get(await application.signInAddress());
    await seat.browser.post(page.url, { decision: 'deny' });
    const found = await recordedOf(application.clientId);
    expect(found.map(({ event }) => event)).toEqual([
      'identity.relying-party-created',
      'identity.consent-given',
      'identity.application-entered',
      'identity.consent-revoked',
      'identity.consent-denied',
    ]);
    expect(new Set(found.slice(1).map(({ actor_id }) => actor_id))).toEqual(new Set([seat.person.id]));
    const everything = JSON.stringify(await there.sql('SELECT * FROM audit_entry'));
    expect(everything).not.toContain(application.clientSecret);
    expect(everything).not.toContain(application.last.subject ?? randomUUID());
  });
});

describe('queries that grow', () => {
  const planOf = async (sql: string, parameters: unknown[]) =>
    JSON.stringify(await there.sql(`EXPLAIN (FORMAT JSON) ${sql}`, parameters));

  it('find one person’s consents and one client’s count by their indexes, among 40,000', async () => {
    const application = await opd();
    await there.sql(
      `INSERT INTO person (id, name, username, active, version)
       SELECT gen_random_uuid(), 'Pegawai ' || n, 'pegawai.' || n, true, 1 FROM generate_series(1, 2000) n`,
    );
    await there.sql(
      `INSERT INTO relying_party (id, application_id, redirect_uris, post_logout_uris, proof, signing_algorithm, scopes,
         refresh, created_by, version)
       SELECT 'aplikasi-uji-' || n, r.application_id, '{}', '{}', 'none', 'EdDSA', '{openid}', false, r.created_by, 1
       FROM generate_series(1, 20) n, relying_party r WHERE r.id = $1`,
      [application.clientId],
    );
    await there.sql(
      `INSERT INTO consent (person_id, client_id, scopes)
       SELECT p.id, 'aplikasi-uji-' || n, '{openid}' FROM person p, generate_series(1, 20) n
       WHERE p.username LIKE 'pegawai.%'`,
    );
    await there.sql('ANALYZE');
    const { signedInToQuery } = await import('./consents.queries.js');
    const nobody = [randomUUID(), null, null, 51];
    expect(await planOf(signedInToQuery, nobody)).toContain('consent_of_person');
    const count = `SELECT count(*) FROM consent s WHERE s.client_id = $1 AND s.revoked_at IS NULL`;
    expect(await planOf(count, ['aplikasi-uji-1'])).toContain('consent_client');
  });
});
