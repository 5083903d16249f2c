import type { ChildProcess } from 'node:child_process';

/** A fault that a person can cure: `message` is one sentence, Indonesian with English in parentheses. */
export class Failure extends Error {
  constructor(indonesian: string, english?: string, options?: { exitCode?: number; cause?: unknown });
  exitCode: number;
}

export type Log = (line: string) => void;

export interface ProcessExit {
  code: number | null;
  signal: NodeJS.Signals | null;
  error?: Error;
}

export type StopSteps = [signal: NodeJS.Signals, graceMs: number][];

export interface ProcessOptions {
  name: string;
  /** Stopped in this order: task, app, broker, database. */
  stage: 'task' | 'app' | 'broker' | 'database';
  command: string;
  args?: string[];
  cwd?: string;
  env?: Record<string, string | undefined>;
  uid?: number;
  gid?: number;
  /** Output is appended here; without it, and without `onLine`, it is dropped. */
  logFile?: string;
  /** Opens a channel; `stop()` sends `{ type: 'drain' }` over it before the first signal. */
  ipc?: boolean;
  onLine?: (line: string, source: 'stdout' | 'stderr') => void;
  stopSignal?: NodeJS.Signals;
  stopSteps?: StopSteps;
}

export interface ProcessHandle {
  readonly name: string;
  readonly stage: ProcessOptions['stage'];
  readonly logFile?: string;
  readonly pid: number | undefined;
  readonly child: ChildProcess;
  readonly exited: Promise<ProcessExit>;
  readonly exit: ProcessExit | null;
  stopping: boolean;
  kill(signal?: NodeJS.Signals, wholeGroup?: boolean): void;
  stop(steps?: StopSteps): Promise<void>;
}

export function startProcess(options: ProcessOptions): ProcessHandle;
export function runTask(
  options: Omit<ProcessOptions, 'stage' | 'onLine'> & { timeoutMs?: number },
): Promise<{ code: number | null; stdout: string; stderr: string }>;
/** Stops everything this process started; nothing can be started afterwards. */
export function stopAll(): Promise<void>;
export function killAll(): void;

/** Moves a log aside (`.1` to `.5`) and empties it in place once it is larger than `limit` bytes (10 MB). */
export function rotate(file: string, limit?: number): boolean;

export interface Keeper {
  /** Resolves at once, or when the restart that is under way has ended. */
  whenUp(): Promise<void>;
  restarts(): number;
  /** For good: it is not started again. */
  stop(): Promise<void>;
}

export interface KeepOptions {
  /** Resolves when the child is of use again. */
  restart(): Promise<ProcessHandle>;
  /** Children without which this one cannot start. */
  needs?: Keeper[];
  log: Log;
  /** Too many deaths in a row. */
  onGiveUp(failure: Failure): void;
  limits?: { settledMs?: number; quickDeaths?: number; firstPauseMs?: number };
}

/** Starts a child again whenever it ends by itself. */
export function keepRunning(first: ProcessHandle, options: KeepOptions): Keeper;

export interface PostgresOptions {
  /** Created when missing. Under a directory that others may enter (0711), or root's copy goes to a shared place. */
  dataDir: string;
  /** A free one when left out. */
  port?: number;
  /** True where it has just run: it is never begun anew then, however empty its directory. */
  again?: boolean;
  log?: Log;
  /** Default: beside the data directory, with the ending `.log`. */
  logFile?: string;
  /** `false` for throw-away clusters: no waiting for the disk, no autovacuum. */
  fsync?: boolean;
  /** Further server settings, such as `{ log_statement: 'all' }`. */
  settings?: Record<string, string | number>;
}

export interface Postgres {
  /** The superuser's address of the database `postgres`. */
  url: string;
  port: number;
  pid: number | undefined;
  /** Where the data really is. */
  dataDir: string;
  process: ProcessHandle;
  exited: Promise<ProcessExit>;
  /** Rolls back what is open and writes a checkpoint; `immediate` leaves recovery to the next start. */
  stop(options?: { immediate?: boolean }): Promise<void>;
}

export function startPostgres(options: PostgresOptions): Promise<Postgres>;
export function removePostgresData(dataDir: string): void;
export function ensureDatabase(serverUrl: string, name: string): Promise<string>;
export function dropDatabase(serverUrl: string, name: string): Promise<void>;
export function databaseUrl(serverUrl: string, name: string): string;

export interface NatsPermissions {
  publish?: string | string[] | { allow?: string | string[]; deny?: string | string[] };
  subscribe?: string | string[] | { allow?: string | string[]; deny?: string | string[] };
  allow_responses?: boolean | { max?: number; expires?: string };
}

export interface NatsUser {
  user: string;
  password: string;
  permissions?: NatsPermissions;
}

export interface NatsOptions {
  /** Holds configuration, log and JetStream store. */
  dir: string;
  users: NatsUser[];
  /** A free one when left out. */
  port?: number;
  /** True where it has just run: it is never begun anew then, however empty its directory. */
  again?: boolean;
  /** Default: `findNatsServer` with the checkout's own cache. */
  binary?: string;
  name?: string;
  log?: Log;
  logFile?: string;
  /** Further top-level entries of the configuration. */
  settings?: Record<string, unknown>;
  stopTimeoutMs?: number;
  /** How it is looked after: a broker that lives and does not answer is ended, to be started again. */
  watch?: { everyMs?: number; patienceMs?: number };
}

export interface Nats {
  url: string;
  port: number;
  pid: number | undefined;
  process: ProcessHandle;
  exited: Promise<ProcessExit>;
  stop(): Promise<void>;
}

export function findNatsServer(options: { cacheDir: string; log?: Log }): Promise<string>;
export function startNats(options: NatsOptions): Promise<Nats>;

export function portState(port: number): Promise<'free' | 'taken' | 'forbidden'>;
export function assertPortFree(port: number, option: string, move?: (other: number) => string): Promise<void>;
export function freePort(): Promise<number>;
export function portHolder(port: number): { pid: number; command: string } | null;

export function acquireLock(file: string, what: string): { release(): void };
export function lockHolder(file: string): { pid: number; startTime: string } | null;

export interface Secrets {
  natsPasswords: Record<string, string>;
  dbPasswords: Record<string, { migrator: string; app: string }>;
  cookieSecret: string;
}

export function ensureSecrets(dir: string): { file: string; secrets: Secrets };
export function newSecret(): string;

export interface DemoAccount {
  name: string;
  username: string;
  password: string;
  role: string;
}
