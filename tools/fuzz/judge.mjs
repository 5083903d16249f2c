/** What must never be seen from outside: a place in our code, a statement, the name of a failure inside. */
const INSIDE =
  /\n\s+at .{1,200}:\d+:\d+|node_modules|file:\/\/\/\S{1,200}:\d+:\d+|QueryFailedError|TypeORMError|EntityMetadata|relation "[^"]{1,80}" does not exist|violates [a-z-]{1,20} constraint|syntax error at or near|Cannot read propert/;

export const SLOWEST_MS = 10_000;

/**
 * What is wrong with an answer over HTTP; null: nothing.
 * @param {{ status: number | null, body: string, milliseconds: number, type: string, error?: string }} answer `status` null: none came
 * @param {{ mayChange: boolean, method: string }} rights
 */
export function wrongWithAnswer({ status, body, milliseconds, type, error }, { mayChange, method }) {
  if (status === null) return `no answer: ${error ?? 'unknown'}`;
  if (status >= 500) return `status ${status}`;
  if (milliseconds > SLOWEST_MS) return `answered after ${Math.round(milliseconds / 1000)} s`;
  if (INSIDE.test(body)) return 'shows what is inside';
  if (status >= 400 && type.includes('json') && !isProblem(body))
    return 'a refusal that is no problem document';
  const writes = !['GET', 'HEAD', 'OPTIONS'].includes(method);
  if (writes && !mayChange && status < 300) return `a write without right was answered ${status}`;
  return null;
}

function isProblem(body) {
  try {
    const { code, error } = JSON.parse(body);
    // The sign-in's own protocol has its own form (RFC 6749, 5.2).
    return typeof (code ?? error) === 'string';
  } catch {
    // HEAD has no body, and a proxied page may have its own form.
    return body === '';
  }
}

/**
 * What is wrong with a service's answer over the broker; null: nothing.
 * @param {{ problem: string | null, body: string, milliseconds: number, error?: string }} answer
 * @param {{ open: boolean, believed: boolean }} question `believed`: it carried a token that holds
 */
export function wrongWithReply({ problem, body, milliseconds, error }, { open, believed }) {
  if (error) return `no answer: ${error}`;
  if (milliseconds > SLOWEST_MS) return `answered after ${Math.round(milliseconds / 1000)} s`;
  if (problem === 'common.internal') return 'an internal error';
  if (problem === 'common.unavailable') return 'another service was not reached';
  if (INSIDE.test(body)) return 'shows what is inside';
  if (!believed && !open && problem === null) return 'answered a caller nobody vouches for';
  return null;
}
