import { PassThrough, Readable } from 'node:stream';
import { localDay, localTime, zoneLabel, type NodeZone } from '@selaras/calendar';
import type { AuditEntryView } from '@selaras/contracts';
import { BYTE_ORDER_MARK, csvLine, drained, escapeXstring, type Locale } from '@selaras/platform';
import ExcelJS from 'exceljs';
import { fieldNames, inWords } from './audit-words.js';

const TITLES: Record<Locale, readonly string[]> = {
  id: [
    'Waktu',
    'Pelaku',
    'Jabatan',
    'Tindakan',
    'Hasil',
    'Alasan penolakan',
    'Objek',
    'Jenis objek',
    'ID objek',
    'Bidang',
    'Asal',
    'Layanan',
    'Kode tindakan',
    'Waktu (UTC)',
    'ID entri',
  ],
  en: [
    'Time',
    'Who',
    'Position',
    'What',
    'Outcome',
    'Reason of the refusal',
    'Object',
    'Kind of object',
    'Object ID',
    'Fields',
    'Origin',
    'Service',
    'Code',
    'Time (UTC)',
    'Entry ID',
  ],
};

const OUTCOMES: Record<Locale, Record<AuditEntryView['outcome'], string>> = {
  id: { done: 'berhasil', refused: 'ditolak' },
  en: { done: 'done', refused: 'refused' },
};

/** `22/11/2026 10.00.01 WIB` */
function moment(at: string, zone: NodeZone): string {
  const instant = new Date(at);
  const day = localDay(instant, zone).split('-').reverse().join('/');
  return `${day} ${localTime(instant, zone).replace(':', '.')}.${at.slice(17, 19)} ${zoneLabel(zone)}`;
}

/** One entry as the list shows it, nothing more: what is masked there is masked here. */
export function cellsOf(entry: AuditEntryView, locale: Locale, zone: NodeZone): string[] {
  const { eventName, reasonText, object, actor } = inWords(entry, locale);
  return [
    moment(entry.at, zone),
    actor.name,
    actor.position ?? '',
    eventName,
    OUTCOMES[locale][entry.outcome],
    reasonText ?? '',
    object?.name ?? '',
    object?.kind ?? '',
    object?.id ?? '',
    fieldNames(entry.fields, locale).join(', '),
    entry.origin ?? '',
    entry.service,
    entry.event,
    entry.at,
    entry.id,
  ];
}

export type Pages = AsyncIterable<readonly AuditEntryView[]>;

export interface ExportWords {
  locale: Locale;
  zone: NodeZone;
}

/** The pages as a CSV for people, one at a time in memory. */
export function csvOf(pages: Pages, { locale, zone }: ExportWords): Readable {
  async function* lines(): AsyncGenerator<string> {
    yield `${BYTE_ORDER_MARK}${csvLine(TITLES[locale])}`;
    for await (const page of pages) yield page.map((entry) => csvLine(cellsOf(entry, locale, zone))).join('');
  }
  return Readable.from(lines(), { objectMode: false });
}

/** A sheet takes 1,048,576 rows; a longer trail goes on in the next. */
const ROWS_A_SHEET = 1_000_000;

/** The pages as a workbook, a row at a time; every cell a text, so nothing is calculated or reformatted. */
export function workbookOf(pages: Pages, words: ExportWords): Readable {
  const target = new PassThrough();
  void writeWorkbook(pages, words, target).catch((error: unknown) => target.destroy(error as Error));
  return target;
}

async function writeWorkbook(
  pages: Pages,
  { locale, zone }: ExportWords,
  target: PassThrough,
): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: target, useStyles: true });
  let sheet = addSheet(workbook, 1, locale);
  let rows = 0;
  for await (const page of pages) {
    for (const entry of page) {
      if (rows > 0 && rows % ROWS_A_SHEET === 0) {
        sheet.commit();
        sheet = addSheet(workbook, rows / ROWS_A_SHEET + 1, locale);
      }
      const cells = cellsOf(entry, locale, zone);
      sheet.addRow(cells.map((cell) => escapeXstring(cell) || null)).commit();
      rows += 1;
    }
    await drained(target);
  }
  sheet.commit();
  await workbook.commit();
}

function addSheet(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  number: number,
  locale: Locale,
): ExcelJS.Worksheet {
  const sheet = workbook.addWorksheet(`Jejak Audit ${number}`, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = TITLES[locale].map(() => ({ width: 24, style: { numFmt: '@' } }));
  const titles = sheet.addRow(TITLES[locale]);
  titles.font = { bold: true };
  titles.commit();
  return sheet;
}
