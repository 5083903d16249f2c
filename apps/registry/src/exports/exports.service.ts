import { PassThrough, type Writable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { ExportApplications, ExportedFile } from '@selaras/contracts';
import {
  AgencyDirectory,
  NODE_SETTINGS,
  ObjectStore,
  Transactions,
  isPractice,
  sourceOf,
  type NodeSettings,
  type RequestContext,
} from '@selaras/platform';
import { DataSource } from 'typeorm';
import { FIELDS, type ApplicationState } from '../applications/application-fields.js';
import { exportStatement } from '../applications/applications.queries.js';
import { cellOfValue } from '../applications/cell-of-value.js';
import { CatalogueCsv } from './catalogue-csv.js';
import { CatalogueWorkbook } from './catalogue-workbook.js';

interface CatalogueWriter {
  write(cells: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

interface Format {
  mediaType: string;
  open(target: Writable, practice: boolean): CatalogueWriter;
}

const FORMATS: Record<string, Format> = {
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    open: (target, practice) => new CatalogueWorkbook(target, practice),
  },
  csv: { mediaType: 'text/csv; charset=utf-8', open: (target) => new CatalogueCsv(target) },
};

const LIMIT_BYTES = 512 * 1024 * 1024;

/** Writes what a filter shows into a file: rows come through a cursor, so memory does not grow with the catalogue. */
@Injectable()
export class ExportsService {
  constructor(
    private readonly database: DataSource,
    private readonly agencies: AgencyDirectory,
    private readonly store: ObjectStore,
    private readonly transactions: Transactions,
    @Inject(NODE_SETTINGS) private readonly node: NodeSettings,
  ) {}

  /** No file leaves without its record: the bytes are handed on only once it is written. */
  async export({ format, ...filter }: ExportApplications, context: RequestContext): Promise<ExportedFile> {
    const { mediaType, open } = FORMATS[format] as Format;
    const target = new PassThrough();
    const writing = this.write(filter, open, target).catch((error: unknown) =>
      target.destroy(error as Error),
    );
    const staged = await this.store.stage(target, LIMIT_BYTES);
    await writing;
    const after = { format, filter, fileSha256: staged.sha256, size: staged.size };
    await this.transactions.inTransaction(
      (tx) => tx.audit('registry.catalogue-exported', { after }),
      sourceOf(context),
    );
    const day = new Intl.DateTimeFormat('sv-SE', { timeZone: this.node.TIME_ZONE }).format(new Date());
    return { file: { ...staged, fileName: `katalog-aplikasi-${day}.${format}` }, mediaType };
  }

  private async write(
    filter: Omit<ExportApplications, 'format'>,
    open: Format['open'],
    target: Writable,
  ): Promise<void> {
    const agencies = await this.agencies.all();
    const { text, values } = exportStatement(filter);
    const runner = this.database.createQueryRunner();
    try {
      const writer = open(target, isPractice(this.node));
      for await (const row of await runner.stream(text, values)) {
        const state = row as ApplicationState;
        await writer.write(FIELDS.map((field) => cellOfValue(field, state[field.name], agencies)));
      }
      await writer.close();
    } finally {
      await runner.release();
    }
  }
}
