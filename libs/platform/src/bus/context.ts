import { randomUUID } from 'node:crypto';
import type { Caller } from '@selaras/contracts';
import { Problem, type Locale } from '../problems/problem.js';

/** What goes along with every question, in headers. */
export interface CallContext {
  token?: string;
  correlationId: string;
  idempotencyKey?: string;
  locale: Locale;
  /** The address the request came from, as the public door saw it; kept by the audit trail alone. */
  origin?: string;
  /** W3C Trace Context of the work behind the question, where traces are kept. */
  traceparent?: string;
  /** Milliseconds the asker is willing to wait. */
  timeout?: number;
}

export const newCall = (over: Partial<CallContext> = {}): CallContext => ({
  correlationId: randomUUID(),
  locale: 'id',
  ...over,
});

/** One question as the answering service sees it. `caller` is set by the access guard from the verified token. */
export class RequestContext {
  caller: Caller | null = null;
  /** The address the request came from; null when no request from outside caused it. */
  origin: string | null = null;
  /** W3C Trace Context of the asker's work; null where no traces are kept. */
  traceparent: string | null = null;
  /** Title of the position that opened the handler; null before the guard has looked, and for machines. */
  position: string | null = null;

  constructor(
    readonly subject: string,
    readonly token: string | null,
    readonly correlationId: string,
    readonly idempotencyKey: string | null,
    readonly locale: Locale,
    /** Epoch milliseconds after which nobody waits for the answer. */
    readonly deadline: number,
    private readonly hashBody: () => string,
  ) {}

  /** SHA-256 of the request's bytes: tells a repeated request from another one under the same key. */
  get bodyHash(): string {
    return this.hashBody();
  }

  /** The same question, told from its repeats by another hash: where the bytes differ and the content does not. */
  withBodyHash(hashBody: () => string): RequestContext {
    const { subject, token, correlationId, idempotencyKey, locale, deadline } = this;
    const same = new RequestContext(
      subject,
      token,
      correlationId,
      idempotencyKey,
      locale,
      deadline,
      hashBody,
    );
    same.caller = this.caller;
    same.origin = this.origin;
    same.traceparent = this.traceparent;
    same.position = this.position;
    return same;
  }

  /** @throws Problem `common.not-signed-in` on handlers that are open to everyone. */
  get signedIn(): Caller {
    if (!this.caller) throw new Problem('common.not-signed-in');
    return this.caller;
  }
}
