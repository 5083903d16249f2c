import { Inject, Injectable } from '@nestjs/common';
import type { ImportReceipt, ImportSummary } from '@selaras/contracts';
import { Bus, NODE_SETTINGS, actorOf, matchKey, type NodeSettings, type Tx } from '@selaras/platform';
import { changesBetween } from '../applications/application-changes.js';
import { drawCodes, takenCodes } from '../applications/application-codes.js';
import type { ApplicationState, StoredApplication } from '../applications/application-fields.js';
import { reaches, type Basis } from '../applications/catalogue-rights.js';
import { writingPosition } from '../applications/audit-application.js';
import {
  lockApplications,
  newId,
  writeApplications,
  type Write,
} from '../applications/write-applications.js';
import { addReasons } from './dry-run.js';
import { countRows, importObject, saveImport, type Confirmation, type ImportState } from './import-state.js';
import { newStateOf, type Judgement } from './judge-row.js';
import type { KeptReason, RowReasonCode } from './row-reasons.js';

interface Row {
  row: number;
  outcome: string;
  applicationId: string | null;
  applicationVersion: number | null;
  entry: Judgement['entry'];
}

interface Applying extends Basis {
  tx: Tx;
  importId: string;
  confirmation: Confirmation;
  /** Codes the sheet gives to new entries: the counter does not give them to others. */
  reserved: ReadonlySet<string>;
  /** Entries this import has written: another row of the same sheet does not write them again. */
  written: Set<string>;
  left: { row: number; reasons: KeptReason[] }[];
  counts: { created: number; changed: number; unchanged: number };
}

const CHUNK = 1_000;

/** How many rows a confirmation takes over. */
export const acceptable = (summary: ImportSummary, includeDoubtful: boolean): number =>
  summary.new + summary.changed + (includeDoubtful ? summary.doubtful : 0);

/** Writes what the dry run found into the catalogue: one transaction, a handful of statements per thousand rows. */
@Injectable()
export class ApplyImport {
  constructor(
    private readonly bus: Bus,
    @Inject(NODE_SETTINGS) private readonly node: NodeSettings,
  ) {}

