import { mkdtempSync, rmSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const { keepRunning, startNats, startPostgres, startProcess } = (await import(
  new URL('../../../tools/infra/index.mjs', import.meta.url).href
)) as typeof import('../../../tools/infra/index.mjs');

const everything = { publish: { allow: ['>'] }, subscribe: { allow: ['>'] } };

describe('the supervisor', () => {
  let home: string;

  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'selaras-supervisor-'));
    // The account that PostgreSQL runs as may pass through.
    chmodSync(home, 0o755);
  });

  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it('begins no empty database where one ran a moment ago and its disk is gone', async () => {
    const dataDir = join(home, 'postgres');
    const server = await startPostgres({ dataDir, fsync: false });
    await server.stop({ immediate: true });
    rmSync(dataDir, { recursive: true, force: true });
    await expect(startPostgres({ dataDir, fsync: false, port: server.port, again: true })).rejects.toThrow(
      /hilang selagi basis data berjalan; periksa apakah disknya masih terpasang/,
    );
  });

  it('begins no empty broker there either', async () => {
    const dir = join(home, 'tidak-ada/nats');
    await expect(startNats({ dir, users: [], port: 4222, again: true })).rejects.toThrow(
      /hilang selagi broker berjalan/,
    );
  });

  it('ends a broker that lives and does not answer, so that it is started again, and no other', async () => {
    const users = [{ user: 'provisioner', password: 'x', permissions: everything }];
    const watch = { everyMs: 100, patienceMs: 300 };
    const [well, frozen] = [
      await startNats({ dir: join(home, 'nats-1'), users, watch }),
      await startNats({ dir: join(home, 'nats-2'), users, watch }),
    ];
    frozen.process.kill('SIGSTOP', false);
    expect(await frozen.exited).toMatchObject({ signal: 'SIGKILL' });
    expect(well.process.exit).toBeNull();
    await well.stop();
  });

  it('goes on waiting for room on a full disk, however often a start fails, and gives up on anything else', async () => {
    const outcome = async (code: string, starts: number) => {
      const ended = Promise.withResolvers<string>();
      let tries = 0;
      const first = startProcess({
        name: 'contoh',
        stage: 'task',
        command: process.execPath,
        args: ['-e', ''],
      });
      keepRunning(first, {
        log: () => {},
        onGiveUp: () => ended.resolve(`given up after ${tries}`),
        limits: { firstPauseMs: 1, quickDeaths: 3, settledMs: 60_000 },
        restart: async () => {
          tries += 1;
          if (tries < starts) throw Object.assign(new Error(code), { code });
          ended.resolve(`started at ${tries}`);
          return first;
        },
      });
      return ended.promise;
    };
    expect(await outcome('ENOSPC', 10)).toBe('started at 10');
    expect(await outcome('EACCES', 10)).toBe('given up after 3');
  });

  it('goes on reading what its child says while the disk of the log is full', async () => {
    const lines: string[] = [];
    const child = startProcess({
      name: 'contoh',
      stage: 'task',
      command: process.execPath,
      args: ['-e', `for (let n = 1; n <= 3; n += 1) console.log('baris ' + n)`],
      env: { PATH: process.env.PATH },
      // A device that is always full: every write fails with ENOSPC.
      logFile: '/dev/full',
      onLine: (line) => lines.push(line),
    });
    expect(await child.exited).toEqual({ code: 0, signal: null });
    expect(lines).toEqual(['baris 1', 'baris 2', 'baris 3']);
  });
});
