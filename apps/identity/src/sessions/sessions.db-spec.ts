import { randomUUID } from 'node:crypto';
import { identity } from '@selaras/contracts';
import { INTERNAL_AUDIENCE, TokenVerifier, internalIssuer, newCall } from '@selaras/platform';
import { until } from '@selaras/testing';
import { SignJWT, decodeJwt, generateKeyPair, importJWK, type CryptoKey, type JWK } from 'jose';
import { IdentityNode, outcome, type Invited } from '../../test/identity-node.js';

describe('sessions and the exchange of credentials', () => {
  let there: IdentityNode;
  let person: Invited;

  beforeAll(async () => {
    there = await IdentityNode.start({ SESSION_IDLE_MINUTES: '30', SESSION_MAX_MINUTES: '90' });
    person = await there.newcomer('auditor');
  });

  afterAll(() => there.stop());

  const open = (idToken: string) => there.node.request(identity.openSession, { idToken }, newCall());
  const exchange = (sessionId: string) =>
    there.node.request(identity.exchangeSession, { sessionId }, newCall());
  const close = (sessionId: string) => there.node.request(identity.closeSession, { sessionId }, newCall());

  it('turns a sign-in into a session and the session into a five-minute token that every service believes', async () => {
    const opened = await open(await there.signIn(person.username));
    const minutes = (Date.parse(opened.expiresAt) - Date.now()) / 60_000;
    expect(Math.round(minutes)).toBe(90);
    const { token, expiresAt } = await exchange(opened.sessionId);
    const claims = decodeJwt(token);
    expect(claims).toMatchObject({ iss: internalIssuer('33.22'), aud: INTERNAL_AUDIENCE, sub: person.id });
    expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBe(300);
    expect(new Date((claims.exp ?? 0) * 1000).toISOString()).toBe(expiresAt);
    const verifier = there.node.service('identity').app.get(TokenVerifier, { strict: false });
    const me = await there.node.request(identity.me, {}, newCall({ token }));
    expect(me).toMatchObject({ kind: 'person', id: person.id, positions: [{ role: 'auditor' }] });
    const [row] = await there.sql<{ id: string }>('SELECT id FROM session WHERE person_id = $1', [person.id]);
    expect(await verifier.verify(token)).toEqual({ ...me, scopes: [], session: row?.id });
  });

  it('keeps only hashes of what opens a session', async () => {
    const idToken = await there.signIn(person.username);
    const { sessionId } = await open(idToken);
    const kept = JSON.stringify(await there.sql('SELECT * FROM session'));
    expect([sessionId, idToken].filter((secret) => kept.includes(secret))).toEqual([]);
  });

  it('opens one session with one ID token', async () => {
    const idToken = await there.signIn(person.username);
    expect(await outcome(open(idToken))).toBe('answered');
    expect(await outcome(open(idToken))).toBe('common.not-signed-in');
  });

  it('ends a session that was not used for the idle limit, counted from the last use', async () => {
    const sessionId = await there.openSession(person.username);
    const aged = (minutes: number) =>
      there.sql(
        `UPDATE session SET last_seen_at = now() - make_interval(mins => $1) WHERE closed_at IS NULL`,
        [minutes],
      );
    for (const _ of [1, 2]) {
      await aged(29);
      expect(await outcome(exchange(sessionId))).toBe('answered');
    }
    await aged(31);
    expect(await outcome(exchange(sessionId))).toBe('common.not-signed-in');
    expect(await outcome(exchange(sessionId))).toBe('common.not-signed-in');
  });

  it('ends a session at its absolute limit, and no token outlives it', async () => {
    const sessionId = await there.openSession(person.username);
    const ends = (seconds: number) =>
      there.sql(`UPDATE session SET expires_at = now() + make_interval(secs => $1)`, [seconds]);
    await ends(60);
    const { expiresAt } = await exchange(sessionId);
    expect(Date.parse(expiresAt) - Date.now()).toBeLessThanOrEqual(60_000);
    await ends(-1);
    expect(await outcome(exchange(sessionId))).toBe('common.not-signed-in');
  });

  it('signs out at once, says so, and takes a second sign-out as done', async () => {
    const [mine, other] = [
      await there.openSession(person.username),
      await there.openSession(person.username),
    ];
    const heard = await there.accessChanges();
    await close(mine);
    expect(await outcome(exchange(mine))).toBe('common.not-signed-in');
    expect(await outcome(exchange(other))).toBe('answered');
    await until('the fact', async () => heard.some(({ subject }) => subject === person.id));
    expect(await outcome(close(mine))).toBe('answered');
    expect(await outcome(close('never-was-one'))).toBe('answered');
  });

  it('gives no token to someone who was switched off, nor when they are switched on again', async () => {
    const leaver = await there.newcomer('auditor');
    const sessionId = await there.openSession(leaver.username);
    const unused = await there.signIn(leaver.username);
    const administrator = await there.as({ role: 'administrator' });
    const turn = async (active: boolean) => {
      const { version } = await there.node.request(identity.getPerson, { id: leaver.id }, administrator);
      await there.node.request(identity.changePerson, { id: leaver.id, version, active }, administrator);
    };
    await turn(false);
    expect(await outcome(exchange(sessionId))).toBe('common.not-signed-in');
    expect(await outcome(open(unused))).toBe('common.not-signed-in');
    await expect(there.signIn(leaver.username)).rejects.toThrow();
    await turn(true);
    expect(await outcome(exchange(sessionId))).toBe('common.not-signed-in');
  });

  describe('an ID token that is not what it should be', () => {
    interface Forgery {
      key?: CryptoKey | Uint8Array;
      alg?: string;
      issuer?: string;
      audience?: string;
      subject?: string;
      issuedAt?: number;
      expires?: number;
    }

    const forge = async (over: Forgery = {}) => {
      const own = there.key('sign-in');
      const now = Math.floor(Date.now() / 1000);
      return new SignJWT({ nonce: randomUUID() })
        .setProtectedHeader({ alg: over.alg ?? 'EdDSA', kid: own.kid })
        .setIssuer(over.issuer ?? `${there.publicUrl}/oidc`)
        .setAudience(over.audience ?? 'selaras-web')
        .setSubject(over.subject ?? person.id)
        .setIssuedAt(over.issuedAt ?? now)
        .setExpirationTime(over.expires ?? now + 300)
        .sign(over.key ?? (await importJWK(own, 'EdDSA')));
    };

    const now = Math.floor(Date.now() / 1000);
    const forgeries: [string, () => Promise<string>][] = [
      ['signed by another key', async () => forge({ key: (await generateKeyPair('EdDSA')).privateKey })],
      [
        'signed by the key of the services',
        async () => forge({ key: (await importJWK(there.key('services'), 'EdDSA')) as CryptoKey }),
      ],
      [
        'signed with the public key as if it were a shared secret',
        async () => forge({ alg: 'HS256', key: Buffer.from(there.key('sign-in').x ?? '') }),
      ],
      ['not signed at all', async () => `${Buffer.from('{"alg":"none"}').toString('base64url')}.e30.`],
      ['of another issuer', () => forge({ issuer: 'https://masuk.example' })],
      ['for another client', () => forge({ audience: 'mesin-1' })],
      ['of nobody', () => forge({ subject: randomUUID() })],
      ['of something that is no person', () => forge({ subject: `' OR 1=1` })],
      ['expired', () => forge({ issuedAt: now - 400, expires: now - 100 })],
      ['older than five minutes', () => forge({ issuedAt: now - 400, expires: now + 3_600 })],
      ['no token', async () => 'bukan token'],
    ];

    it('opens a session when nothing is wrong with it: the forgeries below fail for their one reason', async () => {
      expect(await outcome(open(await forge()))).toBe('answered');
    });

    it.each(forgeries)('opens no session: %s', async (_what, make) => {
      expect(await outcome(open(await make()))).toBe('common.not-signed-in');
    });
  });

  it('publishes the public half of the services’ key alone', async () => {
    const { jwks } = await there.node.request(identity.publicKeys, {}, newCall());
    const { kid, x } = there.key('services');
    expect(jwks).toEqual({ keys: [{ kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', use: 'sig', kid, x }] });
    const answer = await fetch(`${there.publicUrl}/oidc/jwks`);
    const { keys } = (await answer.json()) as { keys: JWK[] };
    expect(keys.map(({ kid: name }) => name)).toContain(there.key('sign-in').kid);
    expect(keys.filter((key) => 'd' in key)).toEqual([]);
  });
});
