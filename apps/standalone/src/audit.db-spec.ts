import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import ExcelJS from 'exceljs';
import { until } from '@selaras/testing';
import { WholeNode } from '../test/whole-node.js';
import type { WebClient } from '../test/web-client.js';

interface Row {
  id: string;
  at: string;
  service: string;
  event: string;
  eventName: string;
  outcome: string;
  reason: string | null;
  reasonText: string | null;
  actor: { id: string; name: string; position: string | null };
  object: { kind: string; id: string; name: string | null } | null;
}

interface Page {
  items: Row[];
  nextCursor: string | null;
  missing: string[];
}

describe('the audit trail through the gateway', () => {
  let whole: WholeNode;
  let auditor: WebClient;
  let steward: WebClient;

  beforeAll(async () => {
    whole = await WholeNode.start();
    auditor = await whole.signedIn('inspektorat');
    steward = await whole.signedIn('katalog');
    const agencies = (await (await auditor.ask('/api/agencies?limit=1')).json()) as {
      items: { id: string }[];
    };
    const ownerAgencyId = agencies.items[0]?.id;
    for (const name of ['=Formula(contoh)', 'Arsip; "kutip" (contoh)', 'Pengaduan (contoh)'])
      expect((await steward.json('/api/applications', 'POST', { name, ownerAgencyId })).status).toBe(201);
    const agency = { code: 'audit-1', name: 'Dinas Jejak (contoh)', kind: 'dinas' };
    expect((await steward.json('/api/agencies', 'POST', agency)).status).toBe(403);
  });

  afterAll(() => whole?.stop());

  const page = async (query = ''): Promise<Page> =>
    (await (await auditor.ask(`/api/audit/entries${query}`)).json()) as Page;

  it('shows the entries of all services in one order, in the reader’s words', async () => {
    const seen = await until('the refused one', async () => {
      const found = await page();
      return found.items.some(({ outcome }) => outcome === 'refused') && found;
    });
    expect(seen.missing).toEqual([]);
    const times = seen.items.map(({ at, id }) => `${at} ${id}`);
    expect(times).toEqual([...times].sort().reverse());
    expect(new Set(seen.items.map(({ service }) => service)).size).toBeGreaterThan(1);
    const refused = seen.items.find(({ outcome }) => outcome === 'refused');
    expect(refused).toMatchObject({
      service: 'identity',
      event: 'identity.agency-created',
      eventName: 'Perangkat daerah ditambahkan',
      reason: 'common.forbidden',
      reasonText: 'Jabatan Anda tidak berwenang melakukan ini.',
    });
    const english = await auditor.ask('/api/audit/entries', { headers: { 'accept-language': 'en' } });
    const { items } = (await english.json()) as Page;
    expect(items.find(({ id }) => id === refused?.id)?.eventName).toBe('Agency added');
  });

  it('turns pages across services without losing or repeating an entry', async () => {
    const all = await page('?limit=200');
    const seen: string[] = [];
    for (let cursor = ''; ;) {
      const next = await page(`?limit=3${cursor ? `&cursor=${cursor}` : ''}`);
      seen.push(...next.items.map(({ id }) => id));
      if (!next.nextCursor) break;
      cursor = next.nextCursor;
    }
    expect(seen.filter((id) => all.items.some((row) => row.id === id))).toEqual(
      all.items.map(({ id }) => id),
    );
  });

  it('filters by service, event, outcome, who and what', async () => {
    const created = await page('?event=registry.application-created');
    expect(created.items).toHaveLength(3);
    expect(created.items.map(({ object }) => object?.name)).toContain('=Formula(contoh)');
    const [one] = created.items;
    expect((await page(`?object=${one?.object?.id}`)).items.map(({ id }) => id)).toEqual([one?.id]);
    const own = await page(`?actor=${one?.actor.id}&service=registry`);
    expect(
      own.items.every(({ service, actor }) => service === 'registry' && actor.id === one?.actor.id),
    ).toBe(true);
    expect((await page('?outcome=refused')).items.every(({ outcome }) => outcome === 'refused')).toBe(true);
    expect((await page('?from=2001-01-01&to=2001-12-31')).items).toEqual([]);
    expect((await auditor.ask('/api/audit/entries?service=lain')).status).toBe(422);
  });

  it('shows one entry with its values, and unmasks it for a reason', async () => {
    const [row] = (await page('?event=registry.application-created')).items;
    const address = `/api/audit/entries/${row?.service}/${row?.id}`;
    const detail = (await (await auditor.ask(address)).json()) as Record<string, unknown>;
    expect(detail).toMatchObject({
      before: null,
      after: { name: row?.object?.name },
      fieldNames: { name: 'Nama' },
    });
    expect((await auditor.json(`${address}/unmask`, 'POST', {})).status).toBe(422);
    const open = await auditor.json(`${address}/unmask`, 'POST', { reason: 'Uji' });
    expect(open.status).toBe(200);
    expect(await open.json()).toMatchObject({ masked: false });
    expect((await auditor.ask('/api/audit/entries/lain/x')).status).toBe(404);
  });

  it('is for administrators and auditors, and nobody else', async () => {
    for (const path of ['/api/audit/entries', '/api/audit/entries/export?format=csv']) {
      expect((await steward.ask(path)).status).toBe(403);
      expect((await whole.visitor().ask(path)).status).toBe(401);
    }
    expect((await steward.json('/api/audit/verifications', 'POST', { service: 'identity' })).status).toBe(
      403,
    );
  });

  it('exports exactly what the filter shows, starts no formula, and puts that on record', async () => {
    const query = 'event=registry.application-created';
    const answer = await auditor.ask(`/api/audit/entries/export?format=csv&${query}`);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toMatch(/jejak-audit-\d{4}-\d{2}-\d{2}\.csv/);
    const bytes = Buffer.from(await answer.arrayBuffer());
    const lines = bytes.toString().split('\r\n').filter(Boolean);
    expect(lines[0]?.startsWith('\uFEFF"Waktu";"Pelaku";"Jabatan";"Tindakan"')).toBe(true);
    expect(lines).toHaveLength(1 + 3);
    expect(lines.join('\n')).toContain(`"'=Formula(contoh)"`);
    expect(lines.join('\n')).toContain('"Arsip; ""kutip"" (contoh)"');
    expect(lines[1]).toMatch(/^"\d{2}\/\d{2}\/\d{4} \d{2}\.\d{2}\.\d{2} WIB"/);
    const exported = await page('?event=audit.exported');
    expect(new Set(exported.items.map(({ service }) => service))).toEqual(
      new Set(['identity', 'registry', 'scoring', 'interop']),
    );

    const sheet = await auditor.ask(`/api/audit/entries/export?format=xlsx&${query}`);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await buffer(Readable.fromWeb(sheet.body as never))) as never);
    const rows = book.worksheets[0]?.getSheetValues().filter(Boolean) as string[][];
    expect(rows).toHaveLength(4);
    expect(rows.flat()).toContain('=Formula(contoh)');
  });

  it('verifies each service’s trail on demand', async () => {
    for (const service of ['identity', 'registry', 'scoring', 'interop']) {
      const answer = await auditor.json('/api/audit/verifications', 'POST', { service });
      expect([service, await answer.json()]).toMatchObject([
        service,
        { service, finished: true, broken: null },
      ]);
    }
    expect((await auditor.json('/api/audit/verifications', 'POST', { service: 'lain' })).status).toBe(422);
  });

  it('names a service that does not answer instead of hiding its entries, and hands over no export with a hole', async () => {
    await whole.node.stopService('scoring');
    try {
      expect((await page()).missing).toEqual(['scoring']);
      expect((await auditor.ask('/api/audit/entries/export?format=csv')).status).toBe(503);
    } finally {
      await whole.node.startService('scoring');
    }
  });
});
