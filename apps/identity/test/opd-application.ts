import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { identity, type CreateRelyingParty } from '@selaras/contracts';
import type { CallContext } from '@selaras/platform';
import { createRemoteJWKSet, jwtVerify, type JWTPayload } from 'jose';
import * as openid from 'openid-client';
import type { IdentityNode } from './identity-node.js';

interface Pending {
  verifier: string;
  nonce: string;
}

/** What became of one visit to the application's return address. */
export interface Arrival {
  tokens?: openid.TokenEndpointResponse & openid.TokenEndpointResponseHelpers;
  subject?: string;
  refused?: string;
  /** The address as the browser brought it, with its code. */
  url: URL;
  pending: Pending;
}

/**
 * A small application of an OPD: it signs people in by the authorization code flow over HTTP on this machine, asks for
 * claims, and hears of sign-outs. Its library checks every signature.
 */
export class OpdApplication {
  readonly arrivals: Arrival[] = [];
  /** Logout tokens as they came, verified. */
  readonly logouts: JWTPayload[] = [];
  /** What the logout address answers. */
  logoutStatus = 200;
  private readonly pending = new Map<string, Pending>();
  clientId = '';
  clientSecret: string | null = null;
  private settings: openid.Configuration | null = null;

  private constructor(
    readonly there: IdentityNode,
    private readonly server: Server,
    readonly url: string,
  ) {}

  /** Listens, and is given a client. */
  static async start(
    there: IdentityNode,
    administrator: CallContext,
    over: Partial<CreateRelyingParty> & { auth?: openid.ClientAuth; withoutLogout?: boolean } = {},
  ): Promise<OpdApplication> {
    const { auth, withoutLogout, ...registration } = over;
    const holder: { application?: OpdApplication } = {};
    const server = createServer((request, response) => void holder.application?.answer(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const application = new OpdApplication(there, server, url);
    holder.application = application;
    const body = {
      applicationId: randomUUID(),
      redirectUris: [application.returnAddress],
      postLogoutUris: [`${url}/keluar`],
      ...(withoutLogout ? {} : { backChannelLogoutUri: `${url}/pemberitahuan-keluar` }),
      ...registration,
    };
    const made = await there.node.request(identity.createRelyingParty, body, administrator);
    await application.use(made.clientId, made.clientSecret, auth);
    return application;
  }

  /** Uses a client from now on. */
  async use(clientId: string, clientSecret: string | null, auth?: openid.ClientAuth): Promise<void> {
    Object.assign(this, { clientId, clientSecret });
    this.settings = await openid.discovery(
      new URL(`${this.there.publicUrl}/oidc`),
      clientId,
      undefined,
      auth ?? (clientSecret ? openid.ClientSecretBasic(clientSecret) : openid.None()),
      { execute: [openid.allowInsecureRequests, openid.enableNonRepudiationChecks] },
    );
  }

  get returnAddress(): string {
    return `${this.url}/kembali`;
  }

  get configuration(): openid.Configuration {
    if (!this.settings) throw new Error('the application has no client yet');
    return this.settings;
  }

  /** Where the browser goes to sign in. */
  async signInAddress(extra: Record<string, string> = {}): Promise<string> {
    const [state, verifier, nonce] = [
      openid.randomState(),
      openid.randomPKCECodeVerifier(),
      openid.randomNonce(),
    ];
    this.pending.set(state, { verifier, nonce });
    return openid.buildAuthorizationUrl(this.configuration, {
      redirect_uri: this.returnAddress,
      scope: 'openid profile',
      ...{ state, nonce },
      code_challenge: await openid.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ...extra,
    }).href;
  }

  /** What the last browser that came back brought. */
  get last(): Arrival {
    const arrival = this.arrivals.at(-1);
    if (!arrival) throw new Error('nobody has come back yet');
    return arrival;
  }

  /** Redeems the code of an arrival once more. */
  redeem({ url, pending }: Arrival): Promise<openid.TokenEndpointResponse> {
    return openid.authorizationCodeGrant(this.configuration, url, {
      pkceCodeVerifier: pending.verifier,
      expectedNonce: pending.nonce,
      expectedState: url.searchParams.get('state') ?? '',
      idTokenExpected: true,
    });
  }

  /** The claims of whoever came back last. */
  userInfo(arrival = this.last): Promise<openid.UserInfoResponse> {
    return openid.fetchUserInfo(
      this.configuration,
      arrival.tokens?.access_token ?? '',
      arrival.subject ?? '',
    );
  }

  refresh(token = this.last.tokens?.refresh_token ?? ''): ReturnType<typeof openid.refreshTokenGrant> {
    return openid.refreshTokenGrant(this.configuration, token);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.url);
    if (url.pathname === '/masuk') {
      const extra = Object.fromEntries(url.searchParams);
      response.writeHead(302, { location: await this.signInAddress(extra) }).end();
    } else if (url.pathname === '/kembali') {
      response.end(JSON.stringify(await this.arrive(url)));
    } else if (url.pathname === '/pemberitahuan-keluar') {
      await this.hear(request);
      response.writeHead(this.logoutStatus).end();
    } else response.end(`halaman ${url.pathname}`);
  }

  private async arrive(url: URL): Promise<object> {
    const pending = this.pending.get(url.searchParams.get('state') ?? '') ?? { verifier: '', nonce: '' };
    const arrival: Arrival = { url, pending };
    this.arrivals.push(arrival);
    const refused = url.searchParams.get('error');
    if (refused) return { refused: (arrival.refused = refused) };
    try {
      const tokens = (await this.redeem(arrival)) as NonNullable<Arrival['tokens']>;
      Object.assign(arrival, { tokens, subject: tokens.claims()?.sub });
      return { subject: arrival.subject };
    } catch (error) {
      return { refused: (arrival.refused = String(error)) };
    }
  }

  private async hear(request: IncomingMessage): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const token = new URLSearchParams(Buffer.concat(chunks).toString()).get('logout_token') ?? '';
    const keys = createRemoteJWKSet(new URL(`${this.there.publicUrl}/oidc/jwks`));
    const rules = { issuer: `${this.there.publicUrl}/oidc`, audience: this.clientId, typ: 'logout+jwt' };
    this.logouts.push((await jwtVerify(token, keys, rules)).payload);
  }
}
