import { interop, type HeldApplication, type ListHeldApplications } from '@selaras/contracts';
import { newCall, type Problem } from '@selaras/platform';
import { TestNode } from '@selaras/testing';
import type { DataSource } from 'typeorm';
import { interopService } from '../app.module.js';
import { releasedResult } from '../../test/facts.js';
import { TestPeer } from '../../test/test-peer.js';
import { applicationsStatement, governmentsStatement, type Statement } from './holdings.queries.js';

describe('what a province holds', () => {
  let province: TestNode;
  let database: DataSource;
  const peers = ['33.22', '33.21', '33.02'].map((code) => new TestPeer(code));
  const [semarang, demak] = peers as [TestPeer, TestPeer, TestPeer];

  beforeAll(async () => {
    province = await TestNode.start({ services: [interopService], governmentCode: '33', kind: 'province' });
    database = await province.database('interop').initialize();
    const names = ['Kabupaten Semarang', 'Kabupaten Demak', 'Kabupaten 100% Contoh'];
    for (const [at, peer] of peers.entries()) await enrol(peer, names[at] ?? '');
    await deliver(demak, 'Absensi', 'e-Surat');
    await deliver(semarang, 'absensi', 'Zonasi 100%', 'E-Surat');
  });

  afterAll(async () => {
    await database?.destroy();
    await province?.stop();
  });

  const enrol = async (peer: TestPeer, name: string) =>
    province.request(interop.enrolPeer, peer.card({ name }), await province.as({ role: 'administrator' }));

  const deliver = (peer: TestPeer, ...names: string[]) =>
    province.request(
      interop.deliverEntries,
      peer.batch(...names.map((name) => peer.next({ data: { name, ownerAgency: 'Dinas Kominfo' } }))),
      newCall(),
    );

  const applications = async (asked: ListHeldApplications = {}) =>
    province.request(interop.listHeldApplications, asked, await province.as({ role: 'executive' }));

  const governments = async (asked: { q?: string; cursor?: string; limit?: number } = {}) =>
    province.request(interop.listHeldGovernments, asked, await province.as({ scopes: ['holdings.read'] }));

  const labels = (items: HeldApplication[]) =>
    items.map(({ name, governmentCode }) => `${name} ${governmentCode}`);

  it('lists applications by name whatever their case, page by page, each once', async () => {
    // a < e < z; under one name by the code of the government.
    const expected = [
      'Absensi 33.21',
      'absensi 33.22',
      'e-Surat 33.21',
      'E-Surat 33.22',
      'Zonasi 100% 33.22',
    ];
    expect(labels((await applications()).items)).toEqual(expected);
    for (const limit of [1, 2, 5]) {
      const paged: HeldApplication[] = [];
      let cursor: string | undefined;
      do {
        const page = await applications({ limit, cursor });
        expect(page.items.length).toBeLessThanOrEqual(limit);
        paged.push(...page.items);
        cursor = page.nextCursor ?? undefined;
      } while (cursor);
      expect(labels(paged)).toEqual(expected);
    }
  });

  it('lists those of one government, page by page', async () => {
    const first = await applications({ government: '33.22', limit: 2 });
    const second = await applications({ government: '33.22', limit: 2, cursor: first.nextCursor ?? '' });
    expect(labels([...first.items, ...second.items])).toEqual([
      'absensi 33.22',
      'E-Surat 33.22',
      'Zonasi 100% 33.22',
    ]);
    expect(second.nextCursor).toBeNull();
    expect((await applications({ government: '33.99' })).items).toEqual([]);
    expect((await applications({ government: `33'; --` })).items).toEqual([]);
  });

  it('finds words of name, purpose and owner, each of them, taking % and _ as they are', async () => {
    expect(labels((await applications({ q: 'SURAT kominfo' })).items)).toEqual([
      'e-Surat 33.21',
      'E-Surat 33.22',
    ]);
    expect(labels((await applications({ q: '100%' })).items)).toEqual(['Zonasi 100% 33.22']);
    expect((await applications({ q: '%' })).items).toHaveLength(1);
    expect((await applications({ q: '_' })).items).toEqual([]);
    expect((await applications({ q: 'surat zonasi' })).items).toEqual([]);
  });

  it('refuses a page marker it did not give', async () => {
    for (const cursor of [
      'x',
      Buffer.from('["a"]').toString('base64url'),
      Buffer.from('[1,2,3]').toString('base64url'),
      Buffer.from(String.raw`["\u0000","",""]`).toString('base64url'),
    ])
      expect(await applications({ cursor }).catch((error: Problem) => error)).toMatchObject({
        code: 'common.invalid-cursor',
      });
  });

  it('lists governments by name with their counts, also those that have sent nothing yet', async () => {
    const expected = [
      ['Kabupaten 100% Contoh', 0, null],
      ['Kabupaten Demak', 2, expect.any(String)],
      ['Kabupaten Semarang', 3, expect.any(String)],
    ];
    const short = (items: { name: string; applicationCount: number; asOf: string | null }[]) =>
      items.map(({ name, applicationCount, asOf }) => [name, applicationCount, asOf]);
    expect(short((await governments()).items)).toEqual(expected);
    const first = await governments({ limit: 2 });
    const second = await governments({ limit: 2, cursor: first.nextCursor ?? '' });
    expect(short([...first.items, ...second.items])).toEqual(expected);
    expect(short((await governments({ q: 'SEMAR' })).items)).toEqual([expected[2]]);
    expect(short((await governments({ q: '100%' })).items)).toEqual([expected[0]]);
  });

  it('shows the index of the latest year, in its newest version', async () => {
    const send = async (object: string, version: number, year: number, index: string) => {
      const { assessmentId: _id, version: _version, ...data } = releasedResult({ year });
      const entry = demak.next({
        kind: 'scoring.result',
        object,
        version,
        data: { ...data, result: { ...data.result, index } },
      });
      await province.request(interop.deliverEntries, demak.batch(entry), newCall());
    };
    const shown = async () =>
      (await governments({ q: 'demak' })).items.map(({ year, index }) => [year, index]);
    await send('nilai-2026', 1, 2026, '3.10');
    await send('nilai-2025', 1, 2025, '2.90');
    expect(await shown()).toEqual([[2026, '3.10']]);
    await send('nilai-2026', 3, 2026, '3.30');
    await send('nilai-2026', 2, 2026, '3.20');
    expect(await shown()).toEqual([[2026, '3.30']]);
  });

  it('reads a page through an index among 120,000 applications of 600 governments', async () => {
    await database.query(
      `INSERT INTO peer (code, name, base_url, public_key, sends_to, standing_release)
       SELECT '40.' || lpad(n::text, 4, '0'), 'Kabupaten ' || n, 'https://contoh.go.id', '{}', false, false
       FROM generate_series(1, 600) n`,
    );
    await database.query(
      `INSERT INTO holding_application (government_code, object_id, version, sequence, name, sort_name, search, received_at)
       SELECT '40.' || lpad((n % 600 + 1)::text, 4, '0'), 'aplikasi-' || n, 1, 1, name, name, name, now()
       FROM generate_series(1, 120000) n, LATERAL (SELECT 'sistem ' || md5(n::text) AS name) named`,
    );
    const migrator = await province.migratorDatabase('interop').initialize();
    await migrator.query('ANALYZE holding_application');
    await migrator.query('ANALYZE peer');
    await migrator.destroy();

    const plan = async ({ sql, values }: Statement): Promise<string> =>
      ((await database.query(`EXPLAIN (ANALYZE) ${sql}`, values)) as { 'QUERY PLAN': string }[])
        .map((line) => line['QUERY PLAN'])
        .join('\n');
    const after = ['sistem 8', '40.0300', 'aplikasi-1'];
    const all = await plan(applicationsStatement({ after, limit: 51 }));
    expect(all).toMatch(/Index Scan using holding_application_page/);
    expect(all).toMatch(/Index Cond: \(ROW\(a?\.?sort_name, a?\.?government_code, a?\.?object_id\) >/);
    const one = await plan(applicationsStatement({ government: '40.0300', after, limit: 51 }));
    expect(one).toMatch(/Index Scan using holding_application_government/);
    expect(one).toMatch(/Index Cond: .*ROW\(a?\.?sort_name, a?\.?object_id\) >/);
    const rare = await plan(applicationsStatement({ q: 'c4ca4238a0b9', after: null, limit: 51 }));
    expect(rare).toMatch(/Bitmap Index Scan on holding_application_search/);
    for (const read of [all, one, rare]) expect(read).not.toMatch(/Seq Scan on holding_application/);
    const byName = await plan(governmentsStatement({ after: null, limit: 51 }));
    expect(byName).not.toMatch(/Seq Scan on holding_(application|result)/);
  });
});
