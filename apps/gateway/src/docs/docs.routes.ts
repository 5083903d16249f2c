import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';
import { API_PAGE, API_PAGE_START, DOCS_CSS, problemPage } from './problem-page.js';

const require = createRequire(import.meta.url);

/** `/openapi.json`, the API page, and the help page of the problem codes. */
export function docsRoutes(http: FastifyInstance, document: OpenAPIObject): void {
  const page = (path: string, type: string, text: string) =>
    http.get(path, (_request, reply) =>
      reply.type(`${type}; charset=utf-8`).header('cache-control', 'no-cache').send(text),
    );
  page('/openapi.json', 'application/json', JSON.stringify(document));
  page('/docs/api', 'text/html', API_PAGE);
  page('/docs/api/start.js', 'text/javascript', API_PAGE_START);
  page('/docs/problems', 'text/html', problemPage());
  page('/docs/docs.css', 'text/css', DOCS_CSS);
  void http.register(fastifyStatic, {
    root: dirname(require.resolve('swagger-ui-dist/package.json')),
    prefix: '/docs/api/assets/',
    decorateReply: false,
    allowedPath: (path) => /^\/swagger-ui(-bundle)?\.(css|js)$/.test(path),
  });
}
