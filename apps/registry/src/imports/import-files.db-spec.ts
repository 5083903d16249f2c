import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { registry, type AgencyView } from '@selaras/contracts';
import { RegistryNode, codeOf, inventory, outcomes } from '../../test/registry-node.js';

const sample = (path: string) => readFile(new URL(`../../../../samples/${path}`, import.meta.url));

let at: RegistryNode;
let tourism: AgencyView;

beforeAll(async () => {
  at = await RegistryNode.start();
  [tourism] = (await at.agencies(
    { name: 'Dinas Pariwisata', shortName: 'Dispar' },
    { name: 'Dinas Kesehatan', shortName: 'Dinkes' },
  )) as [AgencyView, AgencyView];
});

beforeEach(() => at.emptyCatalogue());

afterAll(() => at.stop());

describe('an upload whose answer was lost on the way', () => {
  it('is the same import when it is sent again under its key, and another one is refused under it', async () => {
    const call = { ...(await at.steward()), idempotencyKey: randomUUID() };
    const content = inventory('Aplikasi A;Dispar;;;;');
    const send = async (bytes: string) =>
      at.node.request(registry.startImport, { file: await at.stage(bytes, 'katalog.csv') }, call);
    const first = await send(content);
    expect((await send(content)).id).toBe(first.id);
    expect(await codeOf(send(inventory('Aplikasi B;Dispar;;;;')))).toBe('common.duplicate-request');
    expect(outcomes(await at.settled(first.id, call))).toEqual({ new: 1 });
  });
});

describe('a bad file', () => {
  it.each([
    ['corrupt.xlsx', 'registry.sheet-unreadable'],
    ['not-a-spreadsheet.xlsx', 'registry.sheet-unreadable'],
    ['empty.xlsx', 'registry.sheet-empty'],
    ['wrong-columns.xlsx', 'registry.sheet-without-name'],
  ])('is refused with its reason: %s', async (file, code) => {
    const steward = await at.steward();
    const view = await at.upload(await sample(`not-ok/${file}`), steward, { fileName: file });
    expect(view).toMatchObject({ status: 'failed', failure: { code }, rows: [], summary: { total: 0 } });
    expect(await codeOf(at.node.request(registry.confirmImport, { id: view.id }, steward))).toBe(
      'registry.import-not-ready',
    );
  });

  it('is refused when it is empty to the last byte', async () => {
    expect(await at.upload('', await at.steward())).toMatchObject({
      failure: { code: 'registry.sheet-empty' },
    });
  });

  it('is refused when it has more rows than the limit, and nothing of it stays', async () => {
    const steward = await at.steward();
    const rows = Array.from({ length: 20_001 }, (_, n) => `Aplikasi ${n};Dispar;;;;`);
    const view = await at.upload(inventory(...rows), steward);
    expect(view).toMatchObject({ status: 'failed', rows: [], summary: { total: 0 } });
    expect(view.failure).toMatchObject({ code: 'registry.sheet-too-long' });
    expect(view.failure?.message).toContain('20000');
  });

  it('gives the results of formulas, not the formulas', async () => {
    const steward = await at.steward();
    const view = await at.upload(await sample('not-ok/formulas.xlsx'), steward);
    expect(outcomes(view)).toEqual({ new: 1 });
    expect(view.rows[0]?.changes).toMatchObject({
      name: [null, 'Kalender Wisata (contoh)'],
      url: [null, 'https://wisata.example.go.id'],
      year: [null, 2024],
      status: [null, 'active'],
    });
  });

  it('of made-up faults gives each row its reason', async () => {
    const steward = await at.steward();
    const view = await at.upload(await sample('not-ok/dirty.csv'), steward);
    expect(view.rows.map(({ outcome, reasons }) => [outcome, ...reasons.map(({ code }) => code)])).toEqual([
      ['doubtful', 'twice-in-sheet'],
      ['doubtful', 'word-unknown', 'twice-in-sheet'],
      ['wrong', 'name-none'],
      ['wrong', 'name-missing'],
      ['doubtful', 'several-in-one'],
      ['doubtful', 'url-not-application', 'year-unreadable'],
      ['doubtful', 'url-none'],
      ['doubtful', 'url-internal'],
      ['new'],
      ['wrong', 'agency-unknown'],
    ]);
  });

  it('that was never uploaded, or whose bytes are others than said, starts nothing', async () => {
    const steward = await at.steward();
    const file = await at.stage(inventory(), 'x.csv');
    const other = { ...file, sha256: '0'.repeat(64) };
    expect(await codeOf(at.node.request(registry.startImport, { file: other }, steward))).toBe(
      'common.file-missing',
    );
    const absent = { ...file, ref: '../../etc/passwd' };
    expect(await codeOf(at.node.request(registry.startImport, { file: absent }, steward))).toBe(
      'common.file-missing',
    );
  });
});

describe('the sample of Provinsi Banten', () => {
  it.each(['katalog-banten-2017.xlsx', 'katalog-banten-2017.csv'])(
    '%s: its agencies are unknown here, and are taken over under a chosen one when doubt is accepted',
    async (file) => {
      const steward = await at.steward();
      const content = await sample(`ok/${file}`);
      const without = await at.upload(content, steward, { fileName: file });
      // Three of its owners bear the name of an agency of this node: Dinas Pariwisata (2), Dinas Kesehatan (1).
      expect(without.summary.total).toBe(100);
      expect(without.summary.wrong).toBe(97);
      const view = await at.upload(content, steward, { fileName: file, defaultAgencyId: tourism.id });
      expect(view.summary).toMatchObject({ total: 100, wrong: 1 });
      expect(view.rows.find(({ outcome }) => outcome === 'wrong')?.reasons).toMatchObject([
        { code: 'agency-default' },
        { code: 'name-missing' },
      ]);
      const { receipt } = await at.confirm(view.id, steward, true);
      expect(receipt).toMatchObject({ created: 99, changed: 0, skipped: 1 });
      expect(await at.names()).toHaveLength(99);
    },
  );

  it('has a template beside it that is understood and says it is empty', async () => {
    const view = await at.upload(await sample('ok/katalog-kosong.xlsx'), await at.steward());
    expect(view.failure).toMatchObject({ code: 'registry.sheet-empty' });
    expect(view.columns).toHaveLength(27);
    expect(view.columns.every(({ field }) => field !== null)).toBe(true);
  });
});
