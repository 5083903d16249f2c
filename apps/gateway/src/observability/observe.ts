import type { Metrics, Stretch, Tracing } from '@selaras/platform';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** The route as it was declared, never the address as it was typed: that may carry names and numbers. */
const routeOf = (request: FastifyRequest): string =>
  `${request.method} ${request.routeOptions.url ?? '(tidak dikenal)'}`;

const outcomeOf = (status: number): 'ok' | 'refused' | 'failed' =>
  status < 400 ? 'ok' : status < 500 ? 'refused' : 'failed';

/**
 * Times every request and hangs what the services do for it under one trace. Registered after the hook that makes the
 * call context.
 */
export function observe(http: FastifyInstance, metrics: Metrics, tracing: Tracing): void {
  const stretches = new WeakMap<FastifyRequest, Stretch>();
  http.addHook('onRequest', async (request: FastifyRequest) => {
    const stretch = tracing.begin(routeOf(request), 'server', null, {
      'selaras.correlation': request.call.correlationId,
    });
    stretches.set(request, stretch);
    if (stretch.traceparent) request.call.traceparent = stretch.traceparent;
  });
  http.addHook('onResponse', async (request: FastifyRequest, reply: FastifyReply) => {
    metrics.answered(routeOf(request), outcomeOf(reply.statusCode), reply.elapsedTime / 1000);
    stretches.get(request)?.end({ status: reply.statusCode });
  });
}
