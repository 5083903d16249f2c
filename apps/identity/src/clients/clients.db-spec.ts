import { randomUUID } from 'node:crypto';
import { SCOPES, identity, type CreatedClient, type Scope } from '@selaras/contracts';
import { newCall, type CallContext, type Problem } from '@selaras/platform';
import { SignJWT, decodeJwt, decodeProtectedHeader, importJWK } from 'jose';
import { IdentityNode, outcome } from '../../test/identity-node.js';

describe('machines that sign in by themselves', () => {
  let there: IdentityNode;
  let administrator: CallContext;

  beforeAll(async () => {
    there = await IdentityNode.start();
    administrator = await there.as({ role: 'administrator' });
  });

  afterAll(() => there.stop());

  const create = (...scopes: Scope[]): Promise<CreatedClient> =>
    there.node.request(identity.createClient, { name: 'Mesin (contoh)', scopes }, administrator);

  const ask = async (clientId: string, secret: string, fields: Record<string, string> = {}) => {
    const answer = await fetch(`${there.publicUrl}/oidc/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${clientId}:${secret}`).toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials', ...fields }),
    });
    const body = (await answer.json()) as { access_token?: string; scope?: string; error?: string };
    return { status: answer.status, ...body };
  };

  const exchange = (accessToken: string) =>
    there.node.request(identity.exchangeAccessToken, { accessToken }, newCall());

  it('get a secret that is shown once and kept as a hash', async () => {
    const made = await create('catalogue.read');
    expect(made.clientSecret).toMatch(/^[\w-]{43}$/);
    const kept = JSON.stringify(await there.sql('SELECT * FROM api_client'));
    expect(kept).toContain(made.clientId);
    expect(kept).not.toContain(made.clientSecret);
  });

  it('are made once by the same question asked again', async () => {
    const call = { ...administrator, idempotencyKey: randomUUID() };
    const body = { name: 'Mesin Sekali (contoh)', scopes: ['catalogue.read' as const] };
    const first = await there.node.request(identity.createClient, body, call);
    expect(await there.node.request(identity.createClient, body, call)).toEqual(first);
    expect(JSON.stringify(await there.sql('SELECT * FROM idempotency'))).not.toContain(first.clientSecret);
    expect((await ask(first.clientId, first.clientSecret)).status).toBe(200);
  });

  it('get a signed access token for our interface, with what the administrator allowed', async () => {
    const { clientId, clientSecret } = await create('catalogue.read', 'assessment.read');
    const answer = await ask(clientId, clientSecret);
    expect(answer).toMatchObject({
      status: 200,
      token_type: 'Bearer',
      scope: 'catalogue.read assessment.read',
    });
    const token = answer.access_token ?? '';
    expect(decodeProtectedHeader(token)).toMatchObject({ alg: 'EdDSA', typ: 'at+jwt' });
    expect(decodeJwt(token)).toMatchObject({
      iss: `${there.publicUrl}/oidc`,
      aud: 'urn:selaras:api',
      client_id: clientId,
      scope: 'catalogue.read assessment.read',
    });
    const internal = decodeJwt((await exchange(token)).token);
    expect(internal).toMatchObject({
      kind: 'client',
      sub: clientId,
      name: 'Mesin (contoh)',
      positions: [],
      scopes: ['catalogue.read', 'assessment.read'],
    });
  });

  it('may ask for less, never for more', async () => {
    const { clientId, clientSecret } = await create('catalogue.read', 'assessment.read');
    const less = await ask(clientId, clientSecret, { scope: 'catalogue.read', resource: 'urn:selaras:api' });
    expect(decodeJwt((await exchange(less.access_token ?? '')).token).scopes).toEqual(['catalogue.read']);
    const more = await ask(clientId, clientSecret, { scope: 'catalogue.read catalogue.write' });
    expect([more.status, more.error]).toEqual([400, 'invalid_scope']);
    const elsewhere = await ask(clientId, clientSecret, { resource: 'urn:lain' });
    expect([elsewhere.status, elsewhere.error]).toEqual([400, 'invalid_target']);
  });

  it('are refused with a wrong secret, an unknown name, or for another way of signing in', async () => {
    const { clientId, clientSecret } = await create('catalogue.read');
    const [wrong, unknown, web] = [
      await ask(clientId, `${clientSecret}x`),
      await ask('mesin-tidak-ada', clientSecret),
      await ask('selaras-web', 'rahasia-klien-web-untuk-uji'),
    ];
    expect([wrong.status, wrong.error]).toEqual([401, 'invalid_client']);
    expect([unknown.status, unknown.error]).toEqual([401, 'invalid_client']);
    expect(web.status).toBe(400);
    const hash = (
      await there.sql<{ secret_hash: string }>('SELECT secret_hash FROM api_client WHERE id = $1', [clientId])
    )[0]?.secret_hash;
    expect((await ask(clientId, hash ?? '')).status).toBe(401);
  });

  it('lose at once what the administrator takes away', async () => {
    const { clientId, clientSecret } = await create('catalogue.read', 'catalogue.write');
    const token = (await ask(clientId, clientSecret)).access_token ?? '';
    await there.sql(`UPDATE api_client SET scopes = '{catalogue.read}' WHERE id = $1`, [clientId]);
    expect(decodeJwt((await exchange(token)).token).scopes).toEqual(['catalogue.read']);
    await there.sql('UPDATE api_client SET active = false WHERE id = $1', [clientId]);
    expect(await outcome(exchange(token))).toBe('common.not-signed-in');
    expect((await ask(clientId, clientSecret)).status).toBe(401);
  });

  it('are refused with a token that is forged, expired, for another audience, or of another kind', async () => {
    const { clientId } = await create('catalogue.read');
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

  it('are not made without a scope, or with one that does not exist', async () => {
    const fields = (scopes: string[]) =>
      create(...(scopes as Scope[])).then(
        () => 'answered',
        (error: Problem) => error.fields.map(({ field }) => field),
      );
    expect(await fields([])).toEqual(['scopes']);
    expect(await fields(['semua'])).toEqual(['scopes']);
    expect(await fields([...SCOPES])).toBe('answered');
  });
});
