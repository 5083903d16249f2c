import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  natsUsers,
  provisionStreams,
  roleUrl,
  startService,
  type RunningService,
  type ServiceName,
} from '@selaras/platform';
import type { TestNode } from '@selaras/testing';
import pg from 'pg';
import type { Secrets } from '../src/node-environment.js';
import { SERVICE_DEFINITIONS } from '../src/services.js';

/** A database of its own on the tests' server, empty. */
export async function emptyDatabase(): Promise<string> {
  const url = new URL(process.env.TEST_POSTGRES_URL ?? '');
  const name = `restored_${randomUUID().slice(0, 8)}`;
  await withDatabase(url.href, (client) => client.query(`CREATE DATABASE "${name}"`));
  url.pathname = `/${name}`;
  return url.href;
}

export async function withDatabase<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** What the tools need to find a test node, as a container's environment would say it. */
export function placeOf(node: TestNode): Record<string, string> {
  const file = join(node.home, 'secrets.json');
  const passwordOf = (url = '') => decodeURIComponent(new URL(url).password);
  const roles = SERVICE_DEFINITIONS.map(({ service }) => {
    const migrator = passwordOf((node.migratorDatabase(service).options as { url?: string }).url);
    return [service, { migrator, app: passwordOf(node.environment(service).DATABASE_URL) }] as const;
  });
  const natsPasswords = Object.fromEntries(
    ['provisioner', 'gateway', ...roles.map(([service]) => service)].map((user) => [user, randomUUID()]),
  );
  const secrets = { natsPasswords, dbPasswords: Object.fromEntries(roles), cookieSecret: randomUUID() };
  writeFileSync(file, JSON.stringify(secrets), { mode: 0o600 });
  return { DATA_DIR: node.home, DATABASE_URL: node.adminUrl, SECRETS_FILE: file, NODE_KIND: 'regency' };
}

/** The services of a restored node over a broker that has never seen a fact. */
export class RestoredNode {
  private readonly running: RunningService[] = [];

  private constructor(private readonly stopNats: () => Promise<unknown>) {}

  static async start(home: string, adminUrl: string): Promise<RestoredNode> {
    const secrets = JSON.parse(readFileSync(join(home, 'secrets.json'), 'utf8')) as Secrets;
    const { startNats } = (await import(
      new URL('../../../tools/infra/index.mjs', import.meta.url).href
    )) as typeof import('../../../tools/infra/index.mjs');
    const dir = join(mkdtempSync(join(tmpdir(), 'selaras-restored-')), 'nats');
    mkdirSync(dir, { recursive: true });
    const nats = await startNats({ dir, users: natsUsers(secrets) });
    await provisionStreams({ url: nats.url, password: secrets.natsPasswords.provisioner });
    const node = new RestoredNode(() => nats.stop());
    for (const definition of SERVICE_DEFINITIONS) {
      const { service } = definition;
      node.running.push(
        await startService(definition, {
          NODE_KIND: 'regency',
          GOVERNMENT_CODE: '33.22',
          GOVERNMENT_NAME: 'Pemerintah Contoh 33.22',
          PUBLIC_URL: 'http://localhost:8080',
          DATA_DIR: home,
          LOG_LEVEL: process.env.TEST_LOG ?? 'silent',
          NATS_URL: nats.url,
          NATS_PASSWORD: secrets.natsPasswords[service satisfies ServiceName],
          DATABASE_URL: roleUrl(adminUrl, service, 'app', secrets.dbPasswords[service]?.app ?? ''),
          DATABASE_POOL: '4',
          OIDC_HOST: '127.0.0.1',
          OIDC_PORT: '0',
          WEB_CLIENT_SECRET: 'a-secret-of-this-test-only-0123456789',
          COOKIE_SECRET: 'another-secret-of-this-test-only-0123456789',
        }),
      );
    }
    return node;
  }

  async stop(): Promise<void> {
    for (const service of this.running.reverse()) await service.drain();
    await this.stopNats();
  }
}
