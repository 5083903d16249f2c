import { createInterface } from 'node:readline';
import { PassThrough, Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { localDay, localTime, zoneLabel } from '@selaras/calendar';
import {
  ACTIVITIES,
  BASES,
  inventoryOf,
  personalDataOf,
  personalTables,
  retentionWords,
  type OpenedCopy,
} from '@selaras/contracts';
import { Bus, ObjectStore, drained, escapeXstring, type CallContext } from '@selaras/platform';
import ExcelJS from 'exceljs';
import { AUDITED_SERVICES } from '../audit/audit.messages.js';
import { GATEWAY_SETTINGS, type GatewaySettings } from '../settings.js';
import { zipOf } from './zip-stream.js';

/** One row as it waits on the disk between gathering and packing. */
interface Gathered {
  layanan: string;
  tabel: string;
  nilai: Record<string, unknown>;
}

const MOST_BYTES = 512 * 1024 * 1024;
/** A cell takes 32,767 characters. */
const CELL = 30_000;

/** Puts the copy of one person's data together (Articles 7 and 13 UU 27/2022): every service tells what it keeps. */
@Injectable()
export class DataCopies {
  constructor(
    private readonly bus: Bus,
    private readonly objects: ObjectStore,
    @Inject(GATEWAY_SETTINGS) private readonly settings: GatewaySettings,
  ) {}

  /**
   * Gathers everything before the first byte is sent, so that a service that is away gives a refusal, not half a copy.
   * Memory holds a page at a time; what was gathered lies in the staging area until it is sent.
   * @throws Problem `common.unavailable`
   */
  async zip(opened: OpenedCopy, call: CallContext): Promise<Readable> {
    const staged = await this.objects.stage(
      Readable.from(this.gather(opened, call), { objectMode: false }),
      MOST_BYTES,
    );
    const at = new Date(opened.openedAt);
    const bytes = Readable.from(
      zipOf(
        [
          { name: 'baca-saya.txt', bytes: this.about(opened) },
          { name: 'data-pribadi.json', bytes: this.json(opened, staged.ref) },
          { name: 'data-pribadi.xlsx', bytes: this.workbook(staged.ref) },
        ],
        at,
      ),
      { objectMode: false },
    );
    bytes.once('close', () => void this.objects.discard(staged.ref));
    return bytes;
  }

  private async *gather({ personId, number }: OpenedCopy, call: CallContext): AsyncGenerator<string> {
    for (const layanan of AUDITED_SERVICES) {
      let cursor: string | null = null;
      do {
        const asked = { personId, request: number, ...(cursor === null ? {} : { cursor }) };
        const page: Awaited<ReturnType<typeof this.page>> = await this.page(layanan, asked, call);
        for (const { table, values } of page.items)
          yield `${JSON.stringify({ layanan, tabel: table, nilai: values } satisfies Gathered)}\n`;
        cursor = page.nextCursor;
      } while (cursor !== null);
    }
  }

  private page(
    service: string,
    asked: { personId: string; request: string; cursor?: string },
    call: CallContext,
  ) {
    return this.bus.request(personalDataOf(service).export, asked, call);
  }

  private async *rows(ref: string): AsyncGenerator<string> {
    const lines = createInterface({ input: await this.objects.readStaged(ref), crlfDelay: Infinity });
    for await (const line of lines) if (line) yield line;
  }

  private moment(at: string): string {
    const [when, zone] = [new Date(at), this.settings.TIME_ZONE];
    return `${localDay(when, zone)} ${localTime(when, zone)} ${zoneLabel(zone)}`;
  }

  private async *about(opened: OpenedCopy): AsyncGenerator<string> {
    yield `Salinan data pribadi ${opened.name}\nPermintaan ${opened.number}, dibuat ${this.moment(opened.openedAt)}\n`;
    yield `Pengendali Data Pribadi: ${this.settings.GOVERNMENT_NAME}\n\n`;
    yield 'data-pribadi.json dapat dibaca sistem elektronik (Pasal 13 UU 27/2022); data-pribadi.xlsx isinya sama, untuk dibaca orang.\n';
    yield 'Tidak disertakan: kata sandi, kunci dan kode yang membuka akun, serta data pribadi orang lain (Pasal 33 huruf b UU 27/2022).\n';
    for (const { name, purpose, bases, recipients } of Object.values(ACTIVITIES)) {
      yield `\n${name}\n  Tujuan: ${purpose}.\n  Dasar: ${bases.map((basis) => BASES[basis]).join('; ')}.\n`;
      yield `  Penerima di luar: ${recipients ?? 'tidak ada'}.\n`;
    }
    yield '\nMasa simpan\n';
    for (const service of AUDITED_SERVICES)
      for (const [table, { retention }] of personalTables(inventoryOf(service)))
        yield `  ${service}.${table}: ${retentionWords(retention)}.\n`;
  }

  private async *json(opened: OpenedCopy, ref: string): AsyncGenerator<string> {
    const { number, name, personId, openedAt } = opened;
    const head = { permintaan: number, nama: name, pengenal: personId, dibuat: openedAt };
    const about = { ...head, pengendali: this.settings.GOVERNMENT_NAME };
    yield `{"tentang":${JSON.stringify(about)},"catatan":[`;
    let between = '\n';
    for await (const line of this.rows(ref)) {
      yield `${between}${line}`;
      between = ',\n';
    }
    yield '\n]}\n';
  }

  /** A row a record: where it stands, what it is, and its values in words. */
  private workbook(ref: string): AsyncIterable<Buffer> {
    const target = new PassThrough();
    void this.writeWorkbook(ref, target).catch((error: unknown) => target.destroy(error as Error));
    return target as AsyncIterable<Buffer>;
  }

  private async writeWorkbook(ref: string, target: PassThrough): Promise<void> {
    const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: target, useStyles: true });
    const sheet = workbook.addWorksheet('Data Pribadi', { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.columns = [14, 40, 24, 90].map((width) => ({
      width,
      style: { numFmt: '@', alignment: { wrapText: true, vertical: 'top' } },
    }));
    const titles = sheet.addRow(['Layanan', 'Kegiatan', 'Tabel', 'Isi']);
    titles.font = { bold: true };
    titles.commit();
    for await (const line of this.rows(ref)) {
      const cells = cellsOf(JSON.parse(line) as Gathered);
      sheet.addRow(cells.map((cell) => escapeXstring(cell).slice(0, CELL) || null)).commit();
      await drained(target);
    }
    sheet.commit();
    await workbook.commit();
  }
}

function cellsOf({ layanan, tabel, nilai }: Gathered): string[] {
  const table = inventoryOf(layanan)[tabel];
  const [activity, personal] =
    table && table.activity !== null ? [ACTIVITIES[table.activity].name, table.personal] : ['', {}];
  const said = Object.entries(nilai).flatMap(([column, value]) => {
    if (value === null || value === '') return [];
    const words = Object.hasOwn(personal, column) ? (personal[column]?.what ?? column) : column;
    return [`${words}: ${typeof value === 'string' ? value : JSON.stringify(value)}`];
  });
  return [layanan, activity, tabel, said.join('\n')];
}
