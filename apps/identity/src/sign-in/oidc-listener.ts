import type { EventEmitter } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import {
  LOG,
  NODE_SETTINGS,
  SERVICE_SETTINGS,
  cookieOwner,
  passingProblem,
  type NodeSettings,
} from '@selaras/platform';
import { errors, type KoaContextWithOIDC, type Provider } from 'oidc-provider';
import type { Logger } from 'pino';
import { ApplicationPages } from '../consents/application-pages.js';
import { ApplicationSignOn } from '../consents/application-sign-on.js';
import { OIDC_PATH } from '../keys/issuer.js';
import { messagePage } from '../pages/message.page.js';
import { PAGE_TEXTS, pageLocale } from '../pages/texts.js';
import { ClientEnded } from '../relying-parties/client-adapter.js';
import type { IdentitySettings } from '../settings.js';
import { UnreadableForm, protect, redirect, sendPage } from './exchange.js';
import { END_SESSION_PATH, cookieNames, createProvider } from './provider.js';
import { OwnPages } from './own-pages.js';
import { INTERACTION, SignInPages } from './sign-in-pages.js';

type Sentence = 'interactionEnded' | 'requestRefused' | 'failed' | 'away' | 'notFound';

/**
 * The private HTTP listener of the OpenID provider. The gateway hands everything below /oidc on to it, unchanged; who
 * the outside is, it knows from PUBLIC_URL and believes no header about it.
 */
