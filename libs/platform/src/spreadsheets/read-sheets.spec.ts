import { deflateRawSync, crc32 } from 'node:zlib';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { readSheets } from './read-sheets.js';
import { SheetLocked, SheetTooLarge, SheetUnreadable } from './sheet.js';

const LIMITS = { unpackedBytes: 8 * 1024 * 1024 };

async function rowsOf(bytes: Buffer, limits = LIMITS): Promise<string[][]> {
  const [sheet] = await readSheets(bytes, limits);
  const rows: string[][] = [];
  for await (const { row, cells } of sheet?.rows() ?? []) rows[row - 1] = cells;
  return rows;
}

/** A ZIP archive with deflated parts; `claim` is the size its directory pretends a part opens to. */
function zip(parts: Record<string, string | Buffer>, claim?: number): Buffer {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, content] of Object.entries(parts)) {
    const bytes = Buffer.from(content);
    const data = deflateRawSync(bytes);
    const name = Buffer.from(path);
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(8, 8);
    header.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(crc32(bytes), 16);
    entry.writeUInt32LE(data.length, 20);
    entry.writeUInt32LE(claim ?? bytes.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    local.push(header, name, data);
    directory.push(entry, name);
    offset += header.length + name.length + data.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, ...directory, end]);
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The least a workbook has, around the XML of one sheet. */
const workbook = (
  sheet: string | Buffer,
  shared = '<sst/>',
  claim?: number,
  others: Record<string, string> = {},
): Buffer =>
  zip(
    {
      ...others,
      '_rels/.rels': `<Relationships><Relationship Id="a" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      'xl/workbook.xml': `<workbook xmlns:r="${RELATIONS}"><sheets><sheet name="Satu" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/satu.xml"/><Relationship Id="rId2" Type="${RELATIONS}/sharedStrings" Target="/xl/texts.xml"/></Relationships>`,
      'xl/worksheets/satu.xml': sheet,
      'xl/texts.xml': shared,
    },
    claim,
  );

const sheetOf = (rows: string): string =>
  `<?xml version="1.0"?><worksheet><sheetData>${rows}</sheetData></worksheet>`;

describe('cells of a workbook', () => {
  it('become the text a person sees', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Data');
    sheet.addRow([
      'teks',
      2016,
      3.5,
      true,
      new Date(Date.UTC(2016, 11, 31)),
      { richText: [{ text: 'tebal ' }, { text: 'biasa', font: { bold: true } }] },
      { text: 'situs', hyperlink: 'https://contoh.go.id' },
      { formula: '1+1', result: 2 },
      { formula: 'A1', result: 'hasil' },
      { error: '#N/A' },
      null,
      'a & b < c > "d" &lt; \n baris',
    ]);
    const rows = await rowsOf(Buffer.from(await book.xlsx.writeBuffer()));
    expect(rows[0]).toEqual([
      'teks',
      '2016',
      '3.5',
      'Ya',
      '2016-12-31',
      'tebal biasa',
      'situs',
      '2',
      'hasil',
      '',
      '',
      'a & b < c > "d" &lt; \n baris',
    ]);
  });

  it('are found without references, with prefixes, as inline rich text, and not from phonetic hints', async () => {
    const rows = await rowsOf(
      workbook(
        `<x:worksheet xmlns:x="y"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:r><x:t>satu </x:t></x:r><x:r><x:t>dua</x:t></x:r></x:is></x:c><x:c t="s"><x:v>0</x:v></x:c></x:row><!-- > --><x:row r="4"><x:c r="C4" t="str"><x:v><![CDATA[a<b]]></x:v></x:c></x:row></x:sheetData></x:worksheet>`,
        '<sst><si><t>tiga</t><rPh><t>bunyi</t></rPh></si></sst>',
      ),
    );
    expect(rows).toEqual([['satu dua', 'tiga'], undefined, undefined, ['', '', 'a<b']]);
  });

  it('keep every letter where the stream is cut in pieces', async () => {
    const text = 'é€😀'.repeat(1_000);
    const cells = Array.from(
      { length: 60 },
      (_, n) => `<row r="${n + 1}"><c t="inlineStr"><is><t>${'x'.repeat(n)}${text}</t></is></c></row>`,
    );
    const rows = await rowsOf(workbook(sheetOf(cells.join(''))));
    expect(rows).toHaveLength(60);
    rows.forEach(([cell], n) => expect(cell).toBe(`${'x'.repeat(n)}${text}`));
  });

  it('are cut at 10,000 characters and at the hundredth column', async () => {
    const long = 'y'.repeat(30_000);
    const [row] = await rowsOf(
      workbook(
        sheetOf(
          `<row r="1"><c r="A1" t="str"><v>${long}</v></c><c r="CV1"><v>100</v></c><c r="CW1"><v>101</v></c><c r="XFD1"><v>1</v></c></row>`,
        ),
      ),
    );
    expect(row?.[0]).toHaveLength(10_000);
    expect(row).toHaveLength(100);
    expect(row?.[99]).toBe('100');
  });
});

