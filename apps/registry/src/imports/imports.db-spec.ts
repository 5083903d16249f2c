import { randomUUID } from 'node:crypto';
import { registry, registryEvents, type AgencyView } from '@selaras/contracts';
import { newCall, type Problem } from '@selaras/platform';
import { RegistryNode, codeOf, inventory } from '../../test/registry-node.js';

let at: RegistryNode;
let tourism: AgencyView;
let health: AgencyView;

beforeAll(async () => {
  at = await RegistryNode.start();
  [tourism, health] = (await at.agencies(
    { name: 'Dinas Pariwisata', shortName: 'Dispar' },
    { name: 'Dinas Kesehatan', shortName: 'Dinkes' },
  )) as [AgencyView, AgencyView];
});

beforeEach(() => at.emptyCatalogue());

afterAll(() => at.stop());

describe('an import', () => {
  it('is a conversation: columns guessed, every row judged, confirmed, and answered with a receipt', async () => {
    const steward = await at.node.as({ role: 'catalogue-steward', name: 'Pengelola (contoh)' });
    const sheet = inventory(
      'SIMPEG;Dinkes;simpeg.contoh.go.id;Aktif;2019;',
      'Kalender;Dinas Pariwisata;;Nonaktif;;K-1',
    );
    const view = await at.upload(sheet, steward, { fileName: 'inventaris.csv' });
    expect(view).toMatchObject({ status: 'ready', fileName: 'inventaris.csv', failure: null, receipt: null });
    expect(view.columns.map(({ field }) => field)).toEqual([
      'name',
      'ownerAgencyId',
      'url',
      'status',
      'year',
      'code',
    ]);
    expect(view.summary).toEqual({ total: 2, new: 2, changed: 0, unchanged: 0, doubtful: 0, wrong: 0 });
    expect(view.rows.map(({ row, name }) => [row, name])).toEqual([
      [2, 'SIMPEG'],
      [3, 'Kalender'],
    ]);
    expect(await at.names()).toEqual([]);

    const answer = await at.node.request(registry.confirmImport, { id: view.id }, steward);
    expect(answer.status).toBe('confirmed');
    expect(answer.receipt).toMatchObject({
      created: 2,
      changed: 0,
      unchanged: 0,
      skipped: 0,
      by: 'Pengelola (contoh)',
    });
    expect(answer.receipt?.fileSha256).toMatch(/^[0-9a-f]{64}$/);

    const { items } = await at.node.request(registry.listApplications, { q: 'simpeg' }, steward);
    expect(items[0]).toMatchObject({
      url: 'https://simpeg.contoh.go.id',
      year: 2019,
      ownerAgency: { id: health.id },
    });
    const history = await at.node.request(registry.applicationHistory, { id: items[0]?.id ?? '' }, steward);
    expect(history.items).toMatchObject([{ action: 'imported', by: 'Pengelola (contoh)' }]);
    const facts = (await at.rows('SELECT count(*)::integer AS n FROM outbox WHERE type = $1', [
      registryEvents.applicationChanged.type,
    ])) as { n: number }[];
    expect(facts[0]?.n).toBe(2);
  });

  it('shows old and new of a change, and takes over only what is not in doubt unless told otherwise', async () => {
    const steward = await at.steward();
    const first = await at.upload(inventory('SIMPEG;Dinkes;;Aktif;2019;', 'Gudang;Dispar;;Aktif;;'), steward);
    await at.confirm(first.id, steward);
    const second = await at.upload(
      inventory(
        'SIMPEG;Dinkes;;Aktif;2024;',
        'Gudang;Dispar;;;;',
        'Peta;Dispar;Desktop;;;',
        'Hantu;Dinas Hantu;;;;',
      ),
      steward,
    );
    expect(second.rows.map(({ outcome }) => outcome)).toEqual(['changed', 'unchanged', 'doubtful', 'wrong']);
    expect(second.rows[0]?.changes).toEqual({ year: [2019, 2024] });
    expect(second.rows[2]?.reasons).toEqual([
      { field: 'url', code: 'url-none', message: '“Desktop” bukan alamat web; dikosongkan.' },
    ]);
    const { receipt } = await at.confirm(second.id, steward);
    expect(receipt).toMatchObject({ created: 0, changed: 1, unchanged: 1, skipped: 2 });
    const third = await at.upload(inventory('Peta;Dispar;Desktop;;;'), steward);
    expect((await at.confirm(third.id, steward, true)).receipt).toMatchObject({ created: 1, skipped: 0 });
    expect(await at.names()).toEqual(['Gudang', 'Peta', 'SIMPEG']);
  });

  it('says its reasons in the language of the reader, a page of rows of one outcome at a time', async () => {
    const steward = await at.steward({ locale: 'en' });
    const rows = Array.from({ length: 120 }, (_, n) => (n % 3 ? `Baik ${n};Dispar;;;;` : `-;Dispar;;;;`));
    const { id } = await at.upload(inventory(...rows), steward);
    const wrong = { id, outcome: 'wrong', limit: 25 };
    const first = await at.node.request(registry.getImport, wrong, steward);
    expect(first.rows).toHaveLength(25);
    expect(first.rows[0]?.reasons[0]?.message).toBe(
      '“-” is not a name of an application; remove the row or fill in the name.',
    );
    const second = await at.node.request(
      registry.getImport,
      { ...wrong, cursor: first.nextCursor ?? '' },
      steward,
    );
    expect([second.rows.length, second.nextCursor]).toEqual([15, null]);
    expect(await codeOf(at.node.request(registry.getImport, { id, cursor: 'x' }, steward))).toBe(
      'common.invalid-cursor',
    );
  });

  it('calls names that stand twice in the sheet doubtful, both of them, and refuses a code given twice', async () => {
    const steward = await at.steward();
    const view = await at.upload(inventory('Kas;Dispar;;;;A', 'KAS;Dinkes;;;;', 'Lain;Dispar;;;;A'), steward);
    expect(view.rows.map(({ outcome, reasons }) => [outcome, reasons.map(({ code }) => code)])).toEqual([
      ['doubtful', ['twice-in-sheet']],
      ['doubtful', ['twice-in-sheet']],
      ['wrong', ['code-twice']],
    ]);
    expect((await at.confirm(view.id, steward, true)).receipt).toMatchObject({ created: 2, skipped: 1 });
  });

  it('takes the first ten rows for a title, blank lines and the row of numbers as what they are', async () => {
    const steward = await at.steward();
    const view = await at.upload(
      [
        'DAFTAR APLIKASI;;',
        ';;',
        'No;Nama Aplikasi;Perangkat Daerah',
        '1;2;3',
        '1;Kas;Dispar',
        ';;',
        '2;Peta;',
      ].join('\n'),
      steward,
    );
    expect(view.rows.map(({ row, name, outcome }) => [row, name, outcome])).toEqual([
      [5, 'Kas', 'new'],
      [7, 'Peta', 'doubtful'],
    ]);
  });
});

