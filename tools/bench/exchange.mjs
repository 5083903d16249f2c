import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ensureDatabase, startPostgres } from '../infra/index.mjs';
import { copySeconds, importSpreadsheet, writeSpreadsheet } from './import.mjs';
import {
  commandOf,
  discard,
  familyOf,
  newDataDirectory,
  proportionalMemory,
  startDemonstration,
} from '../trial/demonstration.mjs';
import { Visitor } from '../trial/visitor.mjs';

const ROWS = 10_000;
const GOAL_PER_SECOND = 500;
const GIVE_UP_MS = 300_000;
/** Constant memory: the second half of the entries takes at most so many times what the first took. */
const CONSTANT_WITHIN = 1.1;

async function outgoing(visitor) {
  const { items } = await visitor.json('/api/exchange/streams');
  return items.find(({ direction }) => direction === 'outgoing');
}

const appPids = (pid) => familyOf(pid).filter((one) => /standalone\/dist\/main\.js/.test(commandOf(one)));

/**
 * Ten thousand rows by spreadsheet, then, through the standing release of the catalogue, ten thousand signed entries to
 * the province: written, published, chained, signed, delivered, verified, kept and signed for.
 */
export async function benchImportAndExchange() {
  const data = newDataDirectory();
  const floorData = newDataDirectory();
  const file = join(floorData, 'uji.xlsx');
  let node;
  let floor;
  try {
    node = await startDemonstration({ data });
    const steward = await Visitor.signedIn(node.regency, 'katalog');
    const coordinator = await Visitor.signedIn(node.regency, 'sekda');
    const { items: agencies } = await steward.json('/api/agencies?limit=200');
    await writeSpreadsheet(
      file,
      ROWS,
      agencies.map(({ name }) => name),
    );
    while ((await outgoing(coordinator)).state !== 'delivered') await pause(100);
    const before = await outgoing(coordinator);
    const memoryNow = () => proportionalMemory(appPids(node.pid));
    const { seconds, receipt } = await importSpreadsheet(steward, file);
    const began = performance.now();
    const atStart = memoryNow();
    const halves = [[], []];
    let delivered = 0;
    while (delivered < ROWS && performance.now() - began < GIVE_UP_MS) {
      await pause(250);
      delivered = (await outgoing(coordinator)).acknowledgedSequence - before.acknowledgedSequence;
      halves[delivered < ROWS / 2 ? 0 : 1].push(memoryNow());
    }
    const [firstHalf, secondHalf] = halves.map((samples) => Math.max(...samples, atStart));
    const exchangeSeconds = (performance.now() - began) / 1000;
    floor = await startPostgres({ dataDir: join(floorData, 'postgres') });
    const databaseUrl = await ensureDatabase(floor.url, 'floor');
    const copied = await copySeconds(
      databaseUrl,
      ROWS,
      agencies.map(({ name }) => name),
    );
    const total = seconds.dryRun + seconds.apply;
    return [
      {
        name: 'import',
        goal: 'none set; against COPY of the same rows into a bare table',
        met: receipt.created === ROWS,
        rows: [
          {
            rows: ROWS,
            created: receipt.created,
            dryRunSeconds: seconds.dryRun,
            applySeconds: seconds.apply,
            copySeconds: copied,
            ratio: copied / total,
          },
        ],
      },
      {
        name: 'exchange',
        goal: `≥ ${GOAL_PER_SECOND} signed entries a second, constant memory`,
        met:
          delivered >= ROWS &&
          delivered / exchangeSeconds >= GOAL_PER_SECOND &&
          secondHalf <= firstHalf * CONSTANT_WITHIN,
        rows: [
          {
            entries: delivered,
            seconds: exchangeSeconds,
            perSecond: delivered / exchangeSeconds,
            memoryAtStartMB: atStart,
            memoryFirstHalfMB: firstHalf,
            memorySecondHalfMB: secondHalf,
          },
        ],
      },
    ];
  } finally {
    await node?.stop();
    await floor?.stop();
    discard(data);
    discard(floorData);
  }
}
