import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

interface Lock {
  acquireLock(file: string, what: string): { release(): void };
  lockHolder(file: string): { pid: number } | null;
}

const SOURCE = pathToFileURL(join(import.meta.dirname, '../../../tools/infra/lock.mjs')).href;

describe('the lock of a data directory', () => {
  let lock: Lock;
  let home: string;
  let file: string;
  let child: ChildProcess | null = null;

  beforeEach(async () => {
    lock = (await import(SOURCE)) as Lock;
    home = await mkdtemp(join(tmpdir(), 'selaras-lock-'));
    file = join(home, 'starter.lock');
  });

  afterEach(async () => {
    child?.kill('SIGKILL');
    child = null;
    await rm(home, { recursive: true, force: true });
  });

  const heldByAnother = async (): Promise<number> => {
    const code = `const { acquireLock } = await import(${JSON.stringify(SOURCE)});
      acquireLock(${JSON.stringify(file)}, 'x'); console.log('held'); setInterval(() => {}, 1000);`;
    child = spawn(process.execPath, ['--input-type=module', '-e', code], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    if (child.stdout) await once(child.stdout, 'data');
    return child.pid ?? 0;
  };

  it('is held as long as the process lives that took it, and taken over when it was killed', async () => {
    const pid = await heldByAnother();
    expect(lock.lockHolder(file)).toMatchObject({ pid });
    expect(() => lock.acquireLock(file, 'Direktori data')).toThrow(String(pid));
    child?.kill('SIGKILL');
    if (child) await once(child, 'exit');
    expect(lock.lockHolder(file)).toBeNull();
    lock.acquireLock(file, 'Direktori data').release();
  });

  it('is not held by a stranger who got the pid of its holder later', async () => {
    const pid = await heldByAnother();
    await writeFile(file, JSON.stringify({ pid, identity: '1 another command' }));
    expect(lock.lockHolder(file)).toBeNull();
  });

  it('is not held by whoever asks, though the record of before a reboot has the very same pid', async () => {
    const mine = lock.acquireLock(file, 'Direktori data');
    expect(lock.lockHolder(file)).toMatchObject({ pid: process.pid });
    expect(() => lock.acquireLock(file, 'Direktori data')).toThrow(String(process.pid));
    mine.release();
    await writeFile(file, JSON.stringify({ pid: process.pid, identity: 'as before the reboot' }));
    lock.acquireLock(file, 'Direktori data').release();
  });
});
