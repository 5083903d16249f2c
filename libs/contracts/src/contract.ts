import type { AuditEventCode } from './audit-events.js';

/** A class that describes one message: its decorators are the only schema of that message. */
export type MessageClass<T> = new () => T;

/**
 * A question one service answers. `writes` marks the ones that accept an idempotency key; `audits` names the entry of the
 * audit trail that a refused attempt leaves, and is there on everything that writes and on reads that take data out.
 */
export interface Rpc<Request extends object, Response extends object> {
  readonly kind: 'rpc';
  readonly subject: string;
  readonly request: MessageClass<Request>;
  readonly response: MessageClass<Response>;
  readonly writes: boolean;
  readonly audits: AuditEventCode | null;
}

/** A fact one service publishes. The payload carries the whole state of the thing and its version. */
export interface Event<Payload extends object> {
  readonly kind: 'event';
  readonly type: string;
  readonly subject: string;
  readonly payload: MessageClass<Payload>;
}

const RPC_SUBJECT = /^[a-z]+\.[a-z-]+\.[a-z-]+$/;
const EVENT_TYPE = /^[a-z]+\.[a-z-]+\.[a-z-]+\.v1$/;

/**
 * Declares a question, `<service>.<plural-noun>.<verb>`; it travels on `rpc.<subject>`.
 * @throws Error when the subject does not follow the form: a wrong subject would be unreachable under the broker's permissions.
 */
export function rpc<Request extends object, Response extends object>(
  subject: string,
  request: MessageClass<Request>,
  response: MessageClass<Response>,
  options: { writes?: boolean; audits?: AuditEventCode } = {},
): Rpc<Request, Response> {
  if (!RPC_SUBJECT.test(subject)) throw new Error(`"${subject}" is not of the form service.nouns.verb`);
  const { writes = false, audits = null } = options;
  return { kind: 'rpc', subject: `rpc.${subject}`, request, response, writes, audits };
}

/**
 * Declares a fact, `<service>.<noun>.<past-participle>.v1`; it travels on `event.<type>`.
 * @throws Error when the type does not follow the form.
 */
export function event<Payload extends object>(type: string, payload: MessageClass<Payload>): Event<Payload> {
  if (!EVENT_TYPE.test(type)) throw new Error(`"${type}" is not of the form service.noun.happened.v1`);
  return { kind: 'event', type, subject: `event.${type}`, payload };
}

/** The service that answers a question: the first word of its subject. */
export const serviceOf = (contract: Rpc<object, object>): string => contract.subject.split('.')[1] ?? '';
