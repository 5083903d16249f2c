import { createHash, createPublicKey, verify } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { enrolPeerDirectly, nodePublicKey } from '@selaras/interop';
import { Tx, unescapeCell } from '@selaras/platform';
import { until } from '@selaras/testing';
import { parse } from 'csv-parse/sync';
import { BackedUpNode, countOf, rowsOf } from '../../test/backed-up-node.js';
import { runTool, type ToolRun } from '../../test/backup-tools.js';

const FORMULA = '=HYPERLINK("http://contoh.invalid") (contoh); "kutip"';
const EVIDENCE = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n% ekspor\n%%EOF\n',
);

interface Contents {
  tables: { schema: string; table: string; rows: number; files: { path: string; sha256: string }[] }[];
  files: { path: string; sha256: string }[];
}

interface Entry {
  sequence: number;
  header: string;
  signature: string;
  body: string;
  salt: string;
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

describe('the way out', () => {
  let node: BackedUpNode;
  let to: string;
  let run: ToolRun;
  let contents: Contents;

  const file = (path: string): Buffer => readFileSync(join(to, path));
  const linesOf = <T>(path: string): T[] =>
    file(path)
      .toString()
      .trim()
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as T);
  /** As a person's spreadsheet reads it: header and rows. */
  const csv = (path: string): string[][] =>
    (parse(file(path), { bom: true, delimiter: ';' }) as string[][]).map((row) => row.map(unescapeCell));

  beforeAll(async () => {
    node = await BackedUpNode.start();
    const key = await nodePublicKey(node.whole.node.home);
    const peer = { code: '33', name: 'Provinsi Contoh', baseUrl: 'https://contoh.invalid', publicKey: key };
    const interop = await node.whole.node.database('interop').initialize();
    await interop.transaction((manager) =>
      enrolPeerDirectly(new Tx(manager), '33.22', { ...peer, sendsTo: true, standingRelease: true }),
    );
    await interop.destroy();
    await node.add(FORMULA);
    await node.add('Aplikasi kedua (contoh)');
    await until('the entries', async () => (await countOf(node.url, 'interop.entry')) === 2);
    const operator = await node.whole.signedIn('operator.dispar');
    const { items } = (await (await operator.ask('/api/assessments')).json()) as { items: { id: string }[] };
    for (const code of ['16', '19']) {
      const form = new FormData();
      form.set('code', code);
      form.set('file', new Blob([EVIDENCE]), `${code}.a Berita: Acara.pdf`);
      const path = `/api/assessments/${items[0]?.id}/evidence`;
      expect((await operator.ask(path, { method: 'POST', body: form })).status).toBe(201);
    }
    await until('the audit trail to be sealed', async () => {
      return (await countOf(node.url, 'registry.audit_waiting')) === 0;
    });
    to = join(node.work, 'ekspor');
    run = await runTool('export-all', [`--to=${to}`], node.place);
    contents = JSON.parse(file('isi.json').toString()) as Contents;
  });

  afterAll(() => node?.stop());

  it('is one command, and says that what it wrote is not encrypted', () => {
    expect([run.code, run.stdout]).toEqual([
      0,
      expect.stringMatching(/^Ekspor selesai: .*tidak terenkripsi/),
    ]);
    expect(existsSync(`${to}.part`)).toBe(false);
  });

  it('holds every row of every table, but those that open doors or belong to the software alone', async () => {
    const tables = await rowsOf<{ schema: string; name: string }>(
      node.url,
      `SELECT table_schema AS schema, table_name AS name FROM information_schema.tables
       WHERE table_schema IN ('identity', 'registry', 'scoring', 'interop') AND table_type = 'BASE TABLE'`,
    );
    const explained = file('BACA-DULU.md').toString();
    for (const { schema, name } of tables) {
      const exported = contents.tables.find((one) => one.schema === schema && one.table === name);
      if (exported) {
        const rows = await countOf(node.url, `${schema}."${name}"`);
        const base = `tabel/${schema}/${name}`;
        expect([name, exported.rows, csv(`${base}.csv`).length - 1, linesOf(`${base}.jsonl`).length]).toEqual(
          [name, rows, rows, rows],
        );
      } else expect(explained).toContain(`- \`${name}\`: `);
    }
    expect(contents.tables.length).toBeGreaterThan(20);
  });

  it('opens as CSV with every cell as it is in the database, formulas escaped', async () => {
    const [header = [], ...rows] = csv('tabel/registry/application.csv');
    const columns = header.map((name) => `"${name}"::text`).join(', ');
    const stored = await rowsOf<Record<string, string | null>>(
      node.url,
      `SELECT ${columns} FROM registry.application ORDER BY id`,
    );
    const byId = [...rows].sort((a, b) => (a[0] ?? '').localeCompare(b[0] ?? ''));
    expect(header[0]).toBe('id');
    expect(byId).toEqual(stored.map((row) => header.map((name) => row[name] ?? '')));
    expect(rows.flat()).toContain(FORMULA);
    expect(file('tabel/registry/application.csv').toString()).toContain(`"'=HYPERLINK(`);
  });

  it('gives uploaded files back under their names, each with the row it belongs to', () => {
    const [, ...rows] = csv('berkas.csv');
    const evidence = rows.filter(([path]) => path?.startsWith('berkas/scoring/evidence/'));
    expect(evidence.map(([path]) => path).sort()).toEqual([
      'berkas/scoring/evidence/16/16.a Berita_ Acara.pdf',
      'berkas/scoring/evidence/19/19.a Berita_ Acara.pdf',
    ]);
    for (const [path = '', hash, , , , , state] of evidence) {
      expect([file(path), hash, state]).toEqual([EVIDENCE, sha256(EVIDENCE), 'utuh']);
    }
  });

  it('carries the exchange as bytes that anybody can check with the public key alone', () => {
    const { own } = JSON.parse(file('pertukaran/kunci-publik.json').toString()) as { own: { x: string } };
    expect(Object.keys(own)).not.toContain('d');
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: own.x }, format: 'jwk' });
    const entries = linesOf<Entry>('pertukaran/keluar-33.jsonl');
    expect(entries.map(({ sequence }) => sequence)).toEqual([1, 2]);
    let previous = createHash('sha256').update('selaras exchange v1 33.22>33').digest('base64url');
    for (const entry of entries) {
      const [header, body, salt] = [entry.header, entry.body, entry.salt].map((text) =>
        Buffer.from(text, 'base64url'),
      );
      expect(verify(null, header ?? Buffer.alloc(0), key, Buffer.from(entry.signature, 'base64url'))).toBe(
        true,
      );
      const read = JSON.parse(String(header)) as { previous: string; bodyHash: string };
      const bodyHash = createHash('sha256')
        .update(salt ?? '')
        .update(body ?? '')
        .digest('base64url');
      expect(read).toMatchObject({ previous, bodyHash });
      previous = createHash('sha256')
        .update(header ?? '')
        .digest('base64url');
    }
  });

  it('carries the audit trail in the order of its chain, each entry beside its link', async () => {
    const seals = await rowsOf<{ hash: string }>(
      node.url,
      'SELECT hash FROM registry.audit_seal ORDER BY sequence',
    );
    const lines = linesOf<{ hash: string | null; entry: { event: string } }>('jejak-audit/registry.jsonl');
    expect(seals.length).toBeGreaterThan(0);
    expect(lines.map(({ hash }) => hash).filter(Boolean)).toEqual(seals.map(({ hash }) => hash));
    expect(lines.map(({ entry }) => entry.event)).toContain('registry.application-created');
  });

  it('lets no secret out', async () => {
    const secrets = await rowsOf<{ secret: string | null }>(
      node.url,
      `SELECT password_hash AS secret FROM identity.person WHERE password_hash IS NOT NULL
       UNION SELECT id_hash FROM identity.session`,
    );
    const jwk = JSON.parse(readFileSync(join(node.whole.node.home, 'keys/interop.jwk.json'), 'utf8')) as {
      d: string;
    };
    const hidden = [...secrets.map(({ secret }) => secret ?? ''), jwk.d];
    expect(hidden.length).toBeGreaterThan(3);
    const files = readdirSync(to, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    for (const entry of files) {
      const text = readFileSync(join(entry.parentPath, entry.name), 'latin1');
      expect([entry.name, hidden.filter((secret) => text.includes(secret))]).toEqual([entry.name, []]);
    }
  });

  it('explains itself, and lists its files with hashes that hold', () => {
    expect(file('BACA-DULU.md').toString()).toContain('pemerintah daerah 33.22');
    expect(file('kamus-data.md').toString()).toContain('### application');
    const listed = [...contents.tables.flatMap(({ files }) => files), ...contents.files];
    for (const { path, sha256: promised } of listed)
      expect([path, sha256(file(path))]).toEqual([path, promised]);
  });

  it('does not write into a directory that holds something', async () => {
    const again = await runTool('export-all', [`--to=${to}`], node.place);
    expect([again.code, again.stderr]).toEqual([
      2,
      expect.stringMatching(/tidak kosong; sebutkan direktori/),
    ]);
  });
});
