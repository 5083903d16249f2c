import { Inject, Injectable } from '@nestjs/common';
import {
  Bus,
  SERVICE_SETTINGS,
  AgencyNames,
  SheetLocked,
  SheetTooLarge,
  SheetUnreadable,
  findTable,
  rowsBelow,
  type Tx,
  type Sheet,
  type Layout,
} from '@selaras/platform';
import type { Basis } from '../applications/catalogue-rights.js';
import type { RegistrySettings } from '../settings.js';
import { DryRun, TooManyRows } from './dry-run.js';
import { CATALOGUE_TITLES } from './column-titles.js';
import { ImportFiles } from './import-files.js';
import { EMPTY_SUMMARY, countRows, saveImport, type ImportState } from './import-state.js';
import type { JudgeContext } from './judge-row.js';
import type { KeptFailure } from './row-reasons.js';

interface Reading {
  layout: Layout;
  sheet: Sheet;
  basis: Basis;
  stopIfAsked: () => void;
}

/** Reads a spreadsheet and judges its rows: everything up to the question "shall I?". */
@Injectable()
export class ReadImport {
  constructor(
    private readonly files: ImportFiles,
    private readonly bus: Bus,
    @Inject(SERVICE_SETTINGS) private readonly settings: RegistrySettings,
  ) {}

  /**
   * Leaves the import `ready` or `failed`. What is wrong with the file becomes its failure, in words for the person.
   * @param stopIfAsked Called between batches; throws when the process is to stop.
   */
  async run(tx: Tx, state: ImportState, basis: Basis, stopIfAsked: () => void): Promise<void> {
    await tx.query('DELETE FROM import_row WHERE import_id = $1', [state.id]);
    // Rows written before the file turned out to be unreadable are taken back.
    await tx.query('SAVEPOINT before_rows');
    try {
      const sheets = await this.files.sheets(state.fileSha256);
      const layout = state.layout ?? (await findTable(sheets, CATALOGUE_TITLES));
      const sheet = layout && sheets[layout.sheet];
      if (!layout || !sheet) return await this.fail(tx, state, { code: 'registry.sheet-empty' });
      await saveImport(tx, state.id, { layout });
      if (!layout.columns.some(({ field }) => field === 'name')) {
        return await this.fail(tx, state, { code: 'registry.sheet-without-name' });
      }
      const rows = await this.judge(tx, state, { layout, sheet, basis, stopIfAsked });
      if (!rows) return await this.fail(tx, state, { code: 'registry.sheet-empty' });
      const summary = await countRows(tx, state.id);
      await saveImport(tx, state.id, { status: 'ready', failure: null, summary });
    } catch (error) {
      const failure = this.failureOf(error);
      await tx.query('ROLLBACK TO SAVEPOINT before_rows');
      await this.fail(tx, state, failure);
    }
  }

  private async judge(tx: Tx, state: ImportState, { layout, sheet, basis, stopIfAsked }: Reading) {
    const total = Math.min(Math.max(0, sheet.expectedRows - layout.headerRow), this.settings.IMPORT_MAX_ROWS);
    const dryRun = new DryRun(tx, {
      importId: state.id,
      columns: layout.columns,
      context: contextOf(state, basis),
      maxRows: this.settings.IMPORT_MAX_ROWS,
      onBatch: (row) => {
        stopIfAsked();
        const done = row - layout.headerRow;
        const progress = { done, total: Math.max(done, total) };
        this.bus.nudge({ topic: 'import', id: state.id, personId: state.caller.id, progress });
      },
    });
    return dryRun.run(rowsBelow(layout.headerRow, sheet.rows()));
  }

  private fail(tx: Tx, state: ImportState, failure: KeptFailure): Promise<void> {
    return saveImport(tx, state.id, { status: 'failed', failure, summary: EMPTY_SUMMARY });
  }

  /** @throws the error itself when it is not the file's fault. */
  private failureOf(error: unknown): KeptFailure {
    if (error instanceof SheetLocked) return { code: 'registry.sheet-locked' };
    if (error instanceof SheetUnreadable) return { code: 'registry.sheet-unreadable' };
    if (error instanceof SheetTooLarge) {
      return { code: 'common.too-large', params: { limit: error.limitMegabytes } };
    }
    if (error instanceof TooManyRows) {
      return { code: 'registry.sheet-too-long', params: { limit: this.settings.IMPORT_MAX_ROWS } };
    }
    throw error;
  }
}

function contextOf(state: ImportState, { agencies, reach }: Basis): JudgeContext {
  const given = state.defaultAgencyId;
  return {
    agencies: new AgencyNames(agencies),
    reach,
    defaultAgencyId: given ?? onlyAgency(state),
    defaultIsChosen: given !== null,
    above: null,
  };
}

/** An operator of one agency means that agency where the sheet names none. */
function onlyAgency({ caller }: ImportState): string | null {
  const held = caller.positions.filter(({ role }) => role === 'agency-operator' || role === 'head-of-agency');
  const agencies = new Set(held.map(({ agencyId }) => agencyId));
  const [only] = agencies;
  return agencies.size === 1 && held.length === caller.positions.length ? (only ?? null) : null;
}
