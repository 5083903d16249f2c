import { Controller, Get, HttpCode, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { identity } from '@selaras/contracts';
import { Bus, type CallContext } from '@selaras/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Call } from '../http/call.js';
import { GATEWAY_SETTINGS, type GatewaySettings } from '../settings.js';
import { cookieOptions, sessionCookie, signInCookie, signInCookieOptions } from './cookies.js';
import { OpenId, type PendingSignIn } from './openid.js';
import { Tokens } from './tokens.js';

const SIGN_IN_MINUTES = 30;

/** Only a path of our own: never another site. */
const ownPath = (path: string | undefined): string =>
  path !== undefined && /^\/(?![/\\])[\x21-\x7e]*$/.test(path) && path.length < 2_000 ? path : '/';

const isSessionId = (cookie: string | undefined): cookie is string =>
  cookie !== undefined && /^[\w-]{1,200}$/.test(cookie);

/** Sign-in and sign-out of the web app, by the authorization code flow. */
@ApiExcludeController()
@Controller('auth')
export class SessionsController {
  constructor(
    private readonly bus: Bus,
    private readonly openid: OpenId,
    private readonly tokens: Tokens,
    @Inject(GATEWAY_SETTINGS) private readonly settings: GatewaySettings,
  ) {}

  @Get('sign-in')
  async signIn(@Query('returnTo') returnTo: string | undefined, @Res() reply: FastifyReply): Promise<void> {
    const { url, pending } = await this.openid.begin(ownPath(returnTo));
    await reply
      .setCookie(signInCookie(this.settings), JSON.stringify(pending), {
        ...signInCookieOptions(this.settings),
        maxAge: SIGN_IN_MINUTES * 60,
        signed: true,
      })
      .redirect(url.href, 303);
  }

  @Get('callback')
  async callback(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Call() call: CallContext,
  ): Promise<void> {
    const pending = this.pending(request);
    const name = signInCookie(this.settings);
    const idToken = pending && (await this.openid.finish(new URL(request.url, 'http://x').search, pending));
    if (!pending || !idToken) {
      await reply.clearCookie(name, signInCookieOptions(this.settings)).redirect('/?masuk=gagal', 303);
      return;
    }
    const userAgent = request.headers['user-agent']?.slice(0, 300);
    const replaces = request.cookies[sessionCookie(this.settings)];
    const session = await this.bus.request(
      identity.openSession,
      { idToken, ...(userAgent ? { userAgent } : {}), ...(isSessionId(replaces) ? { replaces } : {}) },
      call,
    );
    if (replaces) this.tokens.forgetSession(replaces);
    await reply
      .clearCookie(name, signInCookieOptions(this.settings))
      .setCookie(sessionCookie(this.settings), session.sessionId, {
        ...cookieOptions(this.settings),
        expires: new Date(session.expiresAt),
      })
      .redirect(pending.returnTo, 303);
  }

  @Post('sign-out')
  @HttpCode(200)
  async signOut(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Call() call: CallContext,
  ): Promise<void> {
    const name = sessionCookie(this.settings);
    const sessionId = request.cookies[name];
    if (sessionId) {
      this.tokens.forgetSession(sessionId);
      await this.bus.request(identity.closeSession, { sessionId }, call);
    }
    await reply
      .clearCookie(name, cookieOptions(this.settings))
      .send({ redirectTo: this.openid.signOutUrl() });
  }

  private pending(request: FastifyRequest): PendingSignIn | null {
    const signed = request.cookies[signInCookie(this.settings)];
    const opened = signed ? request.unsignCookie(signed) : null;
    return opened?.valid && opened.value ? (JSON.parse(opened.value) as PendingSignIn) : null;
  }
}
