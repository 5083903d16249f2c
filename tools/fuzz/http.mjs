import { Agent, request } from 'node:http';
import fc from 'fast-check';
import { CALLERS } from './callers.mjs';
import { broken, resolver, valid } from './shapes.mjs';
import { nastyBody, nastyText, nastyValue } from './values.mjs';

/** @typedef {{ route: string, who: string | null, method: string, path: string, headers: Record<string, string>, body: string | null, base64?: boolean }} HttpCase */

const BOUNDARY = 'selaras-fuzz-boundary';

/** What a header may carry over the wire at all. */
const headerText = nastyText.map((text) => text.replace(/[^\t\x20-\x7e\x80-\xff]/g, '').slice(0, 300));

const encodedSegment = fc.oneof(
  nastyText.map((text) => encodeURIComponent(text.toWellFormed())),
  fc.constantFrom('%', '%zz', '%00', '..%2f..%2f', '%c0%af', '.', '%2e%2e'),
);

function segmentOf(name, ids) {
  const known = {
    edition: fc.constantFrom('spbe-2020', 'pemdi-2026', 'spbe-2018'),
    code: fc.integer({ min: 1, max: 50 }).map(String),
    service: fc.constantFrom('identity', 'registry', 'scoring', 'interop'),
    direction: fc.constantFrom('incoming', 'outgoing'),
    peer: fc.constantFrom('33', '33.22'),
  };
  return fc.oneof(
    { weight: 5, arbitrary: known[name] ?? ids },
    { weight: 2, arbitrary: encodedSegment },
    { weight: 1, arbitrary: fc.uuid() },
  );
}

const pathOf = (template, ids) => {
  const parts = template.split('/').map((part) => {
    const name = /^\{(.+)\}$/.exec(part)?.[1];
    return name ? segmentOf(name, ids) : fc.constant(part);
  });
  return fc.tuple(...parts).map((segments) => segments.join('/'));
};

function queryOf(parameters, surroundings) {
  const asked = parameters.filter((parameter) => parameter.in === 'query');
  const one = ({ name, schema }) =>
    fc
      .oneof(
        { weight: 4, arbitrary: valid(schema ?? {}, surroundings) },
        { weight: 2, arbitrary: nastyValue },
      )
      .map((value) => [name, typeof value === 'object' ? JSON.stringify(value) : String(value)]);
  const known = asked.length
    ? fc.subarray(asked).chain((some) => fc.tuple(...some.map(one)))
    : fc.constant([]);
  const odd = fc.array(fc.tuple(nastyText, nastyText), { maxLength: 2 });
  return fc
    .tuple(known, fc.oneof({ weight: 5, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: odd }))
    .map((groups) =>
      groups
        .flat()
        .map((pair) => pair.map((text) => encodeURIComponent(text.toWellFormed())).join('='))
        .join('&'),
    )
    .map((query) => (query ? `?${query.slice(0, 12_000)}` : ''));
}

const part = (headers, content) =>
  Buffer.concat([Buffer.from(`--${BOUNDARY}\r\n${headers}\r\n\r\n`), content, Buffer.from('\r\n')]);

