import type { Caller, ImportReceipt, ImportSummary } from '@selaras/contracts';
import type { Bus, Tx, Layout } from '@selaras/platform';
import type { KeptFailure } from './row-reasons.js';

export type ImportStatus = 'reading' | 'ready' | 'applying' | 'confirmed' | 'failed';

export interface Confirmation {
  caller: Caller;
  includeDoubtful: boolean;
}

/** A row of `import`. */
export interface ImportState {
  id: string;
  status: ImportStatus;
  caller: Caller;
  defaultAgencyId: string | null;
  fileName: string;
  fileSha256: string;
  layout: Layout | null;
  failure: KeptFailure | null;
  summary: ImportSummary;
  confirmation: Confirmation | null;
  receipt: ImportReceipt | null;
  attempts: number;
}

export const IMPORT_COLUMNS = `i.id, i.status, i.caller, i.default_agency_id AS "defaultAgencyId",
  i.file_name AS "fileName", i.file_sha256 AS "fileSha256", i.layout, i.failure, i.summary, i.confirmation, i.receipt,
  i.attempts`;

/** An import as the audit trail names it. */
export const importObject = ({ id, fileName }: Pick<ImportState, 'id' | 'fileName'>) => ({
  kind: 'import',
  id,
  name: fileName,
});

/** Open pages of who started it and of who confirmed it: nobody else is told that there is an import. */
export function nudgeImport(bus: Bus, { id, caller, confirmation }: ImportState): void {
  const people = new Set([caller.id, ...(confirmation ? [confirmation.caller.id] : [])]);
  for (const personId of people) bus.nudge({ topic: 'import', id, personId, progress: null });
}

export const EMPTY_SUMMARY: ImportSummary = {
  total: 0,
  new: 0,
  changed: 0,
  unchanged: 0,
  doubtful: 0,
  wrong: 0,
};

const COLUMN_OF = {
  status: 'status',
  layout: 'layout',
  failure: 'failure',
  summary: 'summary',
  confirmation: 'confirmation',
  receipt: 'receipt',
  attempts: 'attempts',
} as const;

/** Writes what is given of an import's state. */
export async function saveImport(
  tx: Tx,
  id: string,
  state: Partial<Pick<ImportState, keyof typeof COLUMN_OF>>,
): Promise<void> {
  const names = Object.keys(state) as (keyof typeof COLUMN_OF)[];
  const values = names.map((name) => {
    const value = state[name];
    return value !== null && typeof value === 'object' ? JSON.stringify(value) : value;
  });
  const assignments = names.map((name, i) => `${COLUMN_OF[name]} = $${i + 2}`).join(', ');
  await tx.query(`UPDATE import SET ${assignments} WHERE id = $1`, [id, ...values]);
}

/** Counts the rows of an import by outcome. */
export async function countRows(tx: Tx, id: string): Promise<ImportSummary> {
  const counts = await tx.query<{ outcome: Exclude<keyof ImportSummary, 'total'>; count: number }>(
    'SELECT outcome, count(*)::integer AS count FROM import_row WHERE import_id = $1 GROUP BY outcome',
    [id],
  );
  const summary = { ...EMPTY_SUMMARY };
  for (const { outcome, count } of counts) {
    summary[outcome] = count;
    summary.total += count;
  }
  return summary;
}
