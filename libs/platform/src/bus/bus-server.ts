import { Server, type CustomTransportStrategy } from '@nestjs/microservices';
import type { Msg, NatsConnection, Subscription } from '@nats-io/nats-core';
import type { Logger } from 'pino';
import { isObservable, lastValueFrom } from 'rxjs';
import { Problem } from '../problems/problem.js';
import { JsonText } from './json-text.js';
import { MAX_MESSAGE_BYTES, parseJson, problemHeaders, readContext } from './wire.js';

type Invoke = (data: unknown, context: unknown) => Promise<unknown>;

/**
 * Nest's handlers, guards, pipes and filters over our own wire. Replicas of a service share a queue group, so each
 * question is answered once. Closing stops taking questions and waits for those in flight.
 */
export class BusServer extends Server implements CustomTransportStrategy {
  private readonly subscriptions: Subscription[] = [];
  private readonly inFlight = new Set<Promise<void>>();

  constructor(
    private readonly connection: NatsConnection,
    private readonly service: string,
    private readonly log: Logger,
  ) {
    super();
  }

  listen(callback: (error?: unknown) => void): void {
    for (const [subject, handler] of this.messageHandlers) {
      this.subscriptions.push(this.answer(subject, handler as unknown as Invoke));
    }
    this.subscriptions.push(this.answer(`rpc.${this.service}.health.ping`, null));
    this.connection.flush().then(() => callback(), callback);
  }

  async close(): Promise<void> {
    await Promise.all(this.subscriptions.map((subscription) => subscription.drain()));
    await Promise.all(this.inFlight);
  }

  on(): void {}

  unwrap<T>(): T {
    return this.connection as T;
  }

  private answer(subject: string, invoke: Invoke | null): Subscription {
    return this.connection.subscribe(subject, {
      queue: this.service,
      callback: (error, message) => {
        if (error) return this.log.error({ err: error }, 'subscription refused');
        if (!invoke) return void message.respond('{}');
        const work = this.reply(message, invoke)
          // Whatever goes wrong in saying that something went wrong must not end the process.
          .catch((failure: unknown) => this.log.error({ err: failure, subject }, 'no answer could be sent'))
          .finally(() => this.inFlight.delete(work));
        this.inFlight.add(work);
      },
    });
  }

  private async reply(message: Msg, invoke: Invoke): Promise<void> {
    const context = readContext(message.subject, message.headers, message.data);
    if (context.deadline < Date.now()) return;
    try {
      const result = await invoke(parseJson(message.data), context);
      const answer = isObservable(result) ? await lastValueFrom(result) : result;
      const text = answer instanceof JsonText ? answer.text : JSON.stringify(answer ?? {});
      if (Buffer.byteLength(text) > MAX_MESSAGE_BYTES)
        throw new Error(`answer over ${MAX_MESSAGE_BYTES} bytes`);
      message.respond(text);
    } catch (error) {
      const problem = error instanceof Problem ? error : new Problem('common.internal');
      if (problem !== error) {
        this.log.error(
          { err: error, subject: message.subject, correlationId: context.correlationId },
          'handler failed',
        );
      }
      message.respond(JSON.stringify(problem.toMessage()), { headers: problemHeaders(problem.code) });
    }
  }
}
