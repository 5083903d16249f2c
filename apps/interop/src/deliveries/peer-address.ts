import { PROBLEMS, type ProblemCode } from '@selaras/contracts';
import { ForbiddenAddressError, type OutboundAnswer, type OutboundHttp } from '@selaras/platform';
import { DeliveryFailure } from './delivery-failure.js';

const MAX_DETAIL = 500;
/** Too early, too slow, too often: nothing was judged yet. */
const PASSING = [408, 425, 429];

/**
 * Hands a batch, or a question, to a peer's gateway.
 * @param path below `/exchange/v1/`
 * @returns the peer's answer, unjudged
 * @throws DeliveryFailure
 */
export async function postToPeer(
  http: OutboundHttp,
  peer: { name: string; baseUrl: string },
  path: 'entries' | 'entries/held',
  body: object,
): Promise<unknown> {
  const { host } = new URL(peer.baseUrl);
  const answer = await http.postJson(`${peer.baseUrl}/exchange/v1/${path}`, body).catch((error: unknown) => {
    if (isForbidden(error))
      throw new DeliveryFailure('refused', { code: 'interop.address-forbidden', params: { host } });
    throw new DeliveryFailure('waiting', {
      code: 'interop.peer-unreachable',
      params: { peer: peer.name, host },
    });
  });
  if (answer.status >= 200 && answer.status < 300) return parse(answer.body);
  throw refusalIn(answer) ?? failing(peer.name, answer.status);
}

const failing = (peer: string, status: number): DeliveryFailure =>
  new DeliveryFailure('waiting', { code: 'interop.peer-failing', params: { peer, status } });

/** A refusal is problem+json with a code of ours; anything else of 4xx comes from something on the way. */
function refusalIn({ status, body }: OutboundAnswer): DeliveryFailure | null {
  if (status < 400 || status >= 500 || PASSING.includes(status)) return null;
  const { code, detail } = (parse(body) ?? {}) as { code?: unknown; detail?: unknown };
  if (typeof code !== 'string' || !Object.hasOwn(PROBLEMS, code) || typeof detail !== 'string') return null;
  return new DeliveryFailure('refused', { code: code as ProblemCode, detail: storable(detail) });
}

/** What a peer writes is kept as jsonb, which takes neither NUL nor half a character. */
const storable = (text: string): string => text.slice(0, MAX_DETAIL).replaceAll('\0', '').toWellFormed();

function parse(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return null;
  }
}

function isForbidden(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if (cause instanceof ForbiddenAddressError) return true;
  return false;
}