  /** Leaves the import `confirmed` with its receipt. Rows overtaken by someone else's change are left out and say so. */
  async run(tx: Tx, state: ImportState, confirmation: Confirmation, basis: Basis): Promise<void> {
    // One import at a time: two of the same sheet would both find nothing there.
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('registry-apply-import'))`);
    const applying: Applying = {
      tx,
      importId: state.id,
      confirmation,
      ...basis,
      reserved: await givenCodes(tx, state.id),
      written: new Set(),
      left: [],
      counts: { created: 0, changed: 0, unchanged: state.summary.unchanged },
    };
    const total = acceptable(state.summary, confirmation.includeDoubtful);
    let done = 0;
    for (let after = 0; ;) {
      const rows = await this.nextRows(applying, after);
      if (!rows.length) break;
      await this.applyChunk(applying, rows);
      after = rows.at(-1)?.row ?? after;
      done += rows.length;
      const progress = { done: Math.min(done, total), total };
      this.bus.nudge({ topic: 'import', id: state.id, personId: state.caller.id, progress });
    }
    await addReasons(tx, state.id, applying.left);
    const summary = await countRows(tx, state.id);
    const { created, changed, unchanged } = applying.counts;
    const receipt: ImportReceipt = {
      created,
      changed,
      unchanged,
      skipped: state.summary.total - created - changed - unchanged,
      at: new Date().toISOString(),
      by: confirmation.caller.name,
      fileSha256: state.fileSha256,
    };
    await saveImport(tx, state.id, { status: 'confirmed', confirmation, receipt, summary });
    await tx.audit('registry.import-applied', {
      object: importObject(state),
      after: { created, changed, unchanged, skipped: receipt.skipped, fileSha256: state.fileSha256 },
      actor: actorOf(confirmation.caller),
      position: writingPosition(confirmation.caller),
    });
  }

  private nextRows({ tx, importId, confirmation }: Applying, after: number): Promise<Row[]> {
    const outcomes = ['new', 'changed', ...(confirmation.includeDoubtful ? ['doubtful'] : [])];
    return tx.query<Row>(
      `SELECT row, outcome, application_id AS "applicationId", application_version AS "applicationVersion", entry
       FROM import_row WHERE import_id = $1 AND outcome = ANY($2::text[]) AND row > $3 ORDER BY row LIMIT ${CHUNK}`,
      [importId, outcomes, after],
    );
  }

  private async applyChunk(applying: Applying, rows: readonly Row[]): Promise<void> {
    const writes = [...(await this.changes(applying, rows)), ...(await this.additions(applying, rows))];
    await writeApplications(applying.tx, writes, applying.confirmation.caller, 'imported');
    for (const { id } of writes) applying.written.add(id);
  }

  private async changes(applying: Applying, rows: readonly Row[]): Promise<Write[]> {
    const ids = rows.flatMap(({ applicationId }) => (applicationId ? [applicationId] : []));
    const locked = await lockApplications(applying.tx, ids);
    const byId = new Map(locked.map((entry) => [entry.id, entry]));
    const taken = new Set<string>();
    return rows.flatMap((row): Write[] => {
      if (!row.applicationId) return [];
      const current = byId.get(row.applicationId);
      if (taken.has(row.applicationId) || applying.written.has(row.applicationId)) {
        return leave(applying, row, 'taken-by-row');
      }
      if (!current || current.version !== row.applicationVersion)
        return leave(applying, row, 'changed-since');
      const state = { ...current.state, ...row.entry } as ApplicationState;
      if (this.refused(applying, row, state, current)) return [];
      const changes = changesBetween(current.state, state, applying.agencies);
      if (!Object.keys(changes).length) {
        applying.counts.unchanged += 1;
        return [];
      }
      taken.add(row.applicationId);
      applying.counts.changed += 1;
      return [{ id: current.id, version: current.version + 1, state, changes }];
    });
  }

  private async additions(applying: Applying, rows: readonly Row[]): Promise<Write[]> {
    const fresh = rows.filter(({ applicationId }) => !applicationId);
    const codes = fresh.flatMap(({ entry }) => (typeof entry.code === 'string' ? [entry.code] : []));
    const taken = new Set(codes.length ? await takenCodes(applying.tx, codes) : []);
    const existing = await this.existing(applying, fresh);
    const kept = fresh.filter((row) => {
      const state = newStateOf(row.entry);
      const known = existing.get(`${state.ownerAgencyId} ${matchKey(state.name)}`);
      const overtaken = known?.some((id) => !applying.written.has(id)) || taken.has(state.code);
      if (overtaken) leave(applying, row, 'exists-since');
      return !overtaken && !this.refused(applying, row, state, null);
    });
    const without = kept.filter(({ entry }) => typeof entry.code !== 'string');
    const drawn = await drawCodes(applying.tx, this.node.GOVERNMENT_CODE, without.length, applying.reserved);
    applying.counts.created += kept.length;
    return kept.map(({ entry }) => {
      const state = newStateOf(entry, typeof entry.code === 'string' ? entry.code : drawn.shift());
      return { id: newId(), version: 1, state, changes: changesBetween(null, state, applying.agencies) };
    });
  }

  /** Entries that now have the owner and name of a row: owner and name → their ids. */
  private async existing({ tx }: Applying, fresh: readonly Row[]): Promise<Map<string, string[]>> {
    const keys = fresh.map(({ entry }) => matchKey(String(entry.name)));
    const found = await tx.query<{ id: string; key: string }>(
      `SELECT a.id, a.owner_agency_id || ' ' || a.match_key AS key FROM application a WHERE a.match_key = ANY($1::text[])`,
      [keys],
    );
    const byKey = new Map<string, string[]>();
    for (const { id, key } of found) byKey.set(key, [...(byKey.get(key) ?? []), id]);
    return byKey;
  }

  /** The confirming person's rights and the agencies as they are now, not as they were at the dry run. */
  private refused(
    applying: Applying,
    row: Row,
    state: ApplicationState,
    current: StoredApplication | null,
  ): boolean {
    const owner = state.ownerAgencyId;
    const name = applying.agencies.get(owner)?.name ?? owner;
    const owners = [owner, current?.state.ownerAgencyId ?? owner];
    if (!owners.every((id) => reaches(applying.reach, id))) {
      leave(applying, row, 'not-permitted', { agency: name });
      return true;
    }
    const isNew = owner !== current?.state.ownerAgencyId;
    if (!isNew || applying.agencies.get(owner)?.active) return false;
    leave(applying, row, 'agency-unknown', { value: name });
    return true;
  }
}

async function givenCodes(tx: Tx, importId: string): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ code: string }>(
    `SELECT entry ->> 'code' AS code FROM import_row WHERE import_id = $1 AND entry ? 'code'`,
    [importId],
  );
  return new Set(rows.map(({ code }) => code));
}

function leave(
  applying: Applying,
  { row }: Row,
  code: RowReasonCode,
  params: Record<string, string | number> = {},
): [] {
  applying.left.push({ row, reasons: [{ field: null, code, params }] });
  return [];
}
