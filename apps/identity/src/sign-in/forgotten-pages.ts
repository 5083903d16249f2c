import type { IncomingMessage, ServerResponse } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import { PROBLEMS, fill } from '@selaras/contracts';
import { LOG, NODE_SETTINGS, networkOf, type NodeSettings } from '@selaras/platform';
import type { Logger } from 'pino';
import { Attempts } from '../attempts/attempts.service.js';
import { forgottenPage } from '../pages/forgotten.page.js';
import { FORGOTTEN_PATH } from '../pages/layout.js';
import { messagePage } from '../pages/message.page.js';
import { PAGE_TEXTS, pageLocale } from '../pages/texts.js';
import { ResetsService } from '../resets/resets.service.js';
import { typedUsername } from './credentials.js';
import { addressOf, readForm, sendPage } from './exchange.js';
import { visitorAt } from './visit.js';

/** Where a person who has forgotten the password asks for a link. */
@Injectable()
export class ForgottenPages {
  /** The work of the last question: nobody waits for it but who stops the service. */
  private working: Promise<void> = Promise.resolve();

  constructor(
    private readonly resets: ResetsService,
    private readonly attempts: Attempts,
    @Inject(NODE_SETTINGS) private readonly node: NodeSettings,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  /** The same answer at the same moment for every name: what follows from it is done after the answer. */
  async answer(url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const locale = pageLocale(url.searchParams.get('lang'), null, request.headers['accept-language']);
    const governmentName = this.node.GOVERNMENT_NAME;
    const page = { locale, governmentName, address: FORGOTTEN_PATH };
    if (request.method !== 'POST') return sendPage(response, 200, forgottenPage({ ...page, fault: null }));
    const username = typedUsername(await readForm(request));
    const seconds = await this.attempts.ask('reset', networkOf(addressOf(request)), username);
    if (seconds > 0) {
      response.setHeader('retry-after', seconds);
      const fault = fill(PROBLEMS['common.too-many-requests'][locale], { seconds });
      return sendPage(response, 429, forgottenPage({ ...page, fault }));
    }
    const t = PAGE_TEXTS[locale];
    const said = { title: t.forgottenDone, sentence: t.forgottenDoneSentence, done: true, signIn: t.signIn };
    sendPage(response, 200, messagePage({ locale, governmentName, ...said }));
    this.working = this.resets
      .ask(username, visitorAt(request))
      .catch((error: unknown) => this.log.error({ err: error }, 'request for a reset failed'));
  }

  /** Settles when what was asked for last has been done. */
  done(): Promise<void> {
    return this.working;
  }
}
