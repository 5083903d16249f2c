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

  constructor(
    readonly subject: string,
    readonly token: string | null,
    readonly correlationId: string,
    readonly idempotencyKey: string | null,
    readonly locale: Locale,
    /** Epoch milliseconds after which nobody waits for the answer. */
    readonly deadline: number,
    /** SHA-256 of the request's bytes: tells a repeated request from another one under the same key. */
    readonly bodyHash: string,
    /** The address the request came from; null when no request from outside caused it. */
    readonly origin: string | null = null,
  ) {}

  /** @throws Problem `common.not-signed-in` on handlers that are open to everyone. */
  get signedIn(): Caller {
    if (!this.caller) throw new Problem('common.not-signed-in');
    return this.caller;
  }
}
