import { Injectable } from '@nestjs/common';
import type {
  Caller,
  ConfirmImport,
  GetImport,
  ImportColumn,
  ImportView,
  MapImportColumns,
  StartImport,
} from '@selaras/contracts';
import {
  Bus,
  Problem,
  Transactions,
  correctColumns,
  holdsRole,
  sameUpload,
  type RequestContext,
  type Tx,
} from '@selaras/platform';
import { FIELDS } from '../applications/application-fields.js';
import { CatalogueRights, requireActive, requireReach } from '../applications/catalogue-rights.js';
import { writingPosition } from '../applications/audit-application.js';
import { newId } from '../applications/write-applications.js';
import { ApplyImport, acceptable } from './apply-import.js';
import { ImportFiles } from './import-files.js';
import { ImportJobs } from './import-jobs.js';
import {
  EMPTY_SUMMARY,
  IMPORT_COLUMNS,
  importObject,
  nudgeImport,
  saveImport,
  type ImportState,
} from './import-state.js';
import { viewOf, rowsPage } from './import-view.js';

/** Fewer rows than this are written while the person waits; more, in the background. */
const AT_ONCE = 2_000;
const LOCK_NOT_AVAILABLE = '55P03';

/** The conversation of an import: upload, columns, dry run, confirmation, receipt. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly files: ImportFiles,
    private readonly rights: CatalogueRights,
    private readonly jobs: ImportJobs,
    private readonly applying: ApplyImport,
    private readonly bus: Bus,
  ) {}

  /** @throws Problem `registry.agency-unknown`, `common.forbidden` for the default agency; `common.file-missing` */
  async start(body: StartImport, context: RequestContext) {
    const { file, defaultAgencyId } = body;
    const caller = context.signedIn;
    if (defaultAgencyId) {
      const basis = await this.rights.basis(caller);
      requireReach(basis, defaultAgencyId);
      requireActive(basis, [defaultAgencyId]);
    }
    const state: ImportState = {
      id: newId(),
      status: 'reading',
      caller,
      defaultAgencyId: defaultAgencyId ?? null,
      fileName: file.fileName,
      fileSha256: file.sha256,
      layout: null,
      failure: null,
      summary: EMPTY_SUMMARY,
      confirmation: null,
      receipt: null,
      attempts: 0,
    };
    const answer = await this.transactions.run(sameUpload(body, context), async (tx) => {
      await this.files.adopt(file);
      await tx.query(
        `INSERT INTO import (id, status, caller, default_agency_id, file_name, file_sha256, summary, attempts)
         VALUES ($1, $2, $3, $4, $5, $6, $7, 0)`,
        [
          state.id,
          state.status,
          JSON.stringify(caller),
          state.defaultAgencyId,
          state.fileName,
          state.fileSha256,
          JSON.stringify(state.summary),
        ],
      );
      await tx.audit('registry.import-started', {
        object: importObject(state),
        after: { fileName: file.fileName, fileSha256: file.sha256, size: file.size },
        position: writingPosition(caller),
      });
      return viewOf(state, context.locale);
    });
    this.jobs.schedule(state.id);
    return answer;
  }

  /** A page of the dry run's rows. @throws Problem `registry.import-not-found` */
  get(body: GetImport, context: RequestContext): Promise<ImportView> {
    return this.transactions.inTransaction(async (tx) => {
      const state = await this.find(tx, body.id, context.signedIn);
      return viewOf(state, context.locale, await rowsPage(tx, state, body, context.locale));
    });
  }

  /**
   * Corrects by hand which column fills which field, and reads the sheet again.
   * @throws Problem `registry.import-not-found`, `registry.import-not-ready`, `common.invalid-input`
   */
  async mapColumns(body: MapImportColumns, context: RequestContext) {
    const answer = await this.transactions.run(context, async (tx) => {
      const state = await this.lock(tx, body.id, context.signedIn);
      const { layout } = state;
      if (!layout || (state.status !== 'ready' && state.status !== 'failed')) throw notReady(state);
      const columns = correctColumns(
        layout.columns,
        body.columns,
        FIELDS.map(({ name }) => name),
      );
      const next = { ...state, layout: { ...layout, columns }, status: 'reading' as const, attempts: 0 };
      await saveImport(tx, state.id, {
        layout: next.layout,
        status: 'reading',
        failure: null,
        summary: EMPTY_SUMMARY,
        attempts: 0,
      });
      await tx.audit('registry.import-columns-mapped', {
        object: importObject(state),
        before: { columns: fieldsByTitle(layout.columns) },
        after: { columns: fieldsByTitle(columns) },
        position: writingPosition(context.signedIn),
      });
      return viewOf({ ...next, failure: null, summary: EMPTY_SUMMARY }, context.locale);
    });
    this.jobs.schedule(body.id);
    return answer;
  }

  /**
   * Takes the rows over: a small sheet at once, answered with its receipt; a large one in the background, answered
   * `applying`. Either way all of it or nothing.
   * @throws Problem `registry.import-not-found`, `registry.import-not-ready`
   */
  async confirm({ id, includeDoubtful = false }: ConfirmImport, context: RequestContext) {
    const basis = await this.rights.basis(context.signedIn);
    let confirmed: ImportState | null = null;
    const answer = await this.transactions.run(context, async (tx) => {
      const state = await this.lock(tx, id, context.signedIn);
      if (state.status !== 'ready') throw notReady(state);
      const confirmation = { caller: context.signedIn, includeDoubtful };
      confirmed = { ...state, confirmation };
      await tx.audit('registry.import-confirmed', {
        object: importObject(state),
        after: { includeDoubtful, fileSha256: state.fileSha256 },
        position: writingPosition(context.signedIn),
      });
      if (acceptable(state.summary, includeDoubtful) <= AT_ONCE) {
        await this.applying.run(tx, state, confirmation, basis);
      } else {
        await saveImport(tx, id, { status: 'applying', confirmation, attempts: 0 });
      }
      return viewOf(await this.find(tx, id, context.signedIn), context.locale);
    });
    this.jobs.schedule(id);
    if (confirmed) nudgeImport(this.bus, confirmed);
    this.bus.nudge({ topic: 'application', id: null, personId: null, progress: null });
    return answer;
  }

  /** Only who started it, or a steward, may know that it exists. */
  private async find(tx: Tx, id: string, caller: Caller, lock = ''): Promise<ImportState> {
    const [state] = await tx.query<ImportState>(
      `SELECT ${IMPORT_COLUMNS} FROM import i WHERE i.id = $1 ${lock}`,
      [id],
    );
    const mine = state?.caller.id === caller.id && state.caller.kind === caller.kind;
    if (!state || !(mine || holdsRole(caller, 'catalogue-steward'))) {
      throw new Problem('registry.import-not-found');
    }
    return state;
  }

  /** @throws Problem `registry.import-not-ready` while someone else works on it. */
  private async lock(tx: Tx, id: string, caller: Caller): Promise<ImportState> {
    const { status } = await this.find(tx, id, caller);
    return this.find(tx, id, caller, 'FOR UPDATE NOWAIT').catch((error: unknown) => {
      const busy = (error as { code?: string } | null)?.code === LOCK_NOT_AVAILABLE;
      throw busy
        ? new Problem('registry.import-not-ready', { status: status === 'ready' ? 'applying' : status })
        : error;
    });
  }
}

const fieldsByTitle = (columns: readonly ImportColumn[]): object =>
  Object.fromEntries(columns.map(({ header, field }) => [header, field]));

const notReady = ({ status }: ImportState): Problem => new Problem('registry.import-not-ready', { status });