describe('columns mapped by hand', () => {
  it('are read again: a sheet without a name column is refused until one is chosen', async () => {
    const steward = await at.steward();
    const view = await at.upload('opd;fungsi;alamat\nDispar;Kalender acara;acara.contoh.go.id\n', steward);
    expect(view).toMatchObject({ status: 'failed', failure: { code: 'registry.sheet-without-name' } });
    expect(view.columns.map(({ header, field }) => [header, field])).toEqual([
      ['opd', 'ownerAgencyId'],
      ['fungsi', 'purpose'],
      ['alamat', 'url'],
    ]);
    const columns = view.columns.map((column) =>
      column.header === 'fungsi' ? { ...column, field: 'name' } : column,
    );
    const again = await at.node.request(registry.mapImportColumns, { id: view.id, columns }, steward);
    expect(again.status).toBe('reading');
    const ready = await at.settled(view.id, steward);
    expect(ready).toMatchObject({ status: 'ready', failure: null, summary: { total: 1, new: 1 } });
    expect(ready.rows[0]?.name).toBe('Kalender acara');
  });

  it('are refused, each with its cure, when they cannot be', async () => {
    const steward = await at.steward();
    const { id } = await at.upload(inventory('Kas;Dispar;;;;'), steward);
    const columns = [
      { index: 0, header: '', field: 'url' },
      { index: 1, header: '', field: 'kata sandi' },
      { index: 99, header: '', field: null },
    ];
    const problem = await at.node
      .request(registry.mapImportColumns, { id, columns }, steward)
      .catch((error: Problem) => error);
    expect(problem).toMatchObject({
      code: 'common.invalid-input',
      fields: [
        { field: 'columns.1.field', code: 'not-in-list' },
        { field: 'columns.2.index', code: 'not-in-list' },
        { field: 'columns.0.field', code: 'taken' },
      ],
    });
  });
});

