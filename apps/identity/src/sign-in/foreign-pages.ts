import type { IncomingMessage, ServerResponse } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import {
  LOG,
  NODE_SETTINGS,
  Transactions,
  cookieOwner,
  type Locale,
  type NodeSettings,
} from '@selaras/platform';
import type { Logger } from 'pino';
import type { ForeignIssuer } from '../foreign-issuers/configuration.js';
import { ForeignAccounts } from '../foreign-issuers/foreign-accounts.service.js';
import {
  FOREIGN_CALLBACK_PATH,
  ForeignIssuersService,
  type ForeignIdentity,
} from '../foreign-issuers/foreign-issuers.service.js';
import { OIDC_PATH } from '../keys/issuer.js';
import { messagePage } from '../pages/message.page.js';
import { PAGE_TEXTS, pageLocale } from '../pages/texts.js';
import { redirect, sendPage } from './exchange.js';
import { SignInSteps, type ForeignReturn } from './steps.js';
import { visitorAt, type Visit } from './visit.js';

type Sentence = 'foreignUnknown' | 'foreignCalledOff' | 'foreignAway' | 'interactionEnded';

/** To a foreign issuer and back. */
@Injectable()
export class ForeignPages {
  private readonly cookie: string;
  private readonly attributes: string;

  constructor(
    private readonly issuers: ForeignIssuersService,
    private readonly accounts: ForeignAccounts,
    private readonly steps: SignInSteps,
    private readonly transactions: Transactions,
    @Inject(NODE_SETTINGS) private readonly node: NodeSettings,
    @Inject(LOG) private readonly log: Logger,
  ) {
    this.cookie = `selaras_oidc_${cookieOwner(node)}_luar`;
    const secure = node.PUBLIC_URL.startsWith('https:') ? '; secure' : '';
    this.attributes = `path=${FOREIGN_CALLBACK_PATH}; httponly; samesite=lax${secure}`;
  }

  async begin({ interaction, locale, request, response }: Visit, key: string): Promise<void> {
    const issuer = this.issuers.find(key);
    if (!issuer) return this.say(response, 404, locale, 'foreignAway');
    try {
      const { url, request: visit } = await this.issuers.begin(issuer);
      await this.steps.leaves(interaction, visit);
      response.appendHeader('set-cookie', `${this.cookie}=${visit.state}; ${this.attributes}; max-age=900`);
      redirect(response, url.href);
    } catch (error) {
      this.log.warn(
        { err: error, issuer: key, origin: request.socket.remoteAddress },
        'foreign issuer cannot be asked',
      );
      this.say(response, 503, locale, 'foreignAway', issuer);
    }
  }

  /** Where a foreign issuer sends the browser back to. */
  async answer(url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const locale = pageLocale(null, null, request.headers['accept-language']);
    const back = await this.returned(url, request);
    response.appendHeader('set-cookie', `${this.cookie}=; ${this.attributes}; max-age=0`);
    const issuer = back && this.issuers.find(back.request.key);
    if (!back || !issuer) return this.say(response, 400, locale, 'interactionEnded');
    const identity = await this.identityOf(issuer, url, back);
    if (!identity) return this.say(response, 400, locale, 'foreignCalledOff', issuer);
    const person = await this.accounts.personOf(issuer, identity);
    if (!person) {
      await this.transactions.inTransaction(
        (tx) =>
          tx.audit('identity.sign-in-failed', {
            refused: 'identity.foreign-account-not-found',
            after: { provider: issuer.key },
          }),
        visitorAt(request),
      );
      return this.say(response, 403, locale, 'foreignUnknown', issuer, identity);
    }
    await this.steps.firstPassed(back.interaction, person.id, issuer.key);
    redirect(response, `${OIDC_PATH}/interaction/${back.interaction}`);
  }

  /** The state must be the one this browser was sent away with: a link sent by someone else signs nobody in. */
  private async returned(url: URL, request: IncomingMessage): Promise<ForeignReturn | null> {
    const state = url.searchParams.get('state') ?? '';
    const kept = (request.headers.cookie ?? '')
      .split(';')
      .map((pair) => pair.trim())
      .find((pair) => pair.startsWith(`${this.cookie}=`));
    if (state === '' || kept !== `${this.cookie}=${state}`) return null;
    return this.steps.returns(state);
  }

  private async identityOf(
    issuer: ForeignIssuer,
    url: URL,
    back: ForeignReturn,
  ): Promise<ForeignIdentity | null> {
    try {
      return await this.issuers.finish(issuer, url.search, back.request);
    } catch (error) {
      this.log.warn({ err: error, issuer: issuer.key }, 'foreign sign-in failed');
      return null;
    }
  }

  private say(
    response: ServerResponse,
    status: number,
    locale: Locale,
    sentence: Sentence,
    issuer?: ForeignIssuer,
    identity?: ForeignIdentity,
  ): void {
    const t = PAGE_TEXTS[locale];
    const shown = identity && (issuer?.claim === 'sub' ? identity.subject : identity.identifier);
    const page = messagePage({
      locale,
      governmentName: this.node.GOVERNMENT_NAME,
      title: t.stopped,
      sentence: issuer ? `${issuer.label}: ${t[sentence]}` : t[sentence],
      ...(shown ? { note: `${t.foreignIdentifier} ${shown}` } : {}),
      signIn: t.startAgain,
    });
    sendPage(response, status, page);
  }
}
