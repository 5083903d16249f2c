import { Inject, Injectable } from '@nestjs/common';
import {
  identity,
  type ApplicationFilter,
  type DocumentFormatName,
  type ExportedFile,
  type ExtractApplication,
  type ExtractApplications,
} from '@selaras/contracts';
import { drawPaper, paperLetterhead, printedAt, type OfficialDocument } from '@selaras/documents';
import {
  AgencyDirectory,
  Bus,
  Clock,
  NODE_SETTINGS,
  ObjectStore,
  Problem,
  Transactions,
  isPractice,
  sourceOf,
  stageFile,
  type AuditRecord,
  type NodeSettings,
  type RequestContext,
} from '@selaras/platform';
import { DataSource } from 'typeorm';
import type { ApplicationState } from '../applications/application-fields.js';
import { STATE_COLUMNS, exportStatement } from '../applications/applications.queries.js';
import { cellOfValue } from '../applications/cell-of-value.js';
import { STATUS_WORDS, TYPE_WORDS, titleOf } from '../applications/field-words.js';
import { entryPaper, listPaper, type Certified, type ListedEntry } from './extract-paper.js';

/** A paper of this length has about 600 pages; who needs more wants a spreadsheet. */
export const MOST_ENTRIES = 5_000;

/**
 * Official extracts. Reading the catalogue is open to everyone signed in, and so is taking an extract of it: it stays a
 * concept until somebody with the office to do so has signed it.
 */
@Injectable()
export class ExtractsService {
  constructor(
    private readonly database: DataSource,
    private readonly agencies: AgencyDirectory,
    private readonly store: ObjectStore,
    private readonly transactions: Transactions,
    private readonly bus: Bus,
    private readonly clock: Clock,
    @Inject(NODE_SETTINGS) private readonly node: NodeSettings,
  ) {}

  /** @throws Problem `registry.application-not-found`, `common.unavailable` when the letterhead cannot be had */
  async one({ id, format }: ExtractApplication, context: RequestContext): Promise<ExportedFile> {
    const [row] = await this.database.query<(ApplicationState & { version: number })[]>(
      `SELECT a.version, ${STATE_COLUMNS} FROM application a WHERE a.id = $1`,
      [id],
    );
    if (!row) throw new Problem('registry.application-not-found');
    const agencies = await this.agencies.all();
    const paper = entryPaper(await this.certified(row.ownerAgencyId, context), row, (field) =>
      cellOfValue(field, row[field.name], agencies),
    );
    return this.handOut(paper, format, `petikan-${fileWord(row.code)}`, context, {
      object: { kind: 'application', id, name: row.name },
      after: { format, count: 1 },
    });
  }

  /** @throws Problem `registry.extract-too-long`, `common.unavailable` when the letterhead cannot be had */
  async list({ format, ...filter }: ExtractApplications, context: RequestContext): Promise<ExportedFile> {
    const entries = await this.entries(filter);
    const paper = listPaper(
      await this.certified(filter.agency ?? null, context),
      entries,
      await this.inWords(filter),
    );
    return this.handOut(paper, format, 'petikan-katalog-aplikasi', context, {
      after: { format, filter, count: entries.length },
    });
  }

  private async entries(filter: Omit<ApplicationFilter, 'limit' | 'cursor'>): Promise<ListedEntry[]> {
    const agencies = await this.agencies.all();
    const { text, values } = exportStatement(filter);
    const rows = await this.database.query<ApplicationState[]>(`${text} LIMIT ${MOST_ENTRIES + 1}`, values);
    if (rows.length > MOST_ENTRIES) throw new Problem('registry.extract-too-long', { limit: '5.000' });
    return rows.map((state) => ({ state, owner: agencies.get(state.ownerAgencyId)?.name ?? '–' }));
  }

  private async certified(agencyId: string | null, context: RequestContext): Promise<Certified> {
    const { token, correlationId, locale } = context;
    const view = await this.bus.request(
      identity.getLetterhead,
      { agencyId },
      { token: token ?? undefined, correlationId, locale },
    );
    const madeAt = this.clock.now();
    return {
      government: this.node.GOVERNMENT_NAME,
      letterhead: paperLetterhead(view),
      place: view.place ?? null,
      madeAt,
      printedAt: printedAt(madeAt, this.node.TIME_ZONE),
    };
  }

  /** No file leaves without its record: the bytes are handed on only once it is written. */
  private async handOut(
    paper: OfficialDocument,
    format: DocumentFormatName,
    name: string,
    context: RequestContext,
    record: AuditRecord,
  ): Promise<ExportedFile> {
    const made = await stageFile(this.store, await drawPaper(paper, format, name, isPractice(this.node)));
    const after = { ...record.after, fileSha256: made.file.sha256, size: made.file.size };
    await this.transactions.inTransaction(
      (tx) => tx.audit('registry.extract-made', { ...record, after }),
      sourceOf(context),
    );
    return made;
  }

  private async inWords({ agency, status, type, q }: ApplicationFilter): Promise<string> {
    const owner = agency && ((await this.agencies.find(agency))?.name ?? agency);
    return [
      ...(owner ? [`perangkat daerah ${owner}`] : []),
      ...(status ? [`status ${titleOf(STATUS_WORDS, status)}`] : []),
      ...(type ? [`jenis ${titleOf(TYPE_WORDS, type)}`] : []),
      ...(q ? [`kata “${q}”`] : []),
    ].join(', ');
  }
}

const fileWord = (code: string): string => code.replace(/[^\w.-]/g, '_').slice(0, 60);
