import 'reflect-metadata';
import { Module, type DynamicModule, type INestMicroservice, type Provider, type Type } from '@nestjs/common';
import { DiscoveryModule, DiscoveryService, MetadataScanner, NestFactory, Reflector } from '@nestjs/core';
import type { NatsConnection } from '@nats-io/nats-core';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { AccessGuard } from '../access/access.guard.js';
import { TokenVerifier, internalIssuer, keysOverTheBus } from '../access/token-verifier.js';
import { Bus } from '../bus/bus.js';
import { BusServer } from '../bus/bus-server.js';
import { connectBus } from '../bus/connect.js';
import { PassProblemsOn } from '../bus/problem.filter.js';
import type { ServiceName } from '../bus/topology.js';
import {
  busSettings,
  databaseSettings,
  nodeSettings,
  type NodeSettings,
} from '../config/platform-settings.js';
import { readSettings, type SettingsDefinition } from '../config/settings.js';
import { serviceDataSource, type ServiceSchema } from '../database/service-database.js';
import { Transactions, type Tx } from '../database/transactions.js';
import type { Demo } from '../config/demo.js';
import { Consumers } from '../events/consumers.js';
import { OutboxRelay } from '../events/relay.js';
import { ObjectStore } from '../files/object-store.js';
import { createLog, NestLog } from './log.js';
import { BUS_CONNECTION, LOG, NODE_SETTINGS, SERVICE_NAME, SERVICE_SETTINGS } from './tokens.js';

/** All a service says of itself; the platform does the rest. */
export interface ServiceDefinition extends ServiceSchema {
  service: Exclude<ServiceName, 'gateway'>;
  module: Type<unknown>;
  settings: SettingsDefinition;
  /** Writes this service's part of the demonstration into its empty schema; run once, by the provisioner. */
  loadDemo?(tx: Tx, demo: Demo): Promise<void>;
}

export interface RunningService {
  app: INestMicroservice;
  /** Finishes what is in flight, then lets go of broker and database. */
  drain(): Promise<void>;
}

@Module({})
class PlatformModule {}

/** A service process's providers, global in it. */
function platformModule(providers: Provider[]): DynamicModule {
  return {
    module: PlatformModule,
    global: true,
    imports: [DiscoveryModule],
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
  const wire = readSettings({ ...busSettings, ...databaseSettings }, env);
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
}

async function assemble(parts: Parts): Promise<RunningService> {
  const { definition, node, log, connection, database } = parts;
  const bus = new Bus(connection);
  const verifier = new TokenVerifier(keysOverTheBus(bus), internalIssuer(node.GOVERNMENT_CODE));
  bus.onAccessChanged((callerId) => verifier.forget(callerId));
  const transactions = new Transactions(database);
  const value = (provide: unknown, useValue: unknown) => ({ provide, useValue }) as Provider;
  const app = await NestFactory.createMicroservice(
    {
      module: definition.module,
      imports: [
        platformModule([
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
        ]),
      ],
    },
    {
      strategy: new BusServer(connection, definition.service, log),
      logger: new NestLog(log),
      abortOnError: false,
    },
  );
  app.useGlobalGuards(new AccessGuard(app.get(Reflector), app.get(TokenVerifier)));
  app.useGlobalFilters(new PassProblemsOn());
  await app.listen();
  const consumers = new Consumers(
    app.get(DiscoveryService, { strict: false }),
    app.get(MetadataScanner, { strict: false }),
    app.get(Reflector),
    transactions,
    connection,
    definition.service,
    log,
  );
  const relay = new OutboxRelay(connection, parts.databaseUrl, definition.service, log);
  await consumers.start();
  relay.start();
  return {
    app,
    async drain() {
      await consumers.stop();
      await app.close();
      await relay.stop();
      await database.destroy();
      await connection.drain();
    },
  };
}
