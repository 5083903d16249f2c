import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import { NODE_SETTINGS, Transactions, type NodeSettings } from '@selaras/platform';
import { createLocalJWKSet, decodeJwt, jwtVerify } from 'jose';
import type { Client, Provider } from 'oidc-provider';
import { signInIssuer } from '../keys/issuer.js';
import { RsaSigningKey } from '../keys/rsa-signing-key.js';
import { SigningKeys } from '../keys/signing-keys.js';
import { pageLocale } from '../pages/texts.js';
import { SessionsService } from '../sessions/sessions.service.js';
import { addressOf, readForm, sendPage } from '../sign-in/exchange.js';
import { leavePage } from './consent.page.js';
import { ConsentsService, type ShownParty } from './consents.service.js';
import { endSignIn } from './end-sign-ins.js';
import { leadOn } from './onward.js';
import { RunningSessions } from './running-sessions.js';

const FIELDS = ['id_token_hint', 'client_id', 'post_logout_redirect_uri', 'state'] as const;
type Asked = Partial<Record<(typeof FIELDS)[number], string>>;

/**
 * Sign-out that begins at an application (OpenID Connect RP-Initiated Logout 1.0). Whoever has a session here is asked
 * whether everything is to end; a sign-out elsewhere alone never ends it, so no link on a page can.
 */
@Injectable()
export class LeavePages {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: RunningSessions,
    private readonly consents: ConsentsService,
    private readonly ownSessions: SessionsService,
    private readonly keys: SigningKeys,
    private readonly rsa: RsaSigningKey,
    @Inject(NODE_SETTINGS) private readonly node: NodeSettings,
  ) {}

  /** @returns false when no application of ours is behind the request: then there is nothing to say here. */
  async answers(
    provider: Provider,
    url: URL,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<boolean> {
    const form = request.method === 'POST' ? await readForm(request) : null;
    const asked = askedIn(form ?? url.searchParams);
    const client = await this.clientOf(provider, asked);
    const party = client && (await this.consents.party(client.clientId));
    if (!client || !party) return false;
    const locale = pageLocale(null, null, request.headers['accept-language']);
    const governmentName = this.node.GOVERNMENT_NAME;
    const running = await this.sessions.of(request);
    const choice = ownForm(request, this.node) ? form?.get('leave') : null;
    if (running) {
      // Without an ID token it may be a link that anybody made: then the person has to say it.
      if (choice || asked.id_token_hint !== undefined) {
        await this.transactions.inTransaction((tx) => endSignIn(tx, running.sessionHash, party.id));
      }
      if (!choice) {
        const { applicationName } = party;
        const page = { locale, governmentName, address: url.pathname, applicationName, fields: asked };
        sendPage(response, 200, leavePage(page));
        return true;
      }
      if (choice === 'everything') await this.leaveEverything(request);
    }
    leadOn(response, { locale, governmentName, to: this.wayBack(party, asked) });
    return true;
  }

  private async leaveEverything(request: IncomingMessage): Promise<void> {
    const sessionId = this.sessions.idIn(request);
    if (!sessionId) return;
    const context = { origin: addressOf(request) || null, correlationId: randomUUID() };
    await this.ownSessions.close({ sessionId }, context);
  }

  /** The client that the hint was made for; without a hint, the one that is named. */
  private async clientOf(provider: Provider, asked: Asked): Promise<Client | null> {
    const hinted = asked.id_token_hint === undefined ? null : await this.audienceOf(asked.id_token_hint);
    if (asked.id_token_hint !== undefined && hinted === null) return null;
    if (hinted !== null && asked.client_id !== undefined && asked.client_id !== hinted) return null;
    const id = hinted ?? asked.client_id;
    const client = id === undefined ? undefined : await provider.Client.find(id);
    return client ?? null;
  }

  /** An ID token of ours says which client it was made for, also after its last second. */
  private async audienceOf(idToken: string): Promise<string | null> {
    try {
      const keys = createLocalJWKSet({ keys: [this.keys.signIn, this.rsa.key].map(publicHalf) });
      const issuer = signInIssuer(this.node.PUBLIC_URL);
      const { exp } = decodeJwt(idToken);
      const currentDate = exp === undefined ? new Date() : new Date((exp - 1) * 1000);
      const { payload } = await jwtVerify(idToken, keys, { issuer, currentDate });
      return typeof payload.aud === 'string' ? payload.aud : null;
    } catch {
      return null;
    }
  }

  /** Where the application wants the browser to be, if it is registered with that; else home. */
  private wayBack(
    { postLogoutUris }: ShownParty,
    { post_logout_redirect_uri: wanted, state }: Asked,
  ): string {
    if (wanted === undefined || !postLogoutUris.includes(wanted)) {
      return new URL('/', this.node.PUBLIC_URL).href;
    }
    const back = new URL(wanted);
    if (state !== undefined) back.searchParams.set('state', state);
    return back.href;
  }
}

function askedIn(parameters: URLSearchParams): Asked {
  const found = FIELDS.map((name) => [name, parameters.get(name)] as const);
  return Object.fromEntries(found.filter(([, value]) => value !== null && value.length <= 8_000)) as Asked;
}

/** The answer to our own question: a form sent from our own page, not from one that imitates it. */
function ownForm(request: IncomingMessage, node: NodeSettings): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  return request.headers.origin === new URL(node.PUBLIC_URL).origin;
}

const publicHalf = ({ kty, kid, alg, crv, x, n, e }: SigningKeys['signIn']) =>
  kty === 'RSA' ? { kty, kid, alg, n, e } : { kty, kid, alg, crv, x };