describe('what a workbook carries besides its cells', () => {
  const cell = '<row r="1"><c r="A1" t="str"><v>Kalender Wisata</v></c></row>';

  it.each<[string, Record<string, string>]>([
    ['a macro', { 'xl/vbaProject.bin': 'Attribute VB_Name = "Otomatis"' }],
    [
      'a link to another file',
      {
        'xl/externalLinks/externalLink1.xml': '<externalLink/>',
        'xl/externalLinks/_rels/externalLink1.xml.rels':
          '<Relationships><Relationship Id="r" TargetMode="External" Target="http://127.0.0.1:1/buku.xlsx"/></Relationships>',
      },
    ],
    ['an embedded file', { 'xl/embeddings/oleObject1.bin': 'MZ' }],
  ])('is left alone: %s', async (_what, others) => {
    expect(await rowsOf(workbook(sheetOf(cell), '<sst/>', undefined, others))).toEqual([['Kalender Wisata']]);
  });

  it('is left alone: a formula, also one that would fetch; the value seen last is what counts', async () => {
    const formula =
      '<row r="1"><c r="A1" t="str"><f>WEBSERVICE("http://127.0.0.1:1/")</f><v>nilai terakhir</v></c></row>';
    expect(await rowsOf(workbook(sheetOf(formula)))).toEqual([['nilai terakhir']]);
  });

  it('is cut: a cell of a megabyte', async () => {
    const huge = `<row r="1"><c r="A1" t="str"><v>${'a'.repeat(1024 * 1024)}</v></c></row>`;
    expect((await rowsOf(workbook(sheetOf(huge))))[0]?.[0]).toHaveLength(10_000);
  });
});

