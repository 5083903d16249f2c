import { Server, type CustomTransportStrategy } from '@nestjs/microservices';
import type { Msg, NatsConnection, Subscription } from '@nats-io/nats-core';
import type { Logger } from 'pino';
import { isObservable, lastValueFrom } from 'rxjs';
import type { AuditEventCode } from '@selaras/contracts';
import type { Refusals } from '../audit/refusals.js';
import type { Metrics } from '../observability/metrics.js';
import type { Tracing } from '../observability/tracing.js';
import { passingProblem } from '../problems/passing-problem.js';
import { Problem } from '../problems/problem.js';
import { JsonText } from './json-text.js';
import { endOfTurn } from './turn.js';
import { MAX_MESSAGE_BYTES, parseJson, problemHeaders, readContext } from './wire.js';

interface Invoke {
  (data: unknown, context: unknown): Promise<unknown>;
  /** What its contract says; `audits`: the entry a refused attempt leaves. */
  extras?: { audits?: AuditEventCode | null };
}

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
    private readonly refusals: Refusals,
    private readonly metrics: Metrics,
    private readonly tracing: Tracing,
  ) {
    super();
  }

  listen(callback: (error?: unknown) => void): void {
    for (const [subject, handler] of this.messageHandlers) {
      this.subscriptions.push(this.answer(subject, handler as unknown as Invoke));
    }
    this.subscriptions.push(this.tell('ping', () => Promise.resolve({})));
    this.subscriptions.push(this.tell('metrics', () => this.metrics.read()));
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

  /** What the platform answers for every service, to whoever may reach its subjects. */
  private tell(what: string, read: () => Promise<object>): Subscription {
    return this.connection.subscribe(`rpc.${this.service}.health.${what}`, {
      queue: this.service,
      callback: (error, message) => {
        if (error) return this.log.error({ err: error }, 'subscription refused');
        read().then(
          (answer) => message.respond(JSON.stringify(answer)),
          (failure: unknown) => this.log.error({ err: failure, what }, 'no answer could be sent'),
        );
      },
    });
  }

  private answer(subject: string, invoke: Invoke): Subscription {
    return this.connection.subscribe(subject, {
      queue: this.service,
      callback: (error, message) => {
        if (error) return this.log.error({ err: error }, 'subscription refused');
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
    const began = performance.now();
    const stretch = this.tracing.begin(message.subject, 'server', context.traceparent);
    context.traceparent = stretch.traceparent;
    const done = (outcome: 'ok' | 'refused' | 'failed', problem?: string): void => {
      this.metrics.answered(message.subject, outcome, (performance.now() - began) / 1000);
      stretch.end({ ...(problem && { problem }) });
    };
    try {
      const result = await invoke(parseJson(message.data), context);
      const answer = isObservable(result) ? await lastValueFrom(result) : result;
      const text = answer instanceof JsonText ? answer.text : JSON.stringify(answer ?? {});
      if (Buffer.byteLength(text) > MAX_MESSAGE_BYTES)
        throw new Error(`answer over ${MAX_MESSAGE_BYTES} bytes`);
      await endOfTurn();
      message.respond(text);
      done('ok');
    } catch (error) {
      const problem = this.inWords(error, message.subject, context.correlationId);
      message.respond(JSON.stringify(problem.toMessage()), { headers: problemHeaders(problem.code) });
      done(problem === error ? 'refused' : 'failed', problem.code);
      const event = invoke.extras?.audits;
      if (event) this.refusals.ofQuestion(context, event, problem, bodyOf(message));
    }
  }

  /** What is no refusal is logged: a warning where the ground gave way, an error where the code did. */
  private inWords(error: unknown, subject: string, correlationId: string): Problem {
    if (error instanceof Problem) return error;
    const passing = passingProblem(error, this.service);
    const facts = { err: error, subject, correlationId };
    if (passing) this.log.warn(facts, 'not answered: database, broker or disk');
    else this.log.error(facts, 'handler failed');
    return passing ?? new Problem('common.internal');
  }
}

function bodyOf(message: Msg): unknown {
  try {
    return parseJson(message.data);
  } catch {
    return null;
  }
}
