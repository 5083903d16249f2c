import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { CallContext } from '@selaras/platform';
import type { FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    /** Made once per request by the sessions hook: who asks, in which language, under which key. */
    call: CallContext;
  }
}

/** The call context of this request, to be handed to `bus.request`. */
export const Call = createParamDecorator(
  (_: unknown, execution: ExecutionContext): CallContext =>
    execution.switchToHttp().getRequest<FastifyRequest>().call,
);
