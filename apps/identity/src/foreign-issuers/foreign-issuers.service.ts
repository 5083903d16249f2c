import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import {
  NODE_SETTINGS,
  OutboundHttp,
  SERVICE_SETTINGS,
  SettingsError,
  isPractice,
  type NodeSettings,
} from '@selaras/platform';
import * as openid from 'openid-client';
import { OIDC_PATH } from '../keys/issuer.js';
import type { IdentitySettings } from '../settings.js';
import { readForeignIssuers, type ForeignIssuer } from './configuration.js';

export const FOREIGN_CALLBACK_PATH = `${OIDC_PATH}/foreign/callback`;

/** What must survive the visit to a foreign issuer. */
export interface ForeignRequest {
  key: string;
  state: string;
  nonce: string;
  verifier: string;
}

/** Whom a foreign issuer has signed in, by its own word. */
export interface ForeignIdentity {
  subject: string;
  /** The claim that people are linked by; null when it is absent, or an e-mail the issuer has not verified. */
  identifier: string | null;
}

const DISCOVERED_MS = 60 * 60_000;

const hostsOf = (text: string): string[] =>
  text
    .split(',')
    .map((host) => host.trim().toLowerCase())
    .filter(Boolean);

/**
 * Foreign OpenID providers that may say who someone is: authorization code with PKCE, state and nonce; the ID token is
 * verified by their published keys, asked for over the one guarded way out.
 */
@Injectable()
export class ForeignIssuersService implements OnModuleDestroy {
  readonly all: readonly ForeignIssuer[];
  private readonly out: OutboundHttp;
  private readonly allowedHosts: readonly string[];
  private readonly known = new Map<string, { client: Promise<openid.Configuration>; until: number }>();

  constructor(
    @Inject(SERVICE_SETTINGS) settings: IdentitySettings,
    @Inject(NODE_SETTINGS) private readonly node: NodeSettings,
  ) {
    try {
      this.all = readForeignIssuers(settings.FOREIGN_ISSUERS);
    } catch (error) {
      throw new SettingsError([(error as Error).message]);
    }
    if (!settings.SIGN_IN_PASSWORDS && this.all.length === 0) {
      throw new SettingsError([
        'SIGN_IN_PASSWORDS=false perlu paling sedikit satu penyedia pada FOREIGN_ISSUERS',
      ]);
    }
    this.allowedHosts = hostsOf(settings.OUTBOUND_ALLOWED_HOSTS);
    this.out = new OutboundHttp(this.allowedHosts, isPractice(node));
  }

  async onModuleDestroy(): Promise<void> {
    await this.out.destroy();
  }

  find(key: string): ForeignIssuer | undefined {
    return this.all.find((issuer) => issuer.key === key);
  }

  /** @throws the library's or the transport's error when the issuer cannot be asked. */
  async begin(issuer: ForeignIssuer): Promise<{ url: URL; request: ForeignRequest }> {
    const request = {
      key: issuer.key,
      state: openid.randomState(),
      nonce: openid.randomNonce(),
      verifier: openid.randomPKCECodeVerifier(),
    };
    const url = openid.buildAuthorizationUrl(await this.client(issuer), {
      redirect_uri: new URL(FOREIGN_CALLBACK_PATH, this.node.PUBLIC_URL).href,
      scope: issuer.scopes,
      state: request.state,
      nonce: request.nonce,
      code_challenge: await openid.calculatePKCECodeChallenge(request.verifier),
      code_challenge_method: 'S256',
    });
    return { url, request };
  }

  /**
   * @param search the query of the address the browser came back to
   * @throws the library's error when state, nonce, signature, issuer, audience or code do not fit, or it was called off.
   */
  async finish(issuer: ForeignIssuer, search: string, request: ForeignRequest): Promise<ForeignIdentity> {
    const url = new URL(`${FOREIGN_CALLBACK_PATH}${search}`, this.node.PUBLIC_URL);
    const tokens = await openid.authorizationCodeGrant(await this.client(issuer), url, {
      pkceCodeVerifier: request.verifier,
      expectedState: request.state,
      expectedNonce: request.nonce,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims) throw new Error('no ID token');
    const value = claims[issuer.claim];
    const believed = issuer.claim !== 'email' || claims.email_verified === true;
    const identifier = typeof value === 'string' && value !== '' && believed ? value : null;
    return { subject: claims.sub, identifier: identifier && normalised(issuer, identifier) };
  }

  private client(issuer: ForeignIssuer): Promise<openid.Configuration> {
    const known = this.known.get(issuer.key);
    if (known && known.until > Date.now()) return known.client;
    const client = this.discover(issuer);
    this.known.set(issuer.key, { client, until: Date.now() + DISCOVERED_MS });
    client.catch(() => this.known.delete(issuer.key));
    return client;
  }

  /** Without TLS only inside the own network, where the operator has named the host. */
  private discover({
    issuer,
    clientId,
    clientSecret,
    algorithm,
  }: ForeignIssuer): Promise<openid.Configuration> {
    const url = new URL(issuer);
    const plain = url.protocol === 'http:' && this.allowedHosts.includes(url.hostname);
    return openid.discovery(
      url,
      clientId,
      { id_token_signed_response_alg: algorithm },
      clientSecret ? openid.ClientSecretBasic(clientSecret) : openid.None(),
      {
        [openid.customFetch]: (address, options) => this.out.fetch(address, options as RequestInit),
        execute: plain ? [openid.allowInsecureRequests] : [],
        timeout: 10,
      },
    );
  }
}

/** E-mail addresses are the same in capitals. */
export const normalised = ({ claim }: ForeignIssuer, identifier: string): string =>
  claim === 'email' ? identifier.trim().toLowerCase() : identifier.trim();
