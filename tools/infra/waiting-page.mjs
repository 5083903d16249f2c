import { createHash } from 'node:crypto';
import { createServer } from 'node:http';

const RETRY_SECONDS = 3;
const PROBLEM = JSON.stringify({
  type: 'about:blank',
  title: 'Latihan sedang dimulai ulang',
  status: 503,
  code: 'common.unavailable',
  detail: 'Latihan sedang dimulai ulang; coba lagi sebentar lagi. (The practice space is being made anew.)',
  fields: [],
  correlationId: null,
});

/** The page stays as it is until there is something to go on to; a reader is not thrown back to its top meanwhile. */
const SCRIPT = `setInterval(() => fetch('/health/live').then((answer) => answer.ok && location.reload()).catch(() => {}), ${RETRY_SECONDS * 1000});`;

const PAGE = `<!doctype html>
<html lang="id">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Latihan sedang dimulai ulang · Selaras</title>
    <style>
      :root { color-scheme: light dark; }
      body { margin: 0; min-height: 100vh; display: grid; place-items: center; font: 1rem/1.5 system-ui, sans-serif; background: #f5f6f8; color: #1b2733; }
      main { max-width: 30rem; padding: 24px; }
      h1 { margin: 0 0 8px; font-size: 1.25rem; }
      p { margin: 0 0 8px; }
      [lang='en'] { color: #566370; }
      @media (prefers-color-scheme: dark) { body { background: #0e151c; color: #e4e9ee; } [lang='en'] { color: #a3afba; } }
    </style>
  </head>
  <body>
    <main>
      <h1>Latihan sedang dimulai ulang</h1>
      <p>Data contoh dimuat lagi dari awal, biasanya kurang dari setengah menit. Halaman ini membuka latihan sendiri begitu siap.</p>
      <p lang="en">The practice space is being made anew, usually within half a minute. This page goes on by itself.</p>
      <p><a href="">Coba lagi (try again)</a></p>
    </main>
    <script>${SCRIPT}</script>
  </body>
</html>
`;

const hashOf = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

const HEADERS = {
  'retry-after': String(RETRY_SECONDS),
  'cache-control': 'no-store',
  connection: 'close',
  'x-content-type-options': 'nosniff',
  'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; connect-src 'self'; script-src '${hashOf(SCRIPT)}'; frame-ancestors 'none'; base-uri 'none'`,
};

/**
 * Answers at a node's address while the node itself is away, so that people see why. Where the port cannot be had,
 * nobody answers: that is no reason to stay away longer.
 * @param {Pick<import('./nodes.mjs').NodePlan, 'httpPort' | 'httpHost'>} plan
 * @returns {Promise<{ close(): Promise<void> }>}
 */
export async function openWaitingPage({ httpPort, httpHost = '127.0.0.1' }) {
  const server = createServer((request, response) => {
    const asksForPage = request.method === 'GET' && !/^\/(api|health|exchange)\//.test(request.url ?? '');
    const type = asksForPage ? 'text/html; charset=utf-8' : 'application/problem+json; charset=utf-8';
    response.writeHead(503, { ...HEADERS, 'content-type': type }).end(asksForPage ? PAGE : PROBLEM);
  });
  const open = await new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(httpPort, httpHost, () => resolve(true));
  });
  server.unref();
  return {
    close: () =>
      new Promise((resolve) => {
        if (!open) return resolve();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
