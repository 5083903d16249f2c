import { Problem } from './problem.js';

/**
 * SQLSTATE (PostgreSQL, appendix A) of what passes: class 08, a connection that broke; class 53, no memory or no
 * connection left; 57P01–57P05, the server is going down or coming up; 58030, its disk does not answer.
 */
const PASSING_STATES = /^(08...|53...|57P0.|58030)$/;
const FULL = ['53100', 'ENOSPC', 'EDQUOT'];
const CUT = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'UND_ERR_SOCKET',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'OAUTH_TIMEOUT',
];
/** The driver's own words, which carry no code. */
const CUT_WORDS =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/;

/** A connection that broke inside a transaction takes its query runner along: what comes after finds it released. */
const RELEASED = ['QueryRunnerProviderAlreadyReleasedError', 'QueryRunnerAlreadyReleasedError'];

/** How deep a cause may lie: wrappers of wrappers, never a circle. */
const DEPTH = 4;

/**
 * A failure of what the service stands on, as the refusal people are shown: not their fault and not a defect, and the same
 * act may be tried again. A full disk says so.
 * @param service whose ground it was
 * @returns null for everything else, which is a defect
 */
export function passingProblem(error: unknown, service: string): Problem | null {
  let found: unknown = error;
  for (let depth = 0; depth < DEPTH && found instanceof Error; depth += 1) {
    const { code } = found as NodeJS.ErrnoException;
    if (code !== undefined && FULL.includes(code)) return new Problem('common.storage-full');
    if (passes(code, found.message) || RELEASED.includes(found.name))
      return new Problem('common.unavailable', { service });
    found = found instanceof AggregateError ? found.errors[0] : found.cause;
  }
  return null;
}

const passes = (code: string | undefined, message: string): boolean =>
  code === undefined ? CUT_WORDS.test(message) : PASSING_STATES.test(code) || CUT.includes(code);
