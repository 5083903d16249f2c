import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * A free loopback port that stays free while a node is down: below those that the system hands out by itself, for
 * connections and for whoever asks for any port.
 */
export async function stablePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 30_000);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer().once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
