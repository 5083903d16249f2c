import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { restoreKey, restoreNode, runTool } from '../../test/backup-tools.js';
import { CHECKOUT, Starter, discardData, newData } from '../../test/starter.js';
import { WebClient } from '../../test/web-client.js';
import { stablePort } from '../../test/stable-port.js';

const SAMPLES = join(CHECKOUT, 'samples/upgrade');
const BACKUP = join(SAMPLES, '0.1.0.tar.gz.age');

interface Sample {
  passphrase: string;
  counts: Record<string, number>;
  outboxOfRegistry: number;
  index: string;
  stream: { sequence: number; hash: string };
  purpose: string;
  evidence: { fileName: string; sha256: string }[];
}

const sample = JSON.parse(readFileSync(join(SAMPLES, '0.1.0.json'), 'utf8')) as Sample;

/** The embedded database of a node that runs or stands there. */
async function inDatabase<T>(data: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const { startPostgres, databaseUrl } = (await import(
    new URL('../../../../tools/infra/index.mjs', import.meta.url).href
  )) as typeof import('../../../../tools/infra/index.mjs');
  const server = await startPostgres({
    dataDir: join(data, 'postgres'),
    logFile: join(data, 'logs/test.log'),
  });
  const client = new pg.Client({ connectionString: databaseUrl(server.url, 'selaras_regency') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
    await server.stop();
  }
}

/** Rows of each table, in the form of the sample's own list. */
const countsIn = (data: string): Promise<Record<string, number>> =>
  inDatabase(data, async (client) => {
    const counts: Record<string, number> = {};
    for (const table of Object.keys(sample.counts)) {
      const { rows } = await client.query<{ count: number }>(
        `SELECT count(*)::integer AS count FROM ${table}`,
      );
      counts[table] = rows[0]?.count ?? -1;
    }
    return counts;
  });

describe('data of release 0.1.0', () => {
  const directories: string[] = [];
  const running = new Set<Starter>();

  const directory = (): string => {
    const made = newData();
    directories.push(made);
    return made;
  };

  const run = (data: string, args: string[], env: Record<string, string> = {}): Starter => {
    const starter = Starter.run(args, { ...env, SELARAS_DATA: data });
    running.add(starter);
    void starter.ended.then(() => running.delete(starter));
    return starter;
  };

  afterAll(async () => {
    await Promise.all([...running].map((starter) => starter.interrupt()));
    directories.forEach(discardData);
  });

  it('are restored by this release with every row that 0.1.0 counted, and served by today’s services', async () => {
    const data = directory();
    const env = { BACKUP_PASSPHRASE: sample.passphrase };
    const restored = await runTool('restore', [BACKUP, `--data=${data}`], env);
    expect([restored.code, restored.stderr]).toEqual([0, expect.stringContaining('rilis 0.1.0')]);
    expect(await countsIn(data)).toEqual(sample.counts);

    const port = await stablePort();
    await run(data, ['--only=regency', `--port=${port}`]).ready();
    const client = new WebClient(`http://localhost:${port}`);
    await client.signIn('katalog');
    const read = async <T>(path: string) => (await (await client.ask(path)).json()) as T;
    const page = await read<{ items: { purpose: string | null; id: string }[] }>(
      '/api/applications?limit=200',
    );
    expect(page.items).toHaveLength(sample.counts['registry.application'] ?? -1);
    const purposes = await Promise.all(
      page.items.map(
        async ({ id }) => (await read<{ purpose: string | null }>(`/api/applications/${id}`)).purpose,
      ),
    );
    expect(purposes).toContain(sample.purpose);

    const operator = new WebClient(`http://localhost:${port}`);
    await operator.signIn('operator.dispar');
    const readAs = async <T>(path: string) => (await (await operator.ask(path)).json()) as T;
    const assessments = await readAs<{ items: { id: string; index: string; status: string }[] }>(
      '/api/assessments',
    );
    expect(assessments.items).toEqual([expect.objectContaining({ index: sample.index, status: 'released' })]);
    const id = assessments.items[0]?.id;
    const files: { fileName: string; sha256: string }[] = [];
    for (const code of ['16', '19']) {
      const { evidence } = await readAs<{ evidence: { id: string; fileName: string }[] }>(
        `/api/assessments/${id}/indicators/${code}`,
      );
      for (const { id: file, fileName } of evidence) {
        const ticket = await operator.json(`/api/assessments/${id}/evidence/${file}/ticket`, 'POST', {});
        const { ticket: opens } = (await ticket.json()) as { ticket: string };
        const bytes = Buffer.from(await (await operator.ask(`/api/files/${opens}`)).arrayBuffer());
        files.push({ fileName, sha256: createHash('sha256').update(bytes).digest('hex') });
      }
    }
    expect(files).toEqual(sample.evidence);
    const { items } = await readAs<{
      items: { direction: string; lastSequence: number; headHash: string }[];
    }>('/api/exchange/streams');
    expect(items.find(({ direction }) => direction === 'outgoing')).toMatchObject({
      lastSequence: sample.stream.sequence,
      headHash: sample.stream.hash,
    });
  });

  it('are backed up before this release changes them, and not touched when that fails', async () => {
    const data = directory();
    const passphraseFile = join(data, 'sandi.txt');
    writeFileSync(passphraseFile, sample.passphrase);
    const decrypter = await restoreKey({ identityFile: null, passphraseFile });
    await restoreNode({
      file: BACKUP,
      decrypter,
      options: { data, only: null },
      upgrade: false,
      log: () => {},
    });
    const migrations = 'SELECT name FROM interop.migration ORDER BY id';
    await inDatabase(data, async (client) => {
      const { rows } = await client.query(migrations);
      expect(rows).toEqual([{ name: 'Exchange1763700000000' }]);
      // Only a production node is worth the wait; this one plays the part of one.
      await client.query('UPDATE public.selaras_node SET demo = false');
      await client.query('ALTER TABLE public.selaras_node DROP COLUMN version');
    });

    const port = await stablePort();
    const args = ['--only=regency', '--demo=none', `--port=${port}`];
    const backups = join(data, 'regency/backups');
    // Below a file there can be no directory.
    const nowhere = run(data, args, { BACKUP_DIR: join(passphraseFile, 'cadangan') });
    expect(await nowhere.ended).toBeGreaterThan(0);
    expect(nowhere.stderr.trim()).toMatch(
      /^Pembaruan belum dilakukan karena cadangan sebelumnya gagal: .*\(.+\)$/,
    );
    await inDatabase(data, async (client) => expect((await client.query(migrations)).rows).toHaveLength(1));

    const starter = await run(data, args).ready();
    expect(await starter.interrupt()).toBe(0);
    const [file = ''] = readdirSync(backups);
    expect(file).toMatch(/^selaras-33\.22-regency-\d{8}T\d{6}Z-sebelum-\d+-\d+-\d+\.tar\.gz\.age$/);
    expect(existsSync(join(data, 'regency/keys/backup.txt'))).toBe(true);
    await inDatabase(data, async (client) => {
      expect((await client.query(migrations)).rows.length).toBeGreaterThan(1);
      const { version } = JSON.parse(readFileSync(join(CHECKOUT, 'package.json'), 'utf8')) as {
        version: string;
      };
      expect((await client.query('SELECT version FROM public.selaras_node')).rows).toEqual([{ version }]);
    });

    // The way back: what was backed up is the data as 0.1.0 left them.
    const back = directory();
    const key = join(data, 'regency/keys/backup.txt');
    const restored = await runTool('restore', [join(backups, file), `--data=${back}`, `--identity=${key}`]);
    expect(restored.code).toBe(0);
    expect(await countsIn(back)).toEqual(sample.counts);
    // A second start has nothing to upgrade.
    expect(await (await run(data, args).ready()).interrupt()).toBe(0);
    expect(readdirSync(backups)).toEqual([file]);
  });

  it('are not opened by an older release once a newer one has used them', async () => {
    const data = directory();
    const decrypter = await restoreKey({ identityFile: null, passphraseFile: passphraseIn(data) });
    await restoreNode({ file: BACKUP, decrypter, options: { data, only: null }, log: () => {} });
    await inDatabase(data, (client) => client.query(`UPDATE public.selaras_node SET version = '99.0.0'`));
    const port = await stablePort();
    const starter = run(data, ['--only=regency', `--port=${port}`]);
    expect(await starter.ended).toBeGreaterThan(0);
    expect(starter.stderr).toMatch(/dibuat oleh rilis yang lebih baru: pasang rilis itu \(99\.0\.0\)/);
  });

  const passphraseIn = (data: string): string => {
    const file = join(data, 'sandi.txt');
    writeFileSync(file, sample.passphrase);
    return file;
  };
});
