import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Problem } from '@selaras/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { CodeLock } from './setup-code.js';

const COOKIE = 'selaras_penyiapan';
/** Open to whoever has no session yet. */
const WITHOUT_SESSION = new Set(['GET /api/setup', 'POST /api/setup/session']);
const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Who has typed the code in this browser. Kept in memory: after a restart the code is typed again. */
@Injectable()
export class SetupSessions {
  private readonly open_ = new Set<string>();

  constructor(private readonly lock: CodeLock) {}

  /** @throws Problem `setup.code-wrong`, `common.too-many-requests` */
  open(code: string, request: FastifyRequest, reply: FastifyReply): void {
    this.lock.open(code);
    const id = randomBytes(32).toString('base64url');
    this.open_.add(id);
    void reply.setCookie(COOKIE, id, {
      path: '/api/setup',
      httpOnly: true,
      sameSite: 'strict',
      secure: request.protocol === 'https',
    });
  }

  /** Before a body is read. @throws Problem `common.forbidden`, `setup.code-wrong` */
  check(request: FastifyRequest): void {
    const path = request.url.split('?')[0] ?? '';
    if (!path.startsWith('/api/setup')) return;
    if (!READS.has(request.method) && !fromOwnPages(request)) throw new Problem('common.forbidden');
    if (WITHOUT_SESSION.has(`${request.method} ${path}`)) return;
    if (!this.open_.has(request.cookies[COOKIE] ?? '')) throw new Problem('setup.code-wrong');
  }
}

/** The node has no public address yet: the page must come from where the request goes. */
function fromOwnPages(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const { origin } = request.headers;
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === request.host;
}
