import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GatewaySettings } from '../settings.js';

const WEB = fileURLToPath(new URL('../../../web/dist', import.meta.url));
const YEAR_SECONDS = 365 * 24 * 3_600;
const NOT_PAGES = /^\/(api|auth|oidc|exchange|health|docs|assets)(\/|$)/;

/** A kode wilayah ends like a file (`33.22`) but for its letters. */
const FILE_ENDING = /\.[a-z][a-z0-9]{1,4}$/i;

/** Answers a page path with the one page of the web app; false when the path is none. */
export type ServePage = (request: FastifyRequest, reply: FastifyReply) => boolean;

/** Serves the web app: built files for a year (their names carry their content), every other page path the one page. */
export async function webRoutes(http: FastifyInstance, settings: GatewaySettings): Promise<ServePage> {
  if (!existsSync(WEB)) return () => false;
  await http.register(fastifyStatic, {
    root: WEB,
    wildcard: false,
    index: false,
    setHeaders(reply, path) {
      const named = path.includes('/assets/');
      reply.header('cache-control', named ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache');
    },
  });
  const front = new URL(settings.PUBLIC_URL);
  return (request, reply) => {
    const path = request.url.split('?')[0] ?? '/';
    if (request.method !== 'GET' || NOT_PAGES.test(path) || FILE_ENDING.test(path)) return false;
    // Another name for this host would carry other cookies: sign-in would seem to forget the person.
    const loopback = ['127.0.0.1', '[::1]'].some((name) => request.host === `${name}:${front.port}`);
    if (loopback && request.host !== front.host) void reply.redirect(new URL(request.url, front).href, 302);
    else void reply.header('cache-control', 'no-cache').sendFile('index.html');
    return true;
  };
}
