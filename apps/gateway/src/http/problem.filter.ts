import {
  Catch,
  HttpException,
  NotFoundException,
  type ArgumentsHost,
  type ExceptionFilter,
} from '@nestjs/common';
import { Problem, passingProblem, problemDocument } from '@selaras/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { ServePage } from '../web/web.routes.js';
import { isVisit, visitPage } from './visit-page.js';

/** Fastify's own refusals, in our words. */
function foreignProblem(error: unknown): Problem | null {
  const { code, statusCode } = error as { code?: string; statusCode?: number };
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new Problem('common.too-large', { limit: 1 });
  if (code === 'FST_REQ_FILE_TOO_LARGE') return new Problem('common.too-large', { limit: 1 });
  if (error instanceof HttpException && error.getStatus() === 404) return new Problem('common.not-found');
  const status = error instanceof HttpException ? error.getStatus() : statusCode;
  if (status && status >= 400 && status < 500)
    return new Problem('common.unreadable', { reason: code ?? 'HTTP' });
  return null;
}

/** Every refusal as application/problem+json; on the way through the sign-in as a page. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply, log: Logger): void {
  const known =
    error instanceof Problem ? error : (foreignProblem(error) ?? passingProblem(error, 'gateway'));
  const correlationId = request.call?.correlationId ?? request.id;
  if (!known) log.error({ err: error, correlationId, route: request.routeOptions?.url }, 'request failed');
  const problem = known ?? new Problem('common.internal');
  if (problem.params.seconds !== undefined) void reply.header('retry-after', problem.params.seconds);
  const locale = request.call?.locale ?? 'id';
  const document = problemDocument(problem, locale, correlationId);
  const page = isVisit(request);
  void reply
    .status(problem.status)
    .header('content-type', page ? 'text/html; charset=utf-8' : 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(page ? visitPage(document, locale) : JSON.stringify(document));
}

/** Every refusal leaves as application/problem+json (RFC 9457); nothing of an unexpected error leaves. */
@Catch()
export class HttpProblemFilter implements ExceptionFilter {
  constructor(
    private readonly log: Logger,
    private readonly servePage: ServePage,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    if (error instanceof NotFoundException && this.servePage(request, reply)) return;
    sendProblem(error, request, reply, this.log);
  }
}
