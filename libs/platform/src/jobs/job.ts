import { SetMetadata } from '@nestjs/common';
import type { JobName } from '@selaras/contracts';

export const JOB = 'selaras:job';

/** When a job runs, and how it is tried again. */
export interface JobTiming {
  /** Five fields, read in `zone`: minute, hour, day, month, day of the week. */
  cron: string;
  /** `node`: the node's own zone, so that 07:00 is 07:00 on its walls. */
  zone?: 'node' | 'UTC';
  /** A node that has never seen the job runs it at once instead of waiting for its first tick. */
  atOnceWhenNew?: boolean;
  /** Tries after the first; then the run lies among the failed ones until an administrator looks. */
  retries?: number;
  /** Pause before the first repetition; each further pause is twice as long, an hour at most. */
  retrySeconds?: number;
  /** A run that takes longer counts as failed, and its signal is aborted. */
  limitSeconds?: number;
}

/** What one run knows. */
export interface JobRun {
  /** The instant it was due: the latest one, when several passed while the service was down. */
  due: Date;
  /** 1 at the first try. */
  attempt: number;
  /** Aborted when the run takes too long or the service stops. */
  signal: AbortSignal;
}

export interface DeclaredJob {
  name: JobName;
  timing: JobTiming;
  run(this: void, run: JobRun): Promise<void>;
}

type Runner = (run: JobRun) => Promise<void>;

/**
 * Declares a method as a job. It runs once per tick however many replicas there are, once for all ticks missed while
 * everything was down, and never beside itself. It may run twice after a crash: its work must bear that. It acts as
 * the service itself (`Transactions.inTransaction`), on behalf of nobody.
 * @example @Job('identity.digest', { cron: '0 7 * * 1-5' }) async send({ due }: JobRun): Promise<void> {…}
 */
export function Job(name: JobName, timing: JobTiming) {
  return <H extends Runner>(target: object, key: string, descriptor: TypedPropertyDescriptor<H>): void => {
    SetMetadata(JOB, { name, timing })(target, key, descriptor);
  };
}
