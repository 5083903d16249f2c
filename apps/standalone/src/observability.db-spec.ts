import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { until } from '@selaras/testing';
import { freePort } from './node-environment.js';
import { WholeNode } from '../test/whole-node.js';
import type { WebClient } from '../test/web-client.js';

interface Span {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  service: string;
}

interface OtlpRequest {
  resourceSpans: {
    resource: { attributes: { key: string; value: { stringValue?: string } }[] };
    scopeSpans: { spans: Omit<Span, 'service'>[] }[];
  }[];
}

/** A receiver as OTLP over HTTP describes it, in JSON. */
class Receiver {
  readonly spans: Span[] = [];
  text = '';

  private constructor(private readonly server: Server) {}

  static async open(): Promise<Receiver> {
    const receiver: Receiver = new Receiver(
      createServer((request, response) => {
        const chunks: Buffer[] = [];
        request.on('data', (chunk: Buffer) => chunks.push(chunk));
        request.on('end', () => {
          receiver.take(Buffer.concat(chunks).toString());
          response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
        });
      }),
    );
    await new Promise<void>((resolve) => receiver.server.listen(0, '127.0.0.1', resolve));
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private take(text: string): void {
    this.text += text;
    for (const { resource, scopeSpans } of (JSON.parse(text) as OtlpRequest).resourceSpans) {
      const named = resource.attributes.find(({ key }) => key === 'service.name');
      const service = named?.value.stringValue ?? '';
      for (const { spans } of scopeSpans) this.spans.push(...spans.map((span) => ({ ...span, service })));
    }
  }
}

describe('what an operator sees of a node at work', () => {
  let receiver: Receiver;
  let whole: WholeNode;
  let steward: WebClient;
  let metricsUrl: string;

  beforeAll(async () => {
    receiver = await Receiver.open();
    const port = await freePort();
    metricsUrl = `http://127.0.0.1:${port}/metrics`;
    whole = await WholeNode.start({
      OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url,
      METRICS_PORT: String(port),
    });
    steward = await whole.signedIn('katalog');
  });

  afterAll(async () => {
    await whole?.stop();
    await receiver?.close();
  });

  it('hangs what the services do for a request under one trace, by route and subject only', async () => {
    await steward.ask('/api/applications?q=nama-yang-diketik');
    const find = (service: string, name: string) =>
      receiver.spans.find((span) => span.service === service && span.name === name);
    await until(
      'the service’s part',
      async () => find('registry', 'rpc.registry.applications.list') !== undefined,
    );
    await until('the gateway’s part', async () => find('gateway', 'GET /api/applications') !== undefined);
    const [request, question, answer] = [
      find('gateway', 'GET /api/applications'),
      find('gateway', 'rpc.registry.applications.list'),
      find('registry', 'rpc.registry.applications.list'),
    ];
    expect(question).toMatchObject({ traceId: request?.traceId, parentSpanId: request?.spanId });
    expect(answer).toMatchObject({ traceId: request?.traceId, parentSpanId: question?.spanId });
    expect(receiver.text).not.toContain('nama-yang-diketik');
  });

  it('counts questions by subject and outcome, and says which services answer, on a private address', async () => {
    expect((await steward.ask('/api/applications')).status).toBe(200);
    expect((await whole.visitor().ask('/api/applications')).status).toBe(401);
    const text = await (await fetch(metricsUrl)).text();
    const value = (name: string, ...labels: string[]): number => {
      const line = text
        .split('\n')
        .find((one) => one.startsWith(`${name}{`) && labels.every((label) => one.includes(label)));
      return Number(line?.split(' ').at(-1) ?? NaN);
    };
    expect(
      value('selaras_question_seconds_count', 'subject="rpc.registry.applications.list"', 'outcome="ok"'),
    ).toBeGreaterThanOrEqual(1);
    expect(
      value('selaras_question_seconds_count', 'subject="GET /api/applications"', 'outcome="refused"'),
    ).toBe(1);
    for (const service of ['identity', 'registry', 'scoring', 'interop']) {
      expect(value('selaras_service_up', `service="${service}"`)).toBe(1);
      expect(value('selaras_outbox_waiting', `service="${service}"`)).toBeGreaterThanOrEqual(0);
    }
    expect(text).toContain('process_resident_memory_bytes');
    expect(await (await whole.visitor().ask('/metrics')).text()).not.toContain('selaras_');
  });

  it('answers the two questions of whoever watches it: is it alive, is it ready', async () => {
    expect(await (await whole.visitor().ask('/health/live')).json()).toEqual({ status: 'ok' });
    expect(await (await whole.visitor().ask('/health/ready')).json()).toMatchObject({ status: 'ok' });
  });
});
