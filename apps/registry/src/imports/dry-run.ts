import type { ImportColumn } from '@selaras/contracts';
import { cleanText, matchKey, oneLine, isNumbering, type Tx, type SheetRow } from '@selaras/platform';
import {
  isFieldName,
  type ApplicationState,
  type FieldName,
  type StoredApplication,
} from '../applications/application-fields.js';
import { STATE_COLUMNS } from '../applications/applications.queries.js';
import { storedOf } from '../applications/write-applications.js';
import { judgeRow, type JudgeContext, type Judgement, type RowTexts } from './judge-row.js';
import { outcomeOf, type KeptReason } from './row-reasons.js';

const BATCH = 500;

/** More rows than one import may have. */
export class TooManyRows extends Error {}

interface Judged extends Judgement {
  row: number;
}

interface Options {
  importId: string;
  columns: readonly ImportColumn[];
  context: JudgeContext;
  maxRows: number;
  /** Called after every batch with the number of the last row. @throws to stop. */
  onBatch(row: number): void;
}

/**
 * Judges the rows of a sheet, a batch at a time: one question about the catalogue and one insert a batch. What only the
 * whole sheet can tell, names and codes that stand there twice, is added as they are met.
 */
export class DryRun {
  private readonly rowOfKey = new Map<string, number>();
  private readonly rowOfCode = new Map<string, number>();
  /** First rows of a name → the row it stands in again. */
  private readonly twins = new Map<number, number>();
  private above: JudgeContext['above'] = null;
  private total = 0;

  constructor(
    private readonly tx: Tx,
    private readonly options: Options,
  ) {}

  /** @returns how many rows there were. @throws TooManyRows */
  async run(rows: AsyncIterable<SheetRow>): Promise<number> {
    let batch: { row: number; texts: RowTexts }[] = [];
    for await (const { row, cells } of rows) {
      if (isNumbering(cells)) continue;
      const texts = textsOf(cells, this.options.columns);
      if (!Object.keys(texts).length) continue;
      if (++this.total > this.options.maxRows) throw new TooManyRows();
      batch.push({ row, texts });
      if (batch.length === BATCH) {
        await this.judge(batch);
        batch = [];
      }
    }
    if (batch.length) await this.judge(batch);
    await this.markTwins();
    return this.total;
  }

  private async judge(batch: readonly { row: number; texts: RowTexts }[]): Promise<void> {
    const known = await this.known(batch.map(({ texts }) => texts));
    const judged = batch.map(({ row, texts }): Judged => {
      const candidates = {
        byCode: known.byCode.get(oneLine(texts.code ?? '')) ?? null,
        byName: known.byKey.get(matchKey(texts.name ?? '')) ?? [],
      };
      const judgement = judgeRow(texts, candidates, { ...this.options.context, above: this.above });
      if (texts.ownerAgencyId) this.above = judgement.ownerId ? { agencyId: judgement.ownerId, row } : null;
      return this.withinSheet({ ...judgement, row });
    });
    await this.keep(judged);
    this.options.onBatch(batch.at(-1)?.row ?? 0);
  }

  private async known(texts: readonly RowTexts[]) {
    const codes = texts.flatMap(({ code }) => (code ? [oneLine(code)] : []));
    const names = texts.flatMap(({ name }) => (name ? [matchKey(name)] : []));
    const rows = await this.tx.query<ApplicationState & { id: string; version: number }>(
      `SELECT a.id, a.version, ${STATE_COLUMNS} FROM application a
       WHERE a.code = ANY($1::text[]) OR a.match_key = ANY($2::text[]) ORDER BY a.code`,
      [codes, names],
    );
    const byCode = new Map<string, StoredApplication>();
    const byKey = new Map<string, StoredApplication[]>();
    for (const entry of rows.map(storedOf)) {
      const key = matchKey(entry.state.name);
      byCode.set(entry.state.code, entry);
      byKey.set(key, [...(byKey.get(key) ?? []), entry]);
    }
    return { byCode, byKey };
  }

  /** Adds what other rows of the same sheet make of this one. */
  private withinSheet(judged: Judged): Judged {
    if (judged.outcome === 'wrong') return judged;
    const reasons: KeptReason[] = [];
    const key = judged.target ? `entry ${judged.target.id}` : `name ${matchKey(judged.name)}`;
    const twin = this.rowOfKey.get(key);
    if (twin === undefined) this.rowOfKey.set(key, judged.row);
    else {
      reasons.push({ field: 'name', code: 'twice-in-sheet', params: { row: twin } });
      if (!this.twins.has(twin)) this.twins.set(twin, judged.row);
    }
    const code = judged.target ? undefined : judged.entry.code;
    if (typeof code === 'string') {
      const other = this.rowOfCode.get(code);
      if (other === undefined) this.rowOfCode.set(code, judged.row);
      else reasons.push({ field: 'code', code: 'code-twice', params: { code, row: other } });
    }
    if (!reasons.length) return judged;
    const all = [...judged.reasons, ...reasons];
    return { ...judged, reasons: all, outcome: outcomeOf(all) ?? judged.outcome };
  }

  private async keep(judged: readonly Judged[]): Promise<void> {
    const records = judged.map(({ row, outcome, name, target, reasons, changes, entry }) => ({
      row,
      outcome,
      name,
      applicationId: target?.id ?? null,
      applicationVersion: target?.version ?? null,
      reasons,
      changes,
      entry,
    }));
    await this.tx.query(
      `INSERT INTO import_row (import_id, row, outcome, name, application_id, application_version, reasons, changes, entry)
       SELECT $1, r.row, r.outcome, r.name, r."applicationId", r."applicationVersion", r.reasons, r.changes, r.entry
       FROM jsonb_to_recordset($2::jsonb) AS r(row integer, outcome text, name text, "applicationId" uuid,
         "applicationVersion" integer, reasons jsonb, changes jsonb, entry jsonb)`,
      [this.options.importId, JSON.stringify(records)],
    );
  }

  private async markTwins(): Promise<void> {
    const reasons = [...this.twins].map(([row, twin]) => ({
      row,
      reasons: [{ field: 'name', code: 'twice-in-sheet', params: { row: twin } } satisfies KeptReason],
    }));
    await addReasons(this.tx, this.options.importId, reasons);
  }
}

/** Adds reasons to rows, and makes of the rows what the reasons say. */
export async function addReasons(
  tx: Tx,
  importId: string,
  reasons: readonly { row: number; reasons: KeptReason[] }[],
): Promise<void> {
  if (!reasons.length) return;
  await tx.query(
    `UPDATE import_row i SET reasons = i.reasons || r.reasons,
       outcome = CASE WHEN i.outcome = 'wrong' THEN i.outcome ELSE r.outcome END
     FROM jsonb_to_recordset($2::jsonb) AS r(row integer, outcome text, reasons jsonb)
     WHERE i.import_id = $1 AND i.row = r.row`,
    [importId, JSON.stringify(reasons.map((added) => ({ ...added, outcome: outcomeOf(added.reasons) })))],
  );
}

/** The cells of mapped columns by field, cleaned, blank ones left out. */
export function textsOf(cells: readonly string[], columns: readonly ImportColumn[]): RowTexts {
  const texts: Partial<Record<FieldName, string>> = {};
  for (const { index, field } of columns) {
    const text = cleanText(cells[index] ?? '');
    if (text && field && isFieldName(field)) texts[field] = text;
  }
  return texts;
}
