import type { IncomingMessage, ServerResponse } from 'node:http';
import { Injectable } from '@nestjs/common';
import type { Provider } from 'oidc-provider';
import { OIDC_PATH } from '../keys/issuer.js';
import { pageLocale } from '../pages/texts.js';
import { readForm } from './exchange.js';
import { LoginPages } from './login-pages.js';

export const INTERACTION = new RegExp(`^${OIDC_PATH}/interaction/[\\w-]{1,100}$`);

/** The pages the provider sends a browser to when it needs an answer from the person. */
@Injectable()
export class SignInPages {
  constructor(private readonly login: LoginPages) {}

  /** @throws SessionNotFound of the provider when the page has expired or belongs to another browser. */
  async answer(
    provider: Provider,
    url: URL,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const { params, uid } = await provider.interactionDetails(request, response);
    const locale = pageLocale(
      url.searchParams.get('lang'),
      params.ui_locales,
      request.headers['accept-language'],
    );
    await this.login.answer({
      provider,
      interaction: uid,
      path: url.pathname,
      query: url.searchParams,
      form: request.method === 'POST' ? await readForm(request) : null,
      locale,
      request,
      response,
    });
  }
}
