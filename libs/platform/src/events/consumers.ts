import type { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { jetstream, type ConsumerMessages, type JsMsg } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/nats-core';
import type { Event } from '@selaras/contracts';
import type { Logger } from 'pino';
import type { Transactions, Tx } from '../database/transactions.js';
import { EVENT_STREAM, TOPOLOGY, durableName, type ServiceName } from '../bus/topology.js';
import { CONSUMES, type Delivery } from './consume.js';
import { EVENT_HEADERS } from './relay.js';

type Handler = (payload: object, tx: Tx, delivery: Delivery) => Promise<void>;

const RETRY_MS = 1_000;
const MAX_BACKOFF_MS = 30_000;

/** Runs every @Consume method of this service on its durable consumer. */
export class Consumers {
  private readonly open: ConsumerMessages[] = [];
  private readonly loops: Promise<void>[] = [];

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
    private readonly transactions: Transactions,
    private readonly connection: NatsConnection,
    private readonly service: ServiceName,
    private readonly log: Logger,
  ) {}

  async start(): Promise<void> {
    for (const { event, handler } of this.handlers()) {
      const declared = TOPOLOGY[this.service].consumes.some((known) => known.type === event.type);
      if (!declared)
        throw new Error(`${this.service} consumes ${event.type}, which the topology does not allow`);
      const durable = durableName(this.service, event);
      const consumer = await jetstream(this.connection, { checkAPI: false }).consumers.get(
        EVENT_STREAM,
        durable,
      );
      const messages = await consumer.consume({ max_messages: 50 });
      this.open.push(messages);
      this.loops.push(this.read(messages, durable, handler));
    }
  }

  async stop(): Promise<void> {
    await Promise.all(this.open.map((messages) => messages.close()));
    await Promise.all(this.loops);
  }

  private handlers(): { event: Event<object>; handler: Handler }[] {
    return this.discovery.getProviders().flatMap((wrapper) => {
      const instance = wrapper.instance as Record<string, unknown> | null;
      if (!instance || typeof instance !== 'object' || wrapper.isNotMetatype) return [];
      const prototype = Object.getPrototypeOf(instance) as object | null;
      if (!prototype) return [];
      return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
        const method = instance[name] as Handler;
        const event = this.reflector.get<Event<object> | undefined>(CONSUMES, method);
        return event ? [{ event, handler: method.bind(instance) }] : [];
      });
    });
  }

  private async read(messages: ConsumerMessages, consumer: string, handler: Handler): Promise<void> {
    for await (const message of messages) {
      try {
        await this.handle(message, consumer, handler);
        message.ack();
      } catch (error) {
        const tries = message.info.deliveryCount;
        this.log.error(
          { err: error, consumer, tries, messageId: message.headers?.get('Nats-Msg-Id') },
          'event refused',
        );
        message.nak(Math.min(RETRY_MS * 2 ** Math.min(tries, 6), MAX_BACKOFF_MS));
      }
    }
  }

  private handle(message: JsMsg, consumer: string, handler: Handler): Promise<void> {
    const delivery: Delivery = {
      messageId: message.headers?.get('Nats-Msg-Id') ?? '',
      at: message.headers?.get(EVENT_HEADERS.at) ?? new Date().toISOString(),
    };
    return this.transactions.inTransaction(async (tx) => {
      const fresh = await tx.query(
        'INSERT INTO inbox (consumer, message_id) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING consumer',
        [consumer, delivery.messageId],
      );
      if (fresh.length) await handler(message.json(), tx, delivery);
    });
  }
}