describe('who may import what', () => {
  it('lets an operator import for the own agency, which is meant where the sheet names none', async () => {
    const operator = await at.node.as({ role: 'agency-operator', agencyId: tourism.id });
    const view = await at.upload(inventory('Kas;;;;;', 'Peta;Dinkes;;;;', 'Tiket;Dinas Entah;;;;'), operator);
    expect(view.rows.map(({ outcome, reasons }) => [outcome, ...reasons.map(({ code }) => code)])).toEqual([
      ['new'],
      ['wrong', 'not-permitted'],
      ['wrong', 'agency-unknown'],
    ]);
    expect((await at.confirm(view.id, operator, true)).receipt).toMatchObject({ created: 1, skipped: 2 });
  });

  it('refuses a default agency outside one’s authority or unknown', async () => {
    const operator = await at.node.as({ role: 'agency-operator', agencyId: tourism.id });
    const file = await at.stage(inventory('Kas;;;;;'), 'x.csv');
    const start = (defaultAgencyId: string, call: typeof operator) =>
      codeOf(at.node.request(registry.startImport, { file, defaultAgencyId }, call));
    expect(await start(health.id, operator)).toBe('common.forbidden');
    expect(await start(randomUUID(), await at.steward())).toBe('registry.agency-unknown');
  });

  it('shows an import to who started it and to stewards; to others it does not exist', async () => {
    const operator = await at.node.as({ role: 'agency-operator', agencyId: tourism.id });
    const { id } = await at.upload(inventory('Kas;;;;;'), operator);
    const other = await at.node.as({ role: 'agency-operator', agencyId: tourism.id });
    const machine = await at.node.as({ scopes: ['catalogue.write'] });
    for (const call of [other, machine]) {
      expect(await codeOf(at.node.request(registry.getImport, { id }, call))).toBe(
        'registry.import-not-found',
      );
      expect(await codeOf(at.node.request(registry.confirmImport, { id }, call))).toBe(
        'registry.import-not-found',
      );
      expect(await codeOf(at.node.request(registry.mapImportColumns, { id, columns: [] }, call))).toBe(
        'registry.import-not-found',
      );
    }
    expect(await codeOf(at.node.request(registry.getImport, { id }, await at.steward()))).toBe('answered');
    const auditor = await at.node.as({ role: 'auditor' });
    expect(await codeOf(at.node.request(registry.getImport, { id }, auditor))).toBe('common.forbidden');
    expect(await codeOf(at.node.request(registry.getImport, { id }, newCall()))).toBe('common.not-signed-in');
    const nobody = { id: randomUUID() };
    expect(await codeOf(at.node.request(registry.getImport, nobody, operator))).toBe(
      'registry.import-not-found',
    );
  });
});
