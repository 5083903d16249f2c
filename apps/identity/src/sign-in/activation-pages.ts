import type { IncomingMessage, ServerResponse } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import { PROBLEMS } from '@selaras/contracts';
import { NODE_SETTINGS, type Locale, type NodeSettings } from '@selaras/platform';
import { ActivationsService } from '../activations/activations.service.js';
import { Devices } from '../attempts/devices.js';
import { OIDC_PATH } from '../keys/issuer.js';
import { activationPage } from '../pages/activation.page.js';
import { messagePage } from '../pages/message.page.js';
import { PAGE_TEXTS, pageLocale } from '../pages/texts.js';
import { passwordFault } from '../passwords/passwords.js';
import { readForm, sendPage } from './exchange.js';
import { visitorAt } from './visit.js';

export const ACTIVATION_PATH = `${OIDC_PATH}/activate`;

/** The page behind a one-time link, where a person sets a password. */
@Injectable()
export class ActivationPages {
  constructor(
    private readonly activations: ActivationsService,
    private readonly devices: Devices,
    @Inject(NODE_SETTINGS) private readonly node: NodeSettings,
  ) {}

  async answer(url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const locale = pageLocale(url.searchParams.get('lang'), null, request.headers['accept-language']);
    const form = request.method === 'POST' ? await readForm(request) : null;
    const token = (form ?? url.searchParams).get('token') ?? '';
    const invitation = await this.activations.find(token);
    if (!invitation) return this.ended(response, locale);
    const password = form?.get('password') ?? '';
    const { username, name } = invitation;
    const repeated = form?.get('repeated') ?? '';
    const fault = form && passwordFault(password, repeated, username, name, this.node.GOVERNMENT_NAME);
    if (!form || fault) {
      const governmentName = this.node.GOVERNMENT_NAME;
      const page = { locale, governmentName, address: ACTIVATION_PATH, token, invitation, fault };
      return sendPage(response, fault ? 422 : 200, activationPage(page));
    }
    if (!(await this.activations.redeem(token, password, visitorAt(request))))
      return this.ended(response, locale);
    response.appendHeader('set-cookie', this.devices.remember(request.headers.cookie, username));
    const t = PAGE_TEXTS[locale];
    const page = { title: t.saved, sentence: t.savedSentence, done: true, signIn: t.signIn };
    this.say(response, 200, locale, page);
  }

  private ended(response: ServerResponse, locale: Locale): void {
    const sentence = PROBLEMS['identity.link-invalid'][locale];
    this.say(response, 410, locale, { title: PAGE_TEXTS[locale].linkEnded, sentence });
  }

  private say(
    response: ServerResponse,
    status: number,
    locale: Locale,
    page: { title: string; sentence: string; done?: boolean; signIn?: string },
  ): void {
    const governmentName = this.node.GOVERNMENT_NAME;
    sendPage(response, status, messagePage({ locale, governmentName, ...page }));
  }
}
