import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AuditActor, AuditSource, Locale } from '@selaras/platform';
import type { Provider } from 'oidc-provider';
import { addressOf } from './exchange.js';

/** One request to a page of one sign-in, by the browser that began it. */
export interface Visit {
  provider: Provider;
  /** The provider's name of this sign-in. */
  interaction: string;
  /** Where its pages are, without the language. */
  path: string;
  query: URLSearchParams;
  /** What a page of ours has sent; null when a page is asked for. */
  form: URLSearchParams | null;
  locale: Locale;
  request: IncomingMessage;
  response: ServerResponse;
}

export const VISITOR: AuditActor = { kind: 'visitor', id: '', name: '' };

/** For the audit trail: nobody yet, from this address. */
export const visitorAt = (request: IncomingMessage): AuditSource => ({
  actor: VISITOR,
  origin: addressOf(request),
  correlationId: null,
});
