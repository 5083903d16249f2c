import { request } from 'node:http';
import { isIPv6 } from 'node:net';

/**
 * Asks the node itself, past any proxy.
 * @param {string} path @returns {Promise<{ status: number, body: any } | null>} null when nobody answers
 */
export function askNode(path, env = process.env) {
  const host = loopbackOf(env.HTTP_HOST || '127.0.0.1');
  const port = Number(env.HTTP_PORT || 8080);
  return new Promise((resolve) => {
    const asked = request({ host, port, path, timeout: 5_000 }, (answer) => {
      let text = '';
      answer.on('data', (chunk) => (text += chunk));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: parse(text) }));
    });
    asked.once('timeout', () => asked.destroy());
    asked.once('error', () => resolve(null));
    asked.end();
  });
}

/** An address that means "every address" is not one to ask. */
const loopbackOf = (host) => {
  if (host === '0.0.0.0') return '127.0.0.1';
  return isIPv6(host) && /^[0:]+$/.test(host) ? '::1' : host;
};

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
