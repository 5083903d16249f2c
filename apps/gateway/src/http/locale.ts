import type { FastifyRequest } from 'fastify';

/** The language a reader prefers; Indonesian unless English comes first. */
export function localeOf(request: FastifyRequest): 'id' | 'en' {
  const wanted = String(request.headers['accept-language'] ?? '').toLowerCase();
  const en = wanted.search(/\ben\b/);
  const id = wanted.search(/\bid\b/);
  return en >= 0 && (id < 0 || en < id) ? 'en' : 'id';
}
