import { openAsBlob } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import ExcelJS from 'exceljs';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { catalogueRows } from './catalogue-rows.mjs';

const TITLES = [
  'Kode Aplikasi',
  'Nama Aplikasi',
  'Fungsi Aplikasi',
  'Perangkat Daerah',
  'Status',
  'Jenis',
  'URL',
  'Tahun',
];

/** A spreadsheet as an office program would save it. */
export async function writeSpreadsheet(file, count, agencyNames) {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: file, useSharedStrings: true });
  const sheet = workbook.addWorksheet('Aplikasi');
  sheet.addRow(TITLES).commit();
  for (const row of catalogueRows(count, agencyNames)) {
    sheet
      .addRow([row.code, row.name, row.purpose, row.agency, row.status, row.type, row.url, row.year])
      .commit();
  }
  await workbook.commit();
}

/**
 * Uploads, waits for the dry run, confirms, waits for the receipt.
 * @returns {Promise<{ seconds: { dryRun: number, apply: number }, receipt: { created: number } }>}
 */
export async function importSpreadsheet(visitor, file) {
  const body = new FormData();
  body.set('file', await openAsBlob(file), 'uji.xlsx');
  const began = performance.now();
  const { id } = await visitor.json('/api/applications/imports', {
    method: 'POST',
    headers: { 'idempotency-key': crypto.randomUUID() },
    body,
  });
  const arrive = async (...states) => {
    for (;;) {
      const view = await visitor.json(`/api/applications/imports/${id}?limit=1`);
      if (states.includes(view.status)) return view;
      if (view.failure) throw new Error(`the import was refused: ${view.failure.message}`);
      await pause(25);
    }
  };
  await arrive('ready');
  const checked = performance.now();
  await visitor.json(`/api/applications/imports/${id}/confirm`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ includeDoubtful: true }),
  });
  const { receipt } = await arrive('confirmed');
  const done = performance.now();
  return { seconds: { dryRun: (checked - began) / 1000, apply: (done - checked) / 1000 }, receipt };
}

/** The same rows by COPY into a plain table: what a database alone can do. */
export async function copySeconds(databaseUrl, count, agencies) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(`CREATE TABLE public.floor_import
      (code text, name text, purpose text, agency text, status text, type text, url text, year integer)`);
    const lines = [...catalogueRows(count, agencies)].map((row) => `${Object.values(row).join('\t')}\n`);
    const began = performance.now();
    await pipeline(Readable.from(lines), client.query(copyFrom('COPY public.floor_import FROM STDIN')));
    return (performance.now() - began) / 1000;
  } finally {
    await client.query('DROP TABLE IF EXISTS public.floor_import');
    await client.end();
  }
}
