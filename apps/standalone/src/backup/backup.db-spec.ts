import { createHash, randomUUID } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  createReadStream,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { enrolPeerDirectly, nodePublicKey } from '@selaras/interop';
import { Tx } from '@selaras/platform';
import { until } from '@selaras/testing';
import { BackedUpNode, countOf, rowsOf } from '../../test/backed-up-node.js';
import { RestoredNode } from '../../test/restored-node.js';

const MB = 1024 * 1024;

describe('a backup of a running node', () => {
  let node: BackedUpNode;

  beforeAll(async () => {
    node = await BackedUpNode.start();
  });

  afterAll(() => node?.stop());

  it('is one instant of it, although people go on writing: every version has its history and its fact', async () => {
    let writing = true;
    let written = 0;
    const writers = [1, 2].map(async (writer) => {
      while (writing) {
        await node.add(`Selama cadangan ${writer}-${written} ${randomUUID().slice(0, 8)}`);
        written += 1;
      }
    });
    await until('some writes', async () => written > 5);
    const made = await node.backup('hidup');
    const during = written;
    await until('more writes after it', async () => written > during + 5);
    writing = false;
    await Promise.all(writers);
    expect([made.code, made.stdout]).toEqual([
      0,
      expect.stringMatching(/^Cadangan selesai: .*sudah diperiksa/),
    ]);
    const { run, url } = await node.restore(node.fileIn('hidup'));
    expect([run.code, run.stdout]).toEqual([0, expect.stringMatching(/^Pemulihan selesai: /)]);
    const applications = await countOf(url, 'registry.application');
    const versions = await rowsOf<{ sum: string }>(url, 'SELECT sum(version) FROM registry.application');
    expect(applications).toBeGreaterThan(5);
    expect(applications).toBeLessThan(await countOf(node.url, 'registry.application'));
    expect(await countOf(url, 'registry.application_history')).toBe(Number(versions[0]?.sum));
    const facts = `registry.outbox WHERE type LIKE 'registry.application.changed%'`;
    expect(await countOf(url, facts)).toBe(Number(versions[0]?.sum));
  });

  it('brings back every row of every table, each column as it was', async () => {
    const odd = `Aneh "kutip"; titik koma\tdan\\n baris ${randomUUID().slice(0, 8)}`;
    await node.add(odd);
    expect((await node.backup('isi')).code).toBe(0);
    const { url } = await node.restore(node.fileIn('isi'));
    const tables = await rowsOf<{ name: string }>(
      node.url,
      `SELECT quote_ident(table_schema) || '.' || quote_ident(table_name) AS name FROM information_schema.tables
       WHERE table_schema IN ('identity', 'registry', 'scoring', 'interop') AND table_type = 'BASE TABLE'`,
    );
    // Changed on purpose by a restore, or written by it.
    const changed =
      /\.(session|oidc_payload|sign_in_step|activation|sign_in_attempt|outbox|inbox|stream|delivery|audit_\w+|job_state)$/;
    const compared = tables.map(({ name }) => name).filter((name) => !changed.test(name));
    expect(compared.length).toBeGreaterThan(20);
    for (const name of compared) {
      const sql = `SELECT md5(string_agg(t::text, E'\\n' ORDER BY t::text)) AS sum, count(*) AS count FROM ${name} t`;
      expect([name, await rowsOf(url, sql)]).toEqual([name, await rowsOf(node.url, sql)]);
    }
    expect(await countOf(url, `registry.application WHERE name LIKE 'Aneh%'`)).toBe(1);
  });

  it('goes on counting where it stopped, and ends what must not outlive the old machine', async () => {
    await node.whole.signedIn('sekda');
    expect(await countOf(node.url, 'identity.session')).toBeGreaterThan(0);
    expect((await node.backup('sesi')).code).toBe(0);
    const { url } = await node.restore(node.fileIn('sesi'));
    for (const table of ['session', 'oidc_payload', 'activation']) {
      expect([table, await countOf(url, `identity.${table}`)]).toEqual([table, 0]);
    }
    const [max] = await rowsOf<{ position: string }>(
      url,
      'SELECT max(position) AS position FROM registry.outbox',
    );
    const [next] = await rowsOf<{ value: string }>(
      url,
      `SELECT nextval(pg_get_serial_sequence('registry.outbox', 'position')) AS value`,
    );
    expect(Number(next?.value)).toBeGreaterThan(Number(max?.position));
    expect(await rowsOf(url, 'SELECT government_code, demo FROM public.selaras_node')).toEqual([
      { government_code: '33.22', demo: false },
    ]);
    const records = await rowsOf<{ event: string }>(
      url,
      `SELECT event FROM registry.audit_entry WHERE event = 'node.restored'`,
    );
    expect(records).toHaveLength(1);
  });

  it('delivers what nobody had handled when it was made, and nothing twice, over an empty broker', async () => {
    const key = await nodePublicKey(node.whole.node.home);
    const peer = { code: '33', name: 'Provinsi Contoh', baseUrl: 'https://contoh.invalid', publicKey: key };
    const interop = await node.whole.node.database('interop').initialize();
    await interop.transaction((manager) =>
      enrolPeerDirectly(new Tx(manager), '33.22', { ...peer, sendsTo: true, standingRelease: true }),
    );
    await node.add(`Sudah diterima ${randomUUID().slice(0, 8)}`);
    await until('the entry', async () => (await interop.query('SELECT 1 FROM entry')).length === 1);
    const [before] = (await interop.query('SELECT count(*)::integer AS count FROM inbox')) as {
      count: number;
    }[];
    await node.whole.node.stopService('interop');
    const missed = `Belum diterima ${randomUUID().slice(0, 8)}`;
    await node.add(missed);
    await until('its fact to be published', async () => {
      const waiting = await countOf(node.url, 'registry.outbox WHERE published_at IS NULL');
      return waiting === 0;
    });
    expect((await node.backup('fakta')).code).toBe(0);
    await node.whole.node.startService('interop');
    await interop.destroy();

    const { url, home, run } = await node.restore(node.fileIn('fakta'));
    expect(run.code).toBe(0);
    const restored = await RestoredNode.start(home, url);
    try {
      await until('every fact to be published again', async () => {
        return (await countOf(url, 'registry.outbox WHERE published_at IS NULL')) === 0;
      });
      // The stream is in doubt until the province answers, so the fact waits beside it: exactly the one that was missed.
      await until('the missed fact', async () => (await countOf(url, 'interop.held_fact')) === 1);
      const held = await rowsOf<{ fact: string }>(url, 'SELECT fact FROM interop.held_fact');
      expect((JSON.parse(held[0]?.fact ?? '{}') as { title: string }).title).toBe(missed);
      expect(await countOf(url, 'interop.entry')).toBe(1);
      expect(await countOf(url, 'interop.inbox')).toBe((before?.count ?? 0) + 1);
    } finally {
      await restored.stop();
    }
  });

  it('carries uploaded files and keys of any size in memory that does not grow with them', async () => {
    const bytes = 200 * MB;
    const small = await node.backup('kecil');
    const smallRestore = await node.restore(node.fileIn('kecil'));
    const draft = join(node.work, 'besar');
    const file = openSync(draft, 'w');
    writeSync(file, 'awal', 0);
    writeSync(file, 'akhir', bytes - 5);
    closeSync(file);
    const hash = createHash('sha256');
    await pipeline(createReadStream(draft), hash);
    const sha256 = hash.digest('hex');
    const path = join('scoring', sha256.slice(0, 2), sha256.slice(2, 4), sha256);
    const object = join(node.whole.node.home, 'objects', path);
    mkdirSync(dirname(object), { recursive: true });
    copyFileSync(draft, object);
    const made = await node.backup('objek');
    const { run, home } = await node.restore(node.fileIn('objek'));
    rmSync(object);
    expect([made.code, run.code]).toEqual([0, 0]);
    expect(statSync(join(home, 'objects', path)).size).toBe(bytes);
    for (const key of readdirSync(join(node.whole.node.home, 'keys'))) {
      expect(readFileSync(join(home, 'keys', key))).toEqual(
        readFileSync(join(node.whole.node.home, 'keys', key)),
      );
    }
    expect(statSync(join(home, 'secrets.json')).mode & 0o777).toBe(0o600);
    expect(small.peakMemory).toBeGreaterThan(10 * MB);
    expect(made.peakMemory - small.peakMemory).toBeLessThan(bytes / 2);
    expect(run.peakMemory - smallRestore.run.peakMemory).toBeLessThan(bytes / 2);
  }, 120_000);

  it('is an age file that no content shows through', async () => {
    const name = `Rahasia ${randomUUID()}`;
    await node.add(name);
    expect((await node.backup('sandi')).code).toBe(0);
    const bytes = readFileSync(node.fileIn('sandi'));
    expect(bytes.subarray(0, 21).toString()).toBe('age-encryption.org/v1');
    expect(bytes.includes(name)).toBe(false);
    expect(statSync(node.fileIn('sandi')).mode & 0o777).toBe(0o600);
  });
});
