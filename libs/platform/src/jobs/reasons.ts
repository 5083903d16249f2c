import { JOB_REASONS, PROBLEMS, fill, type JobReason, type ProblemCode } from '@selaras/contracts';
import { Problem, type Locale } from '../problems/problem.js';

const UNREACHED = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'ETIMEDOUT',
  'EDNS',
  'EPIPE',
]);

/** Codes of Postgres for a server that goes away or does not take connections. */
const DATABASE_AWAY = /^(08|57P)/;

/** A refusal's code with what its sentence names, in one text. */
const withParams = ({ code, params }: Problem): string => {
  const named = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) named.set(name, String(value));
  return named.size ? `${code}?${named.toString()}` : code;
};

/** Why a run failed, as a code: never the error's own words, which may carry what somebody typed. */
export function reasonOf(error: unknown): string {
  if (error instanceof Problem) return withParams(error);
  const { code, name, driverError } = error as {
    code?: string;
    name?: string;
    driverError?: { code?: string };
  };
  const cause = driverError?.code ?? code ?? '';
  let reason: JobReason = 'unexpected';
  if (cause === 'ENOSPC' || cause === '53100') reason = 'disk-full';
  else if (DATABASE_AWAY.test(cause) || (driverError && UNREACHED.has(cause))) reason = 'database-away';
  else if (UNREACHED.has(cause)) reason = 'no-connection';
  else if (name === 'AbortError' || name === 'TimeoutError') reason = 'took-too-long';
  return reason;
}

/** The reason in the reader's language. */
export function reasonInWords(reason: string, locale: Locale): string {
  if (Object.hasOwn(JOB_REASONS, reason)) return JOB_REASONS[reason as JobReason][locale];
  const [code = '', named = ''] = reason.split(/\?(.*)/s);
  if (!Object.hasOwn(PROBLEMS, code)) return JOB_REASONS.unexpected[locale];
  return fill(PROBLEMS[code as ProblemCode][locale], Object.fromEntries(new URLSearchParams(named)));
}
