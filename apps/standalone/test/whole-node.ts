import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { startGateway, type RunningGateway } from '@selaras/gateway';
import { loadDemoOnce, readDemo } from '@selaras/platform';
import { TestNode } from '@selaras/testing';
import type { FastifyInstance } from 'fastify';
import { freePort } from '../src/node-environment.js';
import { SERVICE_DEFINITIONS } from '../src/services.js';
import { WebClient } from './web-client.js';

/** Every service and the gateway on one test node, each as its own broker user and database role. */
export class WholeNode {
  private constructor(
    readonly node: TestNode,
    private gateway: RunningGateway,
    readonly origin: string,
  ) {}

  static async start(over: Record<string, string> = {}): Promise<WholeNode> {
    const [httpPort, oidcPort] = [await freePort(), await freePort()];
    const origin = `http://localhost:${httpPort}`;
    const env = {
      PUBLIC_URL: origin,
      HTTP_PORT: String(httpPort),
      OIDC_PORT: String(oidcPort),
      OIDC_INTERNAL_URL: `http://127.0.0.1:${oidcPort}`,
      WEB_CLIENT_SECRET: 'a-secret-of-this-test-only-0123456789',
      COOKIE_SECRET: 'another-secret-of-this-test-only-0123456789',
      DEMO: 'semarang',
      // Tests ask faster than people; the limits that are shipped have a test of their own.
      RATE_PER_ADDRESS: '1000000',
      RATE_PER_SESSION: '1000000',
      ...over,
    };
    const node = await TestNode.start({ services: [...SERVICE_DEFINITIONS], env });
    const demo = await readDemo('33.22');
    for (const definition of SERVICE_DEFINITIONS) {
      await loadDemoOnce(definition, demo, node.environment(definition.service).DATABASE_URL ?? '');
    }
    const gateway = await startGateway(node.environment('gateway'));
    return new WholeNode(node, gateway, origin);
  }

  visitor(): WebClient {
    return new WebClient(this.origin);
  }

  async signedIn(username: string): Promise<WebClient> {
    const client = this.visitor();
    await client.signIn(username);
    return client;
  }

  /** A fresh gateway in the place of the one that ran: it remembers nothing of who asked how much. */
  async restGateway(): Promise<void> {
    await this.gateway.drain();
    this.gateway = await startGateway(this.node.environment('gateway'));
  }

  /** The routes of the gateway's router, as it draws them: a tree. */
  routeTree(): string {
    const router = this.gateway.app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
    return router.printRoutes({ commonPrefix: false });
  }

  /** What lies in the staging area: nothing, once a request has ended. */
  stagedFiles(): Promise<string[]> {
    return readdir(join(this.node.home, 'objects', 'staging')).catch(() => []);
  }

  async stop(): Promise<void> {
    await this.gateway.drain();
    await this.node.stop();
  }
}
