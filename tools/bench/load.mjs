import autocannon from 'autocannon';
import { percentile } from '../trial/numbers.mjs';

/**
 * Sixteen clients that ask as fast as they are answered.
 * @param {string} origin
 * @param {string[]} paths asked in turn, each client from a place of its own
 * @param {{ seconds?: number, headers?: Record<string, string> }} options
 * @returns {Promise<{ perSecond: number, p95: number }>} milliseconds
 * @throws Error when anything but 200 was answered: a refusal is quick and proves nothing
 */
export async function load(origin, paths, { seconds = 4, headers = {} } = {}) {
  const times = [];
  const statuses = new Map();
  const run = autocannon({
    url: origin,
    connections: 16,
    duration: seconds,
    requests: paths.map((path) => ({ path, headers })),
  });
  run.on('response', (_client, status, _bytes, milliseconds) => {
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    times.push(milliseconds);
  });
  const result = await run;
  const wrong = [...statuses].filter(([status]) => status !== 200);
  if (wrong.length || result.errors || !times.length) {
    throw new Error(
      `${origin}${paths[0]}: answers ${JSON.stringify([...statuses])}, errors ${result.errors}`,
    );
  }
  return { perSecond: times.length / result.duration, p95: percentile(times, 0.95) };
}
