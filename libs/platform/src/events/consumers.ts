import type { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { jetstream, type ConsumerMessages, type JsMsg } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/nats-core';
import type { Logger } from 'pino';
import type { Metrics } from '../observability/metrics.js';
import type { Transactions } from '../database/transactions.js';
import { EVENT_STREAM, FACTS_IN_HAND, TOPOLOGY, durableName, type ServiceName } from '../bus/topology.js';
import { CONSUMES, type Consumption, type ManyHandler, type Received } from './consume.js';
import { EVENT_HEADERS } from './relay.js';

const RETRY_MS = 1_000;
const MAX_BACKOFF_MS = 30_000;
/** So many facts share a transaction when they wait; together they are handled well within the broker's patience. */
const BATCH = 100;

interface ConsumerParts {
  discovery: DiscoveryService;
  scanner: MetadataScanner;
  reflector: Reflector;
  transactions: Transactions;
  connection: NatsConnection;
  service: ServiceName;
  log: Logger;
  metrics: Metrics;
}

/** Runs every @Consume method of this service on its durable consumer. */
export class Consumers {
  private readonly open: ConsumerMessages[] = [];
  private readonly loops: Promise<void>[] = [];

  constructor(private readonly parts: ConsumerParts) {}

  async start(): Promise<void> {
    for (const { event, handler, instance } of this.consumptions()) {
      const declared = TOPOLOGY[this.parts.service].consumes.some((known) => known.type === event.type);
      if (!declared)
        throw new Error(`${this.parts.service} consumes ${event.type}, which the topology does not allow`);
      const durable = durableName(this.parts.service, event);
      const consumer = await jetstream(this.parts.connection, { checkAPI: false }).consumers.get(
        EVENT_STREAM,
        durable,
      );
      const messages = await consumer.consume({ max_messages: FACTS_IN_HAND });
      this.open.push(messages);
      this.loops.push(this.read(messages, durable, handler(instance)));
    }
  }

  async stop(): Promise<void> {
    await Promise.all(this.open.map((messages) => messages.close()));
    await Promise.all(this.loops);
  }

  private consumptions(): (Consumption & { instance: object })[] {
    return this.parts.discovery.getProviders().flatMap((wrapper) => {
      const instance = wrapper.instance as Record<string, unknown> | null;
      if (!instance || typeof instance !== 'object' || wrapper.isNotMetatype) return [];
      const prototype = Object.getPrototypeOf(instance) as object | null;
      if (!prototype) return [];
      return this.parts.scanner.getAllMethodNames(prototype).flatMap((name) => {
        const bound = this.parts.reflector.get<Consumption | undefined>(
          CONSUMES,
          instance[name] as () => void,
        );
        return bound ? [{ ...bound, instance }] : [];
      });
    });
  }

  /** Handles what has arrived by the time the last batch is done: one at a time when quiet, many when busy. */
  private async read(messages: ConsumerMessages, consumer: string, handler: ManyHandler): Promise<void> {
    const waiting: JsMsg[] = [];
    let working: Promise<void> = Promise.resolve();
    let busy = false;
    const work = async (): Promise<void> => {
      busy = true;
      while (waiting.length) await this.handleBatch(waiting.splice(0, BATCH), consumer, handler);
      // In the same breath as the last look: a message that came in between would wait for the next one.
      busy = false;
    };
    for await (const message of messages) {
      waiting.push(message);
      if (!busy) working = work();
    }
    await working;
  }

  private async handleBatch(batch: JsMsg[], consumer: string, handler: ManyHandler): Promise<void> {
    try {
      await this.handle(batch, consumer, handler);
      for (const message of batch) message.ack();
      this.parts.metrics.factHandled(consumer, 'handled', batch.length);
    } catch (error) {
      if (batch.length > 1) {
        for (const message of batch) await this.handleBatch([message], consumer, handler);
        return;
      }
      for (const message of batch) this.refuse(message, consumer, error);
    }
  }

  private refuse(message: JsMsg, consumer: string, error: unknown): void {
    const tries = message.info.deliveryCount;
    this.parts.log.error(
      { err: error, consumer, tries, messageId: message.headers?.get('Nats-Msg-Id') },
      'event refused',
    );
    this.parts.metrics.factHandled(consumer, 'refused');
    message.nak(Math.min(RETRY_MS * 2 ** Math.min(tries, 6), MAX_BACKOFF_MS));
  }

  private handle(batch: JsMsg[], consumer: string, handler: ManyHandler): Promise<void> {
    const received = batch.map((message): Received<object> => ({
      payload: message.json(),
      delivery: {
        messageId: message.headers?.get('Nats-Msg-Id') ?? '',
        at: message.headers?.get(EVENT_HEADERS.at) ?? new Date().toISOString(),
      },
    }));
    return this.parts.transactions.inTransaction(async (tx) => {
      const rows = await tx.query<{ message_id: string }>(
        `INSERT INTO inbox (consumer, message_id) SELECT $1, unnest($2::uuid[])
         ON CONFLICT DO NOTHING RETURNING message_id`,
        [consumer, received.map(({ delivery }) => delivery.messageId)],
      );
      const fresh = new Set(rows.map(({ message_id: id }) => id));
      const news = received.filter(({ delivery }) => fresh.delete(delivery.messageId));
      if (news.length) await handler(news, tx);
    });
  }
}
