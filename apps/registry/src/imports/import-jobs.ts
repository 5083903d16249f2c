import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Bus, LOG, Transactions, type Tx } from '@selaras/platform';
import type { Logger } from 'pino';
import { CatalogueRights, type Basis } from '../applications/catalogue-rights.js';
import { ApplyImport } from './apply-import.js';
import { IMPORT_COLUMNS, importObject, nudgeImport, saveImport, type ImportState } from './import-state.js';
import { ReadImport } from './read-import.js';

const MAX_ATTEMPTS = 3;
const RETRY_MS = 1_000;

/** The process is to stop; the work is taken back and begun again at the next start. */
class Stopping extends Error {}

/**
 * The part of an import that takes longer than a question may: reading the file, and writing many rows. Each is one
 * transaction that holds the import's row, so a crash leaves nothing half done, another replica leaves it alone, and at
 * the next start it is begun again. One import at a time per process.
 */
@Injectable()
export class ImportJobs implements OnApplicationBootstrap, OnModuleDestroy {
  private last: Promise<void> = Promise.resolve();
  private stopping = false;

  constructor(
    private readonly transactions: Transactions,
    private readonly reading: ReadImport,
    private readonly applying: ApplyImport,
    private readonly rights: CatalogueRights,
    private readonly bus: Bus,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const open = await this.transactions.inTransaction((tx) =>
      tx.query<{ id: string }>(
        `SELECT id FROM import WHERE status IN ('reading', 'applying') ORDER BY created_at`,
      ),
    );
    for (const { id } of open) this.schedule(id);
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping = true;
    await this.last;
  }

  /** Takes the import up after those before it. */
  schedule(id: string): void {
    this.last = this.last.then(() => this.carryOn(id));
  }

  private async carryOn(id: string): Promise<void> {
    while (!this.stopping) {
      try {
        const begun = await this.begin(id);
        if (!begun) return;
        const basis = await this.rights.basis(begun.confirmation?.caller ?? begun.caller);
        await this.work(begun, basis);
        nudgeImport(this.bus, begun);
        return;
      } catch (error) {
        if (error instanceof Stopping) return;
        this.log.error({ err: error, importId: id }, 'import interrupted');
        await pause(RETRY_MS);
      }
    }
  }

  /** Counts the attempt before it is made. @returns null when there is nothing to do, or another replica does it. */
  private begin(id: string): Promise<ImportState | null> {
    return this.transactions.inTransaction(async (tx) => {
      const state = await this.lock(tx, id);
      if (!state) return null;
      const attempts = state.attempts + 1;
      await saveImport(tx, id, { attempts });
      return { ...state, attempts };
    });
  }

  private work({ id, attempts }: ImportState, basis: Basis): Promise<void> {
    return this.transactions.inTransaction(async (tx) => {
      const state = await this.lock(tx, id);
      if (!state) return;
      if (attempts > MAX_ATTEMPTS) return this.giveUp(tx, state);
      if (state.status === 'reading') return this.reading.run(tx, state, basis, () => this.stopIfAsked());
      if (state.confirmation) return this.applying.run(tx, state, state.confirmation, basis);
    });
  }

  /** A file that brings us down again and again is refused; a confirmation that does is taken back. */
  private async giveUp(tx: Tx, state: ImportState): Promise<void> {
    await tx.audit('registry.import-abandoned', {
      object: importObject(state),
      after: { attempts: MAX_ATTEMPTS, state: state.status },
    });
    if (state.status === 'applying') {
      await saveImport(tx, state.id, { status: 'ready', confirmation: null, attempts: 0 });
    } else {
      await saveImport(tx, state.id, {
        status: 'failed',
        failure: { code: 'registry.sheet-unreadable' },
        attempts: 0,
      });
    }
  }

  private async lock(tx: Tx, id: string): Promise<ImportState | null> {
    const [state] = await tx.query<ImportState>(
      `SELECT ${IMPORT_COLUMNS} FROM import i
       WHERE i.id = $1 AND i.status IN ('reading', 'applying') FOR UPDATE SKIP LOCKED`,
      [id],
    );
    return state ?? null;
  }

  private stopIfAsked(): void {
    if (this.stopping) throw new Stopping();
  }
}
