import type { IncomingMessage, ServerResponse } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import { NODE_SETTINGS, type Locale, type NodeSettings } from '@selaras/platform';
import type { InteractionResults, Provider } from 'oidc-provider';
import { DataSource } from 'typeorm';
import { WEB_CLIENT } from '../keys/issuer.js';
import { messagePage } from '../pages/message.page.js';
import { pageLocale } from '../pages/texts.js';
import { Person } from '../people/person.entity.js';
import type { ClientEnded } from '../relying-parties/client-adapter.js';
import { readForm, redirect, sendPage } from '../sign-in/exchange.js';
import { personSource } from './application-grants.js';
import { CONSENT_TEXTS } from './consent-texts.js';
import { consentPage } from './consent.page.js';
import { ConsentsService, type ShownParty } from './consents.service.js';
import { LeavePages } from './leave-pages.js';
import { leadOn } from './onward.js';
import { RunningSessions, type RunningSession } from './running-sessions.js';

type Interaction = Awaited<ReturnType<Provider['interactionDetails']>>;

interface Visit {
  provider: Provider;
  url: URL;
  request: IncomingMessage;
  response: ServerResponse;
}

/**
 * What stands between an application and whoever signs in to it. Who someone is, is never asked here: for that the
 * browser goes to our own sign-in and comes back with our own session.
 */
@Injectable()
export class ApplicationPages {
  constructor(
    private readonly database: DataSource,
    private readonly sessions: RunningSessions,
    private readonly consents: ConsentsService,
    /** Where a sign-out begins at an application. */
    readonly leaving: LeavePages,
    @Inject(NODE_SETTINGS) private readonly node: NodeSettings,
  ) {}

  /**
   * @returns false when the interaction is our own web client's: it is answered elsewhere.
   * @throws SessionNotFound of the provider when the page has expired or belongs to another browser.
   */
  async answers(visit: Visit): Promise<boolean> {
    const { provider, request, response } = visit;
    const details = await provider.interactionDetails(request, response);
    const clientId = String(details.params.client_id);
    if (clientId === WEB_CLIENT) return false;
    const party = await this.consents.party(clientId);
    const running = await this.sessions.of(request);
    if (!party) return false;
    if (!running || mustSignInAnew(details, running)) this.toSignIn(visit);
    else if (details.prompt.name === 'login') {
      const ts = Math.floor(running.startedAt.getTime() / 1000);
      await this.finish(visit, details, { login: { accountId: running.personId, ts } });
    } else await this.ask(visit, details, party, running);
    return true;
  }

  /** Why a client that is known cannot be used. */
  ended(error: ClientEnded, acceptLanguage: string | undefined): string {
    const locale = pageLocale(null, null, acceptLanguage);
    const t = CONSENT_TEXTS[locale];
    const governmentName = this.node.GOVERNMENT_NAME;
    return messagePage({ locale, governmentName, title: t.ended, sentence: t[error.reason] });
  }

  private async ask(
    visit: Visit,
    details: Interaction,
    party: ShownParty,
    running: RunningSession,
  ): Promise<void> {
    const { url, request, response } = visit;
    const { personId } = running;
    const wanted = String(details.params.scope ?? '').split(' ');
    const asked = party.scopes.filter((scope) => wanted.includes(scope));
    if (request.method === 'POST') {
      const source = await personSource(this.database, personId, request);
      if ((await readForm(request)).get('decision') !== 'allow') {
        await this.consents.deny(party, asked, source);
        return this.finish(visit, details, {
          error: 'access_denied',
          error_description: 'the person has denied',
        });
      }
      await this.consents.give({ personId, party, scopes: asked, policy: null }, source);
      return this.finish(visit, details, { consent: {} });
    }
    const person = await this.database.getRepository(Person).findOneBy({ id: personId });
    const { applicationName, agencyName } = party;
    const page = consentPage({
      locale: localeOf(visit, details),
      governmentName: this.node.GOVERNMENT_NAME,
      address: url.pathname,
      ...{ applicationName, agencyName, asked },
      personName: person?.name ?? '',
      allowed: await this.consents.allowed(personId, party.id),
    });
    sendPage(response, 200, page);
  }

  /** The sign-in of our own web client, whatever it asks for, and back to this page. */
  private toSignIn({ url, response }: Visit): void {
    redirect(response, `/auth/sign-in?${new URLSearchParams({ returnTo: url.pathname }).toString()}`);
  }

  private async finish(visit: Visit, details: Interaction, result: InteractionResults): Promise<void> {
    const { provider, request, response } = visit;
    const to = await provider.interactionResult(request, response, result);
    leadOn(response, { locale: localeOf(visit, details), governmentName: this.node.GOVERNMENT_NAME, to });
  }
}

/** The application wants it to be this person now (`prompt=login`, `max_age`, another subject), or it is someone else. */
function mustSignInAnew({ prompt, iat, session }: Interaction, running: RunningSession): boolean {
  if (prompt.name !== 'login') return session?.accountId !== running.personId;
  const asksAnew = prompt.reasons.some((reason) => reason !== 'no_session');
  return asksAnew && running.startedAt.getTime() < iat * 1000;
}

const localeOf = ({ url, request }: Visit, { params }: Interaction): Locale =>
  pageLocale(url.searchParams.get('lang'), params.ui_locales, request.headers['accept-language']);
