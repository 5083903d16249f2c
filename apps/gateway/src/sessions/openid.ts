import { Inject, Injectable } from '@nestjs/common';
import { passingProblem } from '@selaras/platform';
import * as openid from 'openid-client';
import { GATEWAY_SETTINGS, type GatewaySettings } from '../settings.js';

export const WEB_CLIENT = 'selaras-web';

/** Seconds that the provider may take for one answer. */
const PATIENCE_S = 10;

/** What must survive the visit to the sign-in page, in a signed short-lived cookie. */
export interface PendingSignIn {
  state: string;
  nonce: string;
  verifier: string;
  returnTo: string;
}

/** The gateway as an OpenID relying party: authorization code with PKCE (RFC 7636). */
@Injectable()
export class OpenId {
  private configuration: Promise<openid.Configuration> | null = null;

  constructor(@Inject(GATEWAY_SETTINGS) private readonly settings: GatewaySettings) {}

  get callbackUrl(): string {
    return new URL('/auth/callback', this.settings.PUBLIC_URL).href;
  }

  async begin(returnTo: string): Promise<{ url: URL; pending: PendingSignIn }> {
    const pending = {
      state: openid.randomState(),
      nonce: openid.randomNonce(),
      verifier: openid.randomPKCECodeVerifier(),
      returnTo,
    };
    const url = openid.buildAuthorizationUrl(await this.client(), {
      redirect_uri: this.callbackUrl,
      scope: 'openid profile',
      state: pending.state,
      nonce: pending.nonce,
      code_challenge: await openid.calculatePKCECodeChallenge(pending.verifier),
      code_challenge_method: 'S256',
    });
    return { url, pending };
  }

  /**
   * @returns the verified ID token; null when state, nonce or code do not fit
   * @throws Problem `common.unavailable` while identity does not answer
   */
  async finish(query: string, pending: PendingSignIn): Promise<string | null> {
    const client = await this.client();
    const granted = openid.authorizationCodeGrant(client, new URL(`${this.callbackUrl}${query}`), {
      pkceCodeVerifier: pending.verifier,
      expectedState: pending.state,
      expectedNonce: pending.nonce,
      idTokenExpected: true,
    });
    const tokens = await granted.catch((error: unknown) => {
      const passing = passingProblem(error, 'identity');
      if (passing) throw passing;
      return null;
    });
    return tokens?.id_token || null;
  }

  /** Where the browser goes to end the sign-in at the provider too. */
  signOutUrl(): string {
    const url = new URL('/oidc/session/end', this.settings.PUBLIC_URL);
    url.searchParams.set('client_id', WEB_CLIENT);
    url.searchParams.set('post_logout_redirect_uri', new URL('/', this.settings.PUBLIC_URL).href);
    return url.href;
  }

  private client(): Promise<openid.Configuration> {
    this.configuration ??= this.discover().catch((error: unknown) => {
      this.configuration = null;
      throw passingProblem(error, 'identity') ?? error;
    });
    return this.configuration;
  }

  /** The provider is asked at its private address under its public name: no way out through the front door and back. */
  private discover(): Promise<openid.Configuration> {
    const { PUBLIC_URL, OIDC_INTERNAL_URL, WEB_CLIENT_SECRET } = this.settings;
    const front = new URL(PUBLIC_URL);
    const inside: openid.CustomFetch = (url, options) => {
      const target = new URL(url);
      const back = new URL(OIDC_INTERNAL_URL);
      target.protocol = back.protocol;
      target.host = back.host;
      const headers = new Headers(options.headers as Record<string, string>);
      headers.set('x-forwarded-host', front.host);
      headers.set('x-forwarded-proto', front.protocol.slice(0, -1));
      return fetch(target, { ...options, headers } as RequestInit);
    };
    return openid.discovery(new URL('/oidc', PUBLIC_URL), WEB_CLIENT, WEB_CLIENT_SECRET, undefined, {
      timeout: PATIENCE_S,
      [openid.customFetch]: inside,
      execute: front.protocol === 'http:' ? [openid.allowInsecureRequests] : [],
    });
  }
}
