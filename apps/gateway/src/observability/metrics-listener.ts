import { createServer } from 'node:http';
import { SERVICES, type Bus, type Metrics } from '@selaras/platform';
import { AggregatorRegistry } from 'prom-client';

export interface MetricsListener {
  port: number;
  close(): Promise<void>;
}

/**
 * The figures of the whole node for Prometheus, on a private address of its own: the public door does not know the path.
 * A service that does not answer is left out, and `selaras_service_up` says so.
 */
export function listenForMetrics(
  address: { host: string; port: number },
  bus: Bus,
  own: Metrics,
): Promise<MetricsListener> {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    collect(bus, own).then(
      (text) => response.writeHead(200, { 'content-type': own.registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(address.port, address.host, () => {
      const bound = server.address();
      resolve({
        port: typeof bound === 'object' && bound ? bound.port : address.port,
        close: () => new Promise((done) => server.close(() => done())),
      });
    });
  });
}

async function collect(bus: Bus, own: Metrics): Promise<string> {
  const behind = SERVICES.filter((service) => service !== 'gateway');
  const answers = await Promise.all(behind.map((service) => bus.metrics(service)));
  const up = {
    name: 'selaras_service_up',
    help: '1 while the service answers',
    type: 'gauge',
    aggregator: 'sum',
    values: behind.map((service, at) => ({ value: answers[at] ? 1 : 0, labels: { service } })),
  };
  const known = answers.filter((answer) => answer !== null);
  return AggregatorRegistry.aggregate([await own.read(), [up], ...known]).metrics();
}
