import { request, type IncomingMessage } from 'node:http';
import type { WebClient } from './web-client.js';

/** A request whose second half is sent on demand: it certainly is in flight until then. */
export function slowPost(origin: string, client: WebClient, body: object) {
  const text = JSON.stringify(body);
  const half = Math.floor(text.length / 2);
  const call = request(`${origin}/api/applications`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
      'sec-fetch-site': 'same-origin',
      cookie: client.cookieHeader(),
    },
  });
  const answer = new Promise<IncomingMessage>((resolve, reject) => {
    call.once('response', (message) => resolve(message.resume())).once('error', reject);
  });
  const halfSent = new Promise<void>((resolve) => call.write(text.slice(0, half), () => resolve()));
  return { answer, halfSent, finish: () => call.end(text.slice(half)) };
}
