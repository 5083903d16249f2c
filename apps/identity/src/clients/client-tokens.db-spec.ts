import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { identity } from '@selaras/contracts';
import { SignJWT, decodeJwt, decodeProtectedHeader, exportJWK, generateKeyPair, importJWK } from 'jose';
import { outcome } from '../../test/identity-node.js';
import { MachineGround, fieldsOf } from '../../test/machine-ground.js';

let ground: MachineGround;
let there: MachineGround['there'];
let administrator: MachineGround['administrator'];
let create: MachineGround['create'];
let wanted: MachineGround['wanted'];
let ask: MachineGround['ask'];
let exchange: MachineGround['exchange'];
let viewOf: MachineGround['viewOf'];

beforeAll(async () => {
  ground = await MachineGround.start();
  ({ there, administrator, create, wanted, ask, exchange, viewOf } = ground);
});

afterAll(() => ground.there.stop());

describe('machines that sign in by themselves', () => {
  it('get a secret that is shown once and kept as a hash', async () => {
    const made = await create();
    expect(made.clientSecret).toMatch(/^[\w-]{43}$/);
    const tables = ['api_client', 'client_secret', 'audit_entry', 'outbox'];
    const kept = JSON.stringify(
      await Promise.all(tables.map((table) => there.sql(`SELECT * FROM ${table}`))),
    );
    expect(kept).toContain(made.clientId);
    expect(kept).not.toContain(made.clientSecret);
    expect(JSON.stringify(await viewOf(made.clientId))).not.toContain(made.clientSecret);
  });

  it('are made once by the same question asked again', async () => {
    const call = { ...administrator, idempotencyKey: randomUUID() };
    const body = wanted({ name: 'Mesin Sekali (contoh)' });
    const first = await there.node.request(identity.createClient, body, call);
    expect(await there.node.request(identity.createClient, body, call)).toEqual(first);
    const kept = JSON.stringify(await there.sql('SELECT * FROM idempotency'));
    expect(kept).not.toContain(first.clientSecret);
    expect((await ask(first.clientId, first.clientSecret ?? '')).status).toBe(200);
  });

  it('get a signed access token for our interface, with what the administrator allowed', async () => {
    const { clientId, clientSecret } = await create({ scopes: ['catalogue.read', 'assessment.read'] });
    const answer = await ask(clientId, clientSecret);
    const scope = 'catalogue.read assessment.read';
    expect(answer).toMatchObject({ status: 200, token_type: 'Bearer', scope });
    const token = answer.access_token ?? '';
    expect(decodeProtectedHeader(token)).toMatchObject({ alg: 'EdDSA', typ: 'at+jwt' });
    expect(decodeJwt(token)).toMatchObject({
      iss: `${there.publicUrl}/oidc`,
      aud: 'urn:selaras:api',
      client_id: clientId,
      scope,
    });
    const internal = decodeJwt((await exchange(token)).token);
    const scopes = ['catalogue.read', 'assessment.read'];
    expect(internal).toMatchObject({
      kind: 'client',
      sub: clientId,
      name: 'Mesin (contoh)',
      positions: [],
      scopes,
    });
  });

  it('may ask for less, never for more', async () => {
    const { clientId, clientSecret } = await create({ scopes: ['catalogue.read', 'assessment.read'] });
    const less = await ask(clientId, clientSecret, { scope: 'catalogue.read', resource: 'urn:selaras:api' });
    expect(decodeJwt((await exchange(less.access_token ?? '')).token).scopes).toEqual(['catalogue.read']);
    const more = await ask(clientId, clientSecret, { scope: 'catalogue.read catalogue.write' });
    expect([more.status, more.error]).toEqual([400, 'invalid_scope']);
    const person = await ask(clientId, clientSecret, { scope: 'openid' });
    expect([person.status, person.error]).toEqual([400, 'invalid_scope']);
    const elsewhere = await ask(clientId, clientSecret, { resource: 'urn:lain' });
    expect([elsewhere.status, elsewhere.error]).toEqual([400, 'invalid_target']);
  });

  it('are refused with a wrong secret, an unknown name, or for another way of signing in', async () => {
    const { clientId, clientSecret } = await create();
    const [wrong, unknown, web] = [
      await ask(clientId, `${clientSecret}x`),
      await ask('mesin-tidak-ada', clientSecret),
      await ask('selaras-web', 'rahasia-klien-web-untuk-uji'),
    ];
    expect([wrong.status, wrong.error]).toEqual([401, 'invalid_client']);
    expect([unknown.status, unknown.error]).toEqual([401, 'invalid_client']);
    expect(web.status).toBe(400);
    const [kept] = await there.sql<{ secret_hash: string }>(
      'SELECT secret_hash FROM client_secret WHERE client_id = $1',
      [clientId],
    );
    expect((await ask(clientId, kept?.secret_hash ?? '')).status).toBe(401);
  });

  it('prove themselves by a key of their own, where no secret shall exist', async () => {
    const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
    const publicKeys = { keys: [{ ...(await exportJWK(publicKey)), kid: 'kunci-uji' }] };
    const { clientId, clientSecret } = await create({ proof: 'private_key_jwt', publicKeys });
    expect(clientSecret).toBe('');
    const assertion = () =>
      new SignJWT({})
        .setProtectedHeader({ alg: 'RS256', kid: 'kunci-uji' })
        .setIssuer(clientId)
        .setSubject(clientId)
        .setAudience(`${there.publicUrl}/oidc`)
        .setJti(randomUUID())
        .setIssuedAt()
        .setExpirationTime('1m')
        .sign(privateKey);
    const token = (client_assertion: string) =>
      fetch(`${there.publicUrl}/oidc/token`, {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'client_credentials',
          client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
          client_assertion,
        }),
      });
    const once = await assertion();
    expect((await token(once)).status).toBe(200);
    expect((await token(once)).status).toBe(401);
    expect((await token(await assertion())).status).toBe(200);
    const rotated = there.node.request(
      identity.rotateClientSecret,
      { id: clientId, overlapDays: 1 },
      administrator,
    );
    expect(await outcome(rotated)).toBe('identity.client-without-secret');
    const withPrivate = { keys: [await exportJWK(privateKey)] };
    const badKeys = [
      withPrivate,
      { keys: [] },
      { keys: [{ kty: 'oct', k: 'AAAA' }] },
      { keys: 'x' },
      { keys: [null] },
    ];
    for (const keys of badKeys) {
      const made = fieldsOf(create({ proof: 'private_key_jwt', publicKeys: keys }));
      expect(await made).toEqual(['publicKeys public-keys-expected']);
    }
    expect(await fieldsOf(create({ proof: 'private_key_jwt' }))).toEqual(['publicKeys required']);
  });

  it('lose at once what the administrator takes away', async () => {
    const { clientId, clientSecret } = await create({ scopes: ['catalogue.read', 'catalogue.write'] });
    const heard = await there.accessChanges();
    const token = (await ask(clientId, clientSecret)).access_token ?? '';
    const less = { id: clientId, version: 1, scopes: ['catalogue.read' as const] };
    await there.node.request(identity.changeClient, less, administrator);
    expect(decodeJwt((await exchange(token)).token).scopes).toEqual(['catalogue.read']);
    for (let tries = 0; tries < 50 && heard.length === 0; tries += 1) await pause(100);
    expect(heard.map(({ subject }) => subject)).toContain(clientId);
  });

  it('are refused with a token that is forged, expired, for another audience, or of another kind', async () => {
    const { clientId } = await create();
    const key = there.key('sign-in');
    const now = Math.floor(Date.now() / 1000);
    const forge = async ({ typ = 'at+jwt', aud = 'urn:selaras:api', exp = now + 60, by = key } = {}) =>
      new SignJWT({ scope: 'catalogue.read', client_id: clientId })
        .setProtectedHeader({ alg: 'EdDSA', kid: key.kid, typ })
        .setIssuer(`${there.publicUrl}/oidc`)
        .setAudience(aud)
        .setSubject(clientId)
        .setIssuedAt(now - 60)
        .setExpirationTime(exp)
        .sign(await importJWK(by, 'EdDSA'));
    expect(await outcome(exchange(await forge()))).toBe('answered');
    const refused = [
      await forge({ by: there.key('services') }),
      await forge({ exp: now - 1 }),
      await forge({ aud: 'selaras-web' }),
      await forge({ typ: 'JWT' }),
      await there.signIn((await there.newcomer()).username),
      'bukan token',
    ];
    for (const token of refused) expect(await outcome(exchange(token))).toBe('common.not-signed-in');
  });
});
