import type { IncomingMessage, ServerResponse } from 'node:http';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { PROBLEMS, fill } from '@selaras/contracts';
import { NODE_SETTINGS, readDemo, type Demo, type Locale, type NodeSettings } from '@selaras/platform';
import type { Provider } from 'oidc-provider';
import { DataSource } from 'typeorm';
import { OIDC_PATH } from '../keys/issuer.js';
import { signInPage } from '../pages/sign-in.page.js';
import { pageLocale } from '../pages/texts.js';
import { LONGEST_PASSWORD, passwordMatches } from '../passwords/passwords.js';
import { Person } from '../people/person.entity.js';
import { addressOf, readForm, sendPage } from './exchange.js';
import { Throttle } from './throttle.js';

const USERNAME = /^[a-z0-9][a-z0-9._-]{2,59}$/;

export const INTERACTION = new RegExp(`^${OIDC_PATH}/interaction/[\\w-]{1,100}$`);

/** The page where a person says who they are. */
@Injectable()
export class SignInPages implements OnModuleInit {
  private demo: Demo | null = null;

  constructor(
    private readonly database: DataSource,
    private readonly throttle: Throttle,
    @Inject(NODE_SETTINGS) private readonly node: NodeSettings,
  ) {}

  async onModuleInit(): Promise<void> {
    if (this.node.DEMO !== 'none') this.demo = await readDemo(this.node.GOVERNMENT_CODE);
  }

  /** @throws SessionNotFound of the provider when the page has expired or belongs to another browser. */
  async answer(
    provider: Provider,
    url: URL,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const { params } = await provider.interactionDetails(request, response);
    const locale = pageLocale(
      url.searchParams.get('lang'),
      params.ui_locales,
      request.headers['accept-language'],
    );
    if (request.method !== 'POST') return this.show(response, url.pathname, locale, 200, '', null);
    const form = await readForm(request);
    const username = (form.get('username') ?? '').trim().toLowerCase().slice(0, 60);
    const address = addressOf(request);
    const seconds = await this.throttle.take(username, address);
    if (seconds > 0) {
      response.setHeader('retry-after', seconds);
      const sentence = fill(PROBLEMS['common.too-many-requests'][locale], { seconds });
      return this.show(response, url.pathname, locale, 429, username, sentence);
    }
    const personId = await this.whoIs(username, form.get('password') ?? '');
    if (!personId) {
      const sentence = PROBLEMS['identity.sign-in-failed'][locale];
      return this.show(response, url.pathname, locale, 401, username, sentence);
    }
    await this.throttle.forget(username, address);
    await provider.interactionFinished(request, response, {
      login: { accountId: personId, remember: false },
    });
  }

  /** The same work whether the name exists or not. */
  private async whoIs(username: string, password: string): Promise<string | null> {
    const person = USERNAME.test(username)
      ? await this.database.getRepository(Person).findOneBy({ username, active: true })
      : null;
    const typed = [...password].length > LONGEST_PASSWORD ? '' : password;
    const matches = await passwordMatches(person?.passwordHash ?? null, typed);
    return matches && person ? person.id : null;
  }

  private show(
    response: ServerResponse,
    address: string,
    locale: Locale,
    status: number,
    username: string,
    fault: string | null,
  ): void {
    const governmentName = this.node.GOVERNMENT_NAME;
    const page = signInPage({ locale, governmentName, address, username, fault, demo: this.demo });
    sendPage(response, status, page);
  }
}
