import { Inject, Injectable } from '@nestjs/common';
import {
  AGENCY_IMPORT_FIELDS,
  PEOPLE_IMPORT_FIELDS,
  type ImportSummary,
  type PeopleImportKind,
} from '@selaras/contracts';
import {
  ObjectStore,
  SERVICE_NAME,
  SERVICE_SETTINGS,
  SheetLocked,
  SheetTooLarge,
  SheetUnreadable,
  cleanText,
  findTable,
  isNumbering,
  readSheetFile,
  rowsBelow,
  type Layout,
  type Sheet,
  type TableTitles,
  type Tx,
} from '@selaras/platform';
import { LocalCalendar } from '../positions/local-calendar.js';
import type { IdentitySettings } from '../settings.js';
import { AgencySheet } from './agency-sheet.js';
import type { PeopleImport } from './import.entity.js';
import type { KeptReason } from './import-reasons.js';
import type { Judgement, RowTexts } from './judgement.js';
import { PeopleSheet } from './people-sheet.js';
import type { SheetJudge } from './sheet-judge.js';
import { fieldOfTitle } from './words.js';

const INSERT_AT_A_TIME = 500;

/** The fields a sheet of this kind may fill. */
export const fieldsOf = (kind: PeopleImportKind): readonly string[] =>
  kind === 'agencies' ? AGENCY_IMPORT_FIELDS : PEOPLE_IMPORT_FIELDS;

const titlesOf = (kind: PeopleImportKind): TableTitles => ({
  fieldOf: (title) => fieldOfTitle(kind, title),
  key: 'name',
});

export const EMPTY_SUMMARY: ImportSummary = {
  total: 0,
  new: 0,
  changed: 0,
  unchanged: 0,
  doubtful: 0,
  wrong: 0,
};

type State = Pick<PeopleImport, 'status' | 'layout' | 'failure' | 'summary'>;

interface JudgedRow extends Judgement<unknown> {
  row: number;
  texts: RowTexts;
}

/** The whole file is refused for this reason. */
class Refused extends Error {
  constructor(readonly reason: KeptReason) {
    super(reason.code);
  }
}

/** Reads a spreadsheet and judges its rows against the register, without writing any of it. */
@Injectable()
export class DryRun {
  constructor(
    private readonly store: ObjectStore,
    private readonly calendar: LocalCalendar,
    @Inject(SERVICE_NAME) private readonly service: string,
    @Inject(SERVICE_SETTINGS) private readonly settings: IdentitySettings,
  ) {}

  /** A judge over the register as it is now; those who change it meanwhile wait. */
  async judgeFor(tx: Tx, kind: PeopleImportKind, layout: Layout): Promise<SheetJudge<unknown>> {
    const fields = layout.columns.flatMap(({ field }) => (field ? [field] : []));
    const judge = kind === 'agencies' ? await AgencySheet.load(tx) : undefined;
    return (judge ?? (await PeopleSheet.load(tx, this.calendar.today(), fields))) as SheetJudge<unknown>;
  }

  /** Keeps the judged rows of an import; @returns what became of the file. */
  async run(tx: Tx, { id, kind, fileSha256, layout: chosen }: PeopleImport): Promise<State> {
    await tx.query('DELETE FROM people_import_row WHERE import_id = $1', [id]);
    let layout = chosen;
    try {
      const sheets = await this.sheets(fileSha256);
      layout ??= await findTable(sheets, titlesOf(kind));
      const sheet = layout && sheets[layout.sheet];
      if (!layout || !sheet) throw new Refused({ field: null, code: 'registry.sheet-empty' });
      if (!layout.columns.some(({ field }) => field === 'name'))
        throw new Refused({ field: 'name', code: 'identity.sheet-without-key', params: { field: 'Nama' } });
      const judged = await this.judge(tx, kind, layout, sheet);
      if (!judged.length) throw new Refused({ field: null, code: 'registry.sheet-empty' });
      await keepRows(tx, id, judged);
      return { status: 'ready', layout, failure: null, summary: summaryOf(judged) };
    } catch (error) {
      return { status: 'failed', layout, failure: this.reasonOf(error), summary: EMPTY_SUMMARY };
    }
  }

  private sheets(sha256: string): Promise<Sheet[]> {
    const { PEOPLE_IMPORT_MAX_MB: megabytes, PEOPLE_IMPORT_MAX_UNPACKED_MB: unpackedMegabytes } =
      this.settings;
    return readSheetFile(this.store, this.service, sha256, { megabytes, unpackedMegabytes });
  }

  private async judge(tx: Tx, kind: PeopleImportKind, layout: Layout, sheet: Sheet): Promise<JudgedRow[]> {
    const judge = await this.judgeFor(tx, kind, layout);
    const judged: JudgedRow[] = [];
    for await (const { row, cells } of rowsBelow(layout.headerRow, sheet.rows())) {
      if (isNumbering(cells)) continue;
      const texts = textsOf(cells, layout);
      if (!Object.keys(texts).length) continue;
      const limit = this.settings.PEOPLE_IMPORT_MAX_ROWS;
      if (judged.length === limit)
        throw new Refused({ field: null, code: 'registry.sheet-too-long', params: { limit } });
      const judgement = judge.judge(texts, row);
      if (judgement.plan) judge.note(judgement.plan);
      judged.push({ ...judgement, row, texts });
    }
    return judged;
  }

  /** @throws the error itself when it is not the file's fault. */
  private reasonOf(error: unknown): KeptReason {
    if (error instanceof Refused) return error.reason;
    if (error instanceof SheetLocked) return { field: null, code: 'registry.sheet-locked' };
    if (error instanceof SheetUnreadable) return { field: null, code: 'registry.sheet-unreadable' };
    if (error instanceof SheetTooLarge)
      return { field: null, code: 'common.too-large', params: { limit: error.limitMegabytes } };
    throw error;
  }
}

/** The cells of mapped columns by field, cleaned, blank ones left out. */
function textsOf(cells: readonly string[], { columns }: Layout): RowTexts {
  const texts: Record<string, string> = {};
  for (const { index, field } of columns) {
    const text = cleanText(cells[index] ?? '');
    if (text && text !== '-' && field) texts[field] = text;
  }
  return texts;
}

function summaryOf(judged: readonly JudgedRow[]): ImportSummary {
  const summary = { ...EMPTY_SUMMARY, total: judged.length };
  for (const { outcome } of judged) summary[outcome] += 1;
  return summary;
}

async function keepRows(tx: Tx, importId: string, judged: readonly JudgedRow[]): Promise<void> {
  for (let at = 0; at < judged.length; at += INSERT_AT_A_TIME) {
    const records = judged
      .slice(at, at + INSERT_AT_A_TIME)
      .map(({ row, outcome, name, reasons, changes, texts }) => ({
        row,
        outcome,
        name,
        reasons,
        changes,
        texts,
      }));
    await tx.query(
      `INSERT INTO people_import_row (import_id, row, outcome, name, reasons, changes, texts)
       SELECT $1, r.row, r.outcome, r.name, r.reasons, r.changes, r.texts
       FROM jsonb_to_recordset($2::jsonb)
         AS r(row integer, outcome text, name text, reasons jsonb, changes jsonb, texts jsonb)`,
      [importId, JSON.stringify(records)],
    );
  }
}
