import { spawn, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout that this file is part of. */
export const CHECKOUT = fileURLToPath(new URL('../../../', import.meta.url));
const READY = /Selaras siap/;

/** One run of `npm start`, without npm. */
export class Starter {
  stdout = '';
  stderr = '';
  /** Its exit code, null when a signal ended it. */
  readonly ended: Promise<number | null>;

  private constructor(private readonly child: ChildProcess) {
    child.stdout?.on('data', (chunk: Buffer) => (this.stdout += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (this.stderr += chunk.toString()));
    this.ended = new Promise((resolve) => child.once('close', resolve));
  }

  /** @param env over this process's own; SELARAS_DATA is where everything it writes goes. */
  static run(
    args: string[],
    env: Record<string, string> & { SELARAS_DATA: string },
    checkout = CHECKOUT,
  ): Starter {
    const child = spawn(process.execPath, [`${checkout}/tools/start.mjs`, ...args], {
      env: { ...process.env, NODE_OPTIONS: '', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return new Starter(child);
  }

  /** @throws Error with all it said when it ends instead. */
  ready(): Promise<this> {
    return new Promise((resolve, reject) => {
      const listen = () => READY.test(this.stdout) && resolve(this);
      listen();
      this.child.stdout?.on('data', listen);
      void this.ended.then((code) =>
        reject(new Error(`the starter ended with ${code}:\n${this.stdout}${this.stderr}`)),
      );
    });
  }

  /** As Ctrl-C does. */
  interrupt(): Promise<number | null> {
    this.child.kill('SIGINT');
    return this.ended;
  }

  /** As the kernel does when memory runs out: nothing of the starter's own runs any more. */
  kill(): Promise<number | null> {
    this.child.kill('SIGKILL');
    return this.ended;
  }
}

/** A data directory as a person would make it: the account that PostgreSQL runs as may pass through. */
export function newData(): string {
  const data = mkdtempSync(join(tmpdir(), 'selaras-start-'));
  chmodSync(data, 0o755);
  return data;
}

/** With nothing running on it any more. Where others may not enter, the database lies elsewhere and is linked. */
export function discardData(data: string): void {
  const database = realpathOf(join(data, 'postgres'));
  if (!database.startsWith(`${realpathOf(data)}/`))
    rmSync(dirname(database), { recursive: true, force: true });
  rmSync(data, { recursive: true, force: true });
}

/** Command lines of all living processes that a starter on this data directory has begun, itself included. */
export function processesOn(data: string): string[] {
  const places = [data, realpathOf(`${data}/postgres`)];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) => {
      const environment = `\0${textOf(pid, 'environ')}`;
      const command = textOf(pid, 'cmdline');
      const home = linkOf(pid, 'cwd');
      return (
        environment.includes(`\0SELARAS_DATA=${data}\0`) ||
        places.some((place) => command.includes(place) || home === place || home.startsWith(`${place}/`))
      );
    })
    .map((pid) => textOf(pid, 'cmdline').replaceAll('\0', ' ').trim())
    .filter(Boolean);
}

function realpathOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** Empty for a process that has just ended or waits to be reaped. */
function textOf(pid: string, file: 'environ' | 'cmdline'): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

function linkOf(pid: string, file: 'cwd'): string {
  try {
    return readlinkSync(`/proc/${pid}/${file}`);
  } catch {
    return '';
  }
}
