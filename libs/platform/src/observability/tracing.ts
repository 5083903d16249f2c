import type { Span, SpanKind, Tracer } from '@opentelemetry/api';
import type { SpanExporter } from '@opentelemetry/sdk-trace';
import { defineSettings, type Settings } from '../config/settings.js';

export const traceSettings = defineSettings({
  OTEL_EXPORTER_OTLP_ENDPOINT: {
    kind: 'text',
    default: '',
    description:
      'Alamat penerima jejak OpenTelemetry (OTLP/HTTP), misalnya http://localhost:4318; kosong: tidak ada jejak',
  },
  TRACE_PERCENT: {
    kind: 'whole',
    default: 100,
    min: 0,
    max: 100,
    description: 'Bagian permintaan yang dijejak, dalam persen',
  },
});

/** W3C Trace Context: version, trace, parent, flags. */
const TRACEPARENT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;

/** One stretch of work. Names and attributes are routes, subjects and codes, never what people typed. */
export interface Stretch {
  /** What the next hop is told, so that its work hangs under this one; null when nothing is traced. */
  traceparent: string | null;
  end(outcome?: { problem?: string; status?: number }): void;
}

const untraced = (traceparent: string | null): Stretch => ({ traceparent, end: () => undefined });

/**
 * The traces of one process, sent only where the environment names a receiver. The parent travels with each message and
 * is never kept in a global, so that nothing is attributed to the wrong request.
 */
export class Tracing {
  private constructor(
    private readonly api: typeof import('@opentelemetry/api') | null,
    private readonly tracer: Tracer | null,
    readonly stop: () => Promise<void>,
  ) {}

  static readonly off = new Tracing(null, null, () => Promise.resolve());

  /** @param exporter in place of the configured receiver */
  static async start(
    service: string,
    settings: Settings<typeof traceSettings>,
    exporter?: SpanExporter,
  ): Promise<Tracing> {
    const endpoint = settings.OTEL_EXPORTER_OTLP_ENDPOINT;
    if (!endpoint && !exporter) return Tracing.off;
    // Loaded only where traces are wanted: start-up and memory of the others stay as they are.
    const [api, sdk, { OTLPTraceExporter }, { resourceFromAttributes }] = await Promise.all([
      import('@opentelemetry/api'),
      import('@opentelemetry/sdk-trace'),
      import('@opentelemetry/exporter-trace-otlp-http'),
      import('@opentelemetry/resources'),
    ]);
    const url = `${endpoint.replace(/\/$/, '')}/v1/traces`;
    const processor = exporter
      ? new sdk.SimpleSpanProcessor({ exporter })
      : new sdk.BatchSpanProcessor({ exporter: new OTLPTraceExporter({ url }) });
    const provider = new sdk.TracerProvider({
      resource: resourceFromAttributes({ 'service.namespace': 'selaras', 'service.name': service }),
      sampler: new sdk.ParentBasedSampler({
        root: new sdk.TraceIdRatioBasedSampler(settings.TRACE_PERCENT / 100),
      }),
      spanProcessors: [processor],
    });
    return new Tracing(api, provider.getTracer('selaras'), () => provider.shutdown());
  }

  begin(
    name: string,
    kind: 'server' | 'client',
    parent: string | null,
    attributes: Record<string, string> = {},
  ): Stretch {
    const { api, tracer } = this;
    if (!api || !tracer) return untraced(parent);
    const kinds: Record<typeof kind, SpanKind> = { server: api.SpanKind.SERVER, client: api.SpanKind.CLIENT };
    const span = tracer.startSpan(name, { kind: kinds[kind], attributes }, parentContext(api, parent));
    return {
      traceparent: traceparentOf(span),
      end({ problem, status } = {}) {
        if (status !== undefined) span.setAttribute('http.response.status_code', status);
        if (problem) {
          span.setAttribute('selaras.problem', problem);
          // A refusal is an answer; only what nobody foresaw is an error.
          if (problem === 'common.internal') span.setStatus({ code: api.SpanStatusCode.ERROR });
        }
        span.end();
      },
    };
  }
}

function parentContext(api: typeof import('@opentelemetry/api'), parent: string | null) {
  const [, traceId, spanId, flags] = TRACEPARENT.exec(parent ?? '') ?? [];
  if (!traceId || !spanId || !flags) return api.ROOT_CONTEXT;
  return api.trace.setSpanContext(api.ROOT_CONTEXT, {
    traceId,
    spanId,
    traceFlags: Number.parseInt(flags, 16),
    isRemote: true,
  });
}

function traceparentOf(span: Span): string {
  const { traceId, spanId, traceFlags } = span.spanContext();
  return `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`;
}
