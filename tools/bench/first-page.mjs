import { Visitor } from '../trial/visitor.mjs';

const SCRIPTS = /(?:src|href)="(\/assets\/[^"]+\.js)"/g;
const IMPORTS = /(?:from|import)\s*["'](\.\/[^"']+\.js)["']/g;

/** The scripts a page loads before it can show anything: those it names, and what they import at once. */
async function scriptsOf(visitor, path) {
  const html = await (await visitor.ask(path)).text();
  const known = new Set([...html.matchAll(SCRIPTS)].map((found) => found[1]));
  for (const script of known) {
    const code = await (await visitor.ask(script)).text();
    for (const [, relative] of code.matchAll(IMPORTS))
      known.add(new URL(relative, `http://x${script}`).pathname);
  }
  return [...known];
}

/** Bytes as they cross the line: gzip, as the server sends it. */
async function gzippedBytes(origin, path) {
  const { request } = await import('node:http');
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, headers: { 'accept-encoding': 'gzip' } }, (answer) => {
      let bytes = 0;
      answer.on('data', (chunk) => (bytes += chunk.length));
      answer.on('end', () => resolve(bytes));
    })
      .on('error', reject)
      .end();
  });
}

/** @returns {Promise<{ page: string, scripts: number, scriptKB: number }[]>} */
export async function measureFirstPage(origin) {
  const scripts = await scriptsOf(new Visitor(origin), '/');
  const sizes = await Promise.all(scripts.map((path) => gzippedBytes(origin, path)));
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  return [{ page: '/', scripts: scripts.length, scriptKB: bytes / 1000 }];
}
