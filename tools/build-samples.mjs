#!/usr/bin/env node
/**
 * Writes the sample spreadsheets a user can import, samples/ok and samples/not-ok:
 *
 *   npm run build && node tools/build-samples.mjs <directory with catalogue-banten-2017.json>
 *
 * The template comes from the registry's own writer, so its titles and drop-downs are those the import knows.
 */
import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ExcelJS from 'exceljs';

const root = fileURLToPath(new URL('..', import.meta.url));
const writer = join(root, 'apps/registry/dist/exports/catalogue-workbook.js');
const [sourceDirectory] = process.argv.slice(2);
if (!sourceDirectory || !existsSync(writer)) {
  console.error(
    'Usage: npm run build && node tools/build-samples.mjs <directory with catalogue-banten-2017.json>',
  );
  process.exit(1);
}

const ok = join(root, 'samples/ok');
const notOk = join(root, 'samples/not-ok');
await mkdir(ok, { recursive: true });
await mkdir(notOk, { recursive: true });

const WHEN = new Date(Date.UTC(2026, 0, 1));

/** @param {Record<string, unknown[][]>} sheets Name → rows. */
async function workbookOf(sheets) {
  const workbook = new ExcelJS.Workbook();
  workbook.created = WHEN;
  workbook.modified = WHEN;
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = workbook.addWorksheet(name);
    sheet.addRows(rows);
    sheet.columns.forEach((column) => (column.width = 32));
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

const quoted = (cell) => `"${String(cell ?? '').replaceAll('"', '""')}"`;
const csvOf = (rows) => `\uFEFF${rows.map((row) => row.map(quoted).join(';')).join('\r\n')}\r\n`;

await banten();
await template();
await badFiles();

/** The catalogue of Provinsi Banten as it was published, with the one column its source lacks. */
async function banten() {
  const source = JSON.parse(await readFile(join(sourceDirectory, 'catalogue-banten-2017.json'), 'utf8'));
  const [{ sumber, lisensi, instansi }] = source.sumber;
  const title = `Daftar website dan aplikasi ${instansi} 2017 (${lisensi}; sumber dan perubahan: lembar Sumber atau samples/README.md)`;
  const titles = [
    'No',
    'Perangkat Daerah',
    'Nama Aplikasi',
    'Fungsi Aplikasi',
    'Alamat Domain/Link',
    'Kategori',
    'Basis Aplikasi',
    'Posisi Server',
  ];
  const rows = source.catatan.map((entry) => [
    entry.barisAsal,
    entry.opd ?? null,
    entry.fungsi ?? entry.url ?? null,
    entry.fungsi ?? null,
    entry.url ?? null,
    entry.kategori ?? null,
    entry.basis ?? null,
    entry.posisiServer ?? null,
  ]);
  const attribution = [
    ['Sumber', sumber],
    ['Lisensi', 'Creative Commons Attribution 3.0 (CC BY 3.0), https://creativecommons.org/licenses/by/3.0/'],
    ['Pemilik data', instansi],
    [
      'Perubahan',
      'Sumber tidak memuat nama aplikasi. Kolom Nama Aplikasi diisi fungsi seperti tercetak; bila fungsi kosong, alamatnya. Satu baris tidak memuat keduanya dan dibiarkan tanpa nama. Kolom lain disalin apa adanya, salah ketik ikut.',
    ],
    ['Keadaan', 'Data tahun 2017; alamat dan nama perangkat daerah dapat sudah berubah.'],
  ];
  await writeFile(
    join(ok, 'katalog-banten-2017.xlsx'),
    await workbookOf({ 'Katalog Banten 2017': [[title], titles, ...rows], Sumber: attribution }),
  );
  await writeFile(join(ok, 'katalog-banten-2017.csv'), csvOf([[title], titles, ...rows]));
}

async function template() {
  const { CatalogueWorkbook } = await import(pathToFileURL(writer).href);
  const target = createWriteStream(join(ok, 'katalog-kosong.xlsx'));
  await new CatalogueWorkbook(target).close();
  await finished(target);
}

async function badFiles() {
  const titles = ['Nama Aplikasi', 'Perangkat Daerah', 'Alamat Domain/Link', 'Status', 'Tahun'];
  const whole = await workbookOf({ Katalog: [titles, ['Kalender Wisata (contoh)', 'Dinas Pariwisata']] });
  await writeFile(join(notOk, 'corrupt.xlsx'), whole.subarray(0, Math.floor(whole.length / 2)));
  await writeFile(join(notOk, 'empty.xlsx'), await workbookOf({ Katalog: [titles] }));
  await writeFile(
    join(notOk, 'wrong-columns.xlsx'),
    await workbookOf({
      Surat: [
        ['Nomor Surat', 'Tanggal', 'Perihal'],
        ['005/123', WHEN, 'Undangan rapat'],
        ['005/124', WHEN, 'Permohonan data'],
      ],
    }),
  );
  await writeFile(
    join(notOk, 'formulas.xlsx'),
    await workbookOf({
      Katalog: [
        titles,
        [
          { formula: '"Kalender "&"Wisata (contoh)"', result: 'Kalender Wisata (contoh)' },
          'Dinas Pariwisata',
          { formula: 'HYPERLINK("https://wisata.example.go.id")', result: 'https://wisata.example.go.id' },
          { formula: 'NA()', result: { error: '#N/A' } },
          { formula: '2020+4', result: 2024 },
        ],
      ],
    }),
  );
  await writeFile(join(notOk, 'not-a-spreadsheet.xlsx'), '%PDF-1.4\n% a document under another name\n');
  await writeFile(
    join(notOk, 'dirty.csv'),
    csvOf([
      ['DAFTAR APLIKASI (CONTOH)'],
      titles,
      ['Kalender Wisata (contoh)', 'Dinas Pariwisata', 'wisata.example.go.id', 'Aktif', '2024'],
      ['kalender wisata (contoh)', 'Dispar', '', 'Setengah jadi', '2024'],
      ['tidak ada', 'Dinas Pariwisata', '-', '', ''],
      ['', 'Dinas Pariwisata', 'https://example.go.id', 'Aktif', ''],
      ['1. Tiket Wisata (contoh)\n2. Peta Wisata (contoh)', 'Dinas Pariwisata', '', 'Aktif', ''],
      ['Profil Video (contoh)', 'Dinas Pariwisata', 'https://youtu.be/contoh', 'Aktif', '2016/2017'],
      ['Kas Kantor (contoh)', 'Dinas Pariwisata', 'Desktop', 'Nonaktif', ''],
      ['Gudang (contoh)', 'Dinas Pariwisata', '192.168.1.10/gudang', 'Aktif', ''],
      ['=1+1 (contoh)', 'Dinas Pariwisata', '', 'Aktif', ''],
      ['Tanpa Pemilik (contoh)', 'Dinas yang Tidak Ada', '', 'Aktif', ''],
    ]),
  );
}
