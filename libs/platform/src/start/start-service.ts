import 'reflect-metadata';
import { Module, type DynamicModule, type INestMicroservice, type Provider, type Type } from '@nestjs/common';
import { DiscoveryModule, DiscoveryService, MetadataScanner, NestFactory, Reflector } from '@nestjs/core';
import type { NatsConnection } from '@nats-io/nats-core';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { AccessGuard } from '../access/access.guard.js';
import { TokenVerifier, internalIssuer, keysOverTheBus } from '../access/token-verifier.js';
import { AuditService } from '../audit/audit.service.js';
import { Refusals } from '../audit/refusals.js';
import { Sealer } from '../audit/sealer.js';
import { Bus } from '../bus/bus.js';
import { BusServer } from '../bus/bus-server.js';
import { connectBus } from '../bus/connect.js';
import { PassProblemsOn } from '../bus/problem.filter.js';
import type { ServiceName } from '../bus/topology.js';
import {
  busSettings,
  databaseSettings,
  jobSettings,
  nodeSettings,
  type JobSettings,
  type NodeSettings,
} from '../config/platform-settings.js';
import { readSettings, type SettingsDefinition } from '../config/settings.js';
import { serviceDataSource, type ServiceSchema } from '../database/service-database.js';
import { Transactions, type Tx } from '../database/transactions.js';
import type { Demo } from '../config/demo.js';
import { Consumers } from '../events/consumers.js';
import { OutboxRelay } from '../events/relay.js';
import { Clock } from '../jobs/clock.js';
import { Jobs, jobsOfProviders } from '../jobs/jobs.js';
import { sweepJob } from '../jobs/sweep.job.js';
import { Metrics } from '../observability/metrics.js';
import { Tracing, traceSettings } from '../observability/tracing.js';
import { ObjectStore } from '../files/object-store.js';
import { PersonalDataService } from '../personal-data/personal-data.service.js';
import { createLog, NestLog } from './log.js';
import { platformControllers } from './platform-controllers.js';
import { BUS_CONNECTION, LOG, NODE_SETTINGS, SERVICE_NAME, SERVICE_SETTINGS } from './tokens.js';

/** All a service says of itself; the platform does the rest. */
export interface ServiceDefinition extends ServiceSchema {
  service: Exclude<ServiceName, 'gateway'>;
  module: Type<unknown>;
  settings: SettingsDefinition;
  /** Writes this service's part of the demonstration into its empty schema; run once, by the provisioner. */
  loadDemo?(tx: Tx, demo: Demo): Promise<void>;
  /** Ends what must not outlive the machine a backup comes from, such as sessions; run once, in restored rows. */
  afterRestore?(tx: Tx): Promise<void>;
}

export interface RunningService {
  app: INestMicroservice;
  /** Finishes what is in flight, then lets go of broker and database. */
  drain(): Promise<void>;
}

@Module({})
class PlatformModule {}

/** A service process's providers, global in it. */
function platformModule(providers: Provider[], controllers: Type<object>[]): DynamicModule {
  return {
    module: PlatformModule,
    global: true,
    imports: [DiscoveryModule],
    controllers,
    providers,
    exports: providers.map((provider) => (provider as { provide: string }).provide),
  };
}

/**
 * Starts one service: settings, broker, database, handlers, consumers, relay.
 * @param env DATABASE_URL and NATS_PASSWORD are this service's own.
 * @throws SettingsError, or the broker's or database's own error; nothing keeps running then.
 */
export async function startService(
  definition: ServiceDefinition,
  env: Record<string, string | undefined>,
): Promise<RunningService> {
  const node = readSettings(nodeSettings, env);
  const wire = readSettings({ ...busSettings, ...databaseSettings, ...jobSettings, ...traceSettings }, env);
  const settings = readSettings(definition.settings, env);
  const log = createLog(definition.service, node.LOG_LEVEL);
  const connection = await connectBus({
    url: wire.NATS_URL,
    user: definition.service,
    password: wire.NATS_PASSWORD,
  });
  const database = serviceDataSource(definition, wire.DATABASE_URL, wire.DATABASE_POOL);
  try {
    await database.initialize();
    return await assemble({
      definition,
      node,
      settings,
      log,
      connection,
      database,
      databaseUrl: wire.DATABASE_URL,
      jobSettings: wire,
      tracing: await Tracing.start(definition.service, wire),
    });
  } catch (error) {
    if (database.isInitialized) await database.destroy();
    await connection.close();
    throw error;
  }
}

