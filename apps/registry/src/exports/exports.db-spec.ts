import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { registry, type AgencyView, type ApplicationView } from '@selaras/contracts';
import ExcelJS from 'exceljs';
import { RegistryNode, codeOf, outcomes } from '../../test/registry-node.js';
import { FIELDS } from '../applications/application-fields.js';

const repository = fileURLToPath(new URL('../../../../', import.meta.url));
const denpasar = join(
  process.env.SELARAS_SHARED ?? join(repository, '../shared'),
  'data/catalogue-denpasar-2020.json',
);

let at: RegistryNode;

beforeEach(async () => {
  at = await RegistryNode.start();
});

afterEach(() => at.stop());

async function all(): Promise<ApplicationView[]> {
  const steward = await at.steward();
  const { items } = await at.node.request(registry.listApplications, { limit: 200 }, steward);
  return Promise.all(items.map(({ id }) => at.node.request(registry.getApplication, { id }, steward)));
}

describe('an export', () => {
  let tourism: AgencyView;
  let health: AgencyView;

  beforeEach(async () => {
    [tourism, health] = (await at.agencies('Dinas Pariwisata', 'Dinas Kesehatan, "Sehat"')) as [
      AgencyView,
      AgencyView,
    ];
    const steward = await at.steward();
    const entries = [
      {
        name: '=HYPERLINK("http://x")',
        description: '-1\n"dua"; tiga',
        ownerAgencyId: health.id,
        url: 'https://bit.ly/x',
      },
      {
        name: "'+Awas",
        purpose: '@SUM(A1)\t\u00a0é😀 _x000D_ &lt;',
        ownerAgencyId: tourism.id,
        status: 'inactive',
      },
      {
        name: '1. Satu 2. Dua',
        ownerAgencyId: tourism.id,
        userAgencyIds: [health.id, tourism.id],
        platforms: ['web', 'mobile'],
        licenceType: 'open-source',
        type: 'special',
        year: 2016,
        referenceCode: '01.02',
        servicesSupported: ['a; b', ' c '],
        dataUsed: ['satu; saja'],
      },
    ];
    for (const entry of entries) await at.node.request(registry.createApplication, entry, steward);
  });

  it.each(['xlsx', 'csv'])('as %s, imported again, changes nothing', async (format) => {
    const steward = await at.steward();
    const before = await all();
    const view = await at.upload(await at.export(format, steward), steward, {
      fileName: `katalog.${format}`,
    });
    expect(outcomes(view)).toEqual({ unchanged: 3 });
    expect((await at.confirm(view.id, steward)).receipt).toMatchObject({
      unchanged: 3,
      changed: 0,
      created: 0,
    });
    expect(await all()).toEqual(before);
  });

  it('carries the official titles and drop-downs, and every cell as a text', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await at.export('xlsx', await at.steward())) as never);
    const sheet = book.worksheets[0];
    expect((sheet?.getRow(1).values as string[]).slice(1)).toEqual(FIELDS.map(({ title }) => title));
    const choices = (title: string) => {
      const column = FIELDS.findIndex((field) => field.title === title) + 1;
      return sheet?.getCell(2, column).dataValidation?.formulae;
    };
    expect(choices('Status')).toEqual(['"Tidak Aktif,Pengembangan,Aktif"']);
    expect(choices('Jenis')).toEqual(['"Umum,Khusus"']);
    expect(choices('Tipe Lisensi')).toEqual(['"Open Source,Proprietary"']);
    expect(choices('Basis Aplikasi')).toEqual(['"Desktop,Web,Cloud,Mobile"']);
    const formulas: unknown[] = [];
    sheet?.eachRow((row) =>
      row.eachCell((cell) => cell.type !== ExcelJS.ValueType.String && formulas.push(cell.value)),
    );
    expect(formulas).toEqual([]);
  });

  it('as CSV opens in Indonesian spreadsheet programs and starts no formula', async () => {
    const text = (await at.export('csv', await at.steward())).toString('utf8');
    expect(text.startsWith('\uFEFF"ID";"Nama Aplikasi";"Perangkat Daerah Pemilik";')).toBe(true);
    const cells = text.slice(1).split(/";"|"\r\n"|\n/);
    expect(text).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(cells.filter((cell) => /^[=+@]/.test(cell.replace(/^"/, '')))).toEqual([]);
  });

  it('holds exactly what the filter shows, and names its file by the day', async () => {
    const steward = await at.steward();
    const answer = await at.node.request(
      registry.exportApplications,
      { format: 'csv', agency: tourism.id, status: 'inactive', q: 'awas' },
      steward,
    );
    expect(answer).toMatchObject({ mediaType: 'text/csv; charset=utf-8' });
    expect(answer.file.fileName).toMatch(/^katalog-aplikasi-\d{4}-\d{2}-\d{2}\.csv$/);
    const bytes = await at.bytes(answer);
    expect(bytes.length).toBe(answer.file.size);
    const again = await at.upload(bytes, steward, { fileName: 'satu.csv' });
    expect(again.rows.map(({ name }) => name)).toEqual(["'+Awas"]);
    expect(await codeOf(at.node.request(registry.exportApplications, { format: 'pdf' }, steward))).toBe(
      'common.invalid-input',
    );
  });
});

interface DenpasarEntry {
  opd: string;
  nama: string;
  fungsi?: string;
  jenis?: string;
  status?: string;
  basis?: string;
  url?: string;
  tahun?: string;
  opdPengguna?: string;
  dasarHukum?: string;
  detail?: Partial<Record<'basisData' | 'bahasa' | 'masukan' | 'luaran' | 'pengembangBadanUsaha', string>>;
}

/** The sheet as such an office keeps it: a title, columns of its own wording, texts and years as they come. */
async function denpasarSheet(entries: readonly DenpasarEntry[]): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Data Aplikasi');
  sheet.addRow(['DAFTAR APLIKASI PEMERINTAH KOTA']);
  sheet.addRow([]);
  sheet.addRow([
    'No',
    'Judul',
    'Klasifikasi',
    'Fungsi',
    'Dasar Hukum',
    'Media',
    'Link',
    'OPD',
    'OPD Pengguna',
    'Aktif',
    'Tahun',
    'Input',
    'Output',
    'Basis Data',
    'Bahasa',
    'Vendor',
  ]);
  entries.forEach((entry, index) => {
    const { detail = {} } = entry;
    sheet.addRow([
      index + 1,
      entry.nama,
      entry.jenis,
      entry.fungsi,
      entry.dasarHukum,
      entry.basis,
      entry.url,
      entry.opd,
      entry.opdPengguna,
      entry.status,
      entry.tahun && Number(entry.tahun),
      detail.masukan,
      detail.luaran,
      detail.basisData,
      detail.bahasa,
      detail.pengembangBadanUsaha,
    ]);
  });
  return Buffer.from(await book.xlsx.writeBuffer());
}

const shared = existsSync(denpasar);
// The data have no licence to be copied, so they are read where they lie.
(shared ? describe : describe.skip)(
  `189 real entries of Kota Denpasar${shared ? '' : ' (skipped: the folder ../shared is absent)'}`,
  () => {
    let entries: DenpasarEntry[];
    let sheet: Buffer;

    beforeEach(async () => {
      entries = (JSON.parse(await readFile(denpasar, 'utf8')) as { catatan: DenpasarEntry[] }).catatan;
      await at.agencies(...new Set(entries.map(({ opd }) => opd)));
      sheet = await denpasarSheet(entries);
    });

    it('are all taken over, and come back unchanged from every export', async () => {
      const steward = await at.steward();
      const view = await at.upload(sheet, steward);
      expect(view.columns.filter(({ field }) => field === null).map(({ header }) => header)).toEqual([
        'No',
        'Dasar Hukum',
      ]);
      expect(view.summary).toMatchObject({ total: 189, wrong: 0, changed: 0, unchanged: 0 });
      expect((await at.confirm(view.id, steward, true)).receipt).toMatchObject({ created: 189, skipped: 0 });

      const kept = await all();
      const tidy = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();
      const essence = (name: string, owner: string, purpose: string | null | undefined) =>
        JSON.stringify([tidy(name), owner, tidy(purpose ?? '')]);
      expect(
        kept.map(({ name, ownerAgency, purpose }) => essence(name, ownerAgency.name, purpose)).sort(),
      ).toEqual(entries.map(({ nama, opd, fungsi }) => essence(nama, opd, fungsi)).sort());
      const years = (values: (number | null | undefined)[]) => values.filter(Boolean).sort();
      expect(years(kept.map(({ year }) => year))).toEqual(
        years(entries.map(({ tahun }) => Number(tahun ?? 0))),
      );
      expect(kept.filter(({ status }) => status === 'inactive')).toHaveLength(19);
      expect(kept.filter(({ type }) => type === 'special')).toHaveLength(157);
      const addresses = new Set(kept.map(({ url }) => url));
      const whole = entries.flatMap(({ url }) => (url && /^https?:\/\//.test(url) ? [url] : []));
      expect(whole.filter((url) => !addresses.has(url))).toEqual([]);

      for (const format of ['xlsx', 'csv']) {
        const again = await at.upload(await at.export(format, steward), steward);
        expect(outcomes(again)).toEqual({ unchanged: 189 });
      }
      expect(await all()).toEqual(kept);
    });

    it('are doubted where they should be, and a second import of the same sheet makes and changes nothing', async () => {
      const steward = await at.steward();
      const view = await at.upload(sheet, steward);
      const outcomeOf = new Map(view.rows.map(({ row, outcome }) => [row - 4, outcome]));
      const doubted = (test: (entry: DenpasarEntry) => boolean) => [
        ...new Set(entries.flatMap((entry, index) => (test(entry) ? [outcomeOf.get(index)] : []))),
      ];
      expect(doubted(({ basis }) => basis === 'lainnya')).toEqual(['doubtful']);
      expect(doubted(({ nama }) => nama === 'SMS Gateway')).toEqual(['doubtful']);
      expect(doubted(({ url }) => /internal|localhost|file:/.test(url ?? ''))).toEqual(['doubtful']);
      expect(doubted(({ opdPengguna }) => /^Seluruh/.test(opdPengguna ?? ''))).toEqual(['doubtful']);
      await at.confirm(view.id, steward, true);
      const again = await at.upload(sheet, steward);
      expect(again.summary).toMatchObject({ total: 189, new: 0, changed: 0, wrong: 0 });
      expect((await at.confirm(again.id, steward, true)).receipt).toMatchObject({
        created: 0,
        changed: 0,
        unchanged: 189,
      });
    });
  },
);
