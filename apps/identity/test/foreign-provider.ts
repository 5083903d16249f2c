import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair } from 'jose';
import { Provider, type Adapter, type AdapterPayload, type JWK } from 'oidc-provider';

export type Algorithm = 'RS256' | 'ES256' | 'EdDSA';

/** Whoever is signed in at the foreign provider, and what it says of them. */
export interface Foreigner {
  sub: string;
  [claim: string]: unknown;
}

export const FOREIGN_CLIENT = 'selaras-33.22';
export const FOREIGN_SECRET = 'rahasia-di-penyedia-luar';

/** What the provider remembers, for the time of a test. */
class Memory implements Adapter {
  private static readonly kept = new Map<string, AdapterPayload>();

  constructor(private readonly model: string) {}

  async upsert(id: string, payload: AdapterPayload): Promise<void> {
    Memory.kept.set(`${this.model} ${id}`, payload);
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    return Memory.kept.get(`${this.model} ${id}`);
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return [...Memory.kept.values()].find((payload) => payload.uid === uid);
  }

  async consume(id: string): Promise<void> {
    const payload = await this.find(id);
    if (payload) payload.consumed = Math.floor(Date.now() / 1000);
  }

  async destroy(id: string): Promise<void> {
    Memory.kept.delete(`${this.model} ${id}`);
  }

  async findByUserCode(): Promise<undefined> {}
  async revokeByGrantId(): Promise<void> {}
}

/** A second, real OpenID provider on the loopback, whose people are signed in without a page. */
export class ForeignProvider {
  /** Who comes next; null: whoever comes calls it off. */
  foreigner: Foreigner | null = { sub: 'pegawai-1' };
  readonly asked: string[] = [];

  private constructor(
    private readonly server: Server,
    readonly issuer: string,
  ) {}

  static async start(
    redirectUri: string,
    algorithm: Algorithm = 'RS256',
    host = 'localhost',
  ): Promise<ForeignProvider> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const issuer = `http://${host}:${(server.address() as AddressInfo).port}`;
    const there = new ForeignProvider(server, issuer);
    const { privateKey } = await generateKeyPair(algorithm, { extractable: true });
    const key: JWK = {
      ...((await exportJWK(privateKey)) as JWK),
      kid: algorithm,
      alg: algorithm,
      use: 'sig',
    };
    const provider = new Provider(issuer, {
      adapter: Memory,
      jwks: { keys: [key] },
      enabledJWA: { idTokenSigningAlgValues: ['RS256', 'ES256', 'EdDSA'] },
      clients: [
        {
          client_id: FOREIGN_CLIENT,
          client_secret: FOREIGN_SECRET,
          redirect_uris: [redirectUri],
          grant_types: ['authorization_code'],
          response_types: ['code'],
          id_token_signed_response_alg: algorithm,
        },
      ],
      claims: { openid: ['sub'], email: ['email', 'email_verified'], pegawai: ['nip'] },
      scopes: ['openid', 'email', 'pegawai'],
      conformIdTokenClaims: false,
      pkce: { required: () => true },
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_ctx, { uid }) => `/masuk/${uid}` },
      findAccount: (_ctx, sub) => ({ accountId: sub, claims: () => ({ ...there.foreigner, sub }) }),
      async loadExistingGrant(ctx) {
        const grant = new ctx.oidc.provider.Grant({
          clientId: ctx.oidc.client?.clientId,
          accountId: ctx.oidc.session?.accountId,
        });
        grant.addOIDCScope('openid email pegawai');
        await grant.save();
        return grant;
      },
      cookies: {
        keys: ['a key of this test only'],
        names: { session: 'luar', interaction: 'luar_masuk', resume: 'luar_lanjut' },
      },
    });
    const answer = provider.callback();
    server.on('request', (request, response) => {
      there.asked.push(request.url ?? '');
      if (!request.url?.startsWith('/masuk/')) return void answer(request, response);
      const result = there.foreigner
        ? { login: { accountId: there.foreigner.sub } }
        : { error: 'access_denied', error_description: 'called off' };
      void provider.interactionFinished(request, response, result);
    });
    return there;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