interface Parts {
  definition: ServiceDefinition;
  node: NodeSettings;
  settings: object;
  log: Logger;
  connection: NatsConnection;
  database: DataSource;
  databaseUrl: string;
  jobSettings: JobSettings;
  tracing: Tracing;
}

async function assemble(parts: Parts): Promise<RunningService> {
  const { definition, node, log, connection, database } = parts;
  const bus = new Bus(connection, parts.tracing);
  const metrics = new Metrics(definition.service);
  metrics.watchDatabase(database);
  const verifier = new TokenVerifier(keysOverTheBus(bus), internalIssuer(node.GOVERNMENT_CODE));
  bus.onAccessChanged((callerId) => verifier.forget(callerId));
  const transactions = new Transactions(database);
  const refusals = new Refusals(
    (source, event, record) => transactions.inTransaction((tx) => tx.audit(event, record), source),
    log,
  );
  const trail = {
    service: definition.service,
    governmentCode: node.GOVERNMENT_CODE,
    dataDir: node.DATA_DIR,
    zone: node.TIME_ZONE,
  };
  const clock = new Clock();
  const jobs = new Jobs({
    service: definition.service,
    zone: node.TIME_ZONE,
    pollSeconds: parts.jobSettings.JOBS_POLL_SECONDS,
    database,
    transactions,
    clock,
    log,
  });
  const value = (provide: unknown, useValue: unknown) => ({ provide, useValue }) as Provider;
  const app = await NestFactory.createMicroservice(
    {
      module: definition.module,
      imports: [
        platformModule(
          [
            value(BUS_CONNECTION, connection),
            value(SERVICE_NAME, definition.service),
            value(LOG, log),
            value(NODE_SETTINGS, node),
            value(SERVICE_SETTINGS, parts.settings),
            value(Bus, bus),
            value(TokenVerifier, verifier),
            value(DataSource, database),
            value(Transactions, transactions),
            value(ObjectStore, new ObjectStore(`${node.DATA_DIR}/objects`)),
            value(Refusals, refusals),
            value(AuditService, new AuditService({ ...trail, database, transactions })),
            value(
              PersonalDataService,
              new PersonalDataService({ service: definition.service, database, transactions }),
            ),
            value(Clock, clock),
            value(Jobs, jobs),
          ],
          platformControllers(definition.service),
        ),
      ],
    },
    {
      strategy: new BusServer(connection, definition.service, log, refusals, metrics, parts.tracing),
      logger: new NestLog(log),
      abortOnError: false,
    },
  );
  app.useGlobalGuards(new AccessGuard(app.get(Reflector), app.get(TokenVerifier)));
  app.useGlobalFilters(new PassProblemsOn());
  const discovery = app.get(DiscoveryService, { strict: false });
  const scanner = app.get(MetadataScanner, { strict: false });
  jobs.declare([
    sweepJob(database, parts.jobSettings),
    ...jobsOfProviders(discovery, scanner, app.get(Reflector)),
  ]);
  await app.listen();
  const consumers = new Consumers({
    discovery,
    scanner,
    reflector: app.get(Reflector),
    transactions,
    connection,
    service: definition.service,
    log,
    metrics,
  });
  const relay = new OutboxRelay(
    connection,
    parts.databaseUrl,
    definition.service,
    log,
    new Sealer({ ...trail, log }),
  );
  await consumers.start();
  relay.start();
  await jobs.start();
  return {
    app,
    async drain() {
      await jobs.stop();
      await consumers.stop();
      await app.close();
      await relay.stop();
      await refusals.stop();
      metrics.stop();
      await parts.tracing.stop();
      await database.destroy();
      await connection.drain();
    },
  };
}
