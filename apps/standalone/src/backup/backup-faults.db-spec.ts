import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { IncompatibleDatabaseError, provisionDatabase } from '@selaras/platform';
import { BackedUpNode, countOf } from '../../test/backed-up-node.js';
import { runTool, type ToolRun } from '../../test/backup-tools.js';
import { emptyDatabase, withDatabase } from '../../test/restored-node.js';
import { SERVICE_DEFINITIONS } from '../services.js';

const PASSPHRASE = 'sandi cadangan pengujian';
/** No file may grow beyond 16 KiB: what a full disk does, without filling one. */
const FULL_DISK = ['/bin/sh', '-c', 'ulimit -f 32; exec "$@"', 'sh'];

/** It ends with one sentence in both languages, and no stack. */
function expectRefusal(run: ToolRun, sentence: RegExp, code = 1): void {
  expect([run.code, run.stderr.trim().split('\n').at(-1)]).toEqual([code, expect.stringMatching(sentence)]);
  expect(run.stderr.trim().split('\n').at(-1)).toMatch(/^\S.*\(.+\)$/);
  expect(run.stderr).not.toMatch(/^ +at /m);
}

describe('a backup', () => {
  let node: BackedUpNode;

  beforeAll(async () => {
    node = await BackedUpNode.start();
  });

  afterAll(() => node?.stop());

  describe('that is not as it should be', () => {
    let good: string;

    beforeAll(async () => {
      expect((await node.backup('baik')).code).toBe(0);
      good = node.fileIn('baik');
    });

    const tablesIn = (url: string) => countOf(url, `pg_class WHERE relkind = 'r' AND relnamespace > 16000`);

    it('opens with its passphrase and refuses another in one sentence', async () => {
      const [right, wrong] = [join(node.work, 'sandi.txt'), join(node.work, 'keliru.txt')];
      writeFileSync(right, `${PASSPHRASE}\n`);
      writeFileSync(wrong, 'bukan sandi itu sama sekali');
      expect((await node.backup('sandi', [`--passphrase-file=${right}`])).code).toBe(0);
      const file = node.fileIn('sandi');
      const { run, url, home } = await node.restore(file, [`--passphrase-file=${wrong}`]);
      expectRefusal(run, /^Kata sandi atau kunci itu tidak membuka .*\(That passphrase or key does not open/);
      expect([await tablesIn(url), existsSync(home)]).toEqual([0, false]);
      expect((await node.restore(file, [`--passphrase-file=${right}`])).run.code).toBe(0);
      expectRefusal((await node.restore(file)).run, /tidak membuka/);
    });

    it.each([
      ['cut off in the middle', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
      ['cut off at its last piece', (bytes: Buffer) => bytes.subarray(0, bytes.length - 20)],
      [
        'altered in one bit',
        (bytes: Buffer) => {
          const copy = Buffer.from(bytes);
          const at = Math.floor(copy.length * 0.7);
          copy[at] = (copy[at] ?? 0) ^ 1;
          return copy;
        },
      ],
    ])('names the part at which it is damaged and leaves nothing behind: %s', async (_how, damage) => {
      const file = join(node.work, `rusak-${randomUUID()}.tar.gz.age`);
      writeFileSync(file, damage(readFileSync(good)));
      const { run, url, home } = await node.restore(file);
      expectRefusal(run, /rusak atau terpotong pada bagian \S+/);
      expect([await tablesIn(url), existsSync(home)]).toEqual([0, false]);
    });

    it.each([
      ['nothing', Buffer.alloc(0)],
      ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47])],
    ])('is refused when it is no backup at all: %s', async (_what, content) => {
      const file = join(node.work, `lain-${randomUUID()}`);
      writeFileSync(file, content);
      expectRefusal((await node.restore(file)).run, /bukan berkas age/);
      const missing = await node.restore(join(node.work, 'tidak-ada'));
      expectRefusal(missing.run, /tidak terbaca/);
    });

    it('goes only into an empty database and an empty directory, naming the cure', async () => {
      const occupied = await node.restore(good, undefined, node.url);
      expectRefusal(occupied.run, /sudah berisi tabel.*Buat basis data baru/);
      const home = join(node.work, 'berisi');
      mkdirSync(home);
      writeFileSync(join(home, 'secrets.json'), '{}');
      const url = await emptyDatabase();
      const run = await runTool('restore', [good, `--identity=${node.identity}`], {
        DATABASE_URL: url,
        DATA_DIR: home,
      });
      expectRefusal(run, /sudah berisi data; pemulihan hanya ke tempat kosong/);
      expect(readFileSync(join(home, 'secrets.json'), 'utf8')).toBe('{}');
    });

    it('keeps a node from starting on a restore that was broken off, and begins anew over it', async () => {
      const url = await emptyDatabase();
      await withDatabase(url, (client) =>
        client.query(
          'CREATE TABLE public.selaras_restore (since timestamptz); CREATE SCHEMA registry; CREATE TABLE registry.half ()',
        ),
      );
      const services = SERVICE_DEFINITIONS;
      const passwords = Object.fromEntries(
        services.map(({ service }) => [service, { migrator: 'x', app: 'x' }]),
      );
      const start = provisionDatabase({
        adminUrl: url,
        services,
        passwords,
        governmentCode: '33.22',
        demo: false,
      });
      await expect(start).rejects.toThrow(IncompatibleDatabaseError);
      await expect(start).rejects.toThrow(/belum selesai: ulangi npm run restore/);
      const { run } = await node.restore(good, undefined, url);
      expect(run.code).toBe(0);
      expect(await countOf(url, `pg_class WHERE relname = 'half'`)).toBe(0);
    });

    it('is refused by an older release, naming the release that made it', async () => {
      const newer = `INSERT INTO scoring.migration ("timestamp", name) VALUES (4102444800000, 'Later4102444800000')`;
      await withDatabase(node.url, (client) => client.query(newer));
      const made = await node.backup('baru');
      await withDatabase(node.url, (client) =>
        client.query(`DELETE FROM scoring.migration WHERE name = 'Later4102444800000'`),
      );
      expect(made.code).toBe(0);
      const { run, url } = await node.restore(node.fileIn('baru'));
      expectRefusal(run, /dibuat rilis yang lebih baru \(\d+\.\d+\.\d+\) daripada rilis ini/);
      expect(await tablesIn(url)).toBe(0);
    });
  });

  it('leaves the old ones and no half one when the disk is full', async () => {
    const to = join(node.work, 'penuh');
    expect((await node.backup('penuh')).code).toBe(0);
    const before = readdirSync(to);
    const run = await node.backup('penuh', undefined, FULL_DISK);
    expectRefusal(run, /^Disk penuh.*cadangan lama tidak disentuh/);
    expect(readdirSync(to)).toEqual(before);
    const status = JSON.parse(readFileSync(join(node.whole.node.home, 'backup-status.json'), 'utf8')) as {
      lastFailure: { sentence: string };
      lastSuccess: { file: string; verified: boolean };
    };
    expect(status.lastFailure.sentence).toMatch(/^Disk penuh/);
    expect(status.lastSuccess).toMatchObject({ file: join(to, before[0] ?? ''), verified: true });
  });

  it('is not made while another is being made', async () => {
    const { acquireLock } = (await import(
      new URL('../../../../tools/infra/index.mjs', import.meta.url).href
    )) as typeof import('../../../../tools/infra/index.mjs');
    const lock = acquireLock(join(node.whole.node.home, 'backup.lock'), 'Pencadangan lain');
    expectRefusal(
      await node.backup('dua'),
      new RegExp(`^Pencadangan \\S+ sedang dipakai proses ${process.pid}`),
    );
    lock.release();
    expect((await node.backup('dua')).code).toBe(0);
  });

  it('removes what the rotation no longer keeps, and nothing else', async () => {
    const to = join(node.work, 'rotasi');
    mkdirSync(to);
    const old = ['20260101T180000Z', '20260102T180000Z', '20260103T180000Z'].map(
      (stamp) => `selaras-33.22-regency-${stamp}.tar.gz.age`,
    );
    const others = [
      'selaras-33-province-20260101T180000Z.tar.gz.age',
      'selaras-33.22-regency-20260101T180000Z-sebelum-0-2-0.tar.gz.age',
      'catatan.txt',
    ];
    for (const name of [...old, ...others]) writeFileSync(join(to, name), 'lama');
    writeFileSync(join(to, 'selaras-33.22-regency-20260104T180000Z.tar.gz.age.part'), 'sisa');
    const made = await node.backup('rotasi', [`--recipient=${node.recipient}`, '--keep=daily=2']);
    expect(made.stdout).toContain('2 cadangan lama dihapus');
    const left = readdirSync(to);
    expect(left).toHaveLength(1 + 1 + others.length);
    expect(left).toEqual(expect.arrayContaining([old[2], ...others]));
  });

  it('removes nothing old when the new one fails', async () => {
    const to = join(node.work, 'gagal');
    mkdirSync(to);
    const old = 'selaras-33.22-regency-20260101T180000Z.tar.gz.age';
    for (const name of [old, old.replace('0101', '0102')]) writeFileSync(join(to, name), 'lama');
    const args = [`--to=${to}`, `--recipient=${node.recipient}`, '--keep=daily=1'];
    expect((await runTool('backup', args, node.place, FULL_DISK)).code).toBe(1);
    expect(readdirSync(to)).toHaveLength(2);
  });

  it.each([
    [[], /Sebutkan tempat cadangan dengan --to=DIREKTORI/],
    [['--to=x', '--keep=tujuh'], /--keep=tujuh keliru/],
    [['--to=x'], /Cadangan selalu dienkripsi/],
    [['--to=x', '--recipient=age1salah'], /bukan kunci age/],
    [['--to=x', '--apa'], /Opsi keliru/],
  ])('says how it is asked for: %j', async (args, sentence) => {
    expectRefusal(await runTool('backup', args, node.place), sentence, 2);
  });
});
