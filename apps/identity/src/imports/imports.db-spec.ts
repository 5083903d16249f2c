import { createHash, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { identity, type PeopleImportKind, type PeopleImportView } from '@selaras/contracts';
import { ObjectStore, type CallContext } from '@selaras/platform';
import { IdentityNode, PASSWORD, outcome } from '../../test/identity-node.js';

const sample = (path: string): Promise<Buffer> =>
  readFile(new URL(`../../../../samples/${path}`, import.meta.url));

describe('the import of agencies and people', () => {
  let there: IdentityNode;
  let administrator: CallContext;

  beforeAll(async () => {
    there = await IdentityNode.start();
    administrator = await there.as({ role: 'administrator', id: randomUUID() });
  });

  afterAll(() => there.stop());

  const upload = async (
    bytes: Buffer | string,
    kind: PeopleImportKind = 'people',
    call = administrator,
  ): Promise<PeopleImportView> => {
    const content = Buffer.from(bytes);
    const store = there.node.service('identity').app.get(ObjectStore, { strict: false });
    const staged = await store.stage(Readable.from([content]), 10_000_000);
    const sha256 = createHash('sha256').update(content).digest('hex');
    const file = { ...staged, sha256, size: content.length, fileName: 'lembar.csv' };
    return there.node.request(identity.startPeopleImport, { file, kind }, call);
  };
  const get = (id: string, over = {}) =>
    there.node.request(identity.getPeopleImport, { id, limit: 200, ...over }, administrator);
  const confirm = (id: string, includeDoubtful = false) =>
    there.node.request(identity.confirmPeopleImport, { id, includeDoubtful }, administrator);
  const rowsOf = async ({ id }: PeopleImportView) =>
    (await get(id)).rows.map(({ row, outcome: became, reasons }) => [
      row,
      became,
      ...reasons.map(({ code }) => code),
    ]);
  const person = async (username: string) => {
    const { items } = await there.node.request(identity.listPeople, { q: username }, administrator);
    return items.find((one) => one.username === username);
  };

  it('takes over agencies with their tree, from a sheet with a title line and a running number', async () => {
    const view = await upload(await sample('ok/perangkat-daerah-contoh.csv'), 'agencies');
    expect(view).toMatchObject({ status: 'ready', summary: { total: 6, new: 6, wrong: 0, doubtful: 0 } });
    const before = await there.node.request(identity.listAgencies, {}, administrator);
    expect(before.items).toEqual([]);
    const { status, receipt } = await confirm(view.id);
    expect([status, receipt]).toMatchObject([
      'confirmed',
      { created: 6, changed: 0, unchanged: 0, skipped: 0 },
    ]);
    const { items } = await there.node.request(identity.listAgencies, {}, administrator);
    const known = (code: string) => items.find((agency) => agency.code === code);
    expect(known('setda-org')).toMatchObject({
      name: 'Bagian Organisasi',
      kind: 'bagian',
      parentId: known('setda')?.id,
    });
    expect(known('inspektorat')?.kind).toBe('inspektorat');
    const facts = await there.sql(`SELECT 1 FROM outbox WHERE type = 'identity.agency.changed.v1'`);
    expect(facts).toHaveLength(6);
    expect(await outcome(confirm(view.id))).toBe('identity.import-not-ready');
  });

  it('finds nothing to do in the same sheet a second time, and only what changed in a mended one', async () => {
    const sheet = (await sample('ok/perangkat-daerah-contoh.csv')).toString();
    const again = await upload(sheet, 'agencies');
    expect(again.summary).toMatchObject({ total: 6, unchanged: 6 });
    const mended = await upload(
      sheet.replace('Dinas Pariwisata;Dispar', 'Dinas Pariwisata;Disparekraf'),
      'agencies',
    );
    const changed = await get(mended.id, { outcome: 'changed' });
    expect(changed.rows).toMatchObject([
      { row: 6, name: 'Dinas Pariwisata', changes: { shortName: ['Dispar', 'Disparekraf'] } },
    ]);
    await confirm(mended.id);
    await confirm((await upload(sheet, 'agencies')).id);
  });

  it('takes over people with their positions, days and decrees; Plt and several at once too', async () => {
    const view = await upload(await sample('ok/orang-contoh.csv'));
    expect(await rowsOf(view)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10].map((row) => [row, 'new']));
    const { receipt, linksWaiting } = await confirm(view.id);
    expect([receipt, linksWaiting]).toMatchObject([{ created: 9, skipped: 0 }, 8]);
    expect((await person('kadis.kominfo'))?.positions).toMatchObject([
      {
        title: 'Kepala Dinas Komunikasi dan Informatika',
        role: 'head-of-agency',
        agencyName: 'Dinas Komunikasi dan Informatika',
        kind: 'definitive',
        from: '2026-01-02',
        until: null,
        decreeNumber: '821.2/002/2026',
        decreeDay: '2025-12-30',
      },
      { title: 'Kepala Dinas Pariwisata', kind: 'plt', from: '2026-11-01', decreeDay: '2026-10-28' },
    ]);
    expect((await person('pemeriksa'))?.positions).toMatchObject([{ role: 'auditor', until: '2099-12-31' }]);
    const again = await upload(await sample('ok/orang-contoh.csv'));
    expect(again.summary).toMatchObject({ total: 9, unchanged: 9 });
  });

  it('hands the links of new people over once, each opening the way to a password', async () => {
    const view = await upload(
      'Nama;Nama pengguna\nTautan Satu (contoh);tautan.satu\nTautan Dua (contoh);tautan.dua\n',
    );
    await confirm(view.id);
    const take = (call = administrator) =>
      there.node.request(identity.takeActivationLinks, { id: view.id }, call);
    const call = { ...administrator, idempotencyKey: randomUUID() };
    const first = await take(call);
    expect(first).toMatchObject({
      remaining: 0,
      items: [{ username: 'tautan.satu' }, { username: 'tautan.dua' }],
    });
    // A lost answer may be asked for again under its key; nobody else gets the links.
    expect(await take(call)).toEqual(first);
    expect(await outcome(take())).toBe('identity.links-taken');
    expect((await get(view.id)).linksWaiting).toBe(0);
    const [one] = first.items;
    const kept = JSON.stringify([
      await there.sql('SELECT * FROM activation'),
      await there.sql('SELECT * FROM idempotency'),
      await there.sql('SELECT * FROM audit_entry'),
    ]);
    const token = new URL(one?.link ?? '').searchParams.get('token') ?? '';
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(kept).not.toContain(token);
    expect((await there.usePassword(one?.link ?? '', PASSWORD)).status).toBe(200);
    expect((await person('tautan.satu'))?.activated).toBe(true);
  });

  it('says of every bad row what is wrong with it, and takes none of them', async () => {
    const view = await upload(await sample('not-ok/orang-kotor.csv'));
    expect(await rowsOf(view)).toEqual([
      [2, 'wrong', 'name-missing'],
      [3, 'wrong', 'username-form'],
      [4, 'wrong', 'role-unknown'],
      [5, 'wrong', 'agency-missing'],
      [6, 'wrong', 'agency-unknown-like'],
      [7, 'wrong', 'day-unreadable'],
      [8, 'wrong', 'before-start'],
      [9, 'wrong', 'last-day-required'],
      [10, 'wrong', 'last-day-required'],
      [11, 'new'],
      [12, 'wrong', 'overlaps'],
      [13, 'wrong', 'seat-empty'],
      [14, 'doubtful', 'role-administrator'],
      [15, 'doubtful', 'agency-ignored'],
      [16, 'new'],
      [17, 'doubtful', 'second-seat'],
      [18, 'doubtful', 'twice-in-sheet'],
      [19, 'doubtful', 'second-seat'],
    ]);
    const { receipt } = await confirm(view.id);
    expect(receipt).toMatchObject({ created: 2, skipped: 16 });
    expect(await person('admin.baru')).toBeUndefined();
    expect((await person('kepala.satu'))?.positions).toHaveLength(1);
  });

  it('takes the doubtful rows when it is told to', async () => {
    const view = await upload(
      'Nama;Username;Jabatan;Peran;OPD\nKoordinator Ragu (contoh);koor.ragu;Koordinator ragu;Koordinator;Diskominfo\n',
    );
    expect(view.summary).toMatchObject({ doubtful: 1 });
    expect((await confirm(view.id, true)).receipt).toMatchObject({ created: 1, skipped: 0 });
    expect((await person('koor.ragu'))?.positions).toMatchObject([{ agencyId: null }]);
  });

  it('makes user names where the sheet has none, and takes the same name for the same person', async () => {
    const sheet = 'Nama lengkap\nDr. Ir. Wayan Tanpa Nama, M.Si. (contoh)\nMade Kembar\nMade Kembar\n';
    const view = await upload(sheet);
    expect(await rowsOf(view)).toEqual([
      [2, 'new'],
      [3, 'new'],
      [4, 'unchanged'],
    ]);
    await confirm(view.id);
    expect(await person('made.kembar')).toBeDefined();
    expect(await person('dr.ir.wayan.tanpa.nama')).toBeDefined();
  });

  it('says of bad agencies what is wrong with them', async () => {
    const view = await upload(await sample('not-ok/perangkat-daerah-kotor.csv'), 'agencies');
    expect(await rowsOf(view)).toEqual([
      [2, 'wrong', 'name-missing'],
      [3, 'wrong', 'parent-unknown'],
      [4, 'doubtful', 'kind-unknown'],
      [5, 'new'],
      [6, 'doubtful', 'code-differs', 'twice-in-sheet'],
      [7, 'wrong', 'parent-unknown'],
    ]);
    const cycle = await upload('Nama;Kode;Induk\nSekretariat Daerah;setda;setda-org\n', 'agencies');
    expect(await rowsOf(cycle)).toEqual([[2, 'wrong', 'parent-cycle']]);
  });

  it('guesses the columns and takes a correction by hand', async () => {
    const view = await upload('Siapa;Akun\nKolom Satu (contoh);kolom.satu\n');
    expect(view).toMatchObject({ status: 'failed', failure: { code: 'identity.sheet-without-key' } });
    const map = (field: string | null) =>
      there.node.request(
        identity.mapPeopleImportColumns,
        { id: view.id, columns: [{ index: 0, header: 'Siapa', field }] },
        administrator,
      );
    expect(await outcome(map('title-of-nobility'))).toBe('common.invalid-input');
    expect(await map('name')).toMatchObject({ status: 'ready', summary: { new: 1 } });
    await confirm(view.id);
    expect((await person('kolom.satu'))?.name).toBe('Kolom Satu (contoh)');
    expect(await outcome(map(null))).toBe('identity.import-not-ready');
  });

  it.each([
    ['a document under another name', 'not-ok/not-a-spreadsheet.xlsx', 'registry.sheet-unreadable'],
    ['a workbook cut short', 'not-ok/corrupt.xlsx', 'registry.sheet-unreadable'],
    ['column titles alone', 'not-ok/empty.xlsx', null],
  ])('refuses %s with the cure, and nothing else happens', async (_what, path, code) => {
    const view = await upload(await sample(path));
    expect(view.status).toBe('failed');
    if (code) expect(view.failure).toMatchObject({ code });
    expect(view.failure?.message.length).toBeGreaterThan(20);
    expect(await outcome(confirm(view.id))).toBe('identity.import-not-ready');
  });

  it('offers templates whose every column is known', async () => {
    const people = await upload(await sample('ok/orang-kosong.xlsx'));
    expect(people.columns.map(({ field }) => field)).toEqual([
      'name',
      'username',
      'title',
      'role',
      'agency',
      'kind',
      'from',
      'until',
      'decreeNumber',
      'decreeDay',
    ]);
    expect(people.failure?.code).toBe('registry.sheet-empty');
    const agencies = await upload(await sample('ok/perangkat-daerah-kosong.xlsx'), 'agencies');
    expect(agencies.columns.map(({ field }) => field)).toEqual([
      'name',
      'shortName',
      'code',
      'kind',
      'parent',
    ]);
  });

  it('leaves out what someone else has done meanwhile, and says so', async () => {
    const view = await upload('Nama;Username\nTerdahului (contoh);terdahului\n');
    const body = { name: 'Orang Lain', username: 'terdahului', positions: [] };
    await there.node.request(identity.createPerson, body, administrator);
    expect((await confirm(view.id)).receipt).toMatchObject({ created: 0, skipped: 1 });
    const codes = (await get(view.id)).rows.flatMap(({ reasons }) => reasons.map(({ code }) => code));
    expect(codes).toEqual(['changed-since']);
  });

  it('shows its rows page by page, by outcome, and to nobody but administrators', async () => {
    const lines = Array.from({ length: 7 }, (_, n) => `Halaman ${n} (contoh);halaman.${n}`);
    const view = await upload(['Nama;Username', ...lines].join('\n'));
    const first = await get(view.id, { limit: 4 });
    const rest = await get(view.id, { limit: 4, cursor: first.nextCursor });
    expect([...first.rows, ...rest.rows].map(({ row }) => row)).toEqual([2, 3, 4, 5, 6, 7, 8]);
    expect(rest.nextCursor).toBeNull();
    expect((await get(view.id, { outcome: 'wrong' })).rows).toEqual([]);
    const stranger = await there.as({ role: 'auditor' });
    expect(await outcome(there.node.request(identity.getPeopleImport, { id: view.id }, stranger))).toBe(
      'common.forbidden',
    );
    expect(await outcome(get(randomUUID()))).toBe('identity.import-not-found');
    expect(await outcome(get(view.id, { cursor: 'x' }))).toBe('common.invalid-cursor');
  });

  it('reads five thousand rows in one go, and refuses more', async () => {
    const lines = Array.from({ length: 5_001 }, (_, n) => `Banyak ${n} (contoh);banyak.${n}`);
    const most = await upload(['Nama;Username', ...lines.slice(1)].join('\n'));
    expect(most.summary).toMatchObject({ total: 5_000, new: 5_000 });
    const more = await upload(['Nama;Username', ...lines].join('\n'));
    expect(more).toMatchObject({ status: 'failed', failure: { code: 'registry.sheet-too-long' } });
  });
});