describe('a file that is no spreadsheet we read', () => {
  const unreadable: [string, () => Buffer][] = [
    ['an archive cut short', () => workbook(sheetOf('<row/>')).subarray(0, 300)],
    ['a workbook whose sheet is damaged', () => damaged()],
    ['an archive without a workbook', () => zip({ 'readme.txt': 'halo' })],
    ['a sheet cut short', () => workbook('<worksheet><sheetData><row r="1"><c')],
    [
      'a sheet with a document type',
      () => workbook('<!DOCTYPE a [<!ENTITY b "c">]><worksheet><sheetData/></worksheet>'),
    ],
    ['a sheet that is not UTF-8', () => workbook(Buffer.from([0x3c, 0x61, 0xff, 0xfe, 0x3e]))],
    ['an old or encrypted workbook', () => Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['a PDF', () => Buffer.from('%PDF-1.7\n…')],
    ['a program', () => Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0])],
    [
      'a web page that calls itself a spreadsheet',
      () => Buffer.from('<html><table><tr><td>Nama</td></tr></table>'),
    ],
    ['a CSV whose quoted text never ends', () => Buffer.from('nama;opd\n"tanpa akhir;x\n')],
  ];

  function damaged(): Buffer {
    const bytes = workbook(sheetOf('<row r="1"><c t="str"><v>teks yang akan rusak</v></c></row>'));
    const at = bytes.indexOf('satu.xml') + 'satu.xml'.length + 20;
    bytes[at] = (bytes[at] ?? 0) ^ 0x55;
    return bytes;
  }

  it.each(unreadable)('is refused: %s', async (_what, make) => {
    await expect((async () => rowsOf(make()))()).rejects.toThrow(SheetUnreadable);
  });

  it('is refused as locked when it asks for a password', () => {
    const locked = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(1_016),
      Buffer.from('EncryptionInfo', 'utf16le'),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]);
    expect(() => readSheets(locked, LIMITS)).toThrow(SheetLocked);
  });

  it('is refused when it opens to more than we read, whatever its directory claims', async () => {
    const bomb = sheetOf('<row><c t="str"><v>0</v></c></row>'.repeat(300_000));
    await expect(rowsOf(workbook(bomb, '<sst/>', 10))).rejects.toThrow(SheetTooLarge);
  });

  it('is refused when the end of the archive points beyond the file', async () => {
    const bytes = workbook(sheetOf('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'));
    bytes.writeUInt32LE(bytes.length + 100, bytes.length - 6);
    await expect(rowsOf(bytes)).rejects.toThrow(SheetUnreadable);
  });

  it('never does more than refuse, however its bytes are changed', async () => {
    const good = workbook(
      sheetOf('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'),
      '<sst><si><t>Nama</t></si></sst>',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.nat(good.length - 1),
        fc.integer({ min: 0, max: 255 }),
        fc.nat(good.length),
        async (at, byte, end) => {
          const bytes = Buffer.from(good);
          bytes[at] = byte;
          const outcome = await rowsOf(bytes.subarray(0, Math.max(end, 2))).catch((error: unknown) => error);
          expect(
            Array.isArray(outcome) || outcome instanceof SheetUnreadable || outcome instanceof SheetTooLarge,
          ).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('a CSV', () => {
  it.each([
    ['parted by semicolons with a mark', '\uFEFFNama;OPD\r\nSIMPEG;"Dinas A; B"\r\n'],
    ['parted by commas', 'Nama,OPD\nSIMPEG,"Dinas A; B"\n'],
    ['parted by tabs', 'Nama\tOPD\nSIMPEG\tDinas A; B\n'],
    ['that names its sign', 'sep=;\r\nNama;OPD\r\nSIMPEG;"Dinas A; B"\r\n'],
  ])('%s is read', async (_how, text) => {
    expect(await rowsOf(Buffer.from(text))).toEqual([
      ['Nama', 'OPD'],
      ['SIMPEG', 'Dinas A; B'],
    ]);
  });

  it('is read as Windows-1252 when it is not UTF-8, and as UTF-16 when it says so', async () => {
    expect(await rowsOf(Buffer.from('Nama;OPD\nCaf\xe9 \x96 satu;x', 'latin1'))).toEqual([
      ['Nama', 'OPD'],
      ['Café – satu', 'x'],
    ]);
    expect(await rowsOf(Buffer.from('\uFEFFNama\tOPD\nCafé\tx', 'utf16le'))).toEqual([
      ['Nama', 'OPD'],
      ['Café', 'x'],
    ]);
  });

  it('is read with quotes where they do not belong, and rows of other lengths', async () => {
    expect(await rowsOf(Buffer.from('Nama;OPD\nSistem "Kita";x;lebih\nsatu\n\n"dua\nbaris";y'))).toEqual([
      ['Nama', 'OPD'],
      ['Sistem "Kita"', 'x', 'lebih'],
      ['satu'],
      [''],
      ['dua\nbaris', 'y'],
    ]);
  });
});
