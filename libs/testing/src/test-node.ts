import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jetstream } from '@nats-io/jetstream';
import { headers, type NatsConnection } from '@nats-io/nats-core';
import { identityEvents, type AgencyView, type Event, type Rpc } from '@selaras/contracts';
import {
  Bus,
  SERVICES,
  connectBus,
  natsUsers,
  provisionDatabase,
  provisionStreams,
  roleUrl,
  serviceDataSource,
  startService,
  type CallContext,
  type RunningService,
  type ServiceDefinition,
  type ServiceName,
} from '@selaras/platform';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { TestIssuer, type Someone } from './test-issuer.js';

export interface TestNodeOptions {
  services: ServiceDefinition[];
  governmentCode?: string;
  kind?: 'regency' | 'province';
  env?: Record<string, string>;
}

/**
 * A node for a test: a fresh database, a broker of its own, and the services under test, each as its own broker user
 * and database role. Nothing is shared with another test node but the Postgres server.
 */
export class TestNode {
  private readonly running = new Map<string, RunningService>();
  private readonly connections: NatsConnection[] = [];

  private constructor(
    readonly adminUrl: string,
    readonly natsUrl: string,
    readonly home: string,
    readonly issuer: TestIssuer,
    private readonly options: TestNodeOptions,
    private readonly secrets: Secrets,
    private readonly stopNats: () => Promise<unknown>,
  ) {}

  private bus!: Bus;

  static async start(options: TestNodeOptions): Promise<TestNode> {
    const adminUrl = await createDatabase();
    const home = mkdtempSync(join(tmpdir(), 'selaras-node-'));
    const secrets = newSecrets();
    const { startNats } = await startersOfInfrastructure();
    const nats = await startNats({ dir: join(home, 'nats'), users: natsUsers(secrets) });
    const governmentCode = options.governmentCode ?? '33.22';
    await provisionDatabase({
      adminUrl,
      services: options.services,
      passwords: secrets.dbPasswords,
      governmentCode,
      demo: false,
    });
    await provisionStreams({ url: nats.url, password: secrets.natsPasswords.provisioner });
    const issuer = await TestIssuer.create(governmentCode);
    const node = new TestNode(adminUrl, nats.url, home, issuer, options, secrets, () => nats.stop());
    node.bus = new Bus(await node.connect('gateway'));
    const withoutIdentity = !options.services.some(({ service }) => service === 'identity');
    if (withoutIdentity) issuer.serve(await node.connect('identity'));
    for (const definition of options.services) await node.startService(definition.service);
    return node;
  }

  /** Starts (again) one of the node's services. */
  async startService(name: string): Promise<RunningService> {
    const definition = this.options.services.find(({ service }) => service === name);
    if (!definition) throw new Error(`${name} is not part of this test node`);
    const service = await startService(definition, this.environment(definition.service));
    this.running.set(name, service);
    return service;
  }

  async stopService(name: string): Promise<void> {
    await this.running.get(name)?.drain();
    this.running.delete(name);
  }

  service(name: string): RunningService {
    const service = this.running.get(name);
    if (!service) throw new Error(`${name} is not running`);
    return service;
  }

  /** The data source of a service, as its app role. */
  database(name: ServiceDefinition['service']): DataSource {
    return serviceDataSource(this.schema(name), this.environment(name).DATABASE_URL ?? '', 2);
  }

  /** The data source of a service, as the role that owns the schema. */
  migratorDatabase(name: ServiceDefinition['service']): DataSource {
    const password = this.secrets.dbPasswords[name]?.migrator ?? '';
    return serviceDataSource(this.schema(name), roleUrl(this.adminUrl, name, 'migrator', password), 2);
  }

  as(someone: Someone, over: Partial<CallContext> = {}): Promise<CallContext> {
    return this.issuer.as(someone, over);
  }

  /** Asks as the gateway does. */
  request<Request extends object, Response extends object>(
    contract: Rpc<Request, Response>,
    body: Request,
    call: CallContext,
  ): Promise<Response> {
    return this.bus.request(contract, body, call);
  }

