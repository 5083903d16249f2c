import type { Pool } from 'pg';
import { PgBoss, policies, type JobWithMetadata } from 'pg-boss';
import type { DataSource, EntityManager } from 'typeorm';
import type { DeclaredJob } from './job.js';

/** Jobs of a service lie in a schema of their own beside it: pg-boss makes and upgrades its tables itself. */
export const jobSchema = (service: string): string => `${service}_jobs`;

const RUNS = 'runs';
const DEAD = 'dead';
/** A run whose worker has not been heard of for this long belongs to a process that died. */
const HEARTBEAT_S = 30;
const KEEP_DONE_S = 3_600;
const MOST_RETRY_S = 3_600;

export interface QueuedRun {
  name: string;
  due: string;
}

type Answer = Promise<{ rows: unknown[] }>;

/** The service's own pool: no connection more than it has anyway. What it answers is handed on as it is. */
const throughPool = (database: DataSource) => {
  const { master } = database.driver as unknown as { master: Pool };
  return { executeSql: (text: string, values?: unknown[]): Answer => master.query(text, values) };
};

const within = (manager: EntityManager) => ({
  executeSql: async (text: string, values?: unknown[]): Answer => ({
    rows: (await manager.query(text, values)) as unknown[],
  }),
});

/** Timers of pg-boss that would cost a query each are off or rare: schedule and supervision are ours. */
const QUIET = {
  schedule: false,
  supervise: false,
  migrate: false,
  createSchema: false,
  reindex: false,
  monitorVacuum: false,
  persistWarnings: false,
  queueCacheIntervalSeconds: 3_600,
  monitorIntervalSeconds: 30,
  maintenanceIntervalSeconds: KEEP_DONE_S,
} as const;

/**
 * Makes or upgrades the tables of the queue, as the role that owns the schema; the app role then needs rights to rows
 * only.
 */
export async function provisionJobQueue(database: DataSource, service: string): Promise<void> {
  const boss = new PgBoss({
    ...QUIET,
    db: throughPool(database),
    schema: jobSchema(service),
    migrate: true,
  });
  const failures: unknown[] = [];
  boss.on('error', (error) => failures.push(error));
  await boss.start();
  await boss.createQueue(DEAD, {
    policy: policies.standard,
    retryLimit: 10,
    retryDelay: 60,
    deleteAfterSeconds: KEEP_DONE_S,
  });
  await boss.createQueue(RUNS, {
    policy: policies.exclusive,
    deadLetter: DEAD,
    deleteAfterSeconds: KEEP_DONE_S,
  });
  await boss.stop({ graceful: false, close: false });
  if (failures.length) throw failures[0];
}

/** The queue of one service, as its app role. */
export class JobQueue {
  private readonly boss: PgBoss;
  private readonly workers: string[] = [];

  constructor(
    database: DataSource,
    service: string,
    private readonly pollSeconds: number,
  ) {
    this.boss = new PgBoss({
      ...QUIET,
      db: throughPool(database),
      schema: jobSchema(service),
    });
  }

  onError(listen: (error: Error) => void): void {
    this.boss.on('error', listen);
  }

  /**
   * Begins to work: two at a time, so that one slow job does not hold up the rest.
   * @param given What was given up after all its tries, or because its process died each time.
   */
  async start(
    run: (run: QueuedRun, job: JobWithMetadata<QueuedRun>) => Promise<void>,
    given: (run: QueuedRun) => Promise<void>,
  ): Promise<void> {
    await this.boss.start();
    const options = { pollingIntervalSeconds: this.pollSeconds, includeMetadata: true } as const;
    for (let worker = 0; worker < 2; worker += 1) {
      this.workers.push(
        await this.boss.work<QueuedRun, void, typeof options>(RUNS, options, async ([job]) => {
          if (job) await run(job.data, job);
        }),
      );
    }
    this.workers.push(
      await this.boss.work<QueuedRun>(DEAD, { pollingIntervalSeconds: this.pollSeconds }, async ([job]) => {
        if (job) await given(job.data);
      }),
    );
  }

  /** Waits for the runs in flight, half a minute at most; what is not done by then is tried again after the next start. */
  async stop(): Promise<void> {
    await this.boss.stop({ graceful: true, timeout: 30_000, close: false });
  }

  /**
   * Queues one run, in the transaction that decides it.
   * @returns false when one of the same name is waiting or running: it stands for this one too.
   */
  async send(manager: EntityManager, { name, timing }: DeclaredJob, due: Date): Promise<boolean> {
    const id = await this.boss.send(RUNS, { name, due: due.toISOString() } satisfies QueuedRun, {
      singletonKey: name,
      retryLimit: timing.retries ?? 5,
      retryDelay: timing.retrySeconds ?? 30,
      retryBackoff: true,
      retryDelayMax: MOST_RETRY_S,
      expireInSeconds: timing.limitSeconds ?? 900,
      heartbeatSeconds: HEARTBEAT_S,
      db: within(manager),
    });
    return id !== null;
  }

  /** Lets the workers of this process look at once instead of at their next poll. */
  wake(): void {
    for (const worker of this.workers) this.boss.notifyWorker(worker);
  }

  /** Gives back what dead processes held, and drops what is done. Cheap: gated in the database, once per interval. */
  async supervise(): Promise<void> {
    await this.boss.supervise();
  }
}
