import { headers, type MsgHdrs } from '@nats-io/nats-core';
import type { Locale } from '../problems/problem.js';
import { sha256 } from '../files/sha256.js';
import { Problem } from '../problems/problem.js';
import type { CallContext } from './context.js';
import { RequestContext } from './context.js';

/** Larger things go through the object store. */
export const MAX_MESSAGE_BYTES = 512 * 1024;

const TOKEN = 'Selaras-Token';
const CORRELATION = 'Selaras-Correlation';
const IDEMPOTENCY = 'Selaras-Idempotency-Key';
const LOCALE = 'Selaras-Locale';
const DEADLINE = 'Selaras-Deadline';
const ORIGIN = 'Selaras-Origin';
const TRACEPARENT = 'traceparent';
export const PROBLEM = 'Selaras-Problem';

/** Keys and identifiers that end up in headers: anything else could forge a header line. */
export const HEADER_SAFE = /^[\x21-\x7e]{1,200}$/;

export function requestHeaders(call: CallContext, timeout: number): MsgHdrs {
  const h = headers();
  h.set(CORRELATION, call.correlationId);
  h.set(LOCALE, call.locale);
  h.set(DEADLINE, String(Date.now() + timeout));
  if (call.token) h.set(TOKEN, call.token);
  if (call.idempotencyKey) h.set(IDEMPOTENCY, call.idempotencyKey);
  if (call.origin) h.set(ORIGIN, call.origin);
  if (call.traceparent) h.set(TRACEPARENT, call.traceparent);
  return h;
}

export function readContext(subject: string, h: MsgHdrs | undefined, data: Uint8Array): RequestContext {
  const context = new RequestContext(
    subject,
    h?.get(TOKEN) || null,
    h?.get(CORRELATION) || 'unknown',
    h?.get(IDEMPOTENCY) || null,
    (h?.get(LOCALE) === 'en' ? 'en' : 'id') satisfies Locale,
    Number(h?.get(DEADLINE)) || Date.now() + 5_000,
    () => sha256(data),
  );
  context.origin = h?.get(ORIGIN) || null;
  context.traceparent = h?.get(TRACEPARENT) || null;
  return context;
}

export function problemHeaders(code: string): MsgHdrs {
  const h = headers();
  h.set(PROBLEM, code);
  return h;
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** @throws Problem `common.unreadable` when the bytes are not JSON. */
export function parseJson(data: Uint8Array): unknown {
  if (data.length === 0) return {};
  try {
    return JSON.parse(UTF8.decode(data)) as unknown;
  } catch {
    throw new Problem('common.unreadable', { reason: 'JSON' });
  }
}
