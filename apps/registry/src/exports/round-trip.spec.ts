import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { cleanText, readSheets } from '@selaras/platform';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { CatalogueCsv } from './catalogue-csv.js';
import { CatalogueWorkbook } from './catalogue-workbook.js';

const LIMITS = { unpackedBytes: 8 * 1024 * 1024 };

async function rowsOf(bytes: Buffer): Promise<string[][]> {
  const [sheet] = await readSheets(bytes, LIMITS);
  const rows: string[][] = [];
  for await (const { row, cells } of sheet?.rows() ?? []) rows[row - 1] = cells;
  return rows;
}

describe('what is written is read back the same', () => {
  const awkward = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({
      unit: fc.constantFrom(
        '=',
        '+',
        '-',
        '@',
        "'",
        '"',
        ';',
        ',',
        '\t',
        '\r',
        '\n',
        ' ',
        '_x0041_',
        '_',
        '&lt;',
        '&',
        '<',
        ']]>',
        'é',
        '😀',
        '\u00a0',
        '0',
      ),
      maxLength: 12,
    }),
  );
  const table = fc.array(fc.array(awkward.map(cleanText), { minLength: 27, maxLength: 27 }), {
    minLength: 1,
    maxLength: 4,
  });

  it.each([
    ['CSV', CatalogueCsv],
    ['XLSX', CatalogueWorkbook],
  ])('as %s, whatever the texts', async (_name, Writer) => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const target = new PassThrough();
        const bytes = buffer(target);
        const writer = new Writer(target);
        for (const row of rows) await writer.write(row);
        await writer.close();
        const read = await rowsOf(await bytes);
        const full = rows.map((row) => row.map((_, column) => column));
        expect(full.map((columns, n) => columns.map((column) => read[n + 1]?.[column] ?? ''))).toEqual(rows);
      }),
      { numRuns: 60 },
    );
  });

  it('and a practice space’s workbook says LATIHAN where it is printed, in no cell', async () => {
    const target = new PassThrough();
    const bytes = buffer(target);
    const writer = new CatalogueWorkbook(target, true);
    await writer.write(['Satu']);
    await writer.close();
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await bytes) as unknown as ArrayBuffer);
    expect(book.worksheets[0]?.headerFooter.oddHeader).toContain('LATIHAN');
    expect((await rowsOf(await bytes)).flat().join(' ')).not.toContain('LATIHAN');
  });

  it('and no cell of the CSV begins like a formula', async () => {
    const target = new PassThrough();
    const bytes = buffer(target);
    const writer = new CatalogueCsv(target);
    await writer.write(['=1+1', '+1', '-1', '@x', "'=1"]);
    await writer.close();
    expect((await bytes).toString().split('\r\n')[1]).toBe(`"'=1+1";"'+1";"'-1";"'@x";"''=1"`);
  });
});
