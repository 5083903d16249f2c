import type { IncomingMessage, ServerResponse } from 'node:http';

const LONGEST_FORM = 16 * 1024;

/** A form that is not one, or too long to be one of ours. */
export class UnreadableForm extends Error {}

/** Reads a form that a page of ours has sent. @throws UnreadableForm */
export async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  const type = request.headers['content-type']?.split(';')[0]?.trim();
  if (type !== 'application/x-www-form-urlencoded') throw new UnreadableForm();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LONGEST_FORM) throw new UnreadableForm();
    chunks.push(chunk);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}

/** The person's address as the gateway saw it: it writes the last entry itself. */
export function addressOf(request: IncomingMessage): string {
  const forwarded = [request.headers['x-forwarded-for']].flat().join(',');
  return forwarded.split(',').at(-1)?.trim() || (request.socket.remoteAddress ?? '');
}

/**
 * On everything this listener answers: no script, no frame, no trace of the address in the next page's request, nothing
 * kept. The empty `script-src` is for the provider, which adds the hash of a script of its own where it needs one.
 */
const HEADERS = {
  'content-security-policy':
    "default-src 'none'; script-src; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-frame-options': 'DENY',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

export function protect(response: ServerResponse): void {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
}

export function sendPage(response: ServerResponse, status: number, page: string): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(page);
}

export function redirect(response: ServerResponse, location: string): void {
  response.writeHead(303, { location }).end();
}