/** Uploads: right in form and wrong in content, cut short, without a file, with two. */
const uploads = fc
  .record({
    name: fc.oneof(fc.constantFrom('file', 'data', 'declaration'), headerText),
    fileName: fc.oneof(
      fc.constantFrom('daftar.xlsx', 'bukti.pdf', 'kop.png', '../../x.xlsx', 'a.exe'),
      headerText,
    ),
    type: fc.oneof(
      fc.constantFrom('application/pdf', 'image/png', 'text/csv', 'application/octet-stream'),
      headerText,
    ),
    start: fc.constantFrom(
      '',
      'PK\u0003\u0004',
      '%PDF-1.7\n',
      '\u0089PNG\r\n\u001a\n',
      'kode;nama\n1;x\n',
      'GIF89a',
    ),
    bytes: fc.uint8Array({ maxLength: 2_000 }),
    times: fc.constantFrom(0, 1, 1, 1, 2),
    end: fc.constantFrom(`--${BOUNDARY}--\r\n`, `--${BOUNDARY}--\r\n`, '', '--'),
  })
  .map(({ name, fileName, type, start, bytes, times, end }) => {
    const quoted = (text) => text.replace(/["\r\n]/g, '');
    const head = `content-disposition: form-data; name="${quoted(name)}"; filename="${quoted(fileName)}"\r\ncontent-type: ${quoted(type)}`;
    const file = part(head, Buffer.concat([Buffer.from(start, 'latin1'), bytes]));
    const all = Buffer.concat([...Array.from({ length: times }, () => file), Buffer.from(end)]);
    return { body: all.toString('base64'), base64: true, type: `multipart/form-data; boundary=${BOUNDARY}` };
  });

function bodyOf(operation, surroundings) {
  const content = operation.requestBody?.content ?? {};
  const schema = content['application/json']?.schema;
  const asJson = (value) => ({ body: JSON.stringify(value), type: 'application/json' });
  const raw = nastyBody.map((body) => ({ body, type: 'application/json' }));
  const mistyped = fc
    .tuple(
      nastyBody,
      fc.oneof(
        fc.constantFrom('text/plain', 'application/xml', 'application/x-www-form-urlencoded', ''),
        headerText,
      ),
    )
    .map(([body, type]) => ({ body: body.slice(0, 50_000), type }));
  const none = fc.constant({ body: null, type: '' });
  if (content['multipart/form-data'])
    return fc.oneof(
      { weight: 8, arbitrary: uploads },
      { weight: 1, arbitrary: raw },
      { weight: 1, arbitrary: none },
    );
  if (!schema)
    return fc.oneof(
      { weight: 8, arbitrary: none },
      { weight: 1, arbitrary: raw },
      { weight: 1, arbitrary: mistyped },
    );
  return fc.oneof(
    { weight: 8, arbitrary: valid(schema, surroundings).map(asJson) },
    { weight: 10, arbitrary: broken(schema, surroundings).map(asJson) },
    { weight: 1, arbitrary: raw },
    { weight: 1, arbitrary: mistyped },
    { weight: 1, arbitrary: none },
  );
}

const oddHeaders = fc.oneof(
  { weight: 6, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc.dictionary(
      fc.constantFrom(
        'accept-language',
        'accept',
        'accept-encoding',
        'selaras-person',
        'if-none-match',
        'range',
        'x-forwarded-for',
        'x-forwarded-proto',
        'x-correlation-id',
        'traceparent',
        'authorization',
        'origin',
        'content-encoding',
      ),
      headerText,
      { maxKeys: 3 },
    ),
  },
);

const callers = fc.oneof(...CALLERS.map(({ name, weight }) => ({ weight, arbitrary: fc.constant(name) })));

const keyOf = (method) =>
  method === 'GET'
    ? fc.constant({})
    : fc.oneof(
        { weight: 4, arbitrary: fc.uuid().map((key) => ({ 'idempotency-key': key })) },
        { weight: 1, arbitrary: headerText.map((key) => ({ 'idempotency-key': key })) },
        { weight: 1, arbitrary: fc.constant({}) },
      );

/** Addresses outside the declared routes: the sign-in, built files, methods nobody offers. */
const ELSEWHERE = [
  '/',
  '/auth/sign-in',
  '/auth/callback',
  '/oidc/auth',
  '/oidc/token',
  '/oidc/jwks',
  '/oidc/interaction/{id}',
  '/health/ready',
  '/assets/{name}',
  '/katalog/{id}',
  '/api',
  '/api/{id}',
  '/{id}',
];
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];

/**
 * The routes to ask, each with cases of its own.
 * @param {object} document OpenAPI 3
 * @param {fc.Arbitrary<string>} ids
 * @returns {{ route: string, cases: fc.Arbitrary<HttpCase> }[]}
 */
export function routesOf(document, ids) {
  const surroundings = { ids, resolve: resolver(document) };
  const declared = Object.entries(document.paths).flatMap(([template, methods]) =>
    Object.entries(methods).map(([method, operation]) =>
      routeOf(method.toUpperCase(), template, operation, surroundings),
    ),
  );
  const others = ELSEWHERE.flatMap((template) =>
    METHODS.map((method) =>
      routeOf(method, template, { parameters: [{ in: 'query', name: 'q' }] }, surroundings),
    ),
  );
  return [...declared, ...others];
}

function routeOf(method, template, operation, surroundings) {
  const route = `${method} ${template}`;
  const cases = fc
    .record({
      who: callers,
      path: pathOf(template, surroundings.ids),
      query: queryOf(operation.parameters ?? [], surroundings),
      sent: ['GET', 'HEAD', 'OPTIONS'].includes(method)
        ? fc.constant({ body: null, type: '' })
        : bodyOf(operation, surroundings),
      key: keyOf(method),
      odd: oddHeaders,
    })
    .map(({ who, path, query, sent, key, odd }) => ({
      route,
      who,
      method,
      path: `${path}${query}`,
      headers: {
        'sec-fetch-site': 'same-origin',
        ...(sent.type ? { 'content-type': sent.type } : {}),
        ...key,
        ...odd,
      },
      body: sent.body,
      ...(sent.base64 ? { base64: true } : {}),
    }));
  return { route, cases };
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });
const READ_AT_MOST = 200_000;
const GIVE_UP_MS = 30_000;

/**
 * Sends one case as it is, unmended by a cleverer client.
 * @param {string} origin
 * @param {HttpCase} one
 * @param {string} cookie
 */
export function send(origin, one, cookie) {
  const { hostname, port } = new URL(origin);
  const began = performance.now();
  const took = () => performance.now() - began;
  const payload = one.body === null ? null : Buffer.from(one.body, one.base64 ? 'base64' : 'utf8');
  const headers = {
    ...one.headers,
    ...(cookie ? { cookie } : {}),
    ...(payload ? { 'content-length': payload.length } : {}),
  };
  return new Promise((resolve) => {
    const asked = request(
      { hostname, port, agent, method: one.method, path: one.path, headers },
      (answer) => {
        const type = String(answer.headers['content-type'] ?? '');
        const chunks = [];
        let size = 0;
        const done = () => {
          const body = Buffer.concat(chunks).toString('utf8');
          resolve({ status: answer.statusCode ?? null, body, type, milliseconds: took() });
        };
        // A stream of live events never ends by itself.
        if (type.includes('event-stream')) {
          done();
          return answer.destroy();
        }
        answer.on('data', (chunk) => {
          size += chunk.length;
          if (size <= READ_AT_MOST) chunks.push(chunk);
        });
        answer.on('end', done);
        answer.on('error', done);
      },
    );
    asked.setTimeout(GIVE_UP_MS, () => asked.destroy(new Error('no answer in time')));
    asked.on('error', (error) =>
      resolve({ status: null, body: '', type: '', milliseconds: took(), error: error.code ?? error.message }),
    );
    asked.end(payload ?? undefined);
  });
}
