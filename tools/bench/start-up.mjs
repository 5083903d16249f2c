import {
  commandOf,
  discard,
  familyOf,
  newDataDirectory,
  proportionalMemory,
  startDemonstration,
} from '../trial/demonstration.mjs';
import { setTimeout as pause } from 'node:timers/promises';
import { measureFirstPage } from './first-page.mjs';

const GOALS = { warmSeconds: 10, memoryMB: 900, firstPageKB: 200 };

function share(pids) {
  const parts = { database: [], broker: [], product: [] };
  for (const pid of pids) {
    const command = commandOf(pid);
    const part = /postgres/.test(command) ? 'database' : /nats-server/.test(command) ? 'broker' : 'product';
    parts[part].push(pid);
  }
  return Object.fromEntries(
    Object.entries(parts).map(([part, own]) => [`${part}MB`, proportionalMemory(own)]),
  );
}

/** Both nodes of the demonstration: on new data, again on that data, what they hold in memory, and the first page. */
export async function benchStartUp() {
  const data = newDataDirectory();
  try {
    const first = await startDemonstration({ data });
    await first.stop();
    const warm = await startDemonstration({ data });
    try {
      await pause(3_000);
      const pids = familyOf(warm.pid);
      const memoryMB = proportionalMemory(pids);
      const firstPage = await measureFirstPage(warm.regency);
      return [
        {
          name: 'start-up',
          goal: `warm under ${GOALS.warmSeconds} s; both nodes, Postgres and brokers under ${GOALS.memoryMB} MB (PSS)`,
          met: warm.secondsToReady < GOALS.warmSeconds && memoryMB < GOALS.memoryMB,
          rows: [
            {
              newDataSeconds: first.secondsToReady,
              warmSeconds: warm.secondsToReady,
              memoryMB,
              ...share(pids),
            },
          ],
        },
        {
          name: 'first page',
          goal: `≤ ${GOALS.firstPageKB} kB of JavaScript, gzipped`,
          met: firstPage.every(({ scriptKB }) => scriptKB <= GOALS.firstPageKB),
          rows: firstPage,
        },
      ];
    } finally {
      await warm.stop();
    }
  } finally {
    discard(data);
  }
}