  /** Publishes a fact as the service it belongs to. */
  async publish<Payload extends object>(
    event: Event<Payload>,
    payload: Payload,
    messageId = randomUUID(),
  ): Promise<void> {
    const connection = await this.connect(event.type.split('.')[0] ?? '');
    const h = headers();
    h.set('Selaras-Type', event.type);
    h.set('Selaras-At', new Date().toISOString());
    await jetstream(connection, { checkAPI: false }).publish(event.subject, JSON.stringify(payload), {
      msgID: messageId,
      headers: h,
    });
  }

  /** Publishes agencies as identity does. */
  async publishAgencies(...agencies: AgencyView[]): Promise<void> {
    for (const agency of agencies) await this.publish(identityEvents.agencyChanged, agency);
  }

  /** A broker connection as one of the node's users. */
  async connect(user: string): Promise<NatsConnection> {
    const password = this.secrets.natsPasswords[user as (typeof SERVICES)[number]];
    const connection = await connectBus({ url: this.natsUrl, user, password });
    this.connections.push(connection);
    return connection;
  }

  async stop(): Promise<void> {
    for (const service of [...this.running.values()].reverse()) await service.drain();
    await Promise.all(this.connections.map((connection) => connection.close()));
    await this.stopNats();
    await rm(this.home, { recursive: true, force: true });
  }

  /** What a process of this node is told: one of its services, or the gateway. */
  environment(service: ServiceName): Record<string, string> {
    const code = this.options.governmentCode ?? '33.22';
    return {
      NODE_KIND: this.options.kind ?? 'regency',
      GOVERNMENT_CODE: code,
      GOVERNMENT_NAME: `Pemerintah Contoh ${code}`,
      PUBLIC_URL: 'http://localhost:8080',
      DATA_DIR: this.home,
      LOG_LEVEL: process.env.TEST_LOG ?? 'silent',
      NATS_URL: this.natsUrl,
      NATS_PASSWORD: this.secrets.natsPasswords[service],
      DATABASE_URL: roleUrl(this.adminUrl, service, 'app', this.secrets.dbPasswords[service]?.app ?? ''),
      DATABASE_POOL: '4',
      ...this.options.env,
    };
  }

  private schema(name: string): ServiceDefinition {
    const definition = this.options.services.find(({ service }) => service === name);
    if (!definition) throw new Error(`${name} is not part of this test node`);
    return definition;
  }
}

/** The starter's own modules, which are no project of the workspace: they run before anything is installed. */
const startersOfInfrastructure = (): Promise<typeof import('../../../tools/infra/index.mjs')> =>
  import(new URL('../../../tools/infra/index.mjs', import.meta.url).href);

interface Secrets {
  natsPasswords: Record<(typeof SERVICES)[number] | 'provisioner', string>;
  dbPasswords: Record<string, { migrator: string; app: string }>;
}

function newSecrets(): Secrets {
  const users = ['provisioner', ...SERVICES] as const;
  return {
    natsPasswords: Object.fromEntries(users.map((user) => [user, randomUUID()])) as Secrets['natsPasswords'],
    dbPasswords: Object.fromEntries(SERVICES.map((s) => [s, { migrator: randomUUID(), app: randomUUID() }])),
  };
}

async function createDatabase(): Promise<string> {
  const server = process.env.TEST_POSTGRES_URL;
  if (!server) throw new Error('TEST_POSTGRES_URL is missing: run db-specs with TEST_SIZE=db');
  const name = `test_${randomUUID().slice(0, 8)}`;
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  await admin.query(`CREATE DATABASE "${name}"`);
  await admin.end();
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.toString();
}

/** An agency as identity publishes it. */
export const agencyView = (over: Partial<AgencyView> & { name: string }): AgencyView => ({
  id: randomUUID(),
  code: over.name.toLowerCase().replaceAll(' ', '-').slice(0, 40),
  shortName: over.name,
  kind: 'dinas',
  parentId: null,
  active: true,
  version: 1,
  ...over,
});
