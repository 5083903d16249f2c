import { randomUUID } from 'node:crypto';
import { HEADER_SAFE, Problem, invalidInput, newCall, type CallContext } from '@selaras/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { decodeJwt } from 'jose';
import { localeOf } from '../http/locale.js';
import type { GatewaySettings } from '../settings.js';
import { cookieOptions, sessionCookie } from './cookies.js';
import type { RateLimits } from './rate-limits.js';
import type { Tokens } from './tokens.js';

/** Computing an index stores nothing and is open to everyone. */
const OPEN_WRITES = /^\/api\/instruments\/[^/]+\/compute(\?|$)/;

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

function idempotencyKey(request: FastifyRequest): string | undefined {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key !== 'string' || !HEADER_SAFE.test(key)) {
    throw invalidInput([{ field: 'Idempotency-Key', code: 'format' }]);
  }
  return key;
}

/**
 * A browser sends the cookie along with whatever another site makes it ask; a write by cookie must come from our own
 * pages.
 */
function fromOwnPages(request: FastifyRequest, settings: GatewaySettings): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  return request.headers.origin === new URL(settings.PUBLIC_URL).origin;
}

/** Makes the call context of every API request, before its handler runs. */
export const callHook = (settings: GatewaySettings, tokens: Tokens, limits: RateLimits) => {
  const identify = identifyCaller(settings, tokens, limits);
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    await identify(request, reply);
    // Said before the body is judged: whoever is not signed in is not told what is wrong with a form.
    const writes = !READS.has(request.method) && request.url.startsWith('/api/');
    if (writes && !OPEN_WRITES.test(request.url) && !request.call.token)
      throw new Problem('common.not-signed-in');
  };
};

const identifyCaller =
  (settings: GatewaySettings, tokens: Tokens, limits: RateLimits) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const call: CallContext = newCall({
      correlationId: randomUUID(),
      locale: localeOf(request),
      origin: request.ip,
    });
    request.call = call;
    void reply.header('x-correlation-id', call.correlationId);
    if (!needsCaller(request.url)) {
      if (isCounted(request.url)) limits.countAddress(request.ip);
      return;
    }
    const key = idempotencyKey(request);
    if (key) call.idempotencyKey = key;
    const bearer = /^Bearer ([\x21-\x7e]{1,8000})$/.exec(request.headers.authorization ?? '')?.[1];
    if (bearer) {
      const token = await tokens.ofAccessToken(bearer, call);
      if (!token) throw new Problem('common.not-signed-in');
      call.token = token;
      return;
    }
    const name = sessionCookie(settings);
    const sessionId = request.cookies[name];
    if (!sessionId || sessionId.length > 200) return limits.countAddress(request.ip);
    if (!READS.has(request.method) && !fromOwnPages(request, settings)) throw new Problem('common.forbidden');
    const token = await tokens.ofSession(sessionId, call);
    if (!token) return void reply.clearCookie(name, cookieOptions(settings));
    mustBeWhoThePageThinks(request, token);
    call.token = token;
  };

/** Names the person a page was drawn for. */
const PAGE_OF = 'selaras-person';

/**
 * Two tabs share a cookie: when someone else signs in in one, what the other still shows and sends is not theirs. A page
 * says whom it was drawn for, and nothing is read or written for anyone else.
 * @throws Problem `common.other-account`
 */
function mustBeWhoThePageThinks(request: FastifyRequest, token: string): void {
  const person = request.headers[PAGE_OF];
  if (person === undefined || request.url.split('?')[0] === '/api/session') return;
  if (person !== decodeJwt(token).sub) throw new Problem('common.other-account');
}

/** Pages of the sign-in and partners cost work; built files do not. */
const isCounted = (url: string): boolean =>
  (url.startsWith('/oidc/') && !url.startsWith('/oidc/assets/')) || url.startsWith('/exchange/');

const needsCaller = (url: string): boolean => url.startsWith('/api/') || url.startsWith('/auth/');
