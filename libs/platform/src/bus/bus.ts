import type { AccessChanged, LiveNudge, ProblemMessage, Rpc } from '@selaras/contracts';
import { serviceOf } from '@selaras/contracts';
import { NoRespondersError, RequestError, TimeoutError, type NatsConnection } from '@nats-io/nats-core';
import { Tracing } from '../observability/tracing.js';
import { Problem } from '../problems/problem.js';
import type { CallContext } from './context.js';
import { ACCESS_CHANGED } from './topology.js';
import { endOfTurn } from './turn.js';
import { MAX_MESSAGE_BYTES, PROBLEM, requestHeaders } from './wire.js';

const DEFAULT_TIMEOUT = 5_000;
/** How often it is looked after a service that may take longer than that. */
const LOOK_EVERY_MS = 1_000;

/**
 * Asks other services. A question has a deadline and a typed answer; a refusal arrives as the same Problem the other
 * service threw.
 */
export class Bus {
  constructor(
    private readonly connection: NatsConnection,
    private readonly tracing: Tracing = Tracing.off,
  ) {}

  /**
   * @throws Problem the answering service's refusal; `common.unavailable` when nobody answers in time.
   */
  async request<Request extends object, Response extends object>(
    contract: Rpc<Request, Response>,
    body: Request,
    call: CallContext,
  ): Promise<Response> {
    return JSON.parse(Buffer.from(await this.requestBytes(contract, body, call)).toString()) as Response;
  }

  /** The answer's exact bytes, for read paths that hand them through. */
  async requestBytes<Request extends object>(
    contract: Rpc<Request, object>,
    body: Request,
    call: CallContext,
  ): Promise<Uint8Array> {
    const timeout = call.timeout ?? DEFAULT_TIMEOUT;
    const payload = JSON.stringify(body);
    if (Buffer.byteLength(payload) > MAX_MESSAGE_BYTES) throw new Problem('common.too-large', { limit: 0.5 });
    const stretch = this.tracing.begin(contract.subject, 'client', call.traceparent ?? null);
    const told = stretch.traceparent ? { ...call, traceparent: stretch.traceparent } : call;
    await endOfTurn();
    const asked = this.connection.request(contract.subject, payload, {
      timeout,
      headers: requestHeaders(told, timeout),
    });
    const answered = timeout > DEFAULT_TIMEOUT ? this.whileThere(serviceOf(contract), asked) : asked;
    const message = await answered.catch((error: unknown) => {
      stretch.end({ problem: 'common.unavailable' });
      throw this.unanswered(error, contract);
    });
    const problem = message.headers?.get(PROBLEM);
    stretch.end({ ...(problem && { problem }) });
    if (problem) throw Problem.fromMessage(message.json<ProblemMessage>());
    return message.data;
  }

  /** True when the service answers within a second. */
  async ping(service: string): Promise<boolean> {
    const answered = this.connection.request(`rpc.${service}.health.ping`, '', { timeout: 1_000 });
    return answered.then(
      () => true,
      () => false,
    );
  }

  /** The figures a service keeps of itself; null when it does not answer within two seconds. */
  async metrics(service: string): Promise<object[] | null> {
    const answered = this.connection.request(`rpc.${service}.health.metrics`, '', { timeout: 2_000 });
    return answered.then(
      (message) => message.json<object[]>(),
      () => null,
    );
  }

  /** The broker this process is connected to. @throws the broker's own error while it is away. */
  async server(): Promise<{ version: string; milliseconds: number }> {
    const milliseconds = Math.round(await this.connection.rtt());
    return { version: this.connection.info?.version ?? '', milliseconds };
  }

  /** Tells open pages that something changed; nobody need be listening. */
  nudge(nudge: LiveNudge): void {
    if (!this.connection.isClosed()) this.connection.publish('live.nudge', JSON.stringify(nudge));
  }

  /** Calls back at every nudge until the returned function is called. */
  onNudge(listen: (nudge: LiveNudge) => void): () => void {
    const subscription = this.connection.subscribe('live.nudge', {
      callback: (error, message) => {
        if (!error) listen(message.json<LiveNudge>());
      },
    });
    return () => subscription.unsubscribe();
  }

  /** Calls back when a caller's rights have changed; every replica hears it. */
  onAccessChanged(listen: (callerId: string) => void): void {
    this.connection.subscribe(ACCESS_CHANGED.subject, {
      callback: (error, message) => {
        if (!error) listen(message.json<AccessChanged>().subject);
      },
    });
  }

  /** A long wait ends as soon as nobody is there any more who could answer: a service that died says nothing. */
  private async whileThere<T>(service: string, answered: Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const gone = new Promise<never>((_, reject) => {
      const look = () =>
        this.connection
          .request(`rpc.${service}.health.ping`, '', { timeout: LOOK_EVERY_MS })
          .catch((error: unknown) => {
            if (error instanceof RequestError && error.isNoResponders()) reject(error);
          });
      timer = setInterval(() => void look(), LOOK_EVERY_MS);
    });
    try {
      return await Promise.race([answered, gone]);
    } finally {
      clearInterval(timer);
    }
  }

  private unanswered(error: unknown, contract: Rpc<object, object>): unknown {
    const cause = error instanceof RequestError ? (error.cause ?? error) : error;
    const nobody =
      error instanceof TimeoutError || cause instanceof TimeoutError || cause instanceof NoRespondersError;
    const noResponders = error instanceof RequestError && error.isNoResponders();
    if (nobody || noResponders || this.connection.isClosed()) {
      return new Problem('common.unavailable', { service: serviceOf(contract) });
    }
    return error;
  }
}
