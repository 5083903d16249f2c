import type { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { JobName, JobView } from '@selaras/contracts';
import { JOB_NAMES } from '@selaras/contracts';
import type { JobWithMetadata } from 'pg-boss';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import type { Transactions, Tx } from '../database/transactions.js';
import { Problem, type Locale } from '../problems/problem.js';
import type { Clock } from './clock.js';
import { JobQueue, type QueuedRun } from './job-queue.js';
import { JobState } from './job-state.entity.js';
import { JOB, type DeclaredJob, type JobRun, type JobTiming } from './job.js';
import { reasonInWords, reasonOf } from './reasons.js';
import { decideTick, tickAfter } from './ticks.js';

/** A clock that is set while we sleep must not make us oversleep. */
const LONGEST_SLEEP_MS = 30_000;
const SUPERVISE_MS = 60_000;

export interface JobsParts {
  service: string;
  /** The node's own zone, IANA. */
  zone: string;
  pollSeconds: number;
  database: DataSource;
  transactions: Transactions;
  clock: Clock;
  log: Logger;
}

/**
 * Runs what a service does by itself. Every replica watches the clock; the row of a job decides who queues a tick, the
 * queue decides who runs it.
 */
export class Jobs {
  private readonly declared = new Map<string, DeclaredJob & { zone: string }>();
  private readonly queue: JobQueue;
  private readonly seen = new Map<string, Date | null>();
  private timer: NodeJS.Timeout | null = null;
  private watching: Promise<void> = Promise.resolve();
  private supervisedAt = 0;
  private wakeUp: () => void = () => undefined;
  private stopped = true;

  constructor(private readonly parts: JobsParts) {
    this.queue = new JobQueue(parts.database, parts.service, parts.pollSeconds);
  }

  /** Finds every @Job of the service's providers; `own` are the platform's. */
  declare(jobs: readonly DeclaredJob[]): void {
    for (const job of jobs) {
      const zone = job.timing.zone === 'UTC' ? 'UTC' : this.parts.zone;
      if (this.declared.has(job.name)) throw new Error(`the job ${job.name} is declared twice`);
      decideTick(job.timing.cron, zone, null, this.parts.clock.now());
      this.declared.set(job.name, { ...job, zone });
    }
  }

  async start(): Promise<void> {
    const { log, database, clock } = this.parts;
    this.queue.onError((error) => log.warn({ err: error }, 'job queue'));
    for (const name of this.declared.keys()) {
      await database.query('INSERT INTO job_state (name) VALUES ($1) ON CONFLICT DO NOTHING', [name]);
    }
    for (const row of await database.getRepository(JobState).find()) this.seen.set(row.name, row.seenTick);
    this.stopped = false;
    this.supervisedAt = clock.now().getTime();
    try {
      await this.queue.start(
        (run, job) => this.run(run, job),
        (run) => this.givenUp(run),
      );
      await this.queue.supervise();
    } catch (error) {
      await this.queue.stop();
      throw error;
    }
    this.watching = this.watch();
  }

  /** Takes no more ticks and waits for the runs in flight. */
  async stop(): Promise<void> {
    if (this.stopped) return;
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    this.wakeUp();
    await this.watching;
    await this.queue.stop();
  }

  /** Queues every job whose tick has come; called by the clock, and by tests that set theirs. */
  async tick(): Promise<void> {
    const now = this.parts.clock.now();
    for (const job of this.declared.values()) {
      const seen = this.seen.get(job.name) ?? null;
      const { cron, atOnceWhenNew } = job.timing;
      const decision = decideTick(cron, job.zone, seen, now, atOnceWhenNew);
      if (decision.act !== 'wait') await this.take(job, decision);
    }
    if (Math.abs(now.getTime() - this.supervisedAt) >= SUPERVISE_MS) {
      this.supervisedAt = now.getTime();
      await this.queue.supervise();
    }
  }

  /**
   * Runs a job now, out of turn.
   * @returns false when it is already waiting or running.
   * @throws Problem `common.not-found` for a name this service has no job under.
   */
  async runNow(name: JobName, within?: Tx): Promise<boolean> {
    const job = this.declared.get(name);
    if (!job) throw new Problem('common.not-found');
    const send = (tx: Tx) => this.queue.send(tx.manager, job, this.parts.clock.now());
    if (within) {
      within.afterCommit(() => this.queue.wake());
      return send(within);
    }
    const sent = await this.parts.transactions.inTransaction(send);
    this.queue.wake();
    return sent;
  }

  async list(locale: Locale): Promise<JobView[]> {
    const rows = await this.parts.database.getRepository(JobState).find();
    const byName = new Map(rows.map((row) => [row.name, row]));
    const now = this.parts.clock.now();
    return [...this.declared.values()].map(({ name, timing, zone }) => {
      const row = byName.get(name);
      return {
        name,
        title: JOB_NAMES[name][locale],
        cron: timing.cron,
        zone,
        nextAt: tickAfter(timing.cron, zone, now).toISOString(),
        lastStartedAt: row?.startedAt?.toISOString() ?? null,
        lastEndedAt: row?.endedAt?.toISOString() ?? null,
        state: stateOf(row),
        failures: row?.failures ?? 0,
        failure: row?.reason ? reasonInWords(row.reason, locale) : null,
        failedAt: row?.failedAt?.toISOString() ?? null,
      };
    });
  }

  private async watch(): Promise<void> {
    while (!this.stopped) {
      await this.tick().catch((error: unknown) =>
        this.parts.log.warn({ err: error }, 'jobs could not be queued'),
      );
      if (!this.stopped) await this.sleep();
    }
  }

  private sleep(): Promise<void> {
    const now = this.parts.clock.now();
    const next = [...this.declared.values()].map(({ timing, zone }) =>
      tickAfter(timing.cron, zone, now).getTime(),
    );
    const pause = Math.min(LONGEST_SLEEP_MS, ...next.map((at) => at - now.getTime() + 10));
    return new Promise((resolve) => {
      this.timer = setTimeout(resolve, Math.max(pause, 10));
      this.wakeUp = resolve;
    });
  }

  /** Whoever moves the row from the tick it saw queues the run, in the same transaction; the other replicas do nothing. */
  private async take(
    job: DeclaredJob & { zone: string },
    { act, due }: { act: 'run' | 'note'; due: Date },
  ): Promise<void> {
    const seen = this.seen.get(job.name) ?? null;
    const queued = await this.parts.transactions.inTransaction(async (tx) => {
      const moved = await tx.query<{ name: string }>(
        `WITH moved AS (
           UPDATE job_state SET seen_tick = $2 WHERE name = $1 AND seen_tick IS NOT DISTINCT FROM $3 RETURNING name)
         SELECT name FROM moved`,
        [job.name, due, seen],
      );
      if (moved.length === 0) return null;
      return act === 'run' && (await this.queue.send(tx.manager, job, due));
    });
    this.seen.set(job.name, queued === null ? await this.readSeen(job.name) : due);
    if (queued) this.queue.wake();
  }

  private async readSeen(name: string): Promise<Date | null> {
    const row = await this.parts.database.getRepository(JobState).findOneBy({ name });
    return row?.seenTick ?? null;
  }

  private async run({ name, due }: QueuedRun, queued: JobWithMetadata<QueuedRun>): Promise<void> {
    const job = this.declared.get(name);
    if (!job) return;
    const { database, clock, log } = this.parts;
    const attempt = queued.retryCount + 1;
    await database.query(
      `UPDATE job_state SET started_at = $2, ended_at = NULL, failures = CASE WHEN $3 = 1 THEN 0 ELSE failures END
       WHERE name = $1`,
      [name, clock.now(), attempt],
    );
    try {
      await job.run({ due: new Date(due), attempt, signal: queued.signal });
    } catch (error) {
      const reason = reasonOf(error);
      log.error({ err: error, job: name, attempt, reason }, 'job failed');
      await database.query(
        'UPDATE job_state SET ended_at = $2, failed_at = $2, failures = $3, reason = $4 WHERE name = $1',
        [name, clock.now(), attempt, reason],
      );
      // What the queue keeps of it: the code, not the error's own words.
      throw new Error(reason, { cause: undefined });
    }
    await database.query(
      'UPDATE job_state SET ended_at = $2, failures = 0, given_up_at = NULL WHERE name = $1',
      [name, clock.now()],
    );
  }

  private async givenUp({ name }: QueuedRun): Promise<void> {
    const { transactions, clock } = this.parts;
    await transactions.inTransaction(async (tx) => {
      const [row] = await tx.query<{ reason: string; failures: number }>(
        `WITH gone AS (
           UPDATE job_state SET given_up_at = $2, ended_at = coalesce(ended_at, $2), failures = greatest(failures, 1),
             failed_at = CASE WHEN failures = 0 THEN $2 ELSE failed_at END,
             reason = CASE WHEN failures = 0 THEN 'interrupted' ELSE reason END
           WHERE name = $1 RETURNING reason, failures)
         SELECT reason, failures FROM gone`,
        [name, clock.now()],
      );
      if (!row) return;
      const object = { kind: 'job', id: name, name: JOB_NAMES[name as JobName]?.id ?? name };
      await tx.audit('jobs.failed', { object, after: { reason: row.reason, attempts: row.failures } });
    });
  }
}

function stateOf(row: JobState | undefined): JobView['state'] {
  if (!row?.startedAt) return 'never';
  if (row.givenUpAt) return 'failed';
  if (row.endedAt === null) return 'running';
  return row.failures > 0 ? 'retrying' : 'done';
}

/** Every @Job method of a service's providers. */
export function jobsOfProviders(
  discovery: DiscoveryService,
  scanner: MetadataScanner,
  reflector: Reflector,
): DeclaredJob[] {
  return discovery.getProviders().flatMap((wrapper) => {
    const instance = wrapper.instance as Record<string, unknown> | null;
    if (!instance || typeof instance !== 'object' || wrapper.isNotMetatype) return [];
    const prototype = Object.getPrototypeOf(instance) as object | null;
    if (!prototype) return [];
    return scanner.getAllMethodNames(prototype).flatMap((key) => {
      const method = instance[key] as (run: JobRun) => Promise<void>;
      const found = reflector.get<{ name: JobName; timing: JobTiming } | undefined>(JOB, method);
      return found ? [{ ...found, run: (run: JobRun) => method.call(instance, run) }] : [];
    });
  });
}
