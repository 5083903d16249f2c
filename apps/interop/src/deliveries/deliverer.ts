import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import {
  Bus,
  LOG,
  NODE_SETTINGS,
  OutboundHttp,
  SERVICE_SETTINGS,
  Transactions,
  isPractice,
  type NodeSettings,
} from '@selaras/platform';
import pg from 'pg';
import type { Logger } from 'pino';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { NodeKey } from '../keys/node-key.js';
import { allowedHosts, type InteropSettings } from '../settings.js';
import { DELIVERY_CHANNEL, type Wake } from '../streams/wake.js';
import { Alarm } from './alarm.js';
import { destinationCodes } from './deliveries.queries.js';
import { PeerSender } from './peer-sender.js';

const STANDBY_MS = 1_000;
const RETRY_MS = 500;
const LOOK_AGAIN_MS = 5_000;
/** A call in flight at the stop gets this long; the whole node must be down within five seconds. */
const PATIENCE_MS = 2_000;

interface Session {
  client: pg.Client;
  lost: boolean;
}

/**
 * Runs one sender per peer. Of several replicas one leads, by a session lock in Postgres; should two ever send at once,
 * the receiver takes them in turn and the copy changes nothing.
 */
@Injectable()
export class Deliverer implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly http: OutboundHttp;
  private readonly alarm = new Alarm();
  private readonly senders = new Map<string, { sender: PeerSender; done: Promise<void> }>();
  private stopped = false;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: DataSource,
    private readonly transactions: Transactions,
    private readonly bus: Bus,
    private readonly key: NodeKey,
    @Inject(NODE_SETTINGS) private readonly node: NodeSettings,
    @Inject(SERVICE_SETTINGS) private readonly settings: InteropSettings,
    @Inject(LOG) private readonly log: Logger,
  ) {
    this.http = new OutboundHttp(allowedHosts(settings), isPractice(node));
  }

  onApplicationBootstrap(): void {
    this.running = this.lead();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    this.alarm.ring();
    for (const { sender } of this.senders.values()) sender.stop();
    const patience = new AbortController();
    await Promise.race([this.running, pause(PATIENCE_MS, null, patience).catch(() => null)]);
    patience.abort();
    await this.http.destroy();
    await this.running;
  }

  private async lead(): Promise<void> {
    while (!this.stopped) {
      const session = this.openSession();
      const over = () => this.stopped || session.lost;
      try {
        await session.client.connect();
        await session.client.query(`LISTEN ${DELIVERY_CHANNEL}`);
        while (!over() && !(await tryLock(session.client))) await this.alarm.wait(STANDBY_MS);
        while (!over()) {
          for (const code of await destinationCodes(this.database)) this.ensureSender(code);
          await this.alarm.wait(LOOK_AGAIN_MS);
        }
      } catch (error) {
        if (!this.stopped) this.log.warn({ err: error }, 'deliverer starts again');
        await this.alarm.wait(RETRY_MS);
      } finally {
        await this.stopSenders();
        await session.client.end().catch(() => undefined);
      }
    }
  }

  private openSession(): Session {
    const { url } = this.database.options as Extract<DataSourceOptions, { type: 'postgres' }>;
    const client = new pg.Client({ connectionString: url, application_name: 'interop deliverer' });
    const session: Session = { client, lost: false };
    const lose = () => {
      session.lost = true;
      this.alarm.ring();
    };
    client.on('error', lose);
    client.on('end', lose);
    client.on('notification', ({ payload }) => this.hear(payload as Wake));
    return session;
  }

  private hear(reason: Wake): void {
    if (reason === 'peer') this.alarm.ring();
    for (const { sender } of this.senders.values()) {
      if (reason === 'peer') sender.tryNow();
      else sender.wake();
    }
  }

  private ensureSender(code: string): void {
    if (this.senders.has(code)) return;
    const sender = new PeerSender(code, {
      ownCode: this.node.GOVERNMENT_CODE,
      key: this.key,
      database: this.database,
      transactions: this.transactions,
      bus: this.bus,
      http: this.http,
      pauses: {
        min: this.settings.DELIVERY_RETRY_MIN_MS,
        max: this.settings.DELIVERY_RETRY_MAX_MS,
        refused: this.settings.DELIVERY_REFUSED_RETRY_MS,
      },
      log: this.log,
    });
    this.senders.set(code, { sender, done: sender.run() });
  }

  private async stopSenders(): Promise<void> {
    const senders = [...this.senders.values()];
    this.senders.clear();
    for (const { sender } of senders) sender.stop();
    await Promise.all(senders.map(({ done }) => done));
  }
}

async function tryLock(session: pg.Client): Promise<boolean> {
  const key = createHash('sha256').update(DELIVERY_CHANNEL).digest().readInt32BE();
  const { rows } = await session.query<{ held: boolean }>('SELECT pg_try_advisory_lock($1) AS held', [key]);
  return rows[0]?.held ?? false;
}