@Injectable()
export class OidcListener implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly public: URL;
  private readonly provider: Provider;
  private readonly handOver: ReturnType<Provider['callback']>;
  private server: Server | null = null;

  constructor(
    private readonly signOn: ApplicationSignOn,
    private readonly signIn: SignInPages,
    private readonly own: OwnPages,
    private readonly applications: ApplicationPages,
    @Inject(NODE_SETTINGS) private readonly node: NodeSettings,
    @Inject(SERVICE_SETTINGS) private readonly settings: IdentitySettings,
    @Inject(LOG) private readonly log: Logger,
  ) {
    this.public = new URL(node.PUBLIC_URL);
    this.provider = createProvider({
      signOn: this.signOn,
      publicUrl: node.PUBLIC_URL,
      governmentCode: node.GOVERNMENT_CODE,
      cookieOwner: cookieOwner(node),
      webClientSecret: settings.WEB_CLIENT_SECRET,
      cookieSecret: settings.COOKIE_SECRET,
      renderError: (ctx, _out, error) => this.renderError(ctx, error),
    });
    this.provider.on('server_error', (_ctx, error) => this.log.error({ err: error }, 'sign-in failed'));
    (this.provider as EventEmitter).on('error', (error: unknown) =>
      this.log.error({ err: error }, 'sign-in failed'),
    );
    this.handOver = this.provider.callback();
  }

  async onApplicationBootstrap(): Promise<void> {
    const server = createServer((request, response) => void this.answer(request, response));
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(this.settings.OIDC_PORT, this.settings.OIDC_HOST, resolve);
    });
    this.server = server;
  }

  /** Requests in flight are finished; a connection that the gateway keeps open is closed as soon as it is idle. */
  async beforeApplicationShutdown(): Promise<void> {
    const server = this.server;
    if (!server) return;
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeIdleConnections();
    await closed;
  }

  /** Where it listens, once it does. */
  get port(): number {
    return (this.server?.address() as AddressInfo | null)?.port ?? 0;
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    protect(response);
    response.once('close', () => {
      if (!this.server?.listening) this.server?.closeIdleConnections();
    });
    try {
      await this.route(new URL(request.url ?? '/', this.public), request, response);
    } catch (error) {
      if (response.headersSent) return void response.destroy();
      if (error instanceof UnreadableForm) return this.say(request, response, 400, 'requestRefused');
      if (error instanceof errors.SessionNotFound) {
        return this.say(request, response, 400, 'interactionEnded');
      }
      if (passingProblem(error, 'identity')) {
        this.log.warn({ err: error }, 'sign-in page not answered: database, broker or disk');
        return this.say(request, response, 503, 'away');
      }
      this.log.error({ err: error }, 'sign-in page failed');
      this.say(request, response, 500, 'failed');
    }
  }

  private async route(url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = url;
    const asks = request.method === 'GET' || request.method === 'HEAD';
    const asksOrSends = asks || request.method === 'POST';
    if (INTERACTION.test(pathname) && asksOrSends) {
      const visit = { provider: this.provider, url, request, response };
      if (await this.applications.answers(visit)) return;
      return this.signIn.answer(this.provider, url, request, response);
    }
    if (await this.own.answer(url, request, response)) return;
    if (pathname === END_SESSION_PATH && asksOrSends) {
      if (await this.applications.leaving.answers(this.provider, url, request, response)) return;
      return this.endSession(url, response);
    }
    if (!pathname.startsWith(`${OIDC_PATH}/`)) return this.say(request, response, 404, 'notFound');
    await this.signOn.prepare(this.provider, url, request);
    this.pass(pathname, request);
    await this.handOver(request, response);
  }

  /**
   * Makes a request look to the provider as it looks to the browser. A sign-in always begins without the provider's own
   * session, so that whoever signed out cannot be signed in by going back: our own client asks for the password each
   * time, an application is shown the session that stands here.
   */
  private pass(pathname: string, request: IncomingMessage): void {
    request.headers['x-forwarded-host'] = this.public.host;
    request.headers['x-forwarded-proto'] = this.public.protocol.slice(0, -1);
    if (pathname.startsWith(`${OIDC_PATH}/auth`)) {
      const { session } = cookieNames(cookieOwner(this.node));
      request.headers.cookie = withoutCookie(request.headers.cookie, session);
    }
    Object.assign(request, { baseUrl: OIDC_PATH, url: request.url?.slice(OIDC_PATH.length) });
  }

  /**
   * OpenID Connect RP-Initiated Logout for our one client. Our own session is closed by the gateway; the provider keeps
   * none that could sign anyone in, so there is nothing to confirm.
   */
  private endSession(url: URL, response: ServerResponse): void {
    const home = new URL('/', this.public);
    const wanted = url.searchParams.get('post_logout_redirect_uri');
    const state = url.searchParams.get('state');
    if (wanted === home.href && state !== null) home.searchParams.set('state', state);
    const { session } = cookieNames(cookieOwner(this.node));
    const gone = `path=${OIDC_PATH}; httponly; samesite=lax; max-age=0`;
    response.setHeader('set-cookie', [`${session}=; ${gone}`, `${session}.sig=; ${gone}`]);
    redirect(response, home.href);
  }

  private say(request: IncomingMessage, response: ServerResponse, status: number, sentence: Sentence): void {
    sendPage(response, status, this.stopPage(request.headers['accept-language'], sentence));
  }

  private renderError(ctx: KoaContextWithOIDC, error: Error): void {
    ctx.type = 'html';
    if (error instanceof ClientEnded) {
      ctx.body = this.applications.ended(error, ctx.get('accept-language'));
      return;
    }
    const away = passingProblem(error, 'identity') !== null;
    if (away) ctx.status = 503;
    const failed = away ? 'away' : 'failed';
    ctx.body = this.stopPage(ctx.get('accept-language'), ctx.status >= 500 ? failed : 'requestRefused');
  }

  private stopPage(acceptLanguage: string | undefined, sentence: Sentence): string {
    const locale = pageLocale(null, null, acceptLanguage);
    const t = PAGE_TEXTS[locale];
    return messagePage({
      locale,
      governmentName: this.node.GOVERNMENT_NAME,
      title: t.stopped,
      sentence: t[sentence],
      signIn: t.startAgain,
    });
  }
}

/** Takes a cookie and its signature out of a Cookie header. */
const withoutCookie = (header: string | undefined, name: string): string =>
  (header ?? '')
    .split(';')
    .map((cookie) => cookie.trim())
    .filter((cookie) => ![name, `${name}.sig`].includes(cookie.split('=')[0] ?? ''))
    .join('; ');
